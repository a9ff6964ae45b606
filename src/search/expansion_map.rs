//! Turns the list of expansions into a map by stem, used to expand pages while they are indexed.
//!
//! A page with "korte praktijkbeoordeling" matches "KPB" too, because the index counts "KPB" as if it
//! were in the page, at a lower weight. So the browser needs no list of synonyms.

use std::collections::HashMap;

use super::expansions::Expansion;
use super::lexicon::{Lexicon, StemId};
use super::tokens::{as_one, content_words};

/// Expansions by the first stem of the phrase that triggers them.
#[derive(Debug, Default)]
pub(super) struct ExpansionMap(HashMap<StemId, Vec<Phrase>>);

/// The rest of a phrase in a text, and the stem that it adds to the page.
#[derive(Debug, PartialEq)]
struct Phrase {
    rest: Vec<StemId>,
    adds: StemId,
    weight: f32,
}

impl ExpansionMap {
    /// Looks up the stems of expansions. Of phrases of stop words only, those in capitals count
    /// ("MET"). A phrase of several words is also indexed as one word, because queries try adjacent
    /// words joined.
    pub(super) fn new(expansions: &[Expansion], lexicon: &Lexicon) -> Self {
        let mut map = Self::default();
        for expansion in expansions {
            for (said, sought) in expansion.pairs() {
                map.expand(said, sought, expansion.weight, lexicon);
            }
        }
        map
    }

    fn expand(&mut self, said: &str, sought: &str, weight: f32, lexicon: &Lexicon) {
        let stems: Option<Vec<StemId>> =
            content_words(said).iter().map(|word| lexicon.stem(word)).collect();
        let stems = stems.unwrap_or_default();
        let Some((first, rest)) = stems.split_first() else { return };
        if !rest.is_empty() {
            self.add(*first, rest, lexicon.stem(&as_one(said)), 1.0);
        }
        self.add(*first, rest, lexicon.stem(&as_one(sought)), weight);
    }

    fn add(&mut self, first: StemId, rest: &[StemId], adds: Option<StemId>, weight: f32) {
        let Some(adds) = adds else { return };
        let phrase = Phrase { rest: rest.to_vec(), adds, weight };
        let phrases = self.0.entry(first).or_default();
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }

    pub(super) fn begins_phrase(&self, stem: StemId) -> bool {
        self.0
            .get(&stem)
            .is_some_and(|phrases| phrases.iter().any(|phrase| !phrase.rest.is_empty()))
    }

    /// Calls `add` with every stem that expands the phrase at the start of `words`, and its weight.
    pub(super) fn each(&self, words: &[Option<StemId>], mut add: impl FnMut(StemId, f32)) {
        for (at, stem) in words.iter().enumerate() {
            let Some(phrases) = stem.and_then(|stem| self.0.get(&stem)) else { continue };
            for phrase in phrases {
                let next = words[at + 1..].iter().flatten().take(phrase.rest.len());
                if next.eq(&phrase.rest) {
                    add(phrase.adds, phrase.weight);
                }
            }
        }
    }
}
