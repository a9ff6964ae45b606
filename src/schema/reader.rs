//! Parsed front matter into validated values: reports every problem in one pass.
//!
//! Valid values become the JSON that fills the typed record, and the references that `link` resolves.
//! Only shapes are checked here; rules about their meaning belong in `check`.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use serde_json::{Map, Value as Json, json};

use super::cut_off;
use super::field::{Field, Shape};
use super::keys::{self, cut_by_comma};
use super::level;
use super::markup;
use super::meant::key::LIFE_CYCLE;
use super::meant::word;
use super::other_key;
use super::scalar::{plain_value, shorten};
use super::structure::{self, is_item};
use super::vocabulary::Term;
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::names::Searches;
use crate::problem::{Problem, Problems, Rule, Severity};
use crate::rules::{hash_in_value, malformed_file, unknown_value, wrong_value};
use crate::slug::check_slug;
use crate::source::{Place, SourcePath};

/// A reference found in front matter, not yet resolved by `link`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The folder of the target's kind.
    pub folder: &'static str,
    pub id: String,
    /// Whether the key takes more of them.
    pub is_item: bool,
    /// Byte range in the file.
    pub span: Range<usize>,
}

/// Validated front matter.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    /// Every valid key, dates and terms as text, numbers as numbers; and a placeholder for every
    /// missing or invalid key whose type needs a value.
    pub values: Map<String, Json>,
    /// In source order.
    pub references: Vec<Reference>,
    /// The top-level keys with a reported problem.
    pub faulty: Vec<&'static str>,
}

/// The keys that a file may have, and where other keys belong.
#[derive(Clone, Copy)]
pub(crate) struct Expected<'t> {
    pub tables: &'t [&'static [Field]],
    /// The folder of a kind of record that has a key.
    pub kind_with: fn(&str) -> Option<&'static str>,
    /// What is wrong with a file that is no map of keys.
    pub no_keys: &'static str,
    /// The severity of a value that is required and empty, or that its key does not take.
    pub unfinished: Severity,
}

impl<'t> Expected<'t> {
    /// The keys of a file that is no record: no other file has such keys.
    pub(crate) fn alone(tables: &'t [&'static [Field]]) -> Self {
        let no_keys = "dit bestand bestaat niet uit sleutels";
        Self { tables, kind_with: |_| None, no_keys, unfinished: Severity::Error }
    }
}

/// Validates `node` against the tables and reports every problem. `file` has the byte offset at which
/// `node` starts.
pub(crate) fn read(
    expected: Expected<'_>,
    node: &Node<'_>,
    file: (&SourcePath, usize),
    problems: &mut Problems,
) -> Fields {
    let (path, offset) = file;
    let tables = expected.tables;
    let (references, faulty) = (Vec::new(), Vec::new());
    let (nameless, searches) = (0, Searches::new());
    let doubts = Problems::default();
    let mut reader =
        Reader { path, offset, expected, problems, doubts, references, nameless, searches, faulty };
    let mut values = match &node.value {
        Value::Map(entries) => reader.map(tables, entries, &(0..0), ""),
        Value::Null => reader.map(tables, &[], &(0..0), ""),
        Value::Scalar(_) | Value::List(_) => {
            let place = reader.place(&node.span);
            reader
                .problems
                .error(&malformed_file::RULE, place, expected.no_keys)
                .hint(level::key_above(tables, node));
            return Fields::default();
        }
    };
    for field in tables.iter().copied().flatten().filter(|field| field.needs_value) {
        values.entry(field.key).or_insert_with(|| field.shape.placeholder());
    }
    let Reader { references, faulty, doubts, .. } = reader;
    problems.extend(doubts);
    Fields { values, references, faulty }
}

pub(super) struct Reader<'a> {
    pub(super) path: &'a SourcePath,
    offset: usize,
    pub(super) expected: Expected<'a>,
    pub(super) problems: &'a mut Problems,
    /// About values that are used all the same, so that their keys are not faulty.
    pub(super) doubts: Problems,
    references: Vec<Reference>,
    /// References to what cannot be a name: `link` reports them.
    nameless: usize,
    /// Those left for keys that do not exist.
    pub(super) searches: Searches,
    pub(super) faulty: Vec<&'static str>,
}

impl Reader<'_> {
    fn map(
        &mut self,
        tables: &[&'static [Field]],
        entries: &[MapEntry<'_>],
        whole: &Range<usize>,
        parent: &str,
    ) -> Map<String, Json> {
        let (mut values, mut seen, mut meant) = (Map::new(), HashSet::new(), Vec::new());
        for (at, entry) in entries.iter().enumerate() {
            let is_cut = entries.get(at + 1).is_some_and(|next| {
                !keys::holds(tables, &next.key) && cut_by_comma(entry, next).is_some()
            });
            let field = tables.iter().copied().flatten().find(|field| field.key == entry.key);
            let (before, nameless) = (self.problems.len(), self.nameless);
            match field {
                None => meant.extend(self.unknown_key(tables, entries, at)),
                Some(_) if !seen.insert(&entry.key) => self.duplicate_key(entry),
                // What is left of it says nothing; the rest, which is no key, is reported.
                Some(field) if is_cut => {
                    self.faulty.extend(parent.is_empty().then_some(field.key));
                }
                Some(field) => {
                    let value = self.value(&field.shape, &entry.node, field);
                    values.extend(value.map(|value| (field.key.to_owned(), value)));
                    // A value that is only doubted can stay with its key.
                    let problem = self.problems.after(before);
                    if let Some(problem) =
                        problem.filter(|found| *found.rule != hash_in_value::RULE)
                    {
                        meant.extend(other_key::hint(
                            tables,
                            field,
                            (&entry.node, entries),
                            problem,
                        ));
                    }
                }
            }
            let is_faulty = self.problems.len() > before || self.nameless > nameless;
            if parent.is_empty() && is_faulty {
                self.faulty.extend(field.map(|field| field.key));
            }
        }
        if parent.is_empty() {
            self.faulty.extend(&meant);
        }
        self.missing_keys(tables, (entries, &meant), whole, parent);
        values
    }

    /// The value as JSON; `None` when it is absent, or invalid and reported.
    pub(super) fn value(
        &mut self,
        shape: &'static Shape,
        node: &Node<'_>,
        field: &'static Field,
    ) -> Option<Json> {
        self.report_cut_off(shape, node, field);
        if is_absent(node) {
            return None;
        }
        match (shape, &node.value) {
            (Shape::List { of, min, max }, Value::List(items)) => {
                self.list(of, (*min, *max), node, items, field)
            }
            (Shape::Map(table), Value::Map(entries)) => {
                let values = self.map(&[table], entries, &first_line(node), field.key);
                // A group is nothing without a value that it must have.
                let has = |key| values.get(key).is_some_and(|value| *value != json!([]));
                let is_optional =
                    |field: &Field| !field.needs_value && field.required_unless.is_none_or(has);
                let is_whole = table.iter().all(|field| has(field.key) || is_optional(field));
                is_whole.then_some(Json::Object(values))
            }
            (Shape::List { .. } | Shape::Map(_), _) | (_, Value::List(_) | Value::Map(_)) => {
                self.wrong_structure(shape, node, field)
            }
            (_, Value::Scalar(text)) => self.scalar(shape, text.trim(), node, field),
            (_, Value::Null) => None,
        }
    }

    fn report_cut_off(&mut self, shape: &Shape, node: &Node<'_>, field: &Field) {
        if let Some(comment) = cut_off::lost(shape, node) {
            let place = self.place(&comment.span);
            cut_off::report(comment, node, field, place, self.problems);
        }
    }

    fn wrong_structure(&mut self, shape: &Shape, node: &Node<'_>, field: &Field) -> Option<Json> {
        let expected = match shape {
            Shape::List { .. } => "een lijst",
            Shape::Map(_) => "een groep sleutels",
            _ => "één waarde",
        };
        let place = self.place(&first_line(node));
        let what = if is_item(field, shape) { "elke waarde van " } else { "" };
        let message = format!("{what}`{}` moet {expected} zijn", field.key);
        let problem = self.unfinished(&wrong_value::RULE, place, message);
        problem.hints.extend(structure::hints(shape, node, field));
        None
    }

    fn scalar(
        &mut self,
        shape: &'static Shape,
        text: &str,
        node: &Node<'_>,
        field: &'static Field,
    ) -> Option<Json> {
        match shape {
            Shape::Term(terms) => self.term(terms, text, node, field),
            Shape::Reference(_) if !word::ids(shape, text).is_empty() => {
                self.several(shape, &word::ids(shape, text), node, field);
                None
            }
            Shape::Reference(folder) => {
                let span = self.absolute(&node.span);
                let (id, is_item) = (text.to_owned(), is_item(field, shape));
                self.references.push(Reference { folder, id, is_item, span });
                // What cannot be a name is no value either; `link` reports it as it does every name
                // that does not exist.
                let is_name = check_slug(text).is_ok();
                self.nameless += usize::from(!is_name);
                is_name.then(|| Json::from(text))
            }
            _ => match plain_value(shape, &spaced(shape, text)) {
                Ok(value) => {
                    let place = self.place(&first_line(node));
                    markup::report(shape, text, field, place, &mut self.doubts);
                    Some(value)
                }
                Err(message) => {
                    let place = self.place(&node.span);
                    let message = format!("`{}`: {message}", field.key);
                    self.unfinished(&wrong_value::RULE, place, message)
                        .hint(structure::hint_of_value(shape, text, field));
                    None
                }
            },
        }
    }

    fn term(
        &mut self,
        terms: &'static [Term],
        text: &str,
        node: &Node<'_>,
        field: &Field,
    ) -> Option<Json> {
        if terms.iter().any(|term| term.key == text) {
            return Some(Json::from(text));
        }
        let keys = || terms.iter().map(|term| term.key);
        let place = self.place(&node.span);
        let message = format!("`{}` is geen waarde van `{}`", shorten(text), field.key);
        let shape = if let Shape::List { of, .. } = &field.shape { of } else { &field.shape };
        // What would be published by mistake is no matter of being unfinished.
        let severity = match field.key {
            LIFE_CYCLE => Severity::Error,
            _ => self.expected.unfinished,
        };
        let problem = self.problems.add(severity, &unknown_value::RULE, place, message);
        if let Some(hint) = structure::not_known_yet(shape, text, field) {
            problem.hint(hint);
        } else if let several @ [first, ..] = &word::terms(terms, text)[..] {
            problem.hint(if is_item(field, shape) {
                format!("schrijf `{}`", several.join(", "))
            } else {
                format!("hier past één waarde, bijvoorbeeld `{}: {first}`", field.key)
            });
        } else {
            let like = word::like(terms, text);
            let like: Vec<_> = like.iter().map(|term| format!("`{term}`")).collect();
            if !like.is_empty() {
                problem.hint(format!("bedoelde je {}?", like.join(" of ")));
            }
        }
        problem.hint(format!("kies uit: {}", keys().collect::<Vec<_>>().join(", ")));
        None
    }

    /// Reports a value that a draft may have for now.
    pub(super) fn unfinished(
        &mut self,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
    ) -> &mut Problem {
        self.problems.add(self.expected.unfinished, rule, place, message)
    }

    fn absolute(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        Place::bytes(self.path, self.absolute(span))
    }
}

/// The text with plain spaces for tabs, and for spaces whose width is no part of the value.
fn spaced<'t>(shape: &Shape, text: &'t str) -> Cow<'t, str> {
    let is_text = matches!(shape, Shape::Text { .. });
    let is_other = |c: char| c == '\t' || (!is_text && c.is_whitespace() && !c.is_ascii());
    if text.contains(is_other) {
        Cow::Owned(text.replace(is_other, " "))
    } else {
        Cow::Borrowed(text)
    }
}

/// Null, empty text, an empty list and an empty map all count as absent.
pub(super) fn is_absent(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
    }
}

/// The start of a list or map: marking all of it would flood the report.
pub(super) fn first_line(node: &Node<'_>) -> Range<usize> {
    match &node.value {
        Value::Map(entries) => {
            entries.first().map_or(node.span.clone(), |entry| entry.key_span.clone())
        }
        Value::List(items) => items.first().map_or(node.span.clone(), first_line),
        Value::Scalar(_) | Value::Null => node.span.clone(),
    }
}
