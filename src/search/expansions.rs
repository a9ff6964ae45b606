//! The one list of search words: every alternative wording by which pages are found, and where an
//! editor changes it.
//!
//! It is made of `synoniemen.yaml`, the names of records, and the abbreviations that the glossary
//! and running texts explain. The index expands pages from this list and `/redactie/zoekwoorden/`
//! shows it, so no other module may collect search words. Plurals, hyphens and compounds do not
//! belong here: the lexicon handles those.

use std::collections::BTreeSet;
use std::slice;

use rayon::prelude::*;

use super::abbreviations::{explained, spelled_out};
use super::page::{SearchPage, SearchPages};
use super::tokens::words_of;
use crate::catalogue::common::Common;
use crate::catalogue::glossary::GlossaryEntry;
use crate::catalogue::kind::Kind;
use crate::catalogue::synonyms::Synonyms;
use crate::catalogue::table::Entry;

/// The weight of an abbreviation of words in the page, relative to 1 for the words themselves.
const ABBREVIATION: f32 = 0.8;

/// The weight of another name, or a near-synonym.
const SYNONYM: f32 = 0.5;

/// Words of the longest front-matter text of a glossary entry that counts as a synonym of it.
const MEANING_WORDS_MAX: usize = 8;

/// Words by which pages with other words are found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expansion {
    /// At least two, as written: the headword (of a record, its title or name) and the others. They
    /// may differ in spelling only.
    pub(crate) words: Vec<String>,
    pub(crate) direction: Direction,
    /// The weight of a word that is not in the page itself, relative to 1.
    pub(crate) weight: f32,
    pub(crate) origin: ExpansionOrigin,
}

/// Which words find which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Each word finds every other.
    Mutual,
    /// The headword finds the others and they find it, but they do not find each other.
    WithHeadword,
    /// The headword finds the others; they do not find it.
    OneWay,
    /// The others find the page of the record, but no other page with the headword.
    OwnPage,
}

/// Where an editor changes search words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ExpansionOrigin {
    Synonyms,
    /// The file of this record: kind and id.
    Record(Kind, String),
}

impl Expansion {
    fn of_record(common: &Common, words: Vec<String>, direction: Direction, weight: f32) -> Self {
        let origin = ExpansionOrigin::Record(common.kind, common.id.clone());
        Self { words, direction, weight, origin }
    }

    /// Every pair of a wording in a text and a wording in a query that finds it.
    pub(super) fn pairs(&self) -> Vec<(&str, &str)> {
        let mut pairs = Vec::new();
        for (said_at, said) in self.words.iter().enumerate() {
            for (at, sought) in self.words.iter().enumerate().filter(|(at, _)| *at != said_at) {
                let finds = match self.direction {
                    Direction::Mutual => true,
                    Direction::WithHeadword => said_at == 0 || at == 0,
                    Direction::OneWay => at == 0,
                    Direction::OwnPage => false,
                };
                if finds {
                    pairs.push((said.as_str(), sought.as_str()));
                }
            }
        }
        pairs
    }
}

/// Every expansion of a catalogue: `synoniemen.yaml` in file order, records by kind and id, then the
/// abbreviations that only running texts explain.
pub(super) fn expansions(pages: &SearchPages<'_>) -> Vec<Expansion> {
    let catalogue = pages.catalogue();
    let mut all = of_file(&catalogue.synonyms);
    let commons = catalogue.tables.commons();
    for common in commons.filter(|common| common.shared.life_cycle.is_current()) {
        all.extend(of_names(common));
        if common.kind == Kind::GlossaryEntry {
            all.extend(catalogue.tables.glossary.named(&common.id).map(of_term));
        }
    }
    all.retain(|expansion| expansion.words.len() > 1);
    let of_texts = of_texts(pages, &all);
    all.extend(of_texts);
    all
}

fn of_file(synonyms: &Synonyms) -> Vec<Expansion> {
    let expansion = |words: Vec<String>, direction| Expansion {
        words,
        direction,
        weight: SYNONYM,
        origin: ExpansionOrigin::Synonyms,
    };
    let groups = synonyms.groups.iter().map(|group| expansion(group.clone(), Direction::Mutual));
    let one_way = synonyms.one_way.iter().map(|one| {
        let words = [slice::from_ref(&one.typed), &one.found].concat();
        expansion(words, Direction::OneWay)
    });
    groups.chain(one_way).collect()
}

/// The names of a record, and for a glossary entry its short meanings.
fn of_names(common: &Common) -> [Expansion; 2] {
    let (direction, weight) = match common.kind {
        // Their names mean the same in every text; a theme is wider than each of its names.
        Kind::GlossaryEntry | Kind::Provider | Kind::Audience | Kind::Competence | Kind::Role => {
            (Direction::WithHeadword, SYNONYM)
        }
        _ => (Direction::OwnPage, 1.0),
    };
    let title = slice::from_ref(&common.title);
    let names = [title, &common.names].concat();
    let meanings = title.iter().cloned().chain(short_meanings(common).map(str::to_owned));
    [
        Expansion::of_record(common, names, direction, weight),
        Expansion::of_record(common, meanings.collect(), Direction::OwnPage, 1.0),
    ]
}

/// The texts of a glossary entry that are short enough to be synonyms; none for other kinds.
pub(super) fn short_meanings(common: &Common) -> impl Iterator<Item = &str> {
    let lines = common.texts.lines().filter(|_| common.kind == Kind::GlossaryEntry);
    lines.filter(|line| line.split_whitespace().count() <= MEANING_WORDS_MAX)
}

/// The abbreviation of a glossary entry, and what its term is short for.
fn of_term(term: &Entry<GlossaryEntry>) -> Expansion {
    let spelled_out = spelled_out(term.title(), &term.definition);
    let others = term.abbreviation.iter().cloned().chain(spelled_out);
    abbreviation(&term.common, std::iter::once(term.title().to_owned()).chain(others).collect())
}

fn abbreviation(common: &Common, words: Vec<String>) -> Expansion {
    Expansion::of_record(common, words, Direction::WithHeadword, ABBREVIATION)
}

/// The abbreviations that running texts explain and no expansion in `known` has, each once: from the
/// first page by kind and id.
fn of_texts(pages: &SearchPages<'_>, known: &[Expansion]) -> Vec<Expansion> {
    let key = |short: &str, long: &str| [short, long].map(|text| words_of(text).join(" "));
    let abbreviations = known.iter().filter(|expansion| expansion.weight >= ABBREVIATION);
    let pairs = abbreviations.flat_map(Expansion::pairs);
    let known: BTreeSet<[String; 2]> = pairs.map(|(short, long)| key(short, long)).collect();
    let explained: Vec<Vec<(String, String)>> = pages
        .chunks()
        .flat_map_iter(|chunk| chunk.into_iter().map(|page| explained_by(&page)))
        .collect();
    let mut found = Vec::new();
    for (common, pairs) in pages.commons().iter().zip(explained) {
        for (short, long) in pairs {
            found.push((key(&short, &long), abbreviation(common, vec![short, long])));
        }
    }
    found.retain(|(key, _)| !known.contains(key));
    found.sort_by(|(key, one), (next, two)| (key, &one.origin).cmp(&(next, &two.origin)));
    found.dedup_by(|(key, _), (first, _)| key == first);
    found.into_iter().map(|(_, expansion)| expansion).collect()
}

fn explained_by(page: &SearchPage) -> Vec<(String, String)> {
    [&page.title, &page.summary, &page.body].iter().flat_map(|text| explained(text)).collect()
}
