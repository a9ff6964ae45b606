//! Values at the wrong level of a file: a list without the key above it, keys under one that does not exist,
//! a pair that is a row of a list. Turns them into hints; reports nothing.

use super::field::{Field, Shape};
use super::other_key::scalar_text;
use super::structure::{as_list, written};
use crate::formats::yaml::{MapEntry, Node, Value};

/// The hint for a file that is no map of keys.
pub(super) fn key_above(tables: &[&'static [Field]], node: &Node<'_>) -> String {
    let Value::List(items) = &node.value else { return WRITE_KEYS.to_owned() };
    let found = items.first().and_then(|item| {
        tables.iter().copied().flatten().find_map(|field| Some((field, row(field, item)?)))
    });
    match found {
        Some((field, row)) => {
            format!("zet er een regel `{}:` boven, en schrijf elke waarde als `- {row}`", field.key)
        }
        None => WRITE_KEYS.to_owned(),
    }
}

const WRITE_KEYS: &str = "schrijf `sleutel: waarde`, elke sleutel op een eigen regel";

/// An item as the list of a field takes it; `None` for a field whose list has other items.
fn row(field: &Field, item: &Node<'_>) -> Option<String> {
    match (&field.shape, &item.value) {
        (Shape::List { of: Shape::List { .. }, .. }, Value::List(words)) => {
            let words: Vec<_> = words.iter().filter_map(scalar_text).map(written).collect();
            Some(format!("[{}]", words.join(", ")))
        }
        (Shape::List { of: Shape::List { of, .. }, .. }, Value::Scalar(text)) => as_list(of, text),
        (Shape::List { of: Shape::List { of, .. }, .. }, Value::Map(entries)) => {
            let [MapEntry { key, node, .. }] = &entries[..] else { return None };
            of_pair(of, key, node)
        }
        (Shape::List { of: Shape::Map(table), .. }, Value::Map(entries)) => {
            let first = entries.first()?;
            let is_known = |entry: &MapEntry<'_>| table.iter().any(|field| field.key == entry.key);
            entries.iter().any(is_known).then(|| format!("{}: …", first.key))
        }
        _ => None,
    }
}

/// `aios: assistent` as a row of a list of lists.
pub(super) fn pair_as_row(
    tables: &[&'static [Field]],
    entry: &MapEntry<'_>,
) -> Option<(&'static str, String)> {
    tables.iter().copied().flatten().find_map(|field| match &field.shape {
        Shape::List { of: Shape::List { of, .. }, .. } => {
            Some((field.key, of_pair(of, &entry.key, &entry.node)?))
        }
        _ => None,
    })
}

fn of_pair(of: &Shape, key: &str, node: &Node<'_>) -> Option<String> {
    let others = match &node.value {
        Value::Scalar(text) => as_list(of, text)?,
        Value::List(items) => {
            let words: Vec<_> = items.iter().filter_map(scalar_text).map(written).collect();
            format!("[{}]", words.join(", "))
        }
        Value::Map(_) | Value::Null => return None,
    };
    Some(format!("[{}, {}", written(key), others.trim_start_matches('[')))
}

/// The keys of these tables that stand under a key that does not exist.
pub(super) fn keys_below(tables: &[&'static [Field]], entry: &MapEntry<'_>) -> Vec<&'static str> {
    let Value::Map(entries) = &entry.node.value else { return Vec::new() };
    let known = tables.iter().copied().flatten().map(|field| field.key);
    known.filter(|key| entries.iter().any(|entry| entry.key == *key)).collect()
}
