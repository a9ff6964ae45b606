//! Every set of words that find each other: those of `synoniemen.yaml` and those of records.

use std::collections::BTreeSet;

use super::Catalogue;
use super::common::Common;
use super::kind::Kind;
use super::synonyms::search_key;
use super::table::Entry;

/// A word and what it finds beside itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWords<'a> {
    /// The word: of a record its title or name.
    pub word: &'a str,
    /// The others, each other for a search than those before it.
    pub others: Vec<&'a str>,
    /// Who finds whom.
    pub direction: Direction,
    /// The record that says so; nothing for `synoniemen.yaml`.
    pub record: Option<RecordName<'a>>,
}

/// The kind and name of a record.
pub type RecordName<'a> = (Kind, &'a str);

/// Who finds whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Each word of the set finds every other.
    BothWays,
    /// The word finds the others, they do not find it.
    OneWay,
    /// Each word finds the page of the record, which is wider than any of them; not each other.
    ToRecord,
}

/// All sets: those of the file in its order, then those of records, kind by kind, by name.
#[must_use]
pub fn search_words(catalogue: &Catalogue) -> Vec<SearchWords<'_>> {
    let synonyms = &catalogue.synonyms;
    let groups = synonyms
        .groups
        .iter()
        .map(|group| set(group.iter().map(String::as_str), Direction::BothWays, None));
    let one_way = synonyms.one_way.iter().map(|entry| {
        let words = std::iter::once(&entry.typed).chain(&entry.found);
        set(words.map(String::as_str), Direction::OneWay, None)
    });
    let sets = groups.chain(one_way).flatten();
    sets.chain(of_records(catalogue)).collect()
}

fn of_records(catalogue: &Catalogue) -> impl Iterator<Item = SearchWords<'_>> {
    let tables = &catalogue.tables;
    let providers =
        tables.providers.iter().map(|it| of_record(it, it.short_name.as_ref(), &it.synonyms));
    let roles = tables.roles.iter().map(|it| of_record(it, None, &it.synonyms));
    let competences = tables.competences.iter().map(|it| of_record(it, None, &it.synonyms));
    let themes = tables.themes.iter().map(|it| of_record(it, None, &it.synonyms));
    let audiences = tables.audiences.iter().map(|it| of_record(it, None, &it.synonyms));
    let glossary =
        tables.glossary.iter().map(|it| of_record(it, it.abbreviation.as_ref(), &it.synonyms));
    let named = providers.chain(roles).chain(competences).chain(themes).chain(audiences);
    named.chain(glossary).flatten()
}

fn of_record<'a, T>(
    entry: &'a Entry<T>,
    short: Option<&'a String>,
    synonyms: &'a [String],
) -> Option<SearchWords<'a>> {
    let Common { kind, id, title, .. } = &entry.common;
    let words = std::iter::once(title).chain(short).chain(synonyms).map(String::as_str);
    let direction = match kind {
        Kind::Provider | Kind::GlossaryEntry => Direction::BothWays,
        _ => Direction::ToRecord,
    };
    set(words, direction, Some((*kind, id)))
}

/// Nothing when there are no two words.
fn set<'a>(
    words: impl Iterator<Item = &'a str>,
    direction: Direction,
    record: Option<RecordName<'a>>,
) -> Option<SearchWords<'a>> {
    let mut seen = BTreeSet::new();
    let mut different = words.filter(|word| seen.insert(search_key(word)));
    let word = different.next()?;
    let others: Vec<_> = different.collect();
    (!others.is_empty()).then_some(SearchWords { word, others, direction, record })
}
