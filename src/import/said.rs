//! What a source says of one record, whatever the form of the source; and the values in it, by key as front
//! matter has them. What it is compared with is for `merge`.

use serde_json::{Map, Value as Json, json};

use super::columns::{Chain, KeyPath};
use super::keys;
use crate::schema::field::{Field, Shape};
use crate::schema::meant::key::table_of;
use crate::source::{Place, SourcePath};

/// What a source says of a record.
#[derive(Debug)]
pub(super) struct Said {
    pub place: Place,
    /// What reports call it: "rij 3".
    pub name: String,
    /// What the source calls it.
    pub source_id: Option<String>,
    /// By key.
    pub values: Map<String, Json>,
    /// What holds for all of the source, by key: it fills what a record lacks.
    pub fixed: Map<String, Json>,
    pub body: Option<String>,
    /// What the source calls each of the runs, when it tells them apart.
    pub run_uids: Vec<String>,
    /// The record, when the source gives its address on this site.
    pub page: Option<SourcePath>,
    /// What its file is called where it comes from.
    pub file_name: Option<String>,
}

impl Said {
    pub(super) fn new(place: Place, name: String) -> Self {
        let (values, fixed) = (Map::new(), Map::new());
        Self {
            place,
            name,
            source_id: None,
            values,
            fixed,
            body: None,
            run_uids: Vec::new(),
            page: None,
            file_name: None,
        }
    }

    pub(super) fn text(&self, key: &str) -> &str {
        self.values.get(key).and_then(Json::as_str).unwrap_or_default()
    }

    /// Sets a value.
    pub(super) fn put(&mut self, chain: &Chain, value: Json) {
        put(&mut self.values, &chain.0, value);
    }

    /// Sets the start and the end; `false` when there is no place for an end.
    pub(super) fn put_span(&mut self, chain: &Chain, (first, last): (&str, &str)) -> bool {
        let Some(end) = end_of(chain) else { return false };
        put(&mut self.values, &chain.0, json!(first));
        put(&mut self.values, &end, json!(last));
        true
    }

    /// Adds what holds for all of the source. Who offers it tells records apart, so that is said of each.
    pub(super) fn add_fixed(&mut self, chain: &Chain, value: &Json) {
        let key = chain.0[0].key;
        let is_said = key == keys::PROVIDER || self.values.contains_key(key);
        let values = if is_said { &mut self.values } else { &mut self.fixed };
        put_if_absent(values, &chain.0, value);
    }
}

/// Sets the value at the end of a chain of keys; in a list of groups that of the first.
fn put(values: &mut Map<String, Json>, chain: &[&'static Field], value: Json) {
    let Some((first, rest)) = chain.split_first() else { return };
    if rest.is_empty() {
        values.insert(first.key.to_owned(), value);
        return;
    }
    let empty = match first.shape {
        Shape::List { .. } => json!([{}]),
        _ => json!({}),
    };
    let group = values.entry(first.key).or_insert(empty);
    let group = if group.is_array() { &mut group[0] } else { group };
    if let Json::Object(group) = group {
        put(group, rest, value);
    }
}

fn put_if_absent(values: &mut Map<String, Json>, chain: &[&'static Field], value: &Json) {
    let Some((first, rest)) = chain.split_first() else { return };
    let group = match values.get_mut(first.key) {
        None => return put(values, chain, value.clone()),
        Some(Json::Array(items)) => items.first_mut(),
        Some(group) => Some(group),
    };
    if let Some(Json::Object(group)) = group {
        put_if_absent(group, rest, value);
    }
}

/// The key for the end beside that of a start.
fn end_of(chain: &Chain) -> Option<KeyPath> {
    let (last, above) = chain.0.split_last()?;
    let table = table_of(above.last()?);
    let end = table.iter().find(|field| last.key == keys::START && field.key == keys::END)?;
    Some([above, &[end]].concat())
}
