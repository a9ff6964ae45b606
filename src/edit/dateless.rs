//! A value without the days in it, for a copy that holds for another year.

use super::written::Written;
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::schema::field::{Field, Shape};

impl Written {
    /// The value that was read without every day inside; `None` when nothing is left.
    pub(crate) fn dateless(node: &Node<'_>, shape: &Shape) -> Option<Self> {
        match (&node.value, shape) {
            (_, Shape::Formatted(format)) if format.is_day() => None,
            (Value::Map(entries), Shape::Map(table)) => {
                let pairs: Vec<_> = entries.iter().filter_map(|entry| pair(entry, table)).collect();
                (!pairs.is_empty()).then_some(Self::Map(pairs))
            }
            (Value::List(items), Shape::List { of, .. }) => {
                let items: Vec<_> =
                    items.iter().filter_map(|item| Self::dateless(item, of)).collect();
                (!items.is_empty()).then_some(Self::List(items))
            }
            _ => Self::of(node),
        }
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
