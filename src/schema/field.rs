//! Field tables: what editors may write.
//!
//! A table lists for each key the shape of its value, whether it is required, its meaning and an
//! example. The same table drives validation, the typed record, the references that `link` resolves,
//! the editors' field reference and the JSON Schema. `declare` makes the tables.

use serde_json::{Map, Value as Json};

use super::values::{POINTS, TextFormat};
use super::vocabulary::Term;

/// What the preview of a draft shows in the place of a required text.
const NOT_FILLED_IN: &str = "(nog niet ingevuld)";

/// One key of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The Dutch key.
    pub key: &'static str,
    /// The shape of its value.
    pub shape: Shape,
    /// Whether the key must be present.
    pub required: bool,
    /// The key without which this one must be present.
    pub required_unless: Option<&'static str>,
    /// Whether its Rust type cannot do without a value.
    pub(crate) needs_value: bool,
    /// Whether a record keeps its value; else it is for the content alone.
    pub(crate) is_kept: bool,
    /// Its meaning for editors: a Dutch phrase.
    pub meaning: &'static str,
    /// An example value, as an editor would write it.
    pub example: &'static str,
}

/// The shape of a value.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text of `min` to `max` characters.
    Text {
        /// Fewest characters.
        min: usize,
        /// Most characters.
        max: usize,
    },
    /// A whole number, 0 or more.
    Number,
    /// An amount in euros, `125` or `49,50`, stored in cents.
    Euros,
    /// `true`, `false`, `ja` or `nee`.
    YesNo,
    /// Text in a fixed format.
    Formatted(&'static TextFormat),
    /// A term of a closed list.
    Term(&'static [Term]),
    /// The id of a record in this folder.
    Reference(&'static str),
    /// A list of `min` to `max` values.
    List {
        /// Shape of each value.
        of: &'static Shape,
        /// Fewest values when the key is present.
        min: usize,
        /// Most values.
        max: usize,
    },
    /// A map with its own table.
    Map(&'static [Field]),
}

impl Field {
    /// Whether the key must be present, as far as the key itself tells.
    pub(crate) fn is_expected(&self) -> bool {
        self.required || self.required_unless.is_some()
    }
}

impl Shape {
    /// Whether its values are numbers, however they are written.
    pub(crate) fn is_number(&self) -> bool {
        match self {
            Self::Number | Self::Euros => true,
            Self::Formatted(format) => format.name == POINTS.name,
            _ => false,
        }
    }

    /// The name of the shape for editors.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Text { min, max } => format!("tekst van {min} tot {max} tekens"),
            Self::Number => "heel getal".to_owned(),
            Self::Euros => "bedrag in euro’s".to_owned(),
            Self::YesNo => "ja of nee".to_owned(),
            Self::Formatted(format) => format.name.to_owned(),
            Self::Term(_) => "één van".to_owned(),
            Self::Reference(folder) => format!("naam uit {folder}"),
            Self::List { of, .. } => format!("lijst: {}", of.describe()),
            Self::Map(_) => "groep sleutels".to_owned(),
        }
    }

    /// A placeholder for a required value that is missing or invalid, so that a record with a
    /// reported problem can still be checked for others, and a draft shown. It must never be published.
    pub(crate) fn placeholder(&self) -> Json {
        match self {
            Self::Text { .. } => Json::from(NOT_FILLED_IN),
            Self::Reference(_) => Json::from(""),
            Self::Number | Self::Euros => Json::from(0),
            Self::YesNo => Json::from(false),
            Self::Formatted(format) => Json::from(format.example),
            Self::Term(terms) => terms.first().map_or(Json::Null, |term| Json::from(term.key)),
            Self::List { .. } => Json::Array(Vec::new()),
            Self::Map(fields) => {
                let mut values = Map::new();
                for field in fields.iter().filter(|field| field.needs_value) {
                    values.insert(field.key.to_owned(), field.shape.placeholder());
                }
                Json::Object(values)
            }
        }
    }
}

/// The place of a key among the fields; keys that do not exist are last.
pub(crate) fn rank(fields: &[&Field], key: &str) -> usize {
    fields.iter().position(|field| field.key == key).unwrap_or(fields.len())
}
