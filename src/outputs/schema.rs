//! A JSON Schema per kind, generated from its table of keys, for completion and validation in editors.
//!
//! Draft 2020-12 (<https://json-schema.org/draft/2020-12>).

use serde_json::{Map, Value, json};

use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::edition::Edition;
use crate::output::Output;
use crate::schema::field::{Field, Shape};
use crate::url;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let kinds = Kind::ALL.iter();
    kinds.map(|kind| Output::file(url::schema(*kind), |_| schema(edition, *kind))).collect()
}

fn schema(edition: &Edition, kind: Kind) -> Vec<u8> {
    let mut schema = object(&keys(kind).collect::<Vec<_>>());
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

fn object(table: &[&Field]) -> Map<String, Value> {
    let fields = || table.iter().copied();
    let properties: Map<_, _> =
        fields().map(|field| (field.key.to_owned(), property(field))).collect();
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

fn property(field: &Field) -> Value {
    let mut schema = shape(&field.shape);
    if let Value::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), json!(field.meaning));
    }
    schema
}

fn shape(of: &Shape) -> Value {
    match of {
        Shape::Text { min, max } => json!({"type": "string", "minLength": min, "maxLength": max}),
        Shape::Number => json!({"type": "integer", "minimum": 0}),
        Shape::Euros => json!({"type": ["number", "string"]}),
        Shape::YesNo => json!({"enum": [true, false, "ja", "nee"]}),
        Shape::Formatted(format) => json!({"type": "string", "pattern": format.pattern}),
        Shape::Term(terms) => {
            json!({"enum": terms.iter().map(|term| term.key).collect::<Vec<_>>()})
        }
        Shape::Reference(_) => {
            json!({"type": "string", "pattern": crate::schema::values::SLUG.pattern})
        }
        Shape::List { of, min, max } => {
            json!({"type": "array", "items": shape(of), "minItems": min, "maxItems": max})
        }
        Shape::Map(fields) => Value::Object(object(&fields.iter().collect::<Vec<_>>())),
    }
}
