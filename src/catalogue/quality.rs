//! The fields of the assessment of an offering by the programme committee, as a whole and per norm.

use jiff::civil::Date;

use crate::dutch::phrases;
use crate::schema::declare::{Paragraph, Sentence, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Quality {
        status: QualityStatus = "status" => "hoe ver de toetsing is", "beoordeeld";
        assessed_by: Option<String> as Sentence = "getoetst_door"
            => "wie heeft getoetst", "programmacommissie";
        assessed_on: Option<Date> = "getoetst_op" => "wanneer", "2026-10-01";
        content: Option<NormCheck> = "inhoud"
            => "of de inhoud aan de norm voldoet", "{status: voldoet}";
        didactics: Option<NormCheck> = "didactiek"
            => "of de didactiek aan de norm voldoet", "{status: voldoet}";
        terminology: Option<NormCheck> = "terminologie"
            => "of de terminologie aan de norm voldoet", "{status: voldoet}";
        effectiveness: Option<NormCheck> = "effectiviteit"
            => "of de effectiviteit aan de norm voldoet", "{status: in-toetsing}";
    }
}

fields! {
    /// What was found on one norm.
    pub(crate) struct NormCheck {
        status: NormStatus = "status" => "wat de toetsing uitwees", "voldoet";
        assessed_by: Option<String> as Sentence = "getoetst_door"
            => "wie deze norm toetste, als dat een ander is", "onderwijskundige";
        assessed_on: Option<Date> = "getoetst_op"
            => "wanneer deze norm is getoetst, als dat een andere dag was", "2026-10-01";
        note: Option<String> as Paragraph = "toelichting"
            => "wat daarbij te zeggen is", "De leerdoelen zijn aangescherpt";
    }
}

vocabulary! {
    /// See visie §4.1.
    pub(crate) QualityStatus {
        Submitted = "ingediend" => "ingediend",
        Assessed = "beoordeeld" => "beoordeeld",
        NationalTheme = "landelijk-thema" => "onderdeel van een landelijk thema",
    }
}

vocabulary! {
    /// The four norms of visie §4.1.
    pub(crate) Norm {
        Content = "inhoud" => "inhoud",
        Didactics = "didactiek" => "didactiek",
        Terminology = "terminologie" => "terminologie",
        Effectiveness = "effectiviteit" => "effectiviteit",
    }
}

vocabulary! {
    pub(crate) NormStatus {
        Met = "voldoet" => "voldoet",
        PartlyMet = "voldoet-deels" => "voldoet deels",
        NotMet = "voldoet-niet" => "voldoet nog niet",
        InProgress = "in-toetsing" => "wordt getoetst",
    }
}

/// What visitors read of a norm that nobody looked at, as far as known.
pub(crate) const NOT_ASSESSED: &str = "nog niet getoetst";

impl NormCheck {
    /// "voldoet door een onderwijskundige op 1 oktober 2026. De leerdoelen zijn aangescherpt".
    pub(crate) fn words(&self) -> String {
        let words = assessed(self.status.label(), self.assessed_by.as_ref(), self.assessed_on);
        match &self.note {
            Some(note) => format!("{words}. {note}"),
            None => words,
        }
    }
}

impl Quality {
    /// "beoordeeld door de programmacommissie op 1 oktober 2026".
    pub(crate) fn words(&self) -> String {
        assessed(self.status.label(), self.assessed_by.as_ref(), self.assessed_on)
    }

    /// `None` when the norm was not looked at, as far as known.
    pub(crate) fn norm(&self, norm: Norm) -> Option<&NormCheck> {
        match norm {
            Norm::Content => self.content.as_ref(),
            Norm::Didactics => self.didactics.as_ref(),
            Norm::Terminology => self.terminology.as_ref(),
            Norm::Effectiveness => self.effectiveness.as_ref(),
        }
    }

    /// The norms that are met.
    pub(crate) fn met(&self) -> impl Iterator<Item = Norm> {
        let is_met =
            |norm: &Norm| self.norm(*norm).is_some_and(|check| check.status == NormStatus::Met);
        Norm::ALL.iter().copied().filter(is_met)
    }
}

fn assessed(status: &str, by: Option<&String>, on: Option<Date>) -> String {
    let by = by.map(|by| format!("door {by}"));
    let on = on.map(|date| format!("op {}", phrases::date(date)));
    [Some(status.to_owned()), by, on].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
