//! The one list of search words: every other way to say what a page says, and where an editor
//! changes it.
//!
//! In goes the whole catalogue: `synoniemen.yaml`, the names of records, and the abbreviations
//! that the glossary and running texts explain. The index expands pages from this list and
//! `/redactie/zoekwoorden/` shows it, so no other module may look for search words by itself.
//! Plurals, hyphens and compounds do not belong here: the lexicon knows those.

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

/// What a page counts for the abbreviation of what it says, beside 1 for a word that it says.
const ABBREVIATION: f32 = 0.8;

/// The same for another name, or another word for about the same.
const SYNONYM: f32 = 0.5;

/// The longest text in the front matter of a term that is another way to say it, in words.
const MEANING_WORDS_MAX: usize = 8;

/// Words that find pages with other words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expansion {
    /// At least two: the headword, of a record its title or name, and the others as they are
    /// written. They may differ in spelling only.
    pub(crate) words: Vec<String>,
    /// Which of them find which.
    pub(crate) direction: Direction,
    /// What a page counts for a word that it is only found by through this.
    pub(crate) weight: f32,
    /// Where an editor changes it.
    pub(crate) origin: Origin,
}

/// Which words find which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Each word finds every other.
    Mutual,
    /// The headword finds the others and they find it, but not each other.
    WithHeadword,
    /// The headword finds the others, they do not find it.
    OneWay,
    /// The others find the page of the record, and no other page that says the headword.
    OwnPage,
}

/// Where an editor changes search words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// In `synoniemen.yaml`.
    Synonyms,
    /// In the file of the record with this kind and name.
    Record(Kind, String),
}

impl Expansion {
    fn of_record(common: &Common, words: Vec<String>, direction: Direction, weight: f32) -> Self {
        let origin = Origin::Record(common.kind, common.id.clone());
        Self { words, direction, weight, origin }
    }

    /// Every pair of what a text says and what somebody may type for it.
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

/// Every expansion of a catalogue: those of `synoniemen.yaml` in its order, those of records by
/// kind and name, then the abbreviations that only running texts explain.
pub(super) fn expansions(pages: &SearchPages<'_>) -> Vec<Expansion> {
    let catalogue = pages.catalogue();
    let mut all = of_file(&catalogue.synonyms);
    for common in catalogue.tables.commons() {
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
        origin: Origin::Synonyms,
    };
    let groups = synonyms.groups.iter().map(|group| expansion(group.clone(), Direction::Mutual));
    let one_way = synonyms.one_way.iter().map(|one| {
        let words = [slice::from_ref(&one.typed), &one.found].concat();
        expansion(words, Direction::OneWay)
    });
    groups.chain(one_way).collect()
}

/// The names of a record, and what says the same as a term in few words.
fn of_names(common: &Common) -> [Expansion; 2] {
    let (direction, weight) = match common.kind {
        // Names that mean the same in every text. A theme is wider than each of its names.
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

/// The texts of a term that are other ways to say it; none for other kinds of record.
pub(super) fn short_meanings(common: &Common) -> impl Iterator<Item = &str> {
    let lines = common.texts.lines().filter(|_| common.kind == Kind::GlossaryEntry);
    lines.filter(|line| line.split_whitespace().count() <= MEANING_WORDS_MAX)
}

/// The abbreviation of a term, and what the term is short for.
fn of_term(term: &Entry<GlossaryEntry>) -> Expansion {
    let spelled_out = spelled_out(term.title(), &term.definition);
    let others = term.abbreviation.iter().cloned().chain(spelled_out);
    abbreviation(&term.common, std::iter::once(term.title().to_owned()).chain(others).collect())
}

fn abbreviation(common: &Common, words: Vec<String>) -> Expansion {
    Expansion::of_record(common, words, Direction::WithHeadword, ABBREVIATION)
}

/// The abbreviations that running texts explain and no expansion in `known` has, each once: of
/// pages that explain the same one, the first by kind and name.
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

/// The abbreviations that a page explains.
fn explained_by(page: &SearchPage) -> Vec<(String, String)> {
    [&page.title, &page.summary, &page.body].iter().flat_map(|text| explained(text)).collect()
}
