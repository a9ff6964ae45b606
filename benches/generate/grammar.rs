//! A small context-free grammar of Dutch, read from `grammar.txt`.

use std::collections::BTreeMap;

use super::random::Random;

/// The rules of `grammar.txt`.
#[derive(Debug)]
pub(crate) struct Grammar {
    names: BTreeMap<&'static str, usize>,
    rules: Vec<Vec<Alternative>>,
}

type Alternative = Vec<Part>;

#[derive(Debug)]
enum Part {
    Text(&'static str),
    Rule(usize),
}

impl Grammar {
    /// Reads the built-in grammar.
    pub(crate) fn new() -> Self {
        let lines = || {
            let written = include_str!("grammar.txt").lines();
            written.filter(|line| !line.is_empty() && !line.starts_with('#'))
        };
        let names: BTreeMap<_, _> = lines().filter_map(rule_name).zip(0..).collect();
        let mut rules: Vec<Vec<Alternative>> = Vec::new();
        for line in lines() {
            match (rule_name(line), rules.last_mut()) {
                (Some(_), _) => rules.push(Vec::new()),
                (None, Some(rule)) => rule.push(parts(line, &names)),
                (None, None) => panic!("`{line}` stands before the first rule"),
            }
        }
        Self { names, rules }
    }

    /// A phrase of a rule, as it stands inside a sentence.
    pub(crate) fn phrase(&self, rule: &str, random: &mut Random) -> String {
        let alternatives = &self.rules[self.rule(rule)];
        let mut text = String::new();
        let chosen = random.pick(alternatives);
        self.expand(chosen, random, &mut text);
        text
    }

    /// A phrase with a capital at its start.
    pub(crate) fn sentence(&self, rule: &str, random: &mut Random) -> String {
        capitalised(self.phrase(rule, random))
    }

    /// Between `least` and `most` different sentences.
    pub(crate) fn sentences(
        &self,
        rule: &str,
        (least, most): (usize, usize),
        random: &mut Random,
    ) -> Vec<String> {
        let wanted = random.between(least, most);
        let mut sentences = Vec::with_capacity(wanted);
        while sentences.len() < wanted {
            let sentence = self.sentence(rule, random);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        sentences
    }

    fn rule(&self, name: &str) -> usize {
        *self.names.get(name).unwrap_or_else(|| panic!("grammar.txt has no rule `{name}`"))
    }

    /// Sentences vary more than the words in them: those are chosen as languages use them.
    fn expand(&self, alternative: &Alternative, random: &mut Random, text: &mut String) {
        for part in alternative {
            match part {
                Part::Text(written) => text.push_str(written),
                Part::Rule(inner) => {
                    let inner = &self.rules[*inner];
                    self.expand(&inner[random.skewed(inner.len())], random, text);
                }
            }
        }
    }
}

fn rule_name(line: &'static str) -> Option<&'static str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

fn parts(line: &'static str, names: &BTreeMap<&'static str, usize>) -> Alternative {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("every `{` in grammar.txt is closed");
        parts.push(Part::Text(before));
        let rule = names.get(name).unwrap_or_else(|| panic!("`{line}` names no rule"));
        parts.push(Part::Rule(*rule));
        rest = after;
    }
    parts.push(Part::Text(rest));
    parts
}

fn capitalised(mut text: String) -> String {
    if let Some((at, first)) = text.char_indices().find(|(_, c)| c.is_alphabetic()) {
        let capital: String = first.to_uppercase().collect();
        text.replace_range(at..at + first.len_utf8(), &capital);
    }
    text
}
