//! Turns a key of a table into a field of a form of the CMS.

use serde_json::{Value as Json, json};

use super::{SETTINGS, SITE};
use crate::catalogue::common::DOCUMENTS;
use crate::catalogue::kind::Kind;
use crate::schema::field::{Field, Shape};
use crate::schema::values::{DATE, TextFormat};
use crate::schema::vocabulary::Term;

/// The name of what a list has of each value, where it is no group of keys.
const ITEM: &str = "waarde";

/// Longer texts get more than one line to write in.
const LINE_MAX: usize = 200;

/// The fields of a form, in the order of the table.
pub(super) fn fields<'f>(table: impl Iterator<Item = &'f Field>) -> Vec<Json> {
    table.map(field).collect()
}

/// A name as a heading: "Gecontroleerd op".
pub(super) fn label(name: &str) -> String {
    let name = name.replace('_', " ");
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn field(field: &Field) -> Json {
    let head = json!({
        "name": field.key,
        "label": label(field.key),
        "required": field.required,
        "hint": hint(field),
    });
    joined(head, widget(&field.shape))
}

/// All options of two groups.
fn joined(first: Json, second: Json) -> Json {
    match (first, second) {
        (Json::Object(mut options), Json::Object(more)) => {
            options.extend(more);
            Json::Object(options)
        }
        (_, second) => second,
    }
}

/// The meaning as a sentence, with the example where that is one value.
fn hint(field: &Field) -> String {
    let is_one =
        !matches!(field.shape, Shape::List { .. } | Shape::Map(_) | Shape::Term(_) | Shape::YesNo);
    let example = field.example.trim_matches('\'');
    let example = if is_one && !example.is_empty() {
        format!(" Bijvoorbeeld: {example}")
    } else {
        String::new()
    };
    format!("{}.{example}", label(field.meaning).trim_end_matches('.'))
}

/// The options that a shape asks for.
fn widget(shape: &Shape) -> Json {
    match shape {
        Shape::Text { min, max } => text(*min, *max),
        Shape::Number => json!({"widget": "number", "value_type": "int", "min": 0}),
        Shape::Euros => {
            json!({"widget": "string", "pattern": [r"^\d+([.,]\d\d)?$", "Schrijf een bedrag, zoals 125 of 49,50."]})
        }
        // A switch would write `true` and `false`, and show `ja` as neither.
        Shape::YesNo => json!({"widget": "select", "options": ["ja", "nee"]}),
        Shape::Formatted(format) => formatted(format),
        Shape::Term(terms) => json!({"widget": "select", "options": options(terms)}),
        Shape::Reference(folder) => relation(folder),
        Shape::List { of, min, max } => joined(list(of), json!({"min": min, "max": max})),
        Shape::Map(table) => {
            json!({"widget": "object", "collapsed": "auto", "fields": fields(table.iter())})
        }
    }
}

fn text(min: usize, max: usize) -> Json {
    let widget = if max > LINE_MAX { "text" } else { "string" };
    json!({"widget": widget, "minlength": min, "maxlength": max})
}

fn formatted(format: &TextFormat) -> Json {
    if format.name == DATE.name {
        return json!({"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"});
    }
    let expected = format!("Schrijf {}, zoals {}.", format.name, format.example);
    json!({"widget": "string", "pattern": [format.pattern, expected]})
}

fn options(terms: &[Term]) -> Vec<Json> {
    terms.iter().map(|term| json!({"label": label(term.label), "value": term.key})).collect()
}

/// A choice among the records of a folder, or the source documents.
fn relation(folder: &str) -> Json {
    match Kind::of_folder(folder) {
        Some(kind) => json!({
            "widget": "relation",
            "collection": folder,
            "value_field": "{{slug}}",
            "display_fields": [kind.title_key()],
            "search_fields": [kind.title_key()],
        }),
        None => json!({
            "widget": "relation",
            "collection": SETTINGS,
            "file": SITE,
            "value_field": format!("{DOCUMENTS}.*.id"),
            "display_fields": [format!("{DOCUMENTS}.*.titel")],
            "search_fields": [format!("{DOCUMENTS}.*.titel")],
        }),
    }
}

/// A choice of several, or a list to add to.
fn list(of: &Shape) -> Json {
    match of {
        Shape::Term(_) | Shape::Reference(_) => joined(widget(of), json!({"multiple": true})),
        Shape::Map(table) => json!({
            "widget": "list",
            "collapsed": "auto",
            "summary": summary(table),
            "fields": fields(table.iter()),
        }),
        _ => {
            let item = joined(json!({"name": ITEM, "label": label(ITEM)}), widget(of));
            json!({"widget": "list", "field": item})
        }
    }
}

/// What a closed item of a list shows.
fn summary(table: &[Field]) -> String {
    let shown =
        table.iter().filter(|field| !matches!(field.shape, Shape::List { .. } | Shape::Map(_)));
    shown.take(2).map(|field| format!("{{{{fields.{}}}}}", field.key)).collect::<Vec<_>>().join(" ")
}
