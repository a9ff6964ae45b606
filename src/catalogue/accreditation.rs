//! The fields of accreditation: who grants it, for how many points and until when.

use jiff::civil::Date;

use crate::schema::declare::{AccreditationPoints, Sentence, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    /// Accreditation by one body.
    pub(crate) struct Accreditation {
        /// Who grants it.
        body: AccreditationBody = "instantie" => "wie accrediteert", "aban";
        /// Asked, granted or lapsed.
        status: AccreditationStatus = "status"
            => "aangevraagd, toegekend of vervallen", "toegekend";
        /// Points, as written: "6" or "2,5".
        points: Option<String> as AccreditationPoints = "punten" => "het aantal punten", "6";
        /// The body's own number of it.
        id: Option<String> as Sentence = "id" => "het nummer bij de instantie", "'123456'";
        /// The last day it is valid.
        valid_until: Option<Date> = "geldig_tot" => "de laatste dag dat het geldt", "2027-12-31";
    }
}

impl Accreditation {
    /// True when it was granted and is still valid.
    pub(crate) fn holds_on(&self, today: Date) -> bool {
        self.status == AccreditationStatus::Granted
            && self.valid_until.is_none_or(|last| last >= today)
    }
}

vocabulary! {
    /// Who grants accreditation.
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
    /// How far accreditation is.
    pub(crate) AccreditationStatus {
        Requested = "aangevraagd" => "aangevraagd",
        Granted = "toegekend" => "toegekend",
        Lapsed = "vervallen" => "vervallen",
    }
}
