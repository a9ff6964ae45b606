//! A value into YAML, in the style of the content: lists and maps a line each, two spaces further than
//! their key. Only what is to be written; a value that was read is a `yaml::Node`.

use super::scalar;
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::schema::field::{Field, Shape, rank};

/// Spaces between a key and what is below it.
const STEP: usize = 2;

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// Text, number, date or name; quotes are added where they are needed.
    Scalar(String),
    /// A list.
    List(Vec<Written>),
    /// Keys with their values, which are written in the order of their table.
    Map(Vec<(String, Written)>),
}

impl Written {
    /// A value of one line or of several.
    pub fn scalar(text: impl Into<String>) -> Self {
        Self::Scalar(text.into())
    }

    /// A list of values without keys.
    pub fn list<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(Self::scalar).collect())
    }

    /// The value that was read; `None` when it is empty or has an empty one inside.
    pub fn of(node: &Node<'_>) -> Option<Self> {
        Some(match &node.value {
            Value::Scalar(text) => Self::scalar(text.as_ref()),
            Value::Null => return None,
            Value::List(items) => Self::List(items.iter().map(Self::of).collect::<Option<_>>()?),
            Value::Map(entries) => {
                let entries = entries.iter();
                let pair = |entry: &MapEntry<'_>| {
                    Some((entry.key.clone().into_owned(), Self::of(&entry.node)?))
                };
                Self::Map(entries.map(pair).collect::<Option<_>>()?)
            }
        })
    }

    /// Whether a node has this value, whatever its quotes and the order of its keys.
    pub(super) fn is_in(&self, node: &Node<'_>) -> bool {
        match (self, &node.value) {
            (Self::Scalar(text), Value::Scalar(other)) => text == other,
            (Self::List(items), Value::List(others)) => {
                items.len() == others.len() && items.iter().zip(others).all(|(a, b)| a.is_in(b))
            }
            (Self::Map(pairs), Value::Map(entries)) => {
                let is_there = |(key, value): &(String, Self)| {
                    entries.iter().any(|entry| entry.key == *key && value.is_in(&entry.node))
                };
                pairs.len() == entries.len() && pairs.iter().all(is_there)
            }
            _ => false,
        }
    }

    /// What follows the colon of a key at `column`, without the last newline. Lines end with `\n`.
    pub(super) fn behind_colon(&self, shape: Option<&Shape>, column: usize) -> String {
        match self {
            Self::Scalar(text) => format!(" {}", scalar::written(text, shape, column + STEP)),
            Self::List(items) if items.is_empty() => " []".to_owned(),
            Self::Map(pairs) if pairs.is_empty() => " {}".to_owned(),
            _ => {
                let column = column + STEP;
                format!("\n{}{}", " ".repeat(column), self.block(shape, column))
            }
        }
    }

    /// A list or map at `column`, without the spaces of its first line.
    fn block(&self, shape: Option<&Shape>, column: usize) -> String {
        let lines: Vec<String> = match self {
            Self::List(items) => {
                let shape = item_shape(shape);
                items.iter().map(|item| format!("-{}", item.behind_dash(shape, column))).collect()
            }
            Self::Map(pairs) => {
                let fields = fields_of(shape);
                let mut pairs: Vec<_> = pairs.iter().collect();
                pairs.sort_by_key(|(key, _)| rank(&fields, key));
                let pairs = pairs.into_iter().map(|(key, value)| {
                    let field = fields.iter().find(|field| field.key == key);
                    let value = value.behind_colon(field.map(|field| &field.shape), column);
                    format!("{}:{value}", scalar::key(key))
                });
                pairs.collect()
            }
            Self::Scalar(text) => vec![scalar::written(text, shape, column)],
        };
        lines.join(&format!("\n{}", " ".repeat(column)))
    }

    /// What follows the dash of an item at `column`.
    pub(super) fn behind_dash(&self, shape: Option<&Shape>, column: usize) -> String {
        match self {
            Self::List(items) if items.is_empty() => " []".to_owned(),
            Self::Map(pairs) if pairs.is_empty() => " {}".to_owned(),
            _ => format!(" {}", self.block(shape, column + STEP)),
        }
    }
}

pub(super) fn item_shape(shape: Option<&Shape>) -> Option<&Shape> {
    match shape {
        Some(Shape::List { of, .. }) => Some(of),
        _ => None,
    }
}

pub(super) fn fields_of(shape: Option<&Shape>) -> Vec<&'static Field> {
    match shape {
        Some(Shape::Map(fields)) => fields.iter().collect(),
        _ => Vec::new(),
    }
}
