//! Parses the mapping file of `--kolommen`: the keys that each column fills, the value that each word of a
//! column means, and fixed values for every row. Whether those keys exist is checked by `columns`.

use std::collections::BTreeMap;

use crate::formats::yaml::{self, MapEntry, Node, Value};
use crate::names::identity;
use crate::problem::Problems;
use crate::rules::unknown_column;
use crate::source::{Place, Source, SourcePath};

/// How an editor maps the columns of a source.
#[derive(Debug, Default)]
pub struct Mapping {
    /// The keys of each column, by its folded name; none for one that is left out.
    pub(super) columns: BTreeMap<String, Named>,
    /// Of a column, by its folded name, the value for each folded word; empty for one that is left out.
    pub(super) words: BTreeMap<String, BTreeMap<String, String>>,
    /// What holds for every row.
    pub(super) fixed: Vec<Fixed>,
}

/// A column as the mapping file names it.
#[derive(Debug)]
pub(super) struct Named {
    pub name: String,
    pub keys: Vec<String>,
    pub place: Place,
}

/// A key with its value for every row.
#[derive(Debug)]
pub(super) struct Fixed {
    pub key: String,
    pub text: String,
    pub place: Place,
}

const PARTS: [&str; 3] = ["kolommen", "waarden", "vast"];

impl Mapping {
    /// Reads the file; what is wrong with it is reported.
    pub fn read(path: &SourcePath, source: &Source, problems: &mut Problems) -> Self {
        let mut mapping = Self::default();
        let node = match yaml::parse(&source.text) {
            Ok(node) => node,
            Err(refusal) => {
                let place = Place::bytes(path, refusal.span);
                let problem = problems.error(&unknown_column::RULE, place, refusal.message);
                problem.hints.extend(refusal.hints);
                return mapping;
            }
        };
        for part in entries(&node) {
            match PARTS.iter().position(|known| *known == part.key) {
                Some(0) => mapping.columns = columns(path, part),
                Some(1) => mapping.words = words(part),
                Some(_) => add_fixed(path, "", part, &mut mapping.fixed),
                None => {
                    let place = Place::bytes(path, part.key_span.clone());
                    let message = format!("`{}` is geen deel van een kolommenbestand", part.key);
                    problems
                        .error(&unknown_column::RULE, place, message)
                        .hint_nearest(&part.key, PARTS)
                        .hint(format!("hier mogen staan: {}", PARTS.join(", ")));
                }
            }
        }
        mapping
    }
}

fn entries<'n, 's>(node: &'n Node<'s>) -> &'n [MapEntry<'s>] {
    if let Value::Map(entries) = &node.value { entries } else { &[] }
}

/// The texts of a value: one, those of a list, or none.
fn texts(node: &Node<'_>) -> Vec<String> {
    match &node.value {
        Value::Scalar(text) if text.trim().is_empty() => Vec::new(),
        Value::Scalar(text) => vec![text.trim().to_owned()],
        Value::List(items) => items.iter().flat_map(texts).collect(),
        Value::Null | Value::Map(_) => Vec::new(),
    }
}

fn columns(path: &SourcePath, part: &MapEntry<'_>) -> BTreeMap<String, Named> {
    let named = |entry: &MapEntry<'_>| {
        let name = entry.key.clone().into_owned();
        let place = Place::bytes(path, entry.key_span.clone());
        (identity(&name), Named { name, keys: texts(&entry.node), place })
    };
    entries(&part.node).iter().map(named).collect()
}

fn words(part: &MapEntry<'_>) -> BTreeMap<String, BTreeMap<String, String>> {
    let of_word = |entry: &MapEntry<'_>| (identity(&entry.key), texts(&entry.node).join("|"));
    let of_column = |entry: &MapEntry<'_>| {
        (identity(&entry.key), entries(&entry.node).iter().map(of_word).collect())
    };
    entries(&part.node).iter().map(of_column).collect()
}

/// Adds the values of a group under the keys they have with dots: `beheer.gecontroleerd_op`.
fn add_fixed(path: &SourcePath, above: &str, group: &MapEntry<'_>, fixed: &mut Vec<Fixed>) {
    for entry in entries(&group.node) {
        let key =
            if above.is_empty() { entry.key.to_string() } else { format!("{above}.{}", entry.key) };
        if let Value::Map(_) = entry.node.value {
            add_fixed(path, &key, entry, fixed);
        } else {
            let place = Place::bytes(path, entry.node.span.clone());
            fixed.push(Fixed { key, text: texts(&entry.node).join("|"), place });
        }
    }
}
