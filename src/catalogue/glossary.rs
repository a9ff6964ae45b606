//! The glossary: terms and abbreviations, their meaning and the words to avoid.

use serde::Deserialize;

use super::common::{SOURCES, UPKEEP_OPTIONAL};
use super::kind::Record;
use super::table::Id;
use crate::schema::field::{Field, Shape};

/// A glossary entry.
#[derive(Debug, Deserialize)]
pub struct GlossaryEntry {
    /// The term.
    pub term: String,
    /// What it means.
    #[serde(rename = "definitie")]
    pub definition: String,
    /// Its abbreviation.
    #[serde(rename = "afkorting")]
    pub abbreviation: Option<String>,
    /// Its English name.
    #[serde(rename = "engels")]
    pub english: Option<String>,
    /// Other words people search for.
    #[serde(rename = "synoniemen", default)]
    pub synonyms: Vec<String>,
    /// Wordings to avoid; a check warns where they stand.
    #[serde(rename = "niet_gebruiken", default)]
    pub discouraged: Vec<String>,
    /// Entries that go with it.
    #[serde(rename = "zie_ook", default)]
    pub see_also: Vec<Id<GlossaryEntry>>,
    /// True when no source spells the meaning out.
    #[serde(rename = "onzeker", default)]
    pub uncertain: bool,
    /// Whether running text explains it where it first stands.
    #[serde(rename = "uitleg_in_tekst", default = "yes")]
    pub explained_in_texts: bool,
}

fn yes() -> bool {
    true
}

impl Record for GlossaryEntry {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.term
    }
}

const FIELDS: &[Field] = &[
    Field::required("term", Shape::TITLE, "het begrip", "individueel opleidingsplan"),
    Field::required(
        "definitie",
        Shape::PARAGRAPH,
        "wat het betekent, in één of twee zinnen",
        "Plan waarin de aios eigen leerdoelen vastlegt.",
    ),
    Field::optional("afkorting", Shape::Text { min: 1, max: 30 }, "de afkorting", "IOP"),
    Field::optional("engels", Shape::TITLE, "de Engelse naam", "individual training plan"),
    Field::optional(
        "synoniemen",
        Shape::list(&Shape::TITLE),
        "andere woorden waarop mensen zoeken",
        "[opleidingsplan]",
    ),
    Field::optional(
        "niet_gebruiken",
        Shape::list(&Shape::TITLE),
        "woorden die we niet gebruiken; de controle waarschuwt waar ze staan",
        "[assistent-arts]",
    ),
    Field::optional(
        "zie_ook",
        Shape::list(&Shape::Reference("begrippen")),
        "begrippen die erbij horen",
        "[portfolio]",
    ),
    Field::optional("onzeker", Shape::YesNo, "of geen bron de betekenis voluit geeft", "ja"),
    Field::optional(
        "uitleg_in_tekst",
        Shape::YesNo,
        "of een tekst het begrip uitlegt waar het voor het eerst staat; `nee` als iedereen het kent",
        "nee",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
