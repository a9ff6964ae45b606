//! The fields of accreditation: who grants it, for how many points and until when.

use jiff::civil::Date;

use crate::schema::declare::{AccreditationPoints, Sentence, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    /// Accreditation by one body.
    pub(crate) struct Accreditation {
        body: AccreditationBody = "instantie" => "wie accrediteert", "aban";
        status: AccreditationStatus = "status"
            => "aangevraagd, toegekend of vervallen", "aangevraagd";
        /// Points, as written: "6" or "2,5".
        points: Option<String> as AccreditationPoints = "punten" => "het aantal punten", "6";
        /// The number issued by the body.
        id: Option<String> as Sentence = "id" => "het nummer bij de instantie", "'123456'";
        /// Inclusive.
        valid_until: Option<Date> = "geldig_tot" => "de laatste dag dat het geldt", "2027-12-31";
    }
}

impl Accreditation {
    /// What was granted lapses after its last day, whether or not an editor says so.
    pub(crate) fn status_on(&self, today: Date) -> AccreditationStatus {
        match self.status {
            AccreditationStatus::Granted if !self.is_valid_on(today) => AccreditationStatus::Lapsed,
            status => status,
        }
    }

    /// Whether it is valid on the first day, and no more on the last.
    pub(crate) fn lapses_between(&self, first: Date, last: Date) -> bool {
        self.is_valid_on(first) && !self.is_valid_on(last)
    }

    pub(crate) fn is_valid_on(&self, today: Date) -> bool {
        self.status == AccreditationStatus::Granted
            && self.valid_until.is_none_or(|last| last >= today)
    }
}

vocabulary! {
    pub(crate) AccreditationBody {
        Aban = "aban" => "ABAN",
        Gaia = "gaia" => "GAIA (wetenschappelijke vereniging)",
        Abfe = "abfe" => "ABFE",
        Absg = "absg" => "ABSG",
        Abc1 = "abc1" => "ABC1",
        Other = "overig" => "andere instantie",
    }
}

vocabulary! {
    pub(crate) AccreditationStatus {
        Requested = "aangevraagd" => "aangevraagd",
        Granted = "toegekend" => "toegekend",
        Lapsed = "vervallen" => "vervallen",
    }
}
