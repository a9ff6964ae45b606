//! Knowledge cards: how to do one thing well, in a fixed form (waaier, Scherpbier 2.0).

use serde::Deserialize;

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP};
use super::competence::Competence;
use super::kind::Record;
use super::link_item::{LINK_LIST, LinkItem};
use super::offering::Offering;
use super::role::Role;
use super::table::Id;
use super::theme::Theme;
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::vocabulary;

/// A knowledge card.
#[derive(Debug, Deserialize)]
pub struct KnowledgeCard {
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// The group it belongs to.
    #[serde(rename = "categorie")]
    pub category: CardCategory,
    /// Who has the tasks on a card of the category "actor".
    pub actor: Option<String>,
    /// What it is for.
    #[serde(rename = "doel")]
    pub purpose: String,
    /// When to use it.
    #[serde(rename = "wanneer")]
    pub occasion: Option<String>,
    /// How long it takes.
    #[serde(rename = "duur")]
    pub duration: Option<String>,
    /// Steps, in order.
    #[serde(rename = "werkwijze", default)]
    pub steps: Vec<String>,
    /// What to mind.
    #[serde(rename = "aandachtspunten", default)]
    pub cautions: Vec<String>,
    /// Tips.
    #[serde(rename = "tips", default)]
    pub tips: Vec<String>,
    /// Literature as the source gives it.
    #[serde(rename = "literatuur", default)]
    pub literature: Vec<LinkItem>,
    /// Its themes.
    #[serde(rename = "themas")]
    pub themes: Vec<Id<Theme>>,
    /// The roles it strengthens.
    #[serde(rename = "rollen", default)]
    pub roles: Vec<Id<Role>>,
    /// The competences it supports.
    #[serde(rename = "competenties", default)]
    pub competences: Vec<Id<Competence>>,
    /// For whom it is.
    #[serde(rename = "doelgroepen")]
    pub audiences: Vec<Id<Audience>>,
    /// Cards that go with it.
    #[serde(rename = "gerelateerd", default)]
    pub related: Vec<Id<KnowledgeCard>>,
    /// Offerings that go with it.
    #[serde(rename = "aanbod", default)]
    pub offerings: Vec<Id<Offering>>,
}

vocabulary! {
    /// The group a card belongs to: the four of the waaier, the actors of the quality cycle and
    /// the measuring instruments.
    CardCategory {
        General = "algemeen" => "Algemeen",
        Conversations = "gesprekken" => "Gesprekken",
        Instruments = "instrumenten" => "Instrumenten",
        QualityCare = "kwaliteitszorg" => "Kwaliteitszorg",
        Actor = "actor" => "Wie doet wat",
        Measurement = "meetinstrument" => "Meetinstrumenten",
    }
}

impl Record for KnowledgeCard {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.title
    }
}

const FIELDS: &[Field] = &[
    Field::required("titel", Shape::TITLE, "de titel", "Feedback geven"),
    SUMMARY,
    Field::required(
        "categorie",
        Shape::Term(CardCategory::TERMS),
        "de groep waar de kaart bij hoort",
        "gesprekken",
    ),
    Field::optional(
        "actor",
        Shape::TITLE,
        "wie de taken op de kaart heeft, bij de categorie `actor`",
        "Raad van Bestuur",
    ),
    Field::required("doel", Shape::PARAGRAPH, "waar de kaart voor is", "De aios een spiegel geven"),
    Field::optional(
        "wanneer",
        Shape::PARAGRAPH,
        "wanneer je de kaart gebruikt",
        "Na een observatie",
    ),
    Field::optional("duur", Shape::SENTENCE, "hoe lang het duurt", "30 minuten"),
    Field::optional(
        "werkwijze",
        Shape::list(&Shape::PARAGRAPH),
        "de stappen, op volgorde",
        "[Stel doelen vooraf]",
    ),
    Field::optional(
        "aandachtspunten",
        Shape::list(&Shape::PARAGRAPH),
        "waar je op let",
        "[Wees concreet]",
    ),
    Field::optional("tips", Shape::list(&Shape::PARAGRAPH), "tips", "[Plan het gesprek snel]"),
    Field::optional(
        "literatuur",
        LINK_LIST,
        "literatuur zoals de bron die noemt",
        "[{titel: 'Van de Ridder (2015)'}]",
    ),
    Field::required(
        "themas",
        Shape::list(&Shape::Reference("themas")),
        "de thema's",
        "[opleiden-didactiek]",
    ),
    Field::optional(
        "rollen",
        Shape::list(&Shape::Reference("rollen")),
        "de rollen die het versterkt",
        "[educator]",
    ),
    Field::optional(
        "competenties",
        Shape::list(&Shape::Reference("competenties")),
        "de competenties waar het aan bijdraagt",
        "[communicatie]",
    ),
    Field::required(
        "doelgroepen",
        Shape::list(&Shape::Reference("doelgroepen")),
        "voor wie de kaart is",
        "[opleider]",
    ),
    Field::optional(
        "gerelateerd",
        Shape::list(&Shape::Reference("kennisbank")),
        "kaarten die erbij passen",
        "[reflectie]",
    ),
    Field::optional(
        "aanbod",
        Shape::list(&Shape::Reference("aanbod")),
        "aanbod dat erbij past",
        "[d-rect]",
    ),
    SOURCES,
    UPKEEP,
];
