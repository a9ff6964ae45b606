//! A value with our own keys, groups and lists and all, into what is said of a record. Every text in it is read
//! as the cell of a table is.

use serde_json::{Map, Value as Json};

use super::columns::{Chain, target};
use super::reader::{At, Reader};
use super::said::Said;
use super::values::{self, Read, Unread};
use crate::catalogue::common::LIFE_CYCLE;
use crate::formats::json::{Node, Value};
use crate::problem::Severity;
use crate::rules::unknown_column;
use crate::schema::field::{Field, Shape};
use crate::schema::meant::key::table_of;
use crate::schema::scalar::shorten;
use crate::source::{Place, SourcePath};

/// Reads a key with its value.
pub(super) fn read(
    path: &SourcePath,
    key: &str,
    node: &Node,
    said: &mut Said,
    reader: &mut Reader<'_>,
) {
    let fields = reader.kind.fields().iter();
    let field = fields.clone().find(|field| field.key == key && field.key != LIFE_CYCLE);
    let mut tree = Tree { path, reader, name: said.name.clone() };
    match (field, &node.value) {
        (Some(field), Value::Map(_) | Value::List(_)) => {
            if let Some(value) = tree.value(&field.shape, field, node, key) {
                said.put(&Chain(vec![field]), value);
            }
        }
        (_, Value::Scalar(text)) if !text.trim().is_empty() => {
            let at = tree.at(node, key);
            let Some(target) = target(key, tree.reader.kind, &at.place, tree.reader.problems)
            else {
                return;
            };
            let at = || At { name: at.name.clone(), place: at.place.clone() };
            tree.reader.text(&at, &target, text.trim(), said);
        }
        (_, Value::Null | Value::Scalar(_)) => {}
        (None, _) => tree.report_unknown(node, key, reader_keys(fields)),
    }
}

/// A list with a value in it.
fn filled(items: Vec<Json>) -> Option<Json> {
    (!items.is_empty()).then_some(Json::Array(items))
}

fn reader_keys(fields: std::slice::Iter<'_, Field>) -> Vec<&'static str> {
    fields.map(|field| field.key).collect()
}

struct Tree<'r, 'a> {
    path: &'r SourcePath,
    reader: &'r mut Reader<'a>,
    /// What reports call the record.
    name: String,
}

impl Tree<'_, '_> {
    fn at(&self, node: &Node, chain: &str) -> At {
        let place = Place::bytes(self.path, node.span.clone());
        At { name: format!("{}, `{chain}`", self.name), place }
    }

    fn value(
        &mut self,
        shape: &Shape,
        field: &'static Field,
        node: &Node,
        chain: &str,
    ) -> Option<Json> {
        match (shape, &node.value) {
            (_, Value::Null) => None,
            (Shape::Map(_), Value::Map(entries)) => self.group(field, entries, chain),
            (Shape::List { of: Shape::Map(_), .. }, Value::List(items)) => {
                let items = items.iter().enumerate();
                let value = |(at, node): (usize, &Node)| match &node.value {
                    Value::Map(entries) => self.group(field, entries, &format!("{chain}[{at}]")),
                    _ => self.wrong(node, &format!("{chain}[{at}]"), "een groep sleutels"),
                };
                filled(items.filter_map(value).collect())
            }
            (Shape::List { of, .. }, Value::List(items)) => {
                let items = items.iter().enumerate();
                let value = |(at, node): (usize, &Node)| {
                    self.value(of, field, node, &format!("{chain}[{at}]"))
                };
                filled(items.filter_map(value).collect())
            }
            (Shape::Map(_), _) => self.wrong(node, chain, "een groep sleutels"),
            (Shape::List { of: Shape::Map(_), .. }, _) => self.wrong(node, chain, "een lijst"),
            (_, Value::Scalar(text)) => self.scalar(shape, field, (node, text.trim()), chain),
            (_, Value::Map(_) | Value::List(_)) => self.wrong(node, chain, "één waarde"),
        }
    }

    fn group(
        &mut self,
        field: &'static Field,
        entries: &[(String, Node)],
        chain: &str,
    ) -> Option<Json> {
        let table = table_of(field);
        let mut group = Map::new();
        for (key, node) in entries {
            let chain = format!("{chain}.{}", shorten(key));
            match table.iter().find(|field| field.key == key) {
                Some(field) => {
                    let value = self.value(&field.shape, field, node, &chain);
                    group.extend(value.map(|value| (key.clone(), value)));
                }
                None => self.report_unknown(node, &chain, reader_keys(table.iter())),
            }
        }
        (!group.is_empty()).then_some(Json::Object(group))
    }

    fn scalar(
        &mut self,
        shape: &Shape,
        field: &Field,
        (node, text): (&Node, &str),
        chain: &str,
    ) -> Option<Json> {
        if text.is_empty() {
            return None;
        }
        let at = self.at(node, chain);
        let at = || At { name: at.name.clone(), place: at.place.clone() };
        let unread =
            match values::read(&Field { shape: *shape, ..*field }, text, self.reader.names()) {
                Ok(Read::Value(value)) => return Some(value),
                Ok(Read::Part(value)) => {
                    self.reader.report(&at, Unread::of_part(text, &value), Severity::Warning);
                    return Some(value);
                }
                Ok(Read::Span(first, last)) => Unread::of_span(&first, &last),
                Ok(Read::NotKnown) => Unread::of_nothing(text),
                Err(unread) => unread,
            };
        self.reader.report(&at, unread, Severity::Error);
        None
    }

    fn wrong(&mut self, node: &Node, chain: &str, wanted: &str) -> Option<Json> {
        let at = self.at(node, chain);
        let at = || At { name: at.name.clone(), place: at.place.clone() };
        self.reader.report(&at, Unread::new(format!("hier hoort {wanted}")), Severity::Error);
        None
    }

    fn report_unknown(&mut self, node: &Node, chain: &str, keys: Vec<&'static str>) {
        let At { name, place } = self.at(node, chain);
        let key = chain.rsplit('.').next().unwrap_or(chain);
        let message = format!("{name}: dit is hier geen sleutel, en is niet overgenomen");
        self.reader.problems.warning(&unknown_column::RULE, place, message).hint_nearest(key, keys);
    }
}
