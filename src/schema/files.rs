//! Values of a record into the pictures and documents of the content among them, each with its key.

use serde_json::{Map, Value as Json};

use super::field::{Field, Shape};
use crate::formats::media;

/// A file that a key names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileMention {
    /// Within the folder of all files.
    pub(crate) name: String,
    /// `materialen/0/url`.
    pub(crate) key: String,
}

/// Every file that `values` name.
pub(crate) fn files(table: &[Field], values: &Map<String, Json>) -> Vec<FileMention> {
    let mut found = Vec::new();
    of_table(table, values, "", &mut found);
    found
}

fn of_table(
    table: &[Field],
    values: &Map<String, Json>,
    above: &str,
    found: &mut Vec<FileMention>,
) {
    for field in table {
        if let Some(value) = values.get(field.key) {
            of_shape(&field.shape, value, &format!("{above}{}", field.key), found);
        }
    }
}

fn of_shape(shape: &Shape, value: &Json, key: &str, found: &mut Vec<FileMention>) {
    match (shape, value) {
        (Shape::Formatted(_), Json::String(text)) => {
            let name = media::name(text).map(str::to_owned);
            found.extend(name.map(|name| FileMention { name, key: key.to_owned() }));
        }
        (Shape::List { of, .. }, Json::Array(values)) => {
            for (index, value) in values.iter().enumerate() {
                of_shape(of, value, &format!("{key}/{index}"), found);
            }
        }
        (Shape::Map(table), Json::Object(values)) => {
            of_table(table, values, &format!("{key}/"), found);
        }
        _ => {}
    }
}
