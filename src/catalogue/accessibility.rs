//! How accessible the site is, as far as somebody found out.

use jiff::civil::Date;
use serde::Deserialize;

use crate::schema::field::{Field, Shape};
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;

/// The text page that shows it.
pub const PAGE: &str = "toegankelijkheid";

vocabulary! {
    /// The status of a Dutch accessibility statement
    /// (<https://www.digitoegankelijk.nl/toegankelijkheidsverklaring/status>).
    Status {
        A = "A" => "A: voldoet volledig",
        B = "B" => "B: voldoet gedeeltelijk",
        C = "C" => "C: eerste maatregelen genomen",
        D = "D" => "D: voldoet niet",
        E = "E" => "E: nog geen toegankelijkheidsverklaring",
    }
}

/// What is known of the accessibility of the site.
#[derive(Clone, Debug, Deserialize)]
pub struct Accessibility {
    /// The status of its statement.
    pub status: Option<Status>,
    /// When somebody from outside tested it.
    #[serde(rename = "onderzocht_op")]
    pub tested_on: Option<Date>,
    /// When that is done again.
    #[serde(rename = "volgend_onderzoek")]
    pub next_test: Option<Date>,
    /// The report of the test.
    #[serde(rename = "rapport")]
    pub report: Option<String>,
    /// The statement in the national register.
    #[serde(rename = "verklaring")]
    pub statement: Option<String>,
    /// What is known not to work.
    #[serde(rename = "gebreken", default)]
    pub defects: Vec<Defect>,
}

/// Something that is known not to work.
#[derive(Clone, Debug, Deserialize)]
pub struct Defect {
    /// What does not work.
    #[serde(rename = "wat")]
    pub what: String,
    /// For whom, and how that hinders.
    #[serde(rename = "gevolg")]
    pub effect: Option<String>,
    /// What is done about it.
    #[serde(rename = "maatregel")]
    pub measure: Option<String>,
    /// When it is mended.
    #[serde(rename = "klaar_op")]
    pub mended_by: Option<Date>,
}

/// The keys of `toegankelijkheid` in `site.yaml`.
pub const FIELDS: &[Field] = &[
    Field::optional(
        "status",
        Shape::Term(Status::TERMS),
        "de status van de toegankelijkheidsverklaring",
        "E",
    ),
    Field::optional(
        "onderzocht_op",
        Shape::Formatted(&values::DATE),
        "de dag waarop een onafhankelijk onderzoek klaar was",
        "2027-03-04",
    ),
    Field::optional(
        "volgend_onderzoek",
        Shape::Formatted(&values::DATE),
        "de dag waarop het volgende onderzoek klaar moet zijn",
        "2030-03-04",
    ),
    Field::optional(
        "rapport",
        Shape::Formatted(&values::URL),
        "waar het onderzoeksrapport staat",
        "https://www.voorbeeld.nl/rapport.pdf",
    ),
    Field::optional(
        "verklaring",
        Shape::Formatted(&values::URL),
        "waar de verklaring in het register staat",
        "https://www.toegankelijkheidsverklaring.nl/register/1",
    ),
    Field::optional(
        "gebreken",
        Shape::list(&Shape::Map(DEFECT_FIELDS)),
        "wat niet goed werkt",
        "[{wat: De kaart is niet te bedienen met een schermlezer.}]",
    ),
];

const DEFECT_FIELDS: &[Field] = &[
    Field::required(
        "wat",
        Shape::SENTENCE,
        "wat niet goed werkt",
        "De kaart is niet te bedienen met een schermlezer.",
    ),
    Field::optional(
        "gevolg",
        Shape::SENTENCE,
        "wie daar last van heeft en waarvan",
        "Wie een schermlezer gebruikt, kan geen regio kiezen op de kaart.",
    ),
    Field::optional(
        "maatregel",
        Shape::SENTENCE,
        "wat eraan wordt gedaan",
        "De regio’s staan ook als lijst onder de kaart.",
    ),
    Field::optional(
        "klaar_op",
        Shape::Formatted(&values::DATE),
        "de dag waarop het verholpen is",
        "2027-03-04",
    ),
];
