//! What a browser can tell of an answer by itself, as data: the field table of an offering, and the words
//! of `check`. What takes other records or the calendar is for `check` alone.

use serde_json::{Map, Value as Json, json};

use super::relations::{self, Order};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::schema::faults::Fault;
use crate::schema::field::{Field, Shape};
use crate::schema::scalar::LINE_CHARACTERS_MAX;
use crate::schema::values::TextFormat;
use crate::schema::wording;
use crate::source::invisible::is_invisible;

/// The table of an offering, its keys in the order of files, and the words.
pub(crate) fn data() -> Json {
    let fields: Vec<Json> = keys(Kind::Offering).map(field).collect();
    json!({
        "fields": fields,
        "lineMax": LINE_CHARACTERS_MAX,
        "invisible": invisible(),
        "words": words(),
        "orders": relations::ORDERS.iter().map(Order::json).collect::<Vec<_>>(),
        "conditions": relations::conditions(),
    })
}

fn field(field: &Field) -> Json {
    let mut data = Map::new();
    data.insert("key".to_owned(), json!(field.key));
    data.insert("required".to_owned(), json!(field.required));
    data.extend(field.required_unless.map(|other| ("unless".to_owned(), json!(other))));
    data.insert("shape".to_owned(), shape(&field.shape));
    Json::Object(data)
}

fn shape(of: &Shape) -> Json {
    match of {
        Shape::Text { min, max } => json!({"kind": "text", "min": min, "max": max}),
        Shape::Number => json!({"kind": "number"}),
        Shape::Euros => json!({"kind": "euros"}),
        Shape::YesNo => json!({"kind": "yes"}),
        Shape::Formatted(format) => json!({"kind": "format", "faults": faults(format)}),
        Shape::Term(_) | Shape::Reference(_) => json!({"kind": "choice"}),
        Shape::List { of, min, max } => {
            json!({"kind": "list", "of": shape(of), "min": min, "max": max})
        }
        Shape::Map(fields) => {
            json!({"kind": "map", "fields": fields.iter().map(field).collect::<Vec<_>>()})
        }
    }
}

/// A format that is parsed has its pattern, and the words for what does not look like it at all.
fn faults(format: &TextFormat) -> Vec<Json> {
    let found = |pattern, says| json!({"found": pattern, "says": says});
    let missing = |pattern: &str, says: &str| json!({"missing": pattern, "says": says});
    if format.faults.is_empty() {
        let says = (format.check)("?").err().unwrap_or_default();
        return vec![missing(format.pattern, &says)];
    }
    let fault = |fault: &Fault| match *fault {
        Fault::Found(pattern, says) => found(pattern, says),
        Fault::Missing(pattern, says) => missing(pattern, says),
    };
    format.faults.iter().map(fault).collect()
}

fn words() -> Json {
    json!({
        "number": wording::NO_NUMBER,
        "euros": wording::NO_AMOUNT,
        "format": wording::NOT_POSSIBLE,
        "lines": wording::SEVERAL_LINES,
        "invisible": wording::INVISIBLE,
        "short": wording::TOO_SHORT,
        "long": wording::TOO_LONG,
        "missing": wording::IS_MISSING,
        "inside": wording::INSIDE,
        "count": wording::COUNT,
        "countRemedy": wording::COUNT_REMEDY,
        "twice": wording::TWICE,
        "twiceRemedy": wording::TWICE_REMEDY,
    })
}

/// The characters that nobody sees, as the inside of a class of a regular expression.
fn invisible() -> String {
    let is_wrong = |c: char| (is_invisible(c) || c.is_control()) && c != '\n';
    let all: Vec<u32> = ('\0'..=char::MAX).filter(|c| is_wrong(*c)).map(u32::from).collect();
    let ranges = all.chunk_by(|one, next| one + 1 == *next);
    let range =
        |range: &[u32]| format!("\\u{{{:x}}}-\\u{{{:x}}}", range[0], range[range.len() - 1]);
    ranges.map(range).collect()
}
