//! Audiences: for whom an offering is.

use serde::Deserialize;

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::vocabulary;

/// An audience.
#[derive(Debug, Deserialize)]
pub struct Audience {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its name for more than one: "medisch specialisten".
    #[serde(rename = "meervoud")]
    pub plural: String,
    /// How near it stands to the catalogue's purpose.
    #[serde(rename = "rang")]
    pub rank: AudienceRank,
    /// Its place in lists, from 1.
    #[serde(rename = "volgorde")]
    pub order: u32,
    /// Its English name.
    #[serde(rename = "engels")]
    pub english: Option<String>,
    /// Other words people search for.
    #[serde(rename = "synoniemen", default)]
    pub synonyms: Vec<String>,
}

vocabulary! {
    /// How near an audience stands to the catalogue's purpose.
    AudienceRank {
        Core = "kern" => "voor wie deze site er is",
        Related = "verwant" => "verwante groep",
        Fringe = "rand" => "belanghebbende",
    }
}

impl Record for Audience {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.name
    }
}

const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de naam", "Opleider"),
    SUMMARY,
    Field::required("meervoud", Shape::TITLE, "de naam in het meervoud", "opleiders"),
    Field::required(
        "rang",
        Shape::Term(AudienceRank::TERMS),
        "hoe dicht deze groep bij het doel van de site staat",
        "kern",
    ),
    Field::required("volgorde", Shape::Number, "de plaats in lijsten, vanaf 1", "1"),
    Field::optional("engels", Shape::TITLE, "de Engelse naam", "trainer"),
    Field::optional(
        "synoniemen",
        Shape::list(&Shape::TITLE),
        "andere woorden waarop mensen zoeken",
        "[opleidingsverantwoordelijke]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
