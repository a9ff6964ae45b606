//! Field tables: every value that they allow is accepted.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use vindplaats::catalogue::common::SHARED;
use vindplaats::catalogue::kind::Kind;
use vindplaats::catalogue::site::{self, Site};
use vindplaats::catalogue::synonyms::{self, Synonyms};
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::schema::declare::FieldGroup;
use vindplaats::schema::field::{Field, Shape};
use vindplaats::source::{Source, SourcePath};
use vindplaats::{Settings, edition_of};

use crate::support::{TODAY, base_site};

/// The rules about a single key or value.
const READING: &[&str] = &[
    "bestandsvorm",
    "dubbele-sleutel",
    "onbekende-sleutel",
    "onbekende-waarde",
    "ongeldige-yaml",
    "ontbrekende-sleutel",
    "verkeerde-waarde",
];

#[test]
fn no_key_stands_in_a_table_twice() {
    for kind in Kind::ALL {
        let mut seen = BTreeSet::new();
        for field in kind.fields().iter().chain(SHARED) {
            assert!(
                seen.insert(field.key),
                "{}: `{}` stands there twice",
                kind.folder(),
                field.key
            );
        }
    }
}

#[test]
fn required_keys_are_enough() {
    for kind in Kind::ALL {
        let required = kind.fields().iter().filter(|field| field.required);
        let lines = required.map(|field| line(field, field.example));
        assert_parses(*kind, &lines.collect::<String>());
    }
}

#[test]
fn examples_are_right() {
    for kind in Kind::ALL {
        let lines = kind.fields().iter().chain(SHARED).map(|field| line(field, field.example));
        assert_parses(*kind, &lines.collect::<String>());
    }
}

#[test]
fn examples_within_groups_are_right() {
    for kind in Kind::ALL {
        let fields = kind.fields().iter().chain(SHARED);
        let lines = fields.map(|field| line(field, &composed(&field.shape, field.example)));
        assert_parses(*kind, &lines.collect::<String>());
    }
}

#[test]
fn examples_of_files_without_a_kind_are_right() {
    let yaml = |fields: &[Field]| -> String {
        fields.iter().map(|field| line(field, field.example)).collect()
    };
    let files = [(site::FILE, yaml(Site::FIELDS)), (synonyms::FILE, yaml(Synonyms::FIELDS))];
    for (name, text) in files {
        assert_reads(name, text);
    }
}

fn line(field: &Field, example: &str) -> String {
    format!("{}: {example}\n", field.key)
}

/// An example that includes every key of every map.
fn composed(shape: &Shape, example: &str) -> String {
    match shape {
        Shape::Map(fields) => {
            let mut text = String::new();
            for field in *fields {
                let value = composed(&field.shape, field.example);
                let _ = write!(
                    text,
                    "{}{}: {value}",
                    if text.is_empty() { "" } else { ", " },
                    field.key
                );
            }
            format!("{{{text}}}")
        }
        Shape::List { of: Shape::Map(fields), .. } => {
            format!("[{}]", composed(&Shape::Map(fields), example))
        }
        _ => example.to_owned(),
    }
}

fn assert_parses(kind: Kind, header: &str) {
    assert_reads(&format!("{}/voorbeeld.md", kind.folder()), format!("---\n{header}---\n"));
}

/// Asserts that the keys and values of a file, added to the base site, are valid. References need not
/// resolve.
fn assert_reads(name: &str, text: String) {
    let path = SourcePath::new(name);
    let mut sources = base_site();
    sources.insert(path.clone(), Source::new(&path, text));
    let (mut problems, settings) = (Problems::default(), Settings::on(TODAY));
    edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    problems.retain(|problem| problem.place.path == path && READING.contains(&problem.rule.name));
    let located = report::locate(&problems, |path| sources.get(path));
    let report = report::render(&located, Format::Text { colour: false });
    assert!(problems.is_empty(), "{name}:\n{report}");
}
