//! Every other wording a page is found by, from the whole catalogue.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::abbreviations::{explained, spelled_out};
use super::entry::{Entries, Entry};
use super::expansions::Expansion;
use crate::catalogue::Catalogue;
use crate::catalogue::search_words::has_fixed_names;

/// What an abbreviation counts beside what it stands for.
const ABBREVIATION: f32 = 0.8;

/// What another name counts.
const NAME: f32 = 0.5;

/// What another word for about the same counts.
const SYNONYM: f32 = 0.5;

/// All wordings of a catalogue, both ways where both ways hold.
pub(super) fn expansions(catalogue: &Catalogue, entries: &Entries<'_>) -> Vec<Expansion> {
    let mut expansions = Vec::new();
    for (short, long) in abbreviations(catalogue, entries) {
        both_ways(&short, &long, ABBREVIATION, &mut expansions);
    }
    for common in catalogue.tables.commons().filter(|common| has_fixed_names(common.kind)) {
        for name in &common.names {
            both_ways(name, &common.title, NAME, &mut expansions);
        }
    }
    let synonyms = &catalogue.synonyms;
    for group in &synonyms.groups {
        for (at, one) in group.iter().enumerate() {
            for other in &group[at + 1..] {
                both_ways(one, other, SYNONYM, &mut expansions);
            }
        }
    }
    for one_way in &synonyms.one_way {
        for found in &one_way.found {
            expansions.push(Expansion::new(found, &one_way.typed, SYNONYM));
        }
    }
    expansions
}

/// The abbreviations that a page explains.
fn explained_by(entry: Entry) -> Vec<(String, String)> {
    [entry.title, entry.summary, entry.body].iter().flat_map(|text| explained(text)).collect()
}

fn both_ways(one: &str, other: &str, weight: f32, expansions: &mut Vec<Expansion>) {
    for (said, sought) in [(one, other), (other, one)] {
        expansions.push(Expansion::new(said, sought, weight));
    }
}

/// Abbreviations and what they stand for: those of the glossary, and those that texts explain.
fn abbreviations(catalogue: &Catalogue, entries: &Entries<'_>) -> BTreeSet<(String, String)> {
    let glossary = catalogue.tables.glossary.iter();
    let spelled = glossary.filter_map(|entry| {
        let long = spelled_out(&entry.term, &entry.definition)?;
        Some((entry.term.clone(), long))
    });
    let explained: Vec<(String, String)> =
        entries.chunks().flat_map_iter(|some| some.into_iter().flat_map(explained_by)).collect();
    let lower = |(short, long): (String, String)| (short.to_lowercase(), long);
    let known = catalogue
        .tables
        .glossary
        .iter()
        .filter_map(|entry| Some((entry.abbreviation.clone()?, entry.term.clone())));
    spelled.chain(explained).chain(known).map(lower).collect()
}
