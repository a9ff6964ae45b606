//! The seven training regions (OOR).

use serde::Deserialize;

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use super::provider::Provider;
use super::table::Id;
use crate::schema::field::{Field, Shape};
use crate::schema::values;

/// A training region.
#[derive(Debug, Deserialize)]
pub struct Region {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its short name: "OOR NO".
    #[serde(rename = "korte_naam")]
    pub short_name: String,
    /// Its number with the BOLS foundation.
    pub code: String,
    /// The leading university hospital.
    pub umc: Id<Provider>,
    /// Its website.
    pub website: Option<String>,
    /// Organisations that take part.
    #[serde(rename = "aangesloten", default)]
    pub members: Vec<Id<Provider>>,
}

impl Record for Region {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.name
    }
}

const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de naam", "OOR Noord-Oost"),
    SUMMARY,
    Field::required("korte_naam", Shape::TITLE, "de korte naam", "OOR NO"),
    Field::required("code", Shape::Text { min: 1, max: 10 }, "het nummer bij stichting BOLS", "1"),
    Field::required("umc", Shape::Reference("aanbieders"), "het leidende umc", "umcg"),
    Field::optional(
        "website",
        Shape::Formatted(&values::URL),
        "de website",
        "https://www.voorbeeld.nl",
    ),
    Field::optional(
        "aangesloten",
        Shape::list(&Shape::Reference("aanbieders")),
        "organisaties die meedoen",
        "[umcg]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
