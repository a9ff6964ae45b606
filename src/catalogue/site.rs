//! What `site.yaml` says: the site's name, address and the documents it rests on.

use jiff::civil::Date;
use serde::Deserialize;

use super::accessibility::{self, Accessibility};
use crate::schema::field::{Field, Shape};
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;
use crate::source::{Place, SourcePath};

/// The file, in the root of the content folder.
pub const FILE: &str = "site.yaml";

/// The place of a value in the file, for a problem.
pub(crate) fn at(key: &str) -> Place {
    Place::key(&SourcePath::new(FILE), key)
}

vocabulary! {
    /// A field of the published search index.
    SearchField {
        Title = "titel" => "de titel",
        Summary = "samenvatting" => "de samenvatting",
        Keywords = "trefwoorden" => "andere namen, en de titels van thema’s, rollen en aanbieders",
        Text = "tekst" => "alle andere tekst",
    }
}

/// The site as a whole.
#[derive(Clone, Debug, Deserialize)]
pub struct Site {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// A line under the name.
    #[serde(rename = "ondertitel")]
    pub tagline: String,
    /// What it is, for search engines.
    #[serde(rename = "omschrijving")]
    pub description: String,
    /// Where it is published; `--base-url` overrules it.
    #[serde(rename = "basis_url")]
    pub base_url: String,
    /// A mailbox for remarks.
    pub contact: String,
    /// Where to report a leak.
    #[serde(rename = "beveiliging")]
    pub security: Option<Security>,
    /// How accessible it is.
    #[serde(rename = "toegankelijkheid")]
    pub accessibility: Option<Accessibility>,
    /// What the published search index holds; everything when it does not say.
    #[serde(rename = "zoekindex")]
    pub search_index: Option<Vec<SearchField>>,
    /// What the search field proposes before somebody types.
    #[serde(rename = "zoekvoorbeelden", default)]
    pub search_examples: Vec<String>,
    /// The documents the content rests on.
    #[serde(rename = "documenten")]
    pub documents: Vec<SourceDocument>,
}

/// Where to report a leak, and how long that holds.
#[derive(Clone, Debug, Deserialize)]
pub struct Security {
    /// A mailbox.
    pub contact: String,
    /// The day from which nobody should trust it any more.
    #[serde(rename = "verloopt")]
    pub expires: Date,
}

/// A document the content rests on.
#[derive(Clone, Debug, Deserialize)]
pub struct SourceDocument {
    /// Its name in references.
    pub id: String,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// Who published it.
    #[serde(rename = "uitgever")]
    pub publisher: String,
    /// The year, in words where it is not certain.
    #[serde(rename = "jaar")]
    pub year: String,
    /// Where to find it.
    pub url: Option<String>,
}

impl Site {
    /// The fields of the published search index, each once.
    pub fn search_fields(&self) -> impl Iterator<Item = SearchField> {
        let is_chosen = |field: &SearchField| {
            self.search_index.as_ref().is_none_or(|chosen| chosen.contains(field))
        };
        SearchField::ALL.iter().copied().filter(is_chosen)
    }

    /// The document of this name.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&SourceDocument> {
        self.documents.iter().find(|document| document.id == id)
    }
}

/// The keys of `site.yaml`.
pub const FIELDS: &[Field] = &[
    Field::required("naam", Shape::TITLE, "de naam van de site", "Vindplaats"),
    Field::required(
        "ondertitel",
        Shape::SENTENCE,
        "de regel onder de naam",
        "Scholing voor medisch specialisten, aios en opleiders",
    ),
    Field::required(
        "omschrijving",
        Shape::PARAGRAPH,
        "wat de site is, voor zoekmachines",
        "Het landelijke overzicht van scholing.",
    ),
    Field::required(
        "basis_url",
        Shape::Formatted(&values::URL),
        "waar de site staat",
        "https://vindplaats.example/",
    ),
    Field::required(
        "contact",
        Shape::Formatted(&values::EMAIL),
        "een functioneel e-mailadres voor opmerkingen",
        "redactie@vindplaats.example",
    ),
    Field::optional(
        "beveiliging",
        Shape::Map(SECURITY_FIELDS),
        "waar iemand een beveiligingslek meldt",
        "{contact: beveiliging@vindplaats.example, verloopt: 2027-11-01}",
    ),
    Field::optional(
        "toegankelijkheid",
        Shape::Map(accessibility::FIELDS),
        "wat bekend is over de toegankelijkheid van de site",
        "{status: E}",
    ),
    Field::optional(
        "zoekindex",
        Shape::list(&Shape::Term(SearchField::TERMS)),
        "wat er in `zoek/index.json` staat, de zoekindex voor andere programma’s; zonder deze sleutel alles",
        "[titel, samenvatting, trefwoorden]",
    ),
    Field::optional(
        "zoekvoorbeelden",
        Shape::list(&Shape::TITLE),
        "wat het zoekveld voorstelt aan wie nog niets typt, onder wat die eerder zocht",
        "[feedback geven, portfolio]",
    ),
    Field::required(
        "documenten",
        Shape::list(&Shape::Map(DOCUMENT_FIELDS)),
        "de brondocumenten",
        "[{id: visie, titel: Visie, uitgever: Federatie, jaar: '2026'}]",
    ),
];

const SECURITY_FIELDS: &[Field] = &[
    Field::required(
        "contact",
        Shape::Formatted(&values::EMAIL),
        "een functioneel e-mailadres voor meldingen",
        "beveiliging@vindplaats.example",
    ),
    Field::required(
        "verloopt",
        Shape::Formatted(&values::DATE),
        "de dag vanaf wanneer het adres niet meer geldt; hoogstens een jaar vooruit",
        "2027-11-01",
    ),
];

const DOCUMENT_FIELDS: &[Field] = &[
    Field::required(
        "id",
        Shape::Formatted(&values::SLUG),
        "de naam in verwijzingen",
        "visie-professionalisering",
    ),
    Field::required(
        "titel",
        Shape::Text { min: 2, max: 200 },
        "de titel",
        "Visie Professionalisering",
    ),
    Field::required(
        "uitgever",
        Shape::SENTENCE,
        "wie het uitgaf",
        "Federatie Medisch Specialisten",
    ),
    Field::required(
        "jaar",
        Shape::SENTENCE,
        "het jaar, met woorden als het niet zeker is",
        "'2026'",
    ),
    Field::optional(
        "url",
        Shape::Formatted(&values::URL),
        "waar het te vinden is",
        "https://www.voorbeeld.nl/visie.pdf",
    ),
];
