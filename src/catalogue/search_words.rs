//! Every set of words that find each other: those of `synoniemen.yaml` and those of records.

use std::collections::BTreeSet;

use super::Catalogue;
use super::common::Common;
use super::kind::Kind;
use super::synonyms::search_key;

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
    /// Each word of the set finds every other; of a record, its name, and that finds them.
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
    sets.chain(catalogue.tables.commons().filter_map(of_record)).collect()
}

/// True for kinds whose names are the same thing in other words wherever they stand; a theme is
/// wider than its names.
#[must_use]
pub fn has_fixed_names(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::GlossaryEntry | Kind::Provider | Kind::Audience | Kind::Competence | Kind::Role
    )
}

fn of_record(common: &Common) -> Option<SearchWords<'_>> {
    let Common { kind, id, title, names, .. } = common;
    let direction = if has_fixed_names(*kind) { Direction::BothWays } else { Direction::ToRecord };
    let words = std::iter::once(title).chain(names).map(String::as_str);
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
