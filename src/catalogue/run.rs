//! The fields of a run: one time an offering takes place.

use jiff::civil::Date;

use super::offering::{Offering, TeachingLanguage};
use super::region::Region;
use super::table::Id;
use crate::schema::declare::{Slug, Title, Url, fields};
use crate::schema::moment::Moment;
use crate::schema::vocabulary::vocabulary;

fields! {
    /// One time an offering takes place.
    pub(crate) struct Run {
        /// Its name, unique within the offering.
        id: String as Slug = "id" => "een korte naam die nooit verandert", "2027-voorjaar";
        /// First day or moment.
        start: Moment = "start" => "wanneer het begint", "2027-03-04T09:00";
        /// Last day or moment.
        end: Moment = "einde" => "wanneer het eindigt", "2027-03-04T17:00";
        /// What the provider says of it.
        status: RunStatus = "status" => "zonder deze sleutel: gepland", "vol";
        /// Where, `None` when online or not known.
        location: Option<Location> = "locatie" => "waar het is", "{plaats: Nijmegen}";
        /// First day one can enrol.
        enrolment_opens: Option<Date> = "inschrijf_opent"
            => "de eerste dag van inschrijven", "2027-01-04";
        /// Last day one can enrol.
        enrolment_closes: Option<Date> = "inschrijf_sluit"
            => "de laatste dag van inschrijven", "2027-02-20";
        /// Where to enrol, when it differs from the offering's address.
        enrolment_url: Option<String> as Url = "inschrijf_url"
            => "waar je je voor deze keer inschrijft", "https://www.voorbeeld.nl/inschrijven";
        /// Most participants.
        capacity: Option<u32> = "capaciteit" => "het hoogste aantal deelnemers", "16";
        /// Language, when it differs from the offering's.
        language: Option<TeachingLanguage> = "taal" => "als die anders is dan bij het aanbod", "en";
    }
}

impl Run {
    /// True from the day after its last.
    pub(crate) fn has_ended(&self, today: Date) -> bool {
        self.end.date < today
    }

    /// True when it has not ended and was not called off.
    pub(crate) fn is_to_come(&self, today: Date) -> bool {
        !self.has_ended(today) && self.status != RunStatus::Cancelled
    }

    /// "Radboudumc, Nijmegen", or the town alone.
    pub(crate) fn place(&self) -> Option<String> {
        let location = self.location.as_ref()?;
        let building = location.name.iter().map(String::as_str);
        Some(building.chain([location.town.as_str()]).collect::<Vec<_>>().join(", "))
    }

    /// Where to enrol: its own address, else that of its offering.
    pub(crate) fn enrolment_address<'a>(&'a self, offering: &'a Offering) -> Option<&'a str> {
        let general = || offering.enrolment.as_ref().and_then(|enrolment| enrolment.url.as_ref());
        self.enrolment_url.as_ref().or_else(general).map(String::as_str)
    }
}

fields! {
    /// Where a run takes place.
    pub(crate) struct Location {
        /// Building.
        name: Option<String> as Title = "naam" => "het gebouw", "Radboudumc";
        /// Town.
        town: String as Title = "plaats" => "de plaats", "Nijmegen";
        /// Training region.
        region: Option<Id<Region>> = "regio" => "de opleidingsregio", "oor-on";
    }
}

vocabulary! {
    /// What a provider says of a run; "open" is derived from the dates, never typed.
    pub(crate) RunStatus default Planned {
        Planned = "gepland" => "gepland",
        Full = "vol" => "vol",
        WaitingList = "wachtlijst" => "wachtlijst",
        Cancelled = "geannuleerd" => "geannuleerd",
        Postponed = "uitgesteld" => "uitgesteld",
    }
}
