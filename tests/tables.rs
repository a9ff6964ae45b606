//! Tables of keys and the structs they fill: what the one has, the other knows.
//!
//! A [`Probe`] stands in for a file: each struct asks it for its values, and what is asked is
//! held against the table. So a key that the struct ignores fails here, and so does a field that
//! no editor can write.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use vindplaats::catalogue::audience::Audience;
use vindplaats::catalogue::common::{SHARED, Shared};
use vindplaats::catalogue::competence::Competence;
use vindplaats::catalogue::example::Example;
use vindplaats::catalogue::glossary::GlossaryEntry;
use vindplaats::catalogue::kind::{Kind, OfKind};
use vindplaats::catalogue::knowledge_card::KnowledgeCard;
use vindplaats::catalogue::learning_path::LearningPath;
use vindplaats::catalogue::offering::Offering;
use vindplaats::catalogue::provider::Provider;
use vindplaats::catalogue::recommendation::Recommendation;
use vindplaats::catalogue::region::Region;
use vindplaats::catalogue::role::Role;
use vindplaats::catalogue::site::{self, Site};
use vindplaats::catalogue::synonyms::{self, Synonyms};
use vindplaats::catalogue::text_page::TextPage;
use vindplaats::catalogue::theme::Theme;
use vindplaats::parse::{Cache, parse};
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::schema::field::{Field, Shape};
use vindplaats::source::{Source, SourcePath, Sources};

/// The keys of the tables that fill [`Shared`], whichever table they stand in.
const FILLS_SHARED: &[&str] =
    &["samenvatting", "bronnen", "beheer", "feiten", "doorverwijzingen", "levensloop"];

#[test]
fn every_struct_knows_its_table_and_no_more() {
    let wrong = RefCell::new(Vec::new());
    let mut probed = BTreeSet::new();
    macro_rules! probe {
        ($($record:ty)+) => { $(
            let kind = <$record>::KIND;
            probed.insert(kind);
            let own = |field: &&Field| !FILLS_SHARED.contains(&field.key);
            let own: Vec<&Field> = kind.fields().iter().filter(own).collect();
            fill::<$record>(kind.folder(), own, &wrong);
            fill::<Shared>(kind.folder(), shared(kind), &wrong);
        )+ };
    }
    probe!(Offering Provider Role Competence Theme Audience Region KnowledgeCard Example
        Recommendation LearningPath GlossaryEntry TextPage);
    fill::<Site>(site::FILE, site::FIELDS.iter().collect(), &wrong);
    fill::<Synonyms>(synonyms::FILE, synonyms::FIELDS.iter().collect(), &wrong);
    assert_eq!(probed, Kind::ALL.iter().copied().collect(), "add the kind to `probe!` here");
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "table and struct differ:\n{}", wrong.join("\n"));
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

/// The fields that fill what every kind shares: those of the kind's table, the shared table, and
/// those that kinds without them leave out.
fn shared(kind: Kind) -> Vec<&'static Field> {
    let mut fields: Vec<&Field> = kind.fields().iter().chain(SHARED).collect();
    fields.retain(|field| FILLS_SHARED.contains(&field.key));
    let others = Kind::ALL.iter().flat_map(|kind| kind.fields());
    for other in others.filter(|field| FILLS_SHARED.contains(&field.key)) {
        if !fields.iter().any(|field| field.key == other.key) {
            fields.push(other);
        }
    }
    fields
}

fn line(field: &Field, example: &str) -> String {
    format!("{}: {example}\n", field.key)
}

/// An example with every key of every group in it.
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
    let path = SourcePath::new(format!("{}/voorbeeld.md", kind.folder()));
    let source = Source::new(&path, format!("---\n{header}---\n"));
    let sources = Sources::from([(path, source)]);
    let mut problems = Problems::default();
    let documents = parse(&sources, "/", &mut Cache::default(), &mut problems);
    let located = report::locate(&problems, |path| sources.get(path));
    let report = report::render(&located, Format::Text { colour: false });
    assert!(problems.is_empty() && documents.len() == 1, "{}:\n{report}", kind.folder());
}

/// Has a struct ask for all its values.
fn fill<T: for<'de> Deserialize<'de>>(
    name: &str,
    fields: Vec<&'static Field>,
    wrong: &RefCell<Vec<String>>,
) {
    let at = name.to_owned();
    if let Err(error) = T::deserialize(Probe { at, shape: Asked::Fields(fields), wrong }) {
        wrong.borrow_mut().push(format!("{name}: {error}"));
    }
}

/// Answers a struct with examples of its table.
struct Probe<'p> {
    at: String,
    shape: Asked,
    wrong: &'p RefCell<Vec<String>>,
}

enum Asked {
    Fields(Vec<&'static Field>),
    Value(&'static Shape, &'static str),
}

impl Probe<'_> {
    fn wrong(&self, why: &str) {
        self.wrong.borrow_mut().push(format!("{}: {why}", self.at));
    }

    fn text(&self) -> &'static str {
        match self.shape {
            Asked::Value(Shape::Formatted(format), _) => format.example,
            Asked::Value(_, example) => example,
            Asked::Fields(_) => "",
        }
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.shape {
            Asked::Value(Shape::Number | Shape::Euros, _) => visitor.visit_u64(1),
            Asked::Value(Shape::YesNo, _) => visitor.visit_bool(true),
            Asked::Value(Shape::List { of, .. }, example) => {
                let item = Probe { shape: Asked::Value(of, example), ..self };
                visitor.visit_seq(One(Some(item)))
            }
            Asked::Value(Shape::Map(_), _) | Asked::Fields(_) => {
                self.wrong("is a group in the table, and something else in the struct");
                visitor.visit_str("")
            }
            Asked::Value(..) => visitor.visit_str(self.text()),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let fields = match &self.shape {
            Asked::Fields(fields) => fields.clone(),
            Asked::Value(Shape::Map(fields), _) => fields.iter().collect(),
            Asked::Value(..) => {
                self.wrong("is a struct, but no group in the table");
                Vec::new()
            }
        };
        for field in fields.iter().filter(|field| !names.contains(&field.key)) {
            self.wrong(&format!("the struct ignores the key `{}`", field.key));
        }
        for name in names.iter().filter(|name| !fields.iter().any(|field| field.key == **name)) {
            self.wrong(&format!("the table lacks `{name}`, which the struct has"));
        }
        let known = fields.into_iter().filter(|field| names.contains(&field.key)).collect();
        visitor.visit_map(Keys { fields: known, next: 0, probe: self })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Asked::Value(Shape::Term(terms), _) = self.shape {
            let terms: Vec<_> = terms.iter().map(|term| term.key).collect();
            if terms != variants {
                self.wrong(&format!("the table's terms are not those of `{name}`"));
            }
        } else {
            self.wrong(&format!("is a `{name}`, but no term in the table"));
        }
        let first: StrDeserializer<'_, Error> = variants[0].into_deserializer();
        visitor.visit_enum(first)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// The entries of a table, one by one.
struct Keys<'p> {
    fields: Vec<&'static Field>,
    next: usize,
    probe: Probe<'p>,
}

impl<'de> MapAccess<'de> for Keys<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some(field) = self.fields.get(self.next) else { return Ok(None) };
        let key: StrDeserializer<'_, Error> = field.key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let field = self.fields[self.next];
        self.next += 1;
        let at = format!("{}/{}", self.probe.at, field.key);
        let shape = Asked::Value(&field.shape, field.example);
        seed.deserialize(Probe { at, shape, wrong: self.probe.wrong })
    }
}

/// A list of one.
struct One<'p>(Option<Probe<'p>>);

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.0.take().map(|item| seed.deserialize(item)).transpose()
    }
}
