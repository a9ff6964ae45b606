//! Parsed front matter into validated values: reports every problem in one pass.
//!
//! Valid values become the JSON that fills the typed record, and the references that `link` resolves.
//! Only shapes are checked here; rules about their meaning belong in `check`.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::cut_off;
use super::field::{Field, Shape};
use super::scalar::{plain_value, shorten};
use super::vocabulary::Term;
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::problem::{Problems, Severity};
use crate::rules::{
    duplicate_key, malformed_file, missing_key, unknown_key, unknown_value, wrong_value,
};
use crate::slug::check_slug;
use crate::source::{Place, SourcePath};

/// A reference found in front matter, not yet resolved by `link`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The folder of the target's kind.
    pub folder: &'static str,
    pub id: String,
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

/// Validates `node` against `tables` and reports every problem; `unfilled` is the severity of a value
/// that is required and empty. `file` has the byte offset at which `node` starts.
pub(crate) fn read(
    tables: &[&'static [Field]],
    node: &Node<'_>,
    file: (&SourcePath, usize),
    unfilled: Severity,
    problems: &mut Problems,
) -> Fields {
    let (path, offset) = file;
    let (references, faulty) = (Vec::new(), Vec::new());
    let mut reader = Reader { path, offset, unfilled, problems, references, faulty };
    let mut values = match &node.value {
        Value::Map(entries) => reader.map(tables, entries, &(0..0), ""),
        Value::Null => reader.map(tables, &[], &(0..0), ""),
        Value::Scalar(_) | Value::List(_) => {
            let place = reader.place(&node.span);
            reader
                .problems
                .error(&malformed_file::RULE, place, "de kop bestaat niet uit sleutels")
                .hint("schrijf `sleutel: waarde`, elke sleutel op een eigen regel");
            return Fields::default();
        }
    };
    for field in tables.iter().copied().flatten().filter(|field| field.needs_value) {
        values.entry(field.key).or_insert_with(|| field.shape.placeholder());
    }
    Fields { values, references: reader.references, faulty: reader.faulty }
}

struct Reader<'a> {
    path: &'a SourcePath,
    offset: usize,
    /// The severity of a value that is required and empty.
    unfilled: Severity,
    problems: &'a mut Problems,
    references: Vec<Reference>,
    faulty: Vec<&'static str>,
}

impl Reader<'_> {
    fn map(
        &mut self,
        tables: &[&'static [Field]],
        entries: &[MapEntry<'_>],
        whole: &Range<usize>,
        parent: &str,
    ) -> Map<String, Json> {
        let (mut values, mut seen) = (Map::new(), HashSet::new());
        for entry in entries {
            let field = tables.iter().copied().flatten().find(|field| field.key == entry.key);
            let before = self.problems.len();
            match field {
                None => self.unknown_key(tables, entry),
                Some(_) if !seen.insert(&entry.key) => self.duplicate_key(entry),
                Some(field) => {
                    if let Some(value) = self.value(&field.shape, &entry.node, field) {
                        values.insert(field.key.to_owned(), value);
                    }
                }
            }
            if parent.is_empty() && self.problems.len() > before {
                self.faulty.extend(field.map(|field| field.key));
            }
        }
        self.missing_keys(tables, entries, whole, parent);
        values
    }

    fn unknown_key(&mut self, tables: &[&'static [Field]], entry: &MapEntry<'_>) {
        let keys = || tables.iter().copied().flatten().map(|field| field.key);
        let place = self.place(&entry.key_span);
        let problem = self.problems.error(
            &unknown_key::RULE,
            place,
            format!("de sleutel `{}` bestaat hier niet", shorten(&entry.key)),
        );
        problem.hint_nearest(&entry.key, keys());
        if problem.hints.is_empty() {
            problem.hint(format!("hier mogen staan: {}", keys().collect::<Vec<_>>().join(", ")));
        }
    }

    fn duplicate_key(&mut self, entry: &MapEntry<'_>) {
        let place = self.place(&entry.key_span);
        self.problems
            .error(
                &duplicate_key::RULE,
                place,
                format!("de sleutel `{}` staat er twee keer", entry.key),
            )
            .hint("voeg de waarden samen en haal één van de twee weg");
    }

    fn missing_keys(
        &mut self,
        tables: &[&'static [Field]],
        entries: &[MapEntry<'_>],
        whole: &Range<usize>,
        parent: &str,
    ) {
        for field in tables.iter().copied().flatten().filter(|field| field.required) {
            let entry = entries.iter().find(|entry| entry.key == field.key);
            if entry.is_some_and(|entry| {
                !is_absent(&entry.node) || cut_off::lost(&field.shape, &entry.node).is_some()
            }) {
                continue;
            }
            let place = match entry {
                Some(entry) => self.place(&entry.key_span),
                None if parent.is_empty() => Place::bytes(self.path, 0..3),
                None => self.place(whole),
            };
            if parent.is_empty() {
                self.faulty.push(field.key);
            }
            let inside = if parent.is_empty() { String::new() } else { format!(" in `{parent}`") };
            self.problems
                .add(
                    self.unfilled,
                    &missing_key::RULE,
                    place,
                    format!("`{}` ontbreekt{inside}", field.key),
                )
                .hint(format!(
                    "{}, bijvoorbeeld `{}: {}`",
                    field.meaning, field.key, field.example
                ));
        }
    }

    /// The value as JSON; `None` when it is absent, or invalid and reported.
    fn value(
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
                let is_whole =
                    table.iter().all(|field| !field.needs_value || values.contains_key(field.key));
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

    fn list(
        &mut self,
        of: &'static Shape,
        (min, max): (usize, usize),
        node: &Node<'_>,
        items: &[Node<'_>],
        field: &'static Field,
    ) -> Option<Json> {
        if items.len() < min || items.len() > max {
            let message = format!("`{}` heeft {} waarden", field.key, items.len());
            let place = self.place(&node.span);
            self.problems
                .error(&wrong_value::RULE, place, message)
                .hint(format!("geef er {min} tot {max}"));
            return None;
        }
        self.repeated_items(items, field);
        self.empty_items(of, items, field);
        Some(items.iter().filter_map(|item| self.value(of, item, field)).collect())
    }

    fn repeated_items(&mut self, items: &[Node<'_>], field: &'static Field) {
        for (index, item) in items.iter().enumerate() {
            let Value::Scalar(text) = &item.value else { continue };
            if !is_absent(item) && items[..index].iter().any(|earlier| earlier.value == item.value)
            {
                let place = self.place(&item.span);
                let message = format!("`{}` staat twee keer in `{}`", shorten(text), field.key);
                self.problems
                    .error(&wrong_value::RULE, place, message)
                    .hint("haal één van de twee weg");
            }
        }
    }

    fn empty_items(&mut self, of: &Shape, items: &[Node<'_>], field: &'static Field) {
        let is_empty = |item: &&Node<'_>| is_absent(item) && cut_off::lost(of, item).is_none();
        for item in items.iter().filter(is_empty) {
            let place = self.place(&item.span);
            self.problems
                .add(
                    self.unfilled,
                    &wrong_value::RULE,
                    place,
                    format!("in `{}` staat een lege waarde", field.key),
                )
                .hint("vul haar in of haal haar weg");
        }
    }

    fn wrong_structure(&mut self, shape: &Shape, node: &Node<'_>, field: &Field) -> Option<Json> {
        let expected = match shape {
            Shape::List { .. } => "een lijst",
            Shape::Map(_) => "een groep sleutels",
            _ => "één waarde",
        };
        let place = self.place(&first_line(node));
        self.problems
            .error(&wrong_value::RULE, place, format!("`{}` moet {expected} zijn", field.key))
            .hint(format!("bijvoorbeeld `{}: {}`", field.key, field.example));
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
            Shape::Reference(folder) => {
                if let Err(why) = check_slug(text) {
                    return self.not_a_name(text, &why, node, field);
                }
                let span = self.absolute(&node.span);
                self.references.push(Reference { folder, id: text.to_owned(), span });
                Some(Json::from(text))
            }
            _ => match plain_value(shape, &spaced(shape, text)) {
                Ok(value) => Some(value),
                Err(message) => {
                    let place = self.place(&node.span);
                    self.problems
                        .error(&wrong_value::RULE, place, format!("`{}`: {message}", field.key))
                        .hint(format!(
                            "{}, bijvoorbeeld `{}: {}`",
                            field.meaning, field.key, field.example
                        ));
                    None
                }
            },
        }
    }

    fn not_a_name(
        &mut self,
        text: &str,
        why: &str,
        node: &Node<'_>,
        field: &Field,
    ) -> Option<Json> {
        let message = format!("`{}`: `{}` kan geen naam zijn", field.key, shorten(text));
        let place = self.place(&node.span);
        self.problems.error(&wrong_value::RULE, place, message).hint(why);
        None
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
        self.problems
            .error(
                &unknown_value::RULE,
                place,
                format!("`{}` is geen waarde van `{}`", shorten(text), field.key),
            )
            .hint_nearest(text, keys())
            .hint(format!("kies uit: {}", keys().collect::<Vec<_>>().join(", ")));
        None
    }

    fn absolute(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    fn place(&self, span: &Range<usize>) -> Place {
        Place::bytes(self.path, self.absolute(span))
    }
}

/// The text with plain spaces, except where the width of a space is part of it.
fn spaced<'t>(shape: &Shape, text: &'t str) -> Cow<'t, str> {
    let is_wide = |c: char| c.is_whitespace() && !c.is_ascii();
    match shape {
        Shape::Text { .. } => Cow::Borrowed(text),
        _ if text.contains(is_wide) => Cow::Owned(text.replace(is_wide, " ")),
        _ => Cow::Borrowed(text),
    }
}

/// Null, empty text, an empty list and an empty map all count as absent.
fn is_absent(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
    }
}

/// The start of a list or map: marking all of it would flood the report.
fn first_line(node: &Node<'_>) -> Range<usize> {
    match &node.value {
        Value::Map(entries) => {
            entries.first().map_or(node.span.clone(), |entry| entry.key_span.clone())
        }
        Value::List(items) => items.first().map_or(node.span.clone(), first_line),
        Value::Scalar(_) | Value::Null => node.span.clone(),
    }
}
