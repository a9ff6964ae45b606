//! The fields of a run: one time an offering takes place.

use jiff::civil::Date;

use super::offering::{Offering, TeachingLanguage};
use super::region::Region;
use super::table::Id;
use crate::schema::declare::{Slug, Title, Url, fields};
use crate::schema::moment::Moment;
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Run {
        /// Unique within the offering.
        id: String as Slug = "id" => "een korte naam die nooit verandert", "2027-voorjaar";
        start: Moment = "start" => "wanneer het begint", "2027-03-04T09:00";
        end: Moment = "einde" => "wanneer het eindigt", "2027-03-04T17:00";
        status: RunStatus = "status" => "zonder deze sleutel: gepland", "vol";
        /// `None` when online or not known.
        location: Option<Location> = "locatie" => "waar het is", "{plaats: Nijmegen}";
        /// First day of enrolment.
        enrolment_opens: Option<Date> = "inschrijf_opent"
            => "de eerste dag van inschrijven", "2027-01-04";
        /// Last day of enrolment.
        enrolment_closes: Option<Date> = "inschrijf_sluit"
            => "de laatste dag van inschrijven", "2027-02-20";
        /// When it differs from the offering's.
        enrolment_url: Option<String> as Url = "inschrijf_url"
            => "waar je je voor deze keer inschrijft", "https://www.voorbeeld.nl/inschrijven";
        /// Maximum number of participants.
        capacity: Option<u32> = "capaciteit" => "het hoogste aantal deelnemers", "16";
        /// When it differs from the offering's.
        language: Option<TeachingLanguage> = "taal" => "als die anders is dan bij het aanbod", "en";
    }
}

/// A run of at most this many days is assumed to be held on each of them.
const DAILY_MAX: i32 = 7;

impl Run {
    /// False for longer runs, such as tracks over months: of those only the first and last day are
    /// known.
    pub(crate) fn is_daily(&self) -> bool {
        (self.end.date - self.start.date).get_days() < DAILY_MAX
    }

    /// True from the day after the last day.
    pub(crate) fn has_ended(&self, today: Date) -> bool {
        self.end.date < today
    }

    /// "Radboudumc, Nijmegen", or the town alone.
    pub(crate) fn place(&self) -> Option<String> {
        let location = self.location.as_ref()?;
        Some(match &location.name {
            Some(building) => format!("{building}, {}", location.town),
            None => location.town.clone(),
        })
    }

    /// The run's own enrolment address, else that of its offering.
    pub(crate) fn enrolment_address<'a>(&'a self, offering: &'a Offering) -> Option<&'a str> {
        self.enrolment_url.as_deref().or_else(|| offering.enrolment.as_ref()?.url.as_deref())
    }
}

fields! {
    pub(crate) struct Location {
        name: Option<String> as Title = "naam" => "het gebouw", "Radboudumc";
        town: String as Title = "plaats" => "de plaats", "Nijmegen";
        region: Option<Id<Region>> = "regio" => "de opleidingsregio", "oor-on";
    }
}

vocabulary! {
    /// The status that the provider reports; "open" is derived from the dates, never entered.
    pub(crate) RunStatus default Planned {
        Planned = "gepland" => "gepland",
        Full = "vol" => "vol",
        WaitingList = "wachtlijst" => "wachtlijst",
        Cancelled = "geannuleerd" => "geannuleerd",
        Postponed = "uitgesteld" => "uitgesteld",
    }
}
