//! What else a text may be looked for by: abbreviations, synonyms and other names.
//!
//! A page that says "korte praktijkbeoordeling" is found by "KPB" too, because the index counts
//! the other wording as if it stood there, for less. So the browser needs no list of synonyms.

use std::collections::HashMap;

use super::lexicon::{Lexicon, StemId};
use super::stop_words::is_stop_word;
use super::tokens::{Token, each_token, fold};

/// A wording, and what else a page with it is found by.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Expansion {
    /// The wording in the text.
    pub(super) said: String,
    /// What somebody types.
    pub(super) sought: String,
    /// How much it counts beside words that stand there: 0 to 1.
    pub(super) weight: f32,
}

impl Expansion {
    /// The expansion of a wording.
    pub(super) fn new(said: &str, sought: &str, weight: f32) -> Self {
        Self { said: said.to_owned(), sought: sought.to_owned(), weight }
    }
}

/// Expansions by the stems they begin with.
#[derive(Debug, Default)]
pub(super) struct Expansions(HashMap<StemId, Vec<Rule>>);

#[derive(Debug, PartialEq)]
struct Rule {
    /// The stems behind the first.
    rest: Vec<StemId>,
    adds: StemId,
    weight: f32,
}

impl Expansions {
    /// Puts expansions into numbers; what says only stop words is left out. A wording of several
    /// words is also found as one: a query tries its words together.
    pub(super) fn new(expansions: &[Expansion], lexicon: &Lexicon) -> Self {
        let mut rules = Self::default();
        for Expansion { said, sought, weight } in expansions {
            let words = words_of(said).into_iter().filter(|word| !is_stop_word(word));
            let words: Option<Vec<StemId>> = words.map(|word| lexicon.stem(&word)).collect();
            let words = words.unwrap_or_default();
            let Some((first, rest)) = words.split_first() else { continue };
            let own = Some((said, 1.0)).filter(|_| !rest.is_empty());
            for (wording, weight) in own.into_iter().chain([(sought, *weight)]) {
                if let Some(adds) = lexicon.stem(&as_one(wording)) {
                    rules.add(*first, Rule { rest: rest.to_vec(), adds, weight });
                }
            }
        }
        rules
    }

    fn add(&mut self, first: StemId, rule: Rule) {
        let rules = self.0.entry(first).or_default();
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }

    /// True when some wording of several words begins with this stem.
    pub(super) fn has_wording_from(&self, stem: StemId) -> bool {
        self.0.get(&stem).is_some_and(|rules| rules.iter().any(|rule| !rule.rest.is_empty()))
    }

    /// Calls `add` with every stem these words are found by too, and its weight.
    pub(super) fn each(&self, words: &[Option<StemId>], mut add: impl FnMut(StemId, f32)) {
        for (at, stem) in words.iter().enumerate() {
            let Some(rules) = stem.and_then(|stem| self.0.get(&stem)) else { continue };
            for rule in rules {
                let next = words[at + 1..].iter().flatten().take(rule.rest.len());
                if next.eq(&rule.rest) {
                    add(rule.adds, rule.weight);
                }
            }
        }
    }
}

/// The words of a wording that say something, as one word.
pub(super) fn as_one(text: &str) -> String {
    words_of(text).into_iter().filter(|word| !is_stop_word(word)).collect()
}

/// The words of a text: what is written as one word counts as one.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in fold(text).split_whitespace() {
        let mut parts = Vec::new();
        let mut joined = None;
        each_token(piece, |token| match token {
            Token::Word(word) => parts.push(word.to_owned()),
            Token::Joined(word) => joined = Some(word.to_owned()),
        });
        match joined {
            Some(joined) => words.push(joined),
            None => words.append(&mut parts),
        }
    }
    words
}
