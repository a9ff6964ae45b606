//! The eight roles of the medical specialist (visie §3.2).

use serde::Deserialize;

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use crate::schema::field::{Field, Shape};

/// A role of the medical specialist.
#[derive(Debug, Deserialize)]
pub struct Role {
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

impl Record for Role {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.name
    }
}

const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de naam", "Educator"),
    SUMMARY,
    Field::required("volgorde", Shape::Number, "de plaats in lijsten, vanaf 1", "1"),
    Field::required("engels", Shape::TITLE, "de Engelse naam", "educator"),
    Field::optional(
        "synoniemen",
        Shape::list(&Shape::TITLE),
        "andere woorden waarop mensen zoeken",
        "[onderwijzer]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
