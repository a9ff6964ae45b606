//! The seven `CanMEDS` competences: an axis of their own, never derived from the roles.

use serde::Deserialize;

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use crate::schema::field::{Field, Shape};

/// A competence.
#[derive(Debug, Deserialize)]
pub struct Competence {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its place in lists, from 1.
    #[serde(rename = "volgorde")]
    pub order: u32,
    /// Its English name.
    #[serde(rename = "engels")]
    pub english: String,
    /// Other words people search for.
    #[serde(rename = "synoniemen", default)]
    pub synonyms: Vec<String>,
}

impl Record for Competence {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.name
    }
}

const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de naam", "Communicatie"),
    SUMMARY,
    Field::required("volgorde", Shape::Number, "de plaats in lijsten, vanaf 1", "1"),
    Field::required("engels", Shape::TITLE, "de Engelse naam", "communicator"),
    Field::optional(
        "synoniemen",
        Shape::list(&Shape::TITLE),
        "andere woorden waarop mensen zoeken",
        "[communiceren]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
