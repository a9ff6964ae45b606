//! What every record has, whatever its kind.

use jiff::civil::Date;
use serde::Deserialize;

use super::kind::Kind;
use crate::formats::markdown::Body;
use crate::schema::field::{Field, Shape};
use crate::schema::reader::Reference;
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;
use crate::source::{Place, SourcePath};

/// A record without its typed fields: enough for checks and lists that serve every kind.
#[derive(Clone, Debug)]
pub struct Common {
    /// Its kind.
    pub kind: Kind,
    /// Its name: the file name without `.md`.
    pub id: String,
    /// Its file.
    pub path: SourcePath,
    /// Its title or name.
    pub title: String,
    /// The keys every kind shares.
    pub shared: Shared,
    /// Other names people look for it by: synonyms, abbreviation, English name.
    pub names: Vec<String>,
    /// The other texts of its front matter, one a line, for the search.
    pub texts: String,
    /// Its text.
    pub body: Body,
    /// Byte range of the text in the file.
    pub body_range: std::ops::Range<usize>,
    /// Everything its front matter refers to.
    pub references: Vec<Reference>,
    /// The keys about which something was reported while the file was read; their values are
    /// missing or stand-ins, and no page may be made of them.
    pub faulty: Vec<&'static str>,
}

impl Common {
    /// The place of a front-matter value, for a problem.
    #[must_use]
    pub fn at(&self, key: &str) -> Place {
        Place::key(&self.path, key)
    }

    /// The summary, or nothing for the kinds that have none.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.shared.summary.as_deref().unwrap_or_default()
    }
}

/// The keys every kind shares.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Shared {
    /// One or two sentences for cards, search results and the page's description.
    #[serde(rename = "samenvatting")]
    pub summary: Option<String>,
    /// The source documents the record rests on.
    #[serde(rename = "bronnen", default)]
    pub sources: Vec<SourceReference>,
    /// Marks of the facts it covers.
    #[serde(rename = "feiten", default)]
    pub facts: Vec<String>,
    /// When it was checked and by when that must be done again.
    #[serde(rename = "beheer")]
    pub upkeep: Option<Upkeep>,
    /// Paths where it once stood.
    #[serde(rename = "doorverwijzingen", default)]
    pub redirects: Vec<String>,
    /// Whether it is published.
    #[serde(rename = "levensloop", default)]
    pub life_cycle: LifeCycle,
}

/// A source document and the place in it.
#[derive(Clone, Debug, Deserialize)]
pub struct SourceReference {
    /// Name of the document in `site.yaml`.
    pub document: String,
    /// Section, card or table of it.
    #[serde(rename = "paragraaf")]
    pub section: Option<String>,
}

/// The upkeep of a record.
#[derive(Clone, Debug, Deserialize)]
pub struct Upkeep {
    /// The day somebody last held it against its sources.
    #[serde(rename = "gecontroleerd_op")]
    pub checked_on: Date,
    /// The day by which that must be done again.
    #[serde(rename = "herzien_voor")]
    pub review_by: Date,
    /// The day it came into the catalogue, for "nieuw".
    #[serde(rename = "toegevoegd_op")]
    pub added_on: Option<Date>,
    /// A function mailbox for questions.
    pub contact: Option<String>,
}

vocabulary! {
    /// The life cycle of a record.
    #[derive(Default)]
    LifeCycle {
        Draft = "concept" => "concept",
        #[default]
        Published = "gepubliceerd" => "gepubliceerd",
        Archived = "gearchiveerd" => "gearchiveerd",
        Withdrawn = "ingetrokken" => "ingetrokken",
    }
}

impl LifeCycle {
    /// True for records that stand for something there is, or will be.
    #[must_use]
    pub fn is_current(self) -> bool {
        matches!(self, Self::Draft | Self::Published)
    }
}

/// The keys, of whatever kind, that hold other names of the record.
pub const NAMES: &[&str] = &["synoniemen", "afkorting", "engels", "korte_naam"];

/// The summary, on every kind that has one.
pub const SUMMARY: Field = Field::required(
    "samenvatting",
    Shape::Text { min: 60, max: 160 },
    "één of twee zinnen voor kaartjes en zoekresultaten; de kern in de eerste 60 tekens",
    "Oefen in twee bijeenkomsten met feedbackgesprekken aan de hand van eigen casuïstiek.",
);

/// The sources a record rests on.
pub const SOURCES: Field =
    Field::required("bronnen", SOURCE_LIST, SOURCES_MEANING, SOURCES_EXAMPLE);

/// The sources of a page that may do without.
pub const SOURCES_OPTIONAL: Field =
    Field::optional("bronnen", SOURCE_LIST, SOURCES_MEANING, SOURCES_EXAMPLE);

const SOURCES_MEANING: &str = "de brondocumenten waar dit op rust, met de paragraaf";
const SOURCES_EXAMPLE: &str = "[{document: visie-professionalisering, paragraaf: '3.1'}]";
const SOURCE_LIST: Shape = Shape::list(&Shape::Map(&[
    Field::required(
        "document",
        Shape::Reference(DOCUMENTS),
        "een document uit `site.yaml`",
        "visie-professionalisering",
    ),
    Field::optional(
        "paragraaf",
        Shape::Text { min: 1, max: 300 },
        "paragraaf, kaart of tabel",
        "'3.1'",
    ),
]));

/// What references to a source document name as their folder; they live in `site.yaml`.
pub const DOCUMENTS: &str = "documenten";

/// The upkeep, on kinds that must be kept up.
pub const UPKEEP: Field = Field::required("beheer", UPKEEP_MAP, UPKEEP_MEANING, UPKEEP_EXAMPLE);

/// The upkeep, on the other kinds.
pub const UPKEEP_OPTIONAL: Field =
    Field::optional("beheer", UPKEEP_MAP, UPKEEP_MEANING, UPKEEP_EXAMPLE);

const UPKEEP_MEANING: &str = "wanneer dit is gecontroleerd en wanneer het opnieuw moet";
const UPKEEP_EXAMPLE: &str = "{gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}";
const UPKEEP_MAP: Shape = Shape::Map(&[
    Field::required(
        "gecontroleerd_op",
        Shape::Formatted(&values::DATE),
        "de dag waarop iemand dit met de bron vergeleek",
        "2026-11-22",
    ),
    Field::required(
        "herzien_voor",
        Shape::Formatted(&values::DATE),
        "de dag waarvóór dat opnieuw moet",
        "2027-11-22",
    ),
    Field::optional(
        "toegevoegd_op",
        Shape::Formatted(&values::DATE),
        "de dag waarop dit op de site kwam; zonder deze sleutel telt het niet als nieuw",
        "2026-11-22",
    ),
    Field::optional(
        "contact",
        Shape::Formatted(&values::EMAIL),
        "een functioneel e-mailadres voor vragen",
        "leerhuis@ziekenhuis.nl",
    ),
]);

/// The keys of every kind, beside its own.
pub const SHARED: &[Field] = &[
    Field::optional(
        "feiten",
        Shape::list(&Shape::SENTENCE),
        "merken van de feiten die hier staan",
        "[offerings/O01]",
    ),
    Field::optional(
        "doorverwijzingen",
        Shape::list(&Shape::Formatted(&values::SITE_PATH)),
        "paden waar dit eerder stond",
        "[/aanbod/oude-naam/]",
    ),
    Field::optional(
        "levensloop",
        Shape::Term(LifeCycle::TERMS),
        "of dit op de site staat; zonder deze sleutel: gepubliceerd",
        "concept",
    ),
];
