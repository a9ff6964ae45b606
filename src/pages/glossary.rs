//! The glossary: all entries from A to Z, and a page per entry.

use std::collections::BTreeMap;

use serde::Serialize;

use super::view::{Head, Link, SourceView, links_to, sources};
use super::{Edition, Page, dutch};
use crate::catalogue::glossary::GlossaryEntry;
use crate::catalogue::kind::Kind;
use crate::catalogue::table::Entry;
use crate::formats::values::slug;
use crate::url;

/// What the list shows.
#[derive(Debug, Serialize)]
struct GlossaryView {
    summary: String,
    letters: Vec<Letter>,
}

#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    entries: Vec<EntryLine>,
}

#[derive(Debug, Serialize)]
struct EntryLine {
    href: String,
    term: String,
    abbreviation: Option<String>,
    definition: String,
}

/// What an entry's page shows.
#[derive(Debug, Serialize)]
struct EntryView {
    abbreviation: Option<String>,
    english: Option<String>,
    definition: String,
    uncertain: bool,
    synonyms: String,
    discouraged: String,
    body: String,
    see_also: Vec<Link>,
    sources: Vec<SourceView>,
}

/// The list, then one page per entry.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let path = url::overview(Kind::GlossaryEntry);
    let list = Page::new(path.clone(), "glossary.html", move || {
        let view = list(edition);
        let title = Kind::GlossaryEntry.plural();
        (Head::new(edition, &path, title, view.summary.clone(), Vec::new()), view)
    });
    let plan = |entry: &'a Entry<GlossaryEntry>| {
        let path = url::record(Kind::GlossaryEntry, &entry.common.id);
        Page::new(path, "glossary_entry.html", move || (head(edition, entry), view(edition, entry)))
    };
    let entries = edition.catalogue.tables.glossary.iter().map(plan);
    std::iter::once(list).chain(entries).collect()
}

fn head(edition: &Edition<'_>, entry: &Entry<GlossaryEntry>) -> Head {
    let head = Head::of_record(edition, &entry.common);
    Head { description: entry.definition.clone(), title: dutch::capitalised(&entry.term), ..head }
}

fn list(edition: &Edition<'_>) -> GlossaryView {
    let mut letters: BTreeMap<String, Vec<&Entry<GlossaryEntry>>> = BTreeMap::new();
    for entry in edition.catalogue.tables.glossary.iter() {
        letters.entry(initial(&entry.term)).or_default().push(entry);
    }
    let count = edition.catalogue.tables.glossary.len();
    let letters = letters.into_iter().map(|(letter, mut entries)| {
        entries.sort_by_cached_key(|entry| slug(&entry.term));
        Letter { letter, entries: entries.into_iter().map(|entry| line(edition, entry)).collect() }
    });
    GlossaryView {
        summary: format!("{count} begrippen en afkortingen uit het opleiden, kort uitgelegd."),
        letters: letters.collect(),
    }
}

/// The letter a term stands under; digits stand together.
fn initial(term: &str) -> String {
    match slug(term).chars().next() {
        Some(letter) if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase().to_string(),
        _ => "0-9".to_owned(),
    }
}

fn line(edition: &Edition<'_>, entry: &Entry<GlossaryEntry>) -> EntryLine {
    EntryLine {
        href: edition.base.href(&url::record(Kind::GlossaryEntry, &entry.common.id)),
        term: entry.term.clone(),
        abbreviation: entry.abbreviation.clone(),
        definition: entry.definition.clone(),
    }
}

fn view(edition: &Edition<'_>, entry: &Entry<GlossaryEntry>) -> EntryView {
    EntryView {
        abbreviation: entry.abbreviation.clone(),
        english: entry.english.clone(),
        definition: entry.definition.clone(),
        uncertain: entry.uncertain,
        synonyms: entry.synonyms.join(", "),
        discouraged: entry.discouraged.join(", "),
        body: entry.common.body.html.clone(),
        see_also: links_to(edition, &entry.see_also),
        sources: sources(edition.catalogue, &entry.common),
    }
}
