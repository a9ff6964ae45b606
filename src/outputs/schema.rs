//! A JSON Schema per kind, generated from its table of keys, for completion and validation in editors.
//!
//! Draft 2020-12 (<https://json-schema.org/draft/2020-12>).

use serde_json::{Map, Value, json};

use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::edition::Edition;
use crate::output::Output;
use crate::schema::field::{Field, Shape};
use crate::schema::values::SLUG;
use crate::schema::vocabulary::Term;
use crate::url;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let kinds = Kind::ALL.iter();
    kinds.map(|kind| Output::file(url::schema(*kind), |_| schema(edition, *kind))).collect()
}

fn schema(edition: &Edition, kind: Kind) -> Vec<u8> {
    let mut schema = object(&keys(kind).collect::<Vec<_>>(), Form::Written);
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": edition.base.absolute(&url::schema(kind)),
        "title": kind.singular(),
    });
    schema.extend(head.as_object().cloned().unwrap_or_default());
    let mut text = serde_json::to_vec_pretty(&schema).expect("a schema is valid JSON");
    text.push(b'\n');
    text
}

/// Whose values a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As editors write them.
    Written,
    /// As the open data has them.
    Published,
}

pub(super) fn object(table: &[&Field], form: Form) -> Map<String, Value> {
    let is_in = |field: &&Field| form == Form::Written || field.is_kept;
    let fields = || table.iter().copied().filter(is_in);
    let properties: Map<_, _> =
        fields().map(|field| (field.key.to_owned(), property(field, form))).collect();
    let required: Vec<&str> =
        fields().filter(|field| field.required).map(|field| field.key).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("required".to_owned(), json!(required));
    let either = |field: &Field| {
        let keys = [field.key, field.required_unless?];
        Some(json!({"anyOf": keys.map(|key| json!({"required": [key]}))}))
    };
    let either: Vec<Value> = fields().filter_map(either).collect();
    if !either.is_empty() {
        schema.insert("allOf".to_owned(), json!(either));
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema
}

fn property(field: &Field, form: Form) -> Value {
    let mut schema = shape(&field.shape, form);
    if let Value::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), json!(field.meaning));
    }
    schema
}

fn shape(of: &Shape, form: Form) -> Value {
    match of {
        Shape::Term(terms) if form == Form::Published => {
            let term = |term: &Term| json!({"const": term.key, "title": term.label});
            json!({"oneOf": terms.iter().map(term).collect::<Vec<_>>()})
        }
        Shape::YesNo if form == Form::Published => json!({"type": "boolean"}),
        shape if form == Form::Published && shape.is_number() => {
            json!({"type": "number", "minimum": 0})
        }
        Shape::Reference(_) if form == Form::Published => {
            json!({"type": "string", "pattern": SLUG.pattern, "title": of.describe()})
        }
        Shape::Text { min, max } => json!({"type": "string", "minLength": min, "maxLength": max}),
        Shape::Number => json!({"type": "integer", "minimum": 0}),
        Shape::Euros => json!({"type": ["number", "string"]}),
        Shape::YesNo => json!({"enum": [true, false, "ja", "nee"]}),
        Shape::Formatted(format) => json!({"type": "string", "pattern": format.pattern}),
        Shape::Term(terms) => {
            json!({"enum": terms.iter().map(|term| term.key).collect::<Vec<_>>()})
        }
        Shape::Reference(_) => {
            json!({"type": "string", "pattern": SLUG.pattern})
        }
        Shape::List { of, min, max } => {
            json!({"type": "array", "items": shape(of, form), "minItems": min, "maxItems": max})
        }
        Shape::Map(fields) => Value::Object(object(&fields.iter().collect::<Vec<_>>(), form)),
    }
}
