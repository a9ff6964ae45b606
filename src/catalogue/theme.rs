//! Cross-cutting themes: what an offering is about, whatever the specialty.

use serde::Deserialize;

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use super::link_item::{LINK_LIST, LinkItem};
use super::provider::Provider;
use super::table::Id;
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::vocabulary;

/// A theme.
#[derive(Debug, Deserialize)]
pub struct Theme {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its English name.
    #[serde(rename = "engels")]
    pub english: String,
    /// How it came to be a theme.
    #[serde(rename = "soort")]
    pub sort: Option<ThemeSort>,
    /// Other words people search for.
    #[serde(rename = "synoniemen", default)]
    pub synonyms: Vec<String>,
    /// Themes beside it.
    #[serde(rename = "verwant", default)]
    pub related: Vec<Id<Theme>>,
    /// Material on it.
    #[serde(rename = "materialen", default)]
    pub materials: Vec<LinkItem>,
    /// Literature on it.
    #[serde(rename = "literatuur", default)]
    pub literature: Vec<LinkItem>,
    /// Organisations that bring people together on it.
    #[serde(rename = "netwerken", default)]
    pub networks: Vec<Id<Provider>>,
}

vocabulary! {
    /// How a theme came to be one.
    ThemeSort {
        National = "landelijk" => "landelijk thema",
        Current = "actueel" => "actueel onderwerp",
        Basic = "basis" => "basisthema",
    }
}

impl Record for Theme {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.name
    }
}

const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de naam", "Palliatieve zorg"),
    SUMMARY,
    Field::required("engels", Shape::TITLE, "de Engelse naam", "palliative care"),
    Field::optional("soort", Shape::Term(ThemeSort::TERMS), "hoe dit een thema werd", "landelijk"),
    Field::optional(
        "synoniemen",
        Shape::list(&Shape::TITLE),
        "andere woorden waarop mensen zoeken",
        "[laatste levensfase]",
    ),
    Field::optional(
        "verwant",
        Shape::list(&Shape::Reference("themas")),
        "verwante thema's",
        "[ouderenzorg-multimorbiditeit]",
    ),
    Field::optional("materialen", LINK_LIST, "materiaal over het thema", "[{titel: Palliaweb}]"),
    Field::optional(
        "literatuur",
        LINK_LIST,
        "literatuur over het thema",
        "[{titel: Visiedocument}]",
    ),
    Field::optional(
        "netwerken",
        Shape::list(&Shape::Reference("aanbieders")),
        "organisaties die mensen hierover bij elkaar brengen",
        "[palliaweb]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
