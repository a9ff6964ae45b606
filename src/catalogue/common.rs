//! What every record has, whatever its kind: the fields all kinds share, and what parsing a file
//! found beside them.

use jiff::civil::Date;

use super::kind::Kind;
use crate::formats::markdown::Body;
use crate::schema::declare::{
    Email, FieldGroup, FormerPath, Sentence, Text, TextShape, Title, fields,
};
use crate::schema::field::{Field, Shape};
use crate::schema::reader::Reference;
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
    pub(crate) shared: Shared,
    /// Other names people look for it by: synonyms, abbreviation, English name.
    pub names: Vec<String>,
    /// The other texts of its front matter, one a line, for the search.
    pub texts: String,
    /// Its text.
    pub body: Body,
    /// Byte range of the text in the file.
    pub body_range: std::ops::Range<usize>,
    /// Everything its front matter refers to.
    pub(crate) references: Vec<Reference>,
    /// The keys about which something was reported while the file was read; their values are
    /// missing or placeholders, and no page may be made of them.
    pub faulty: Vec<&'static str>,
}

impl Common {
    /// The place of a front-matter value, for a problem.
    pub(crate) fn at(&self, key: &str) -> Place {
        Place::key(&self.path, key)
    }

    /// The summary, or nothing for the kinds that have none.
    pub(crate) fn summary(&self) -> &str {
        self.shared.summary.as_deref().unwrap_or_default()
    }
}

fields! {
    /// The keys every kind shares. The first three have a place in the table of each kind, which
    /// also says whether they must be there.
    #[derive(Clone)]
    pub(crate) struct Shared {
        /// One or two sentences for cards, search results and the page's description.
        summary: Option<String> as Text<60, 160> = "samenvatting"
            => "één of twee zinnen voor kaartjes en zoekresultaten; de kern in de eerste 60 tekens",
            "Oefen in twee bijeenkomsten met feedbackgesprekken aan de hand van eigen casuïstiek.";
        /// The source documents the record rests on.
        sources: Vec<SourceReference> = "bronnen"
            => "de brondocumenten waar dit op rust, met de paragraaf",
            "[{document: visie-professionalisering, paragraaf: '3.1'}]";
        /// When it was checked and by when that must be done again.
        upkeep: Option<Upkeep> = "beheer"
            => "wanneer dit is gecontroleerd en wanneer het opnieuw moet",
            "{gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}";
        ..Field::new::<Vec<String>, Sentence>("feiten", "merken van de feiten die hier staan", "[offerings/O01]");
        /// Paths it was published at before.
        redirects: Vec<String> as FormerPath = "doorverwijzingen"
            => "paden waar dit eerder stond", "[/aanbod/oude-naam/]";
        /// Whether it is published.
        life_cycle: LifeCycle = "levensloop"
            => "of dit op de site staat; zonder deze sleutel: gepubliceerd", "concept";
    }
}

/// The keys of titles, names and terms; each kind has one of them.
pub(crate) const TITLE_KEYS: &[&str] = &["titel", "naam", "term"];

/// The title of a kind, under one of [`TITLE_KEYS`].
pub(super) const fn title(
    key: &'static str,
    meaning: &'static str,
    example: &'static str,
) -> Field {
    Field::new::<String, Title>(key, meaning, example)
}

/// The English name of a kind: a visitor finds the record by it.
pub(super) const fn english(example: &'static str) -> Field {
    Field::new::<String, Title>("engels", "de Engelse naam", example)
}

/// Other words that a visitor finds a record by.
pub(super) const fn synonyms(example: &'static str) -> Field {
    Field::new::<Vec<String>, Title>("synoniemen", "andere woorden waarop mensen zoeken", example)
}

/// The summary, on kinds that have one.
pub(crate) const SUMMARY: Field = Shared::FIELDS[0].required();

/// The sources a record rests on.
pub(crate) const SOURCES: Field = SOURCES_OPTIONAL.required();

/// The sources of a page that may do without.
pub(crate) const SOURCES_OPTIONAL: Field = Shared::FIELDS[1];

/// The upkeep, on kinds that must be kept up.
pub(crate) const UPKEEP: Field = UPKEEP_OPTIONAL.required();

/// The upkeep, on the other kinds.
pub(crate) const UPKEEP_OPTIONAL: Field = Shared::FIELDS[2];

/// The keys of every kind, beside its own.
pub const SHARED: &[Field] = Shared::FIELDS.split_at(3).1;

/// What references to a source document name as their folder; they live in `site.yaml`.
pub(crate) const DOCUMENTS: &str = "documenten";

/// The name of a source document.
#[derive(Debug)]
pub(crate) enum DocumentName {}

impl TextShape for DocumentName {
    const SHAPE: Shape = Shape::Reference(DOCUMENTS);
}

fields! {
    /// A source document and the place in it.
    #[derive(Clone)]
    pub(crate) struct SourceReference {
        /// Name of the document in `site.yaml`.
        document: String as DocumentName = "document"
            => "een document uit `site.yaml`", "visie-professionalisering";
        /// Section, card or table of it.
        section: Option<String> as Text<1, 300> = "paragraaf"
            => "paragraaf, kaart of tabel", "'3.1'";
    }
}

fields! {
    /// The upkeep of a record.
    #[derive(Clone)]
    pub(crate) struct Upkeep {
        /// The day somebody last compared it with its sources.
        checked_on: Date = "gecontroleerd_op"
            => "de dag waarop iemand dit met de bron vergeleek", "2026-11-22";
        /// The day by which that must be done again.
        review_by: Date = "herzien_voor" => "de dag waarvóór dat opnieuw moet", "2027-11-22";
        /// The day it came into the catalogue, for "nieuw".
        added_on: Option<Date> = "toegevoegd_op"
            => "de dag waarop dit op de site kwam; zonder deze sleutel telt het niet als nieuw",
            "2026-11-22";
        /// A function mailbox for questions.
        contact: Option<String> as Email = "contact"
            => "een functioneel e-mailadres voor vragen", "leerhuis@ziekenhuis.nl";
    }
}

vocabulary! {
    /// The life cycle of a record.
    pub(crate) LifeCycle default Published {
        Draft = "concept" => "concept",
        Published = "gepubliceerd" => "gepubliceerd",
        Archived = "gearchiveerd" => "gearchiveerd",
        Withdrawn = "ingetrokken" => "ingetrokken",
    }
}

impl LifeCycle {
    /// True for records of something that exists, or will.
    pub(crate) fn is_current(self) -> bool {
        matches!(self, Self::Draft | Self::Published)
    }
}

/// The keys of other names of a record, in whatever kind.
pub(crate) const NAMES: &[&str] = &["synoniemen", "afkorting", "engels", "korte_naam"];
