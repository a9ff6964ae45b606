//! How complete the record of an offering is: which of the facts are missing that a visitor needs to choose
//! it, and which that its assessment asks for.

use jiff::civil::Date;

use super::enrolment_state::next_run;
use super::offering::Offering;
use super::quality::Norm;
use super::table::Entry;
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// A fact that a visitor needs to choose an offering.
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
    /// Whether it applies to this offering. A tool or referral is not taught, so it has no goals
    /// or points; only offerings on fixed dates need an upcoming run.
    pub(crate) fn applies_to(self, offering: &Offering) -> bool {
        match self {
            Self::LearningGoals | Self::StudyLoad | Self::Accreditation => offering.is_taught(),
            Self::Cost | Self::DeliveryMode | Self::Reach | Self::Enrolment => true,
            Self::Runs => offering.needs_run(),
        }
    }

    pub(crate) fn is_known_of(self, offering: &Entry<Offering>, today: Date) -> bool {
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

/// The elements that apply to an offering, and which of those are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Completeness {
    applicable: usize,
    /// In the order of [`Element`].
    pub missing: Vec<Element>,
}

impl Completeness {
    pub(crate) fn of(offering: &Entry<Offering>, today: Date) -> Self {
        let mut elements = Element::ALL.to_vec();
        elements.retain(|element| element.applies_to(offering));
        let applicable = elements.len();
        elements.retain(|element| !element.is_known_of(offering, today));
        Self { applicable, missing: elements }
    }

    /// Rounded down, so 100 only when nothing is missing.
    pub(crate) fn percentage(&self) -> usize {
        (self.applicable - self.missing.len()) * 100 / self.applicable
    }
}

/// What a training should say for this norm to be assessed, and does not; see `/kwaliteit/`.
pub(crate) fn lacking_for(norm: Norm, offering: &Offering) -> Vec<&'static str> {
    let has_evaluation = || offering.runs.iter().any(|run| run.evaluation.is_some());
    let asked: &[(&str, bool)] = match norm {
        _ if !offering.is_taught() => &[],
        Norm::Content => &[
            ("doel", !offering.purposes.is_empty()),
            ("afgestemd met", !offering.agreed_with.is_empty()),
        ],
        Norm::Didactics => &[
            ("leerdoelen", !offering.learning_goals.is_empty()),
            ("niveau", offering.level.is_some()),
            ("werkvormen", !offering.methods.is_empty()),
            ("interactie", !offering.interaction.is_empty()),
        ],
        Norm::Terminology => &[],
        Norm::Effectiveness => &[
            ("beoogd effect", offering.intended_effect.is_some()),
            ("effect of evaluatie", offering.effect.is_some() || has_evaluation()),
        ],
    };
    asked.iter().filter(|(_, is_known)| !is_known).map(|(name, _)| *name).collect()
}
