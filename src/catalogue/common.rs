//! What every record has, whatever its kind: the shared fields, and what parsing found in the
//! text of its file.

use jiff::civil::Date;

use super::kind::Kind;
use crate::dutch::order::SortKey;
use crate::formats::markdown::Body;
use crate::problem::Severity;
use crate::schema::declare::{
    Email, FieldGroup, PathOnSite, Sentence, Slug, Text, TextShape, Title, Url, fields,
};
use crate::schema::field::{Field, Shape};
use crate::schema::files::FileMention;
use crate::schema::reader::Reference;
use crate::schema::vocabulary::vocabulary;
use crate::source::{Place, SourcePath};

/// A record without its typed fields: enough for checks and lists that handle every kind.
#[derive(Clone, Debug)]
pub struct Common {
    /// Its kind.
    pub kind: Kind,
    /// The file name without `.md`.
    pub id: String,
    /// Its file.
    pub path: SourcePath,
    /// Its title or name.
    pub title: String,
    /// Its place in lists: its title, preceded by its number if it has one.
    pub(crate) sort_key: SortKey,
    pub(crate) shared: Shared,
    /// Other names to search by: synonyms, abbreviation, English name.
    pub names: Vec<String>,
    /// The other texts of the front matter for the search index, one per line.
    pub texts: String,
    /// The rendered body.
    pub body: Body,
    /// The pictures and documents that keys name.
    pub(crate) files: Vec<FileMention>,
    /// Byte range of the body in the file.
    pub body_range: std::ops::Range<usize>,
    /// Every reference in the front matter.
    pub(crate) references: Vec<Reference>,
    /// The keys with a problem reported while the file was read. Their values are missing or
    /// placeholders and must never be published.
    pub faulty: Vec<&'static str>,
}

impl Common {
    /// The id by which visitors' lists, calendars and kept addresses know it, also after its file was
    /// renamed: the first name of the file.
    pub(crate) fn lasting_id(&self) -> &str {
        self.shared.first_name.as_deref().unwrap_or(&self.id)
    }

    /// The place of a front-matter value, for reporting a problem.
    pub(crate) fn at(&self, key: &str) -> Place {
        Place::key(&self.path, key)
    }

    pub(crate) fn is_draft(&self) -> bool {
        self.shared.life_cycle == LifeCycle::Draft
    }

    /// The severity of a value that is missing: a draft may be unfinished.
    pub(crate) fn unfilled(&self) -> Severity {
        if self.is_draft() { Severity::Warning } else { Severity::Error }
    }

    /// Whether a key was reported while the file was read, so that it is not simply absent.
    pub(crate) fn is_faulty(&self, key: &str) -> bool {
        self.faulty.contains(&key)
    }

    /// The summary, or an empty string for kinds without one.
    pub(crate) fn summary(&self) -> &str {
        self.shared.summary.as_deref().unwrap_or_default()
    }
}

fields! {
    /// The keys every kind shares, in the order in which files have them, after those of the kind.
    /// Each kind lists the summary, in its own position, the sources and the upkeep itself, as required
    /// or optional.
    #[derive(Clone)]
    pub(crate) struct Shared {
        /// Also the description in the page's metadata.
        summary: Option<String> as Text<60, 160> = "samenvatting"
            => "één of twee zinnen voor kaartjes en zoekresultaten; de kern in de eerste 60 tekens", "";
        sources: Vec<SourceReference> = "bronnen"
            => "waar dit op rust: een document met de paragraaf, of een pagina met de dag waarop je die zag",
            "[{document: visie-professionalisering, paragraaf: '3.1'}]";
        ..Field::new::<Vec<String>, Sentence>("feiten", "merken van de feiten die hier staan", "[offerings/O01]");
        upkeep: Option<Upkeep> = "beheer"
            => "wanneer dit is gecontroleerd en wanneer het opnieuw moet",
            "{gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}";
        /// Former paths, which redirect to this record.
        redirects: Vec<String> as PathOnSite = "doorverwijzingen"
            => "paden waar dit eerder stond", "[/aanbod/oude-naam/]";
        /// See [`Common::lasting_id`].
        first_name: Option<String> as Slug = "id"
            => "de eerste naam van dit bestand, als het nu anders heet; verandert nooit", "oude-naam";
        life_cycle: LifeCycle = "levensloop"
            => "of dit op de site staat; zonder deze sleutel: gepubliceerd", "concept";
    }
}

/// The key that says whether a record is a draft.
pub(crate) const LIFE_CYCLE: &str = "levensloop";

/// The key of [`Shared::redirects`].
pub(crate) const REDIRECTS: &str = "doorverwijzingen";

/// The key of [`Shared::first_name`].
pub(crate) const FIRST_NAME: &str = "id";

/// The keys that hold the title; each kind has one of them.
pub(crate) const TITLE_KEYS: &[&str] = &["titel", "naam", "term"];

/// The key of a number that is shown before the title, and that lists are sorted by.
pub(crate) const NUMBER_KEY: &str = "nummer";

/// The title, under one of [`TITLE_KEYS`].
pub(super) const fn title(
    key: &'static str,
    meaning: &'static str,
    example: &'static str,
) -> Field {
    Field::new::<String, Title>(key, meaning, example).kept()
}

/// The summary, with an example that fits the kind.
pub(super) const fn summary(example: &'static str) -> Field {
    summary_if_known(example).required()
}

/// The same where our sources may define nothing.
pub(super) const fn summary_if_known(example: &'static str) -> Field {
    Field { example, ..SUMMARY }
}

// The three that each kind lists itself, required or optional.
pub(crate) const SUMMARY: Field = Shared::FIELDS[0];
pub(crate) const SOURCES: Field = SOURCES_OPTIONAL.required();
pub(crate) const SOURCES_OPTIONAL: Field = Shared::FIELDS[1];
pub(crate) const UPKEEP: Field = UPKEEP_OPTIONAL.required();
pub(crate) const UPKEEP_OPTIONAL: Field = Shared::FIELDS[3];

/// The shared keys that no kind lists itself.
pub const SHARED: &[Field] = {
    let [_, _, facts, _, redirects, first_name, life_cycle] = Shared::FIELDS else {
        panic!("the shared keys are these seven")
    };
    &[*facts, *redirects, *first_name, *life_cycle]
};

/// The shared keys that follow those of a kind.
pub(super) const LAST: &[Field] = Shared::FIELDS.split_at(1).1;

/// Takes the place of a folder in references to source documents, which are in `site.yaml`.
pub(crate) const DOCUMENTS: &str = "documenten";

#[derive(Debug)]
pub(crate) enum DocumentName {}

impl TextShape for DocumentName {
    const SHAPE: Shape = Shape::Reference(DOCUMENTS);
}

fields! {
    /// A source document and the section in it, or a page that this record alone rests on, such as that
    /// of its provider, with the day somebody saw it.
    #[derive(Clone)]
    pub(crate) struct SourceReference {
        document: Option<String> as DocumentName = required_unless("url") "document"
            => "een document uit `site.yaml`", "visie-professionalisering";
        section: Option<String> as Text<1, 300> = "paragraaf"
            => "paragraaf, kaart of tabel", "'3.1'";
        url: Option<String> as Url = "url"
            => "een pagina waar alleen dit op rust, zoals die van de aanbieder; in plaats van `document`",
            "https://www.voorbeeld.nl/scholing/feedback";
        title: Option<String> as Text<2, 200> = "titel"
            => "de titel van die pagina", "Feedback geven bij Radboudumc";
        /// Always present on a page.
        seen_on: Option<Date> = "gezien_op"
            => "de dag waarop iemand die pagina las", "2026-11-22";
    }
}

fields! {
    #[derive(Clone)]
    pub(crate) struct Upkeep {
        /// The day somebody last checked it against its sources.
        checked_on: Date = "gecontroleerd_op"
            => "de dag waarop iemand dit met de bron vergeleek", "2026-11-22";
        review_by: Date = "herzien_voor" => "de dag waarvóór dat opnieuw moet", "2027-11-22";
        /// The day it was added to the catalogue, for the label "nieuw".
        added_on: Option<Date> = "toegevoegd_op"
            => "de dag waarop dit op de site kwam; zonder deze sleutel telt het niet als nieuw",
            "2026-11-22";
        contact: Option<String> as Email = "contact"
            => "een functioneel e-mailadres voor vragen", "leerhuis@ziekenhuis.nl";
    }
}

vocabulary! {
    pub(crate) LifeCycle default Published {
        Draft = "concept" => "concept",
        Published = "gepubliceerd" => "gepubliceerd",
        Archived = "gearchiveerd" => "gearchiveerd",
        Withdrawn = "ingetrokken" => "ingetrokken",
    }
}

impl LifeCycle {
    /// True unless archived or withdrawn.
    pub(crate) fn is_current(self) -> bool {
        matches!(self, Self::Draft | Self::Published)
    }
}

/// The keys that hold other names of a record, in any kind.
pub(crate) const NAMES: &[&str] = &["synoniemen", "afkorting", "engels", "korte_naam"];
