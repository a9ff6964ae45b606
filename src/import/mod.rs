//! Tables and calendars of others into records: what they say, compared with what they said before, as changes
//! to the content.
//!
//! Read in this order: an `input` is a `calendar`, `json`, the `answers` of a form or a `table`, which has
//! `rows`; its `columns` fill keys, by a `mapping` file or by their names. The `reader` turns each value, with
//! `values`, `cost` and `names`, into what is `said` of a record. `identity` finds that record; `merge`, with
//! `runs`, compares it with the `base` of the last import. Nothing here touches the disk: the changes are for
//! the caller to write.

mod answers;
mod base;
mod calendar;
mod columns;
mod cost;
mod draft;
mod graph;
mod identity;
mod input;
mod json;
mod keys;
mod mapping;
mod merge;
mod moments;
mod names;
mod own;
mod place;
mod reader;
mod returned;
mod rows;
mod runs;
mod said;
mod table;
mod tree;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};

pub use self::base::Base;
use self::base::Kept;
use self::identity::Known;
pub use self::input::Input;
pub use self::mapping::Mapping;
use self::names::Names;
use self::place::Addresses;
use self::reader::Reader;
use self::said::Said;
use crate::catalogue::kind::Kind;
use crate::edit;
use crate::edition::Edition;
use crate::problem::{Problems, Severity};
use crate::rules::{unread_row, vanished_from_source};
use crate::source::{Place, SourcePath, Sources};

/// What is imported, and into what.
#[derive(Debug)]
pub struct Request<'a> {
    /// The catalogue, with its drafts.
    pub edition: &'a Edition,
    /// The text of the content.
    pub sources: &'a Sources,
    /// The files of the source.
    pub inputs: &'a [Input],
    /// What an editor decided about its columns.
    pub mapping: &'a Mapping,
    /// The kind of record that a row is.
    pub kind: Kind,
    /// Who offers it, where no column says so.
    pub provider: Option<&'a str>,
}

/// What an import changes.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The new text of every record that changes.
    pub changes: BTreeMap<SourcePath, String>,
    /// What this import said.
    pub base: Base,
    /// How many rows were read.
    pub rows: usize,
}

/// Compares the tables with the content. `None` when a column cannot be placed: then nothing is changed.
/// `base` is what the last import of the source said; `row_done` is called after each of so many rows.
pub fn import(
    request: &Request<'_>,
    base: Base,
    row_done: &mut dyn FnMut(usize),
    problems: &mut Problems,
) -> Option<Outcome> {
    let mut names = Names::of(&request.edition.catalogue);
    let Request { kind, mapping, provider, .. } = *request;
    request.inputs.iter().for_each(|input| input.announce(kind, &mut names));
    let mut reader = Reader::new(kind, mapping, provider, (request.edition, &mut names), problems);
    let mut rows = Vec::new();
    for input in request.inputs {
        rows.extend(input.said(mapping, &mut reader)?);
    }
    let count = rows.len();
    let rows = runs::joined(rows, kind);
    let mut importer = Importer {
        known: Known::new(&base, &request.edition.catalogue, request.kind, &rows),
        addresses: Addresses::new(request.edition, request.sources),
        outcome: Outcome { base, rows: count, ..Outcome::default() },
        seen: BTreeMap::new(),
        request,
        problems,
    };
    let to_do = rows.len();
    for said in rows {
        importer.take(said);
        row_done(to_do);
    }
    importer.report_vanished();
    importer.add_providers(&names);
    Some(importer.outcome)
}

struct Importer<'a> {
    request: &'a Request<'a>,
    known: Known,
    addresses: Addresses<'a>,
    outcome: Outcome,
    /// By record, what reports call what was said of it.
    seen: BTreeMap<SourcePath, String>,
    problems: &'a mut Problems,
}

impl Importer<'_> {
    fn take(&mut self, mut said: Said) {
        let kind = self.request.kind;
        let found = self.known.find(&said, kind).cloned();
        let Some(path) = found.or_else(|| self.addresses.free(kind, &said)) else {
            let why = "van deze titel is geen bestandsnaam te maken";
            return self.refuse(Severity::Error, said, why, "kies een titel met letters");
        };
        if let Some(first) = self.seen.get(&path) {
            let why = format!("{first} gaat over hetzelfde");
            let hint = "voeg de rijen samen, of geef elke rij een eigen `bron_id`";
            return self.refuse(Severity::Error, said, &why, hint);
        }
        self.seen.insert(path.clone(), said.name.clone());
        let before = self.known.kept_at(&path).and_then(|kept_at| self.outcome.base.get(kept_at));
        let is_gone = before.is_some() && !self.request.sources.contains_key(&path);
        if is_gone {
            let hint = "hier hoeft niets; moet het terug, zet het bestand dan terug";
            return self.refuse(Severity::Warning, said, "het is hier weggehaald", hint);
        }
        let source = self.request.sources.get(&path);
        let ours = source.map(|source| merge::values(&source.text));
        let names = before.as_ref().map(|kept| kept.runs.clone()).unwrap_or_default();
        let runs = runs::name(&mut said, ours.as_ref(), &names);
        let text = if let Some((source, ours)) = source.zip(ours) {
            let changes = merge::changes(&path, &ours, (&said, before.as_ref()), self.problems);
            let set = |text: String, (key, value): &(String, Json)| {
                edit::set(&text, kind, key, &draft::written(value))
            };
            let Some(text) = changes.iter().try_fold(source.text.to_string(), set) else {
                let why = format!("de kop van `{path}` is niet te lezen");
                let hint = "verbeter die eerst: `vindplaats check` zegt hoe";
                return self.refuse(Severity::Error, said, &why, hint);
            };
            Some(text).filter(|text| **text != *source.text)
        } else {
            let mut values = said.values.clone();
            values.extend(said.fixed.clone());
            Some(draft::text(kind, &values, said.body.as_deref()))
        };
        self.known.learn(&path, &said, kind);
        self.outcome.changes.extend(text.map(|text| (path.clone(), text)));
        let kept = Kept { source_id: said.source_id, values: said.values, runs, body: said.body };
        self.outcome.base.replace(self.known.kept_at(&path), &path, kept);
    }

    fn refuse(&mut self, severity: Severity, said: Said, why: &str, hint: &str) {
        let message = format!("{}: {why}, en dit is niet overgenomen", said.name);
        self.problems.add(severity, &unread_row::RULE, said.place, message).hint(hint);
    }

    fn report_vanished(&mut self) {
        let request = self.request;
        for path in self.known.kept() {
            let is_there = request.sources.contains_key(path);
            if is_there && !self.seen.contains_key(path) {
                let message = "dit staat niet meer in de bron, en is hier gebleven";
                self.problems
                    .warning(&vanished_from_source::RULE, Place::whole(path), message)
                    .hint("bestaat het niet meer, zet dan `levensloop: gearchiveerd` of `ingetrokken`");
            }
        }
    }

    /// Makes drafts of the providers that were not there and are named by what is written.
    fn add_providers(&mut self, names: &Names) {
        let mut in_use = BTreeSet::new();
        for (_, kept) in self.outcome.base.iter() {
            let one = kept.values.get(keys::PROVIDER).into_iter();
            let several = kept.values.get(keys::PROVIDERS).and_then(Json::as_array);
            let all = one.chain(several.into_iter().flatten());
            in_use.extend(all.filter_map(|id| id.as_str().map(str::to_owned)));
        }
        let new = names.new_providers.iter().filter(|(id, _)| in_use.contains(id.as_str()));
        for (id, name) in new {
            let path = SourcePath::new(format!("{}/{id}.md", Kind::Provider.folder()));
            let values = Map::from_iter([(Kind::Provider.title_key().to_owned(), json!(name))]);
            self.outcome.changes.insert(path, draft::text(Kind::Provider, &values, None));
        }
    }
}
