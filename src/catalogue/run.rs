//! A run: one time an offering is held, and its state on a given day.

use jiff::civil::Date;
use serde::Deserialize;

use super::offering::{Language, Offering};
use super::region::Region;
use super::table::Id;
use crate::schema::field::{Field, Shape};
use crate::schema::moment::Moment;
use crate::schema::values;
use crate::schema::vocabulary::vocabulary;

/// One time an offering is held.
#[derive(Debug, Deserialize)]
pub struct Run {
    /// Its name, unique within the offering.
    pub id: String,
    /// First day or moment.
    pub start: Moment,
    /// Last day or moment.
    #[serde(rename = "einde")]
    pub end: Moment,
    /// What the provider says of it.
    #[serde(default)]
    pub status: RunStatus,
    /// Where, `None` when online or not known.
    #[serde(rename = "locatie")]
    pub location: Option<Location>,
    /// First day one can enrol.
    #[serde(rename = "inschrijf_opent")]
    pub enrolment_opens: Option<Date>,
    /// Last day one can enrol.
    #[serde(rename = "inschrijf_sluit")]
    pub enrolment_closes: Option<Date>,
    /// Where to enrol, when it differs from the offering's address.
    #[serde(rename = "inschrijf_url")]
    pub enrolment_url: Option<String>,
    /// Most participants.
    #[serde(rename = "capaciteit")]
    pub capacity: Option<u32>,
    /// Language, when it differs from the offering's.
    #[serde(rename = "taal")]
    pub language: Option<Language>,
}

impl Run {
    /// True from the day after its last.
    #[must_use]
    pub fn has_ended(&self, today: Date) -> bool {
        self.end.date < today
    }

    /// True when it has not ended and was not called off.
    #[must_use]
    pub fn is_to_come(&self, today: Date) -> bool {
        !self.has_ended(today) && self.status != RunStatus::Cancelled
    }

    /// "Radboudumc, Nijmegen", or the town alone.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        let location = self.location.as_ref()?;
        let building = location.name.iter().map(String::as_str);
        Some(building.chain([location.town.as_str()]).collect::<Vec<_>>().join(", "))
    }

    /// Where to enrol: its own address, else that of its offering.
    #[must_use]
    pub fn enrolment_address<'a>(&'a self, offering: &'a Offering) -> Option<&'a str> {
        let general = || offering.enrolment.as_ref().and_then(|enrolment| enrolment.url.as_ref());
        self.enrolment_url.as_ref().or_else(general).map(String::as_str)
    }
}

/// Where a run is held.
#[derive(Debug, Deserialize)]
pub struct Location {
    /// Building.
    #[serde(rename = "naam")]
    pub name: Option<String>,
    /// Town.
    #[serde(rename = "plaats")]
    pub town: String,
    /// Training region.
    #[serde(rename = "regio")]
    pub region: Option<Id<Region>>,
}

vocabulary! {
    /// What a provider says of a run; "open" is derived from the dates, never typed.
    #[derive(Default)]
    RunStatus {
        #[default]
        Planned = "gepland" => "gepland",
        Full = "vol" => "vol",
        WaitingList = "wachtlijst" => "wachtlijst",
        Cancelled = "geannuleerd" => "geannuleerd",
        Postponed = "uitgesteld" => "uitgesteld",
    }
}

/// The shape of `uitvoeringen`.
pub const RUNS: Shape = Shape::list(&Shape::Map(FIELDS));

const FIELDS: &[Field] = &[
    Field::required(
        "id",
        Shape::Formatted(&values::SLUG),
        "een korte naam die nooit verandert",
        "2027-voorjaar",
    ),
    Field::required(
        "start",
        Shape::Formatted(&values::MOMENT),
        "wanneer het begint",
        "2027-03-04T09:00",
    ),
    Field::required(
        "einde",
        Shape::Formatted(&values::MOMENT),
        "wanneer het eindigt",
        "2027-03-04T17:00",
    ),
    Field::optional("status", Shape::Term(RunStatus::TERMS), "zonder deze sleutel: gepland", "vol"),
    Field::optional("locatie", Shape::Map(LOCATION_FIELDS), "waar het is", "{plaats: Nijmegen}"),
    Field::optional(
        "inschrijf_opent",
        Shape::Formatted(&values::DATE),
        "de eerste dag van inschrijven",
        "2027-01-04",
    ),
    Field::optional(
        "inschrijf_sluit",
        Shape::Formatted(&values::DATE),
        "de laatste dag van inschrijven",
        "2027-02-20",
    ),
    Field::optional(
        "inschrijf_url",
        Shape::Formatted(&values::URL),
        "waar je je voor deze keer inschrijft",
        "https://www.voorbeeld.nl/inschrijven",
    ),
    Field::optional("capaciteit", Shape::Number, "het hoogste aantal deelnemers", "16"),
    Field::optional(
        "taal",
        Shape::Term(Language::TERMS),
        "als die anders is dan bij het aanbod",
        "en",
    ),
];

const LOCATION_FIELDS: &[Field] = &[
    Field::optional("naam", Shape::TITLE, "het gebouw", "Radboudumc"),
    Field::required("plaats", Shape::TITLE, "de plaats", "Nijmegen"),
    Field::optional("regio", Shape::Reference("regios"), "de opleidingsregio", "oor-on"),
];
