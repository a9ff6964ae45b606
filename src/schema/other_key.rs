//! The key of the same level that takes what a value has and its own key does not: the other names of a
//! list, a term of another list, what an amount cannot say. Adds to the hints of a problem; reports none.

use super::field::{Field, Shape};
use super::meant::value::meant;
use super::meant::{Meant, word};
use super::moment::parse_date;
use super::structure::written;
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::names::identity;
use crate::problem::Problem;

/// The key for what other keys of its level cannot say.
pub(super) const EXPLANATION: &str = "toelichting";

/// The keys of the day or time at which something starts and ends.
const START: &str = "start";
pub(super) const END: &str = "einde";
/// Of what is on several days, and not on those between them.
const MEETINGS: &str = "bijeenkomsten";

/// Adds to the problem of a value, of a field of these tables, which other key it is for. Gives the key
/// that the value tells too.
pub(super) fn hint(
    tables: &[&'static [Field]],
    field: &Field,
    (node, entries): (&Node<'_>, &[MapEntry<'_>]),
    problem: &mut Problem,
) -> Option<&'static str> {
    if let Some(told) = hint_span(tables, field, node, problem) {
        return Some(told);
    }
    if let Some(moment) = on_the_day(entries, field, node) {
        problem.hints = vec![format!("schrijf `{END}: {moment}`")];
        return None;
    }
    hint_other(tables, field, node, problem);
    None
}

/// Replaces the hint for a value that tells when something starts and ends.
fn hint_span(
    tables: &[&'static [Field]],
    field: &Field,
    node: &Node<'_>,
    problem: &mut Problem,
) -> Option<&'static str> {
    let is_there = |key| tables.iter().copied().flatten().any(|field| field.key == key);
    let Value::Scalar(text) = &node.value else { return None };
    if ![START, END].contains(&field.key) || !is_there(START) || !is_there(END) {
        return None;
    }
    match meant(&field.shape, text)? {
        Meant::Span(first, last) => {
            problem.hints = vec![format!("schrijf `{START}: {first}` en `{END}: {last}`")];
            (field.key == START).then_some(END)
        }
        Meant::OneOf(days) if text.contains(" en ") && is_there(MEETINGS) => {
            let days: Vec<_> = days.iter().map(|day| format!("{{{START}: {day}}}")).collect();
            let days = days.join(", ");
            problem.hints = vec![format!(
                "schrijf in plaats van `{START}` en `{END}` dan `{MEETINGS}: [{days}]`"
            )];
            Some(MEETINGS)
        }
        _ => None,
    }
}

/// The end of what ends at this time, on the day on which it starts.
fn on_the_day(entries: &[MapEntry<'_>], field: &Field, node: &Node<'_>) -> Option<String> {
    let Value::Scalar(time) = &node.value else { return None };
    if field.key != END || meant(&field.shape, time).and_then(Meant::value).is_some() {
        return None;
    }
    let day = start_day(entries)?;
    let moment = meant(&field.shape, &format!("{day} {time}")).and_then(Meant::value)?;
    moment.starts_with(&format!("{day}T")).then_some(moment)
}

/// The day on which what has these keys starts.
pub(super) fn start_day<'e>(entries: &'e [MapEntry<'_>]) -> Option<&'e str> {
    let start = entries.iter().find(|entry| entry.key == START)?;
    let day = scalar_text(&start.node)?.get(..DAY)?;
    parse_date(day).is_ok().then_some(day)
}

/// The length of `2027-03-04`.
const DAY: usize = 10;

fn hint_other(tables: &[&'static [Field]], field: &Field, node: &Node<'_>, problem: &mut Problem) {
    let fields = || tables.iter().copied().flatten().filter(|other| other.key != field.key);
    hint_other_names(fields().collect(), field, node, problem);
    let Value::Scalar(text) = &node.value else { return };
    if takes(field, text).is_some() {
        return;
    }
    let about_it = |other: &&Field| is_about_the_same(field, other);
    if let Some((other, value)) =
        fields().filter(about_it).find_map(|other| Some((other, takes(other, text)?)))
    {
        let hint = format!("schrijf `{}: {value}`", other.key);
        if field.required {
            problem.hints.insert(0, hint);
        } else {
            problem.hints = vec![format!("{hint}, en laat deze sleutel weg")];
        }
        return;
    }
    if !fields().any(|other| other.key == EXPLANATION) {
        return;
    }
    match meant(&field.shape, text) {
        Some(Meant::Part(_) | Meant::Span(..) | Meant::OneOf(_)) => {
            problem.hint(format!("zet de rest in `{EXPLANATION}`"));
        }
        None if !matches!(field.shape, Shape::Text { .. }) => {
            let told = fields().find_map(|other| match &other.shape {
                Shape::Term(terms) => Some((other, word::mentioned(terms, text)?)),
                _ => None,
            });
            if let Some((other, term)) = told {
                let rest = written(text);
                let hint = format!("schrijf `{}: {term}` en `{EXPLANATION}: {rest}`", other.key);
                problem.hints = vec![hint];
            }
        }
        _ => {}
    }
}

/// Adds the keys that take several names, to a value with several where one is expected.
fn hint_other_names(fields: Vec<&Field>, field: &Field, node: &Node<'_>, problem: &mut Problem) {
    let Shape::Reference(folder) = field.shape else { return };
    let names = names(&field.shape, node);
    let Some((_, others)) = names.split_first().filter(|(_, others)| !others.is_empty()) else {
        return;
    };
    let takes_more = |other: &&Field| match &other.shape {
        Shape::List { of: Shape::Reference(of), .. } => *of == folder,
        _ => false,
    };
    // "aanbieders" are as many of "aanbieder"; any other key is for something else.
    let (plural, other): (Vec<&Field>, Vec<&Field>) =
        fields.into_iter().filter(takes_more).partition(|other| other.key.starts_with(field.key));
    if let Some(plural) = plural.first() {
        let all = names.join(", ");
        problem.hint(format!("gelden ze allebei, schrijf dan `{}: [{all}]`", plural.key));
    }
    if let Some(other) = other.first() {
        problem.hint(format!("noem de andere apart: `{}: [{}]`", other.key, others.join(", ")));
    }
}

fn names(shape: &Shape, node: &Node<'_>) -> Vec<String> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(scalar_text).map(written).collect(),
        Value::Scalar(text) => word::ids(shape, text),
        Value::Map(_) | Value::Null => Vec::new(),
    }
}

pub(super) fn scalar_text<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text) => Some(text),
        _ => None,
    }
}

/// The key of regions, and the one for how far an offering reaches.
const REGIONS: &str = "regios";
const REACH: &str = "bereik";

/// Whether a value of one key can be meant for the other. What names records is no word of a list, but a
/// region can be a word for all of them.
fn is_about_the_same(field: &Field, other: &Field) -> bool {
    match &field.shape {
        Shape::Reference(_) | Shape::List { of: Shape::Reference(_), .. } => {
            field.key == REGIONS && other.key == REACH
        }
        _ => true,
    }
}

/// The value of a closed list that a text is, by its key or its label, as the field takes it.
fn takes(field: &Field, text: &str) -> Option<String> {
    let (terms, is_list) = match &field.shape {
        Shape::Term(terms) => (terms, false),
        Shape::List { of: Shape::Term(terms), .. } => (terms, true),
        _ => return None,
    };
    if field.key == REACH {
        return word::term(terms, text).map(str::to_owned);
    }
    let text = identity(text);
    let is_it = |name: &str| identity(name) == text;
    let term = terms.iter().find(|term| is_it(term.key) || is_it(term.label))?;
    Some(if is_list { format!("[{}]", term.key) } else { term.key.to_owned() })
}
