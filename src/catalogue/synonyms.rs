//! What `synoniemen.yaml` says: words that find each other, beside those that records name.

use serde::Deserialize;

use crate::schema::field::{Field, Shape};
use crate::slug::slug;
use crate::source::{Place, SourcePath};

/// The file, in the root of the content folder; a site may do without.
pub const FILE: &str = "synoniemen.yaml";

/// The place of a value in the file, for a problem.
pub(crate) fn at(key: &str) -> Place {
    Place::key(&SourcePath::new(FILE), key)
}

/// Words that find each other, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Synonyms {
    /// Who types one word of a group finds the others too.
    #[serde(rename = "groepen", default)]
    pub groups: Vec<Vec<String>>,
    /// Words that find others, but are not found by them.
    #[serde(rename = "een_richting", default)]
    pub one_way: Vec<OneWay>,
}

/// A word that finds others.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OneWay {
    /// What somebody types.
    #[serde(rename = "zoek")]
    pub typed: String,
    /// What that finds.
    #[serde(rename = "vindt")]
    pub found: Vec<String>,
}

/// What is left of a word or phrase when spelling is set aside: the search sees no capitals,
/// accents, hyphens or spaces either. Two words with the same key are one word.
#[must_use]
pub fn search_key(word: &str) -> String {
    slug(word).replace('-', "")
}

/// The keys of `synoniemen.yaml`.
pub const FIELDS: &[Field] = &[
    Field::optional(
        "groepen",
        Shape::List { of: &GROUP, min: 1, max: ENTRIES_MAX },
        "groepen van woorden die voor wie zoekt (bijna) hetzelfde zijn",
        "[[burn-out, overspannen, opgebrand]]",
    ),
    Field::optional(
        "een_richting",
        Shape::List { of: &Shape::Map(ONE_WAY_FIELDS), min: 1, max: ENTRIES_MAX },
        "woorden die andere vinden, maar niet omgekeerd",
        "[{zoek: schoolarts, vindt: [jeugdarts]}]",
    ),
];

const ONE_WAY_FIELDS: &[Field] = &[
    Field::required("zoek", WORD, "het woord dat iemand typt", "schoolarts"),
    Field::required("vindt", GROUP, "de woorden die dat vindt", "[jeugdarts]"),
];

/// A word or a short phrase.
const WORD: Shape = Shape::Text { min: 2, max: 60 };

/// More words than this do not mean the same.
const GROUP: Shape = Shape::List { of: &WORD, min: 1, max: 20 };

const ENTRIES_MAX: usize = 2000;
