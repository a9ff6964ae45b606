//! Practice examples: what a named organisation did, and the recommendation it illustrates.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use super::knowledge_card::KnowledgeCard;
use super::offering::Offering;
use super::provider::Provider;
use super::recommendation::Recommendation;
use super::region::Region;
use super::role::Role;
use super::table::{Id, Table};
use super::theme::Theme;
use crate::schema::field::{Field, Shape};
use crate::schema::values;

/// A practice example.
#[derive(Debug, Deserialize)]
pub struct Example {
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// Who did it.
    #[serde(rename = "organisaties", default)]
    pub organisations: Vec<Id<Provider>>,
    /// The recommendations it illustrates.
    #[serde(rename = "aanbevelingen", default)]
    pub recommendations: Vec<Id<Recommendation>>,
    /// Its themes.
    #[serde(rename = "themas")]
    pub themes: Vec<Id<Theme>>,
    /// The roles it strengthens.
    #[serde(rename = "rollen", default)]
    pub roles: Vec<Id<Role>>,
    /// For whom it is.
    #[serde(rename = "doelgroepen")]
    pub audiences: Vec<Id<Audience>>,
    /// Where it was done.
    #[serde(rename = "regios", default)]
    pub regions: Vec<Id<Region>>,
    /// Where more is said.
    pub website: Option<String>,
    /// The year of it.
    #[serde(rename = "jaar")]
    pub year: Option<u32>,
    /// Offerings it led to.
    #[serde(rename = "aanbod", default)]
    pub offerings: Vec<Id<Offering>>,
    /// Knowledge cards that it shows in practice.
    #[serde(rename = "kennisbank", default)]
    pub knowledge_cards: Vec<Id<KnowledgeCard>>,
}

/// The themes that examples have, with how many.
#[must_use]
pub fn themes(examples: &Table<Example>) -> BTreeMap<&Id<Theme>, usize> {
    let mut themes = BTreeMap::new();
    for theme in examples.iter().flat_map(|example| example.themes.iter().collect::<BTreeSet<_>>())
    {
        *themes.entry(theme).or_default() += 1;
    }
    themes
}

impl Record for Example {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.title
    }
}

const FIELDS: &[Field] = &[
    Field::required("titel", Shape::TITLE, "de titel", "Coassistentschap Verdieping"),
    SUMMARY,
    Field::optional(
        "organisaties",
        Shape::list(&Shape::Reference("aanbieders")),
        "wie het doet",
        "[radboudumc]",
    ),
    Field::optional(
        "aanbevelingen",
        Shape::list(&Shape::Reference("aanbevelingen")),
        "de aanbevelingen die het laat zien",
        "[1-1-breed-toekomstbeeld]",
    ),
    Field::required(
        "themas",
        Shape::list(&Shape::Reference("themas")),
        "de thema's",
        "[loopbaan-profilering]",
    ),
    Field::optional(
        "rollen",
        Shape::list(&Shape::Reference("rollen")),
        "de rollen die het versterkt",
        "[educator]",
    ),
    Field::required(
        "doelgroepen",
        Shape::list(&Shape::Reference("doelgroepen")),
        "voor wie het is",
        "[student]",
    ),
    Field::optional(
        "regios",
        Shape::list(&Shape::Reference("regios")),
        "waar het gebeurt",
        "[oor-on]",
    ),
    Field::optional(
        "website",
        Shape::Formatted(&values::URL),
        "waar meer te lezen is",
        "https://www.voorbeeld.nl",
    ),
    Field::optional("jaar", Shape::Number, "het jaar", "2023"),
    Field::optional(
        "aanbod",
        Shape::list(&Shape::Reference("aanbod")),
        "aanbod dat erbij hoort",
        "[umcg-opleidingsmiddag]",
    ),
    Field::optional(
        "kennisbank",
        Shape::list(&Shape::Reference("kennisbank")),
        "kenniskaarten die je hier in de praktijk ziet",
        "[feedback]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];
