//! How complete the record of an offering is: of all that a visitor needs to choose it, what is
//! not known.

use jiff::civil::Date;

use super::enrolment_state::next_run;
use super::offering::{Offering, Scope};
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// What a visitor needs to know of an offering.
    pub(crate) Element {
        LearningGoals = "leerdoelen" => "leerdoelen",
        StudyLoad = "studielast" => "studielast",
        Cost = "kosten" => "kosten",
        Accreditation = "accreditatie" => "accreditatie",
        DeliveryMode = "vorm" => "vorm",
        Reach = "bereik" => "bereik",
        Enrolment = "inschrijven" => "website of inschrijven",
        Runs = "uitvoeringen" => "komende uitvoering",
    }
}

impl Element {
    /// Whether it is asked of this offering. A tool or referral is not taught, so it has no
    /// goals or points; only what takes place on set dates has a run to come.
    pub(crate) fn is_asked_of(self, offering: &Offering) -> bool {
        match self {
            Self::LearningGoals | Self::StudyLoad | Self::Accreditation => {
                offering.scope == Scope::Core
            }
            Self::Cost | Self::DeliveryMode | Self::Reach | Self::Enrolment => true,
            Self::Runs => offering.needs_run(),
        }
    }

    /// Whether it is known of this offering.
    pub(crate) fn is_known_of(self, offering: &Offering, today: Date) -> bool {
        match self {
            Self::LearningGoals => !offering.learning_goals.is_empty(),
            Self::StudyLoad => offering.study_load.is_some(),
            Self::Cost => offering.cost.is_some(),
            Self::Accreditation => !offering.accreditation.is_empty(),
            Self::DeliveryMode => offering.delivery_mode.is_some(),
            Self::Reach => offering.reach.is_some(),
            Self::Enrolment => offering.website.is_some() || offering.enrolment.is_some(),
            Self::Runs => next_run(offering, today).is_some(),
        }
    }
}

/// What is asked of an offering and what of that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Completeness {
    asked: usize,
    /// What is not known, in the order of [`Element`].
    pub missing: Vec<Element>,
}

impl Completeness {
    /// Of an offering, on a day.
    pub(crate) fn of(offering: &Offering, today: Date) -> Self {
        let asked = || Element::ALL.iter().filter(|element| element.is_asked_of(offering));
        let missing = asked().filter(|element| !element.is_known_of(offering, today));
        Self { asked: asked().count(), missing: missing.copied().collect() }
    }

    /// How much of what is asked is known: 100 only when nothing is missing.
    pub(crate) fn percentage(&self) -> usize {
        (self.asked - self.missing.len()) * 100 / self.asked
    }
}
