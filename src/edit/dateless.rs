//! A value without the days in it, for a copy that holds for another year.

use super::written::Written;
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::schema::field::{Field, Shape};

/// The key of the last day that a part of a list holds: without it the part would hold for ever.
const VALID_UNTIL: &str = "geldig_tot";

impl Written {
    /// The value that was read without every day inside, and without what held until one; `None` when
    /// nothing is left.
    pub(crate) fn dateless(node: &Node<'_>, shape: &Shape) -> Option<Self> {
        match (&node.value, shape) {
            (_, Shape::Formatted(format)) if format.is_day() => None,
            (Value::Map(entries), Shape::Map(table)) => {
                let pairs: Vec<_> = entries.iter().filter_map(|entry| pair(entry, table)).collect();
                (!pairs.is_empty()).then_some(Self::Map(pairs))
            }
            (Value::List(items), Shape::List { of, .. }) => {
                let lasting = items.iter().filter(|item| !ends(item));
                let items: Vec<_> = lasting.filter_map(|item| Self::dateless(item, of)).collect();
                (!items.is_empty()).then_some(Self::List(items))
            }
            _ => Self::of(node),
        }
    }
}

fn ends(item: &Node<'_>) -> bool {
    match &item.value {
        Value::Map(entries) => entries.iter().any(|entry| entry.key == VALID_UNTIL),
        _ => false,
    }
}

fn pair(entry: &MapEntry<'_>, table: &[Field]) -> Option<(String, Written)> {
    let field = table.iter().find(|field| field.key == entry.key);
    let value = match field {
        Some(field) => Written::dateless(&entry.node, &field.shape),
        None => Written::of(&entry.node),
    };
    Some((entry.key.clone().into_owned(), value?))
}
