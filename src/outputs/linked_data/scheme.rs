//! The catalogue into the lists of words that offerings are described with: the records of some kinds, and
//! the terms of the closed lists. How they are written down is for others.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::catalogue::table::{Id, Table};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::open_data::records;
use crate::parts::view::{SourceView, sources};
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::Term;
use crate::url::{self, SitePath};

/// The kinds whose records are words to describe something with.
const KINDS: [Kind; 7] = [
    Kind::Role,
    Kind::Competence,
    Kind::Theme,
    Kind::Profile,
    Kind::Audience,
    Kind::Region,
    Kind::GlossaryEntry,
];

/// A list of words.
#[derive(Debug)]
pub(super) struct Scheme<'e> {
    /// Its name in addresses, which never changes.
    pub name: String,
    pub title: String,
    /// What it is for, where that is not plain from its title.
    pub explanation: Option<String>,
    /// The page with all of them.
    pub page: Option<SitePath>,
    pub concepts: Vec<Concept<'e>>,
}

/// A word with its meaning. What is not known is empty.
#[derive(Debug)]
pub(super) struct Concept<'e> {
    /// What the open data has that refers to it, and its name in addresses; it outlives a rename.
    pub name: &'e str,
    pub label: &'e str,
    pub english: Option<&'e str>,
    pub other_labels: Vec<&'e str>,
    /// Words for it that the editors do not use; none of the labels is among them.
    pub discouraged: Vec<&'e str>,
    pub definition: Option<Cow<'e, str>>,
    pub remark: Option<&'static str>,
    /// Names of others in the same list.
    pub related: Vec<&'e str>,
    pub sources: Vec<SourceView>,
    pub page: Option<SitePath>,
    /// Whether it stays for what referred to it, and for nothing new.
    pub has_ended: bool,
}

/// Every list with something in it: those of records, and those of the keys of an offering.
pub(super) fn schemes(edition: &Edition) -> Vec<Scheme<'_>> {
    let of_records = KINDS.into_iter().map(|kind| of_kind(edition, kind));
    of_records
        .filter(|one| !one.concepts.is_empty())
        .chain(closed_lists().into_iter().map(of_terms))
        .collect()
}

fn of_kind(edition: &Edition, kind: Kind) -> Scheme<'_> {
    Scheme {
        name: kind.folder().to_owned(),
        title: kind.plural().to_owned(),
        explanation: None,
        page: Some(url::overview(kind)),
        concepts: records(edition, kind).map(|record| of_record(edition, record)).collect(),
    }
}

fn of_record<'e>(edition: &'e Edition, record: &'e Common) -> Concept<'e> {
    let english = english(edition, record);
    let others = record.names.iter().map(String::as_str);
    let others = others.filter(|name| Some(*name) != english && *name != record.title);
    let mut concept = Concept {
        name: record.lasting_id(),
        label: &record.title,
        english,
        other_labels: others.collect::<BTreeSet<_>>().into_iter().collect(),
        discouraged: Vec::new(),
        definition: record.shared.summary.as_deref().map(Cow::Borrowed),
        remark: None,
        related: Vec::new(),
        sources: sources(&edition.catalogue, record),
        page: Some(url::record(record.kind, &record.id)),
        has_ended: !record.shared.life_cycle.is_current(),
    };
    let tables = &edition.catalogue.tables;
    if let (Kind::Theme, Some(theme)) = (record.kind, tables.themes.named(&record.id)) {
        concept.related = lasting_ids(&tables.themes, &theme.related);
    }
    if let (Kind::GlossaryEntry, Some(entry)) = (record.kind, tables.glossary.named(&record.id)) {
        concept.definition = Some(Cow::Borrowed(&entry.definition));
        let discouraged = entry.discouraged.iter().map(String::as_str);
        let is_label = |word: &&str| *word == concept.label || concept.other_labels.contains(word);
        concept.discouraged = discouraged.filter(|word| !is_label(word)).collect();
        concept.related = lasting_ids(&tables.glossary, &entry.see_also);
        concept.remark =
            entry.uncertain.then_some("Geen van de bronnen geeft deze betekenis voluit.");
    }
    concept
}

fn english<'e>(edition: &'e Edition, record: &Common) -> Option<&'e str> {
    let (tables, id) = (&edition.catalogue.tables, record.id.as_str());
    match record.kind {
        Kind::Role => tables.roles.named(id)?.english.as_deref(),
        Kind::Competence => tables.competences.named(id)?.english.as_deref(),
        Kind::Theme => tables.themes.named(id)?.english.as_deref(),
        Kind::Profile => tables.profiles.named(id)?.english.as_deref(),
        Kind::Audience => tables.audiences.named(id)?.english.as_deref(),
        Kind::GlossaryEntry => tables.glossary.named(id)?.english.as_deref(),
        _ => None,
    }
}

fn lasting_ids<'e, T>(table: &'e Table<T>, ids: &[Id<T>]) -> Vec<&'e str> {
    let others = ids.iter().filter_map(|id| table.get(id)).map(|entry| &entry.common);
    others.filter(|other| !other.is_draft()).map(Common::lasting_id).collect()
}

/// A closed list.
struct ClosedList {
    terms: &'static [Term],
    /// What its first key means.
    meaning: &'static str,
    /// The keys that have it, after those of the groups that they are in: `kosten.basis`.
    keys: Vec<String>,
}

/// Those of an offering, each once, in the order of their first key.
fn closed_lists() -> Vec<ClosedList> {
    let mut lists = Vec::new();
    keys(Kind::Offering).for_each(|field| collect(field, "", &mut lists));
    lists
}

fn collect(field: &'static Field, above: &str, lists: &mut Vec<ClosedList>) {
    let path = [above, field.key].concat();
    let mut shape = &field.shape;
    while let Shape::List { of, .. } = shape {
        shape = of;
    }
    match shape {
        Shape::Map(fields) => {
            fields.iter().for_each(|field| collect(field, &format!("{path}."), lists));
        }
        Shape::Term(terms) => match lists.iter_mut().find(|list| list.terms == *terms) {
            Some(list) => list.keys.push(path),
            None => lists.push(ClosedList { terms, meaning: field.meaning, keys: vec![path] }),
        },
        _ => {}
    }
}

/// No source says what these mean: their definition is what the key and the label say together.
fn of_terms<'e>(ClosedList { terms, meaning, keys }: ClosedList) -> Scheme<'e> {
    let name = &keys[0];
    let concept = |term: &'static Term| Concept {
        name: term.key,
        label: term.label,
        english: None,
        other_labels: Vec::new(),
        discouraged: Vec::new(),
        definition: Some(format!("Waarde van `{name}` ({meaning}): {}.", term.label).into()),
        remark: None,
        related: Vec::new(),
        sources: Vec::new(),
        page: None,
        has_ended: false,
    };
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    let explanation = format!("Wat bij aanbod kan staan onder {}.", phrases::enumerate(&quoted));
    Scheme {
        title: format!("Waarden van {name} bij aanbod"),
        explanation: Some(explanation),
        page: None,
        concepts: terms.iter().map(concept).collect(),
        name: name.clone(),
    }
}
