//! The keys of one level into problems: those that do not exist, stand there twice or are missing.

use std::ops::Range;

use super::cut_off;
use super::field::Field;
use super::level;
use super::meant::key::{self, MeantKey};
use super::meant::value::meant;
use super::other_key::{END, start_day};
use super::reader::{Expected, Reader, is_absent};
use super::scalar::{plain_value, shorten};
use super::structure::written;
use super::wording::{INSIDE, IS_MISSING, filled};
use crate::formats::yaml::{MapEntry, Value};
use crate::problem::Problem;
use crate::rules::{duplicate_key, missing_key, unknown_key};
use crate::source::Place;

impl Reader<'_> {
    /// Reports a key that does not exist; gives the keys of this level that were probably meant.
    pub(super) fn unknown_key(
        &mut self,
        tables: &[&'static [Field]],
        entries: &[MapEntry<'_>],
        at: usize,
    ) -> Vec<&'static str> {
        let entry = &entries[at];
        let place = self.place(&entry.key_span);
        let message = format!("de sleutel `{}` bestaat hier niet", shorten(&entry.key));
        let problem = self.problems.error(&unknown_key::RULE, place, message);
        if !self.searches.take() {
            return Vec::new();
        }
        let before = at.checked_sub(1).map(|at| &entries[at]);
        let cut = before.and_then(|before| Some((&before.key, cut_by_comma(before, entry)?)));
        if let Some((key, value)) = cut {
            let value = written(&in_form(tables, key, value));
            problem.hint(format!("een komma begint een nieuwe sleutel: schrijf `{key}: {value}`"));
            return Vec::new();
        }
        let below = level::keys_below(tables, entry);
        if !below.is_empty() {
            problem.hint("haal deze sleutel weg en laat die eronder vooraan beginnen");
            return below;
        }
        hint_key(self.expected, tables, (entry, entries), problem)
    }

    pub(super) fn duplicate_key(&mut self, entry: &MapEntry<'_>) {
        let place = self.place(&entry.key_span);
        self.problems
            .error(
                &duplicate_key::RULE,
                place,
                format!("de sleutel `{}` staat er twee keer", entry.key),
            )
            .hint("voeg de waarden samen en haal één van de twee weg");
    }

    pub(super) fn missing_keys(
        &mut self,
        tables: &[&'static [Field]],
        (entries, meant): (&[MapEntry<'_>], &[&str]),
        whole: &Range<usize>,
        parent: &str,
    ) {
        let has = |key| entries.iter().any(|entry| entry.key == key && !is_absent(&entry.node));
        let is_needed = |field: &&Field| {
            let lacks = |other| !has(other) && !meant.contains(&other);
            field.required || field.required_unless.is_some_and(lacks)
        };
        for field in tables.iter().copied().flatten().filter(is_needed) {
            let entry = entries.iter().find(|entry| entry.key == field.key);
            let is_there = entry.is_some_and(|entry| {
                !is_absent(&entry.node) || cut_off::lost(&field.shape, &entry.node).is_some()
            });
            if is_there || meant.contains(&field.key) {
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
            let inside = if parent.is_empty() {
                String::new()
            } else {
                filled(INSIDE, &[("group", parent)])
            };
            let message = filled(IS_MISSING, &[("key", field.key)]) + &inside;
            // What ends, ends on a day on which it started or later.
            let day = start_day(entries).filter(|_| field.key == END);
            let example = day.unwrap_or(field.example);
            let problem = self
                .unfinished(&missing_key::RULE, place, message)
                .hint(format!("{}, bijvoorbeeld `{}: {example}`", field.meaning, field.key));
            if let Some(other) = field.required_unless {
                problem.hint(format!("of schrijf in plaats daarvan `{other}`"));
            }
        }
    }
}

/// Says where a key belongs, or which keys there are; gives the key that was probably meant.
fn hint_key(
    expected: Expected<'_>,
    tables: &[&'static [Field]],
    (entry, entries): (&MapEntry<'_>, &[MapEntry<'_>]),
    problem: &mut Problem,
) -> Vec<&'static str> {
    match key::meant(&entry.key, &entry.node.value, tables) {
        Some(MeantKey::Here(key)) if entries.iter().any(|other| other.key == key) => {
            problem
                .hint(format!("`{key}` staat er al: zet de waarde daar, of haal deze sleutel weg"));
        }
        Some(MeantKey::Here(key)) => {
            problem.hint(format!("bedoelde je `{key}`?"));
            return vec![key];
        }
        Some(MeantKey::Under { level, group, key }) => {
            let name = if key == entry.key { "deze sleutel" } else { &format!("`{key}`") };
            let inside = if level == group { String::new() } else { format!(", in `{level}`") };
            problem.hint(format!("{name} hoort onder `{group}`{inside}"));
            return vec![level];
        }
        Some(MeantKey::Nowhere(what)) => {
            problem.hint(what);
        }
        None if holds(expected.tables, &entry.key) => {
            problem.hint("deze sleutel hoort een niveau hoger, in de kop zelf");
        }
        None => {
            let other = (expected.kind_with)(&entry.key);
            let other = other.map(|kind| format!("deze sleutel is voor bestanden in `{kind}`"));
            problem.hints.extend(other);
            let row = level::pair_as_row(tables, entry);
            let row = row.map(|(key, row)| format!("zet dit onder `{key}:`, als `- {row}`"));
            problem.hints.extend(row);
            let keys = tables.iter().copied().flatten().map(|field| field.key);
            problem.hint(format!("hier mogen staan: {}", keys.collect::<Vec<_>>().join(", ")));
        }
    }
    Vec::new()
}

pub(super) fn holds(tables: &[&'static [Field]], key: &str) -> bool {
    tables.iter().copied().flatten().any(|field| field.key == key)
}

/// The value before a comma with what stands behind it, when that is no key but the rest of the value:
/// `{bedrag: 12,50}`.
pub(super) fn cut_by_comma(before: &MapEntry<'_>, entry: &MapEntry<'_>) -> Option<String> {
    let Value::Scalar(start) = &before.node.value else { return None };
    let without_colon = matches!(entry.node.value, Value::Null)
        && entry.node.span.start <= entry.key_span.end
        && entry.key_span.start > before.node.span.end;
    let between = entry.key_span.start.saturating_sub(before.node.span.end);
    let gap = if between > 1 { " " } else { "" };
    without_colon.then(|| format!("{start},{gap}{}", entry.key))
}

/// The value as its field takes it.
fn in_form(tables: &[&'static [Field]], key: &str, value: String) -> String {
    let field = tables.iter().copied().flatten().find(|field| field.key == key);
    let valid = field.filter(|field| plain_value(&field.shape, &value).is_err());
    valid.and_then(|field| meant(&field.shape, &value)?.value()).unwrap_or(value)
}
