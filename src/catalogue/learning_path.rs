//! Learning paths: what to take in which order, and why.

use serde::Deserialize;

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::example::Example;
use super::glossary::GlossaryEntry;
use super::kind::Record;
use super::knowledge_card::KnowledgeCard;
use super::offering::Offering;
use super::role::Role;
use super::table::Id;
use super::theme::Theme;
use crate::schema::field::{Field, Shape};
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;

/// A learning path.
#[derive(Debug, Deserialize)]
pub struct LearningPath {
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// For whom it is.
    #[serde(rename = "doelgroepen")]
    pub audiences: Vec<Id<Audience>>,
    /// The roles it strengthens.
    #[serde(rename = "rollen", default)]
    pub roles: Vec<Id<Role>>,
    /// Its themes.
    #[serde(rename = "themas", default)]
    pub themes: Vec<Id<Theme>>,
    /// Whether the order is fixed.
    #[serde(rename = "volgorde")]
    pub order: PathOrder,
    /// What one can do afterwards.
    #[serde(rename = "leerdoelen", default)]
    pub learning_goals: Vec<String>,
    /// Its items.
    #[serde(rename = "onderdelen")]
    pub items: Vec<PathItem>,
}

/// One item of a path: exactly one of the references, or a title with an address.
#[derive(Debug, Deserialize)]
pub struct PathItem {
    /// An offering.
    #[serde(rename = "aanbod")]
    pub offering: Option<Id<Offering>>,
    /// A knowledge card.
    #[serde(rename = "kennisbank")]
    pub knowledge_card: Option<Id<KnowledgeCard>>,
    /// A practice example.
    #[serde(rename = "praktijkvoorbeeld")]
    pub example: Option<Id<Example>>,
    /// A glossary entry.
    #[serde(rename = "begrip")]
    pub glossary_entry: Option<Id<GlossaryEntry>>,
    /// The title of something elsewhere.
    #[serde(rename = "titel")]
    pub title: Option<String>,
    /// The address of something elsewhere.
    pub url: Option<String>,
    /// Why it is in the path.
    #[serde(rename = "waarom")]
    pub reason: String,
}

vocabulary! {
    /// Whether the order of a path is fixed.
    PathOrder {
        Fixed = "vast" => "in deze volgorde",
        Free = "vrij" => "in een eigen volgorde",
    }
}

impl Record for LearningPath {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.title
    }
}

const FIELDS: &[Field] = &[
    Field::required("titel", Shape::TITLE, "de titel", "Nieuw als opleider"),
    SUMMARY,
    Field::required(
        "doelgroepen",
        Shape::list(&Shape::Reference("doelgroepen")),
        "voor wie het is",
        "[opleider]",
    ),
    Field::optional(
        "rollen",
        Shape::list(&Shape::Reference("rollen")),
        "de rollen die het versterkt",
        "[educator]",
    ),
    Field::optional(
        "themas",
        Shape::list(&Shape::Reference("themas")),
        "de thema's",
        "[opleiden-didactiek]",
    ),
    Field::required("volgorde", Shape::Term(PathOrder::TERMS), "of de volgorde vastligt", "vast"),
    Field::optional(
        "leerdoelen",
        Shape::list(&Shape::SENTENCE),
        "wat iemand daarna kan",
        "[Voert een introductiegesprek]",
    ),
    Field::required(
        "onderdelen",
        Shape::list(&Shape::Map(ITEM_FIELDS)),
        "de onderdelen",
        "[{kennisbank: feedback, waarom: Hier begint het mee}]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];

const ITEM_FIELDS: &[Field] = &[
    Field::optional("aanbod", Shape::Reference("aanbod"), "aanbod", "umcg-opleidingsmiddag"),
    Field::optional("kennisbank", Shape::Reference("kennisbank"), "een kenniskaart", "feedback"),
    Field::optional(
        "praktijkvoorbeeld",
        Shape::Reference("praktijkvoorbeelden"),
        "een praktijkvoorbeeld",
        "coschap-in-de-wijk",
    ),
    Field::optional("begrip", Shape::Reference("begrippen"), "een begrip", "iop"),
    Field::optional(
        "titel",
        Shape::TITLE,
        "de titel van iets op een andere site",
        "Handleiding IOP",
    ),
    Field::optional(
        "url",
        Shape::Formatted(&values::URL),
        "het adres daarvan",
        "https://www.voorbeeld.nl",
    ),
    Field::required("waarom", Shape::PARAGRAPH, "waarom dit in het pad zit", "Hier begint het mee"),
];
