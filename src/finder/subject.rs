//! The filter groups of the finder: turns an offering into its values in each, with labels and order.

use std::borrow::Cow;

use jiff::civil::Date;

use super::month;
use crate::catalogue::Catalogue;
use crate::catalogue::Rank;
use crate::catalogue::accreditation::AccreditationBody;
use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::cost::CostBasis;
use crate::catalogue::enrolment_state::{EnrolmentState, coming_runs};
use crate::catalogue::offering::{
    Access, Development, EnrolmentRoute, Level, Offering, Reach, Recognition, TeachingLanguage,
};
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::quality::{Norm, Quality};
use crate::catalogue::table::Entry;
use crate::catalogue::teaching::{CareLine, Interaction, Setting, TeachingMethod, TrainerSkill};
use crate::dutch::order::SortKey;
use crate::dutch::phrases;
use crate::schema::vocabulary::Term;
use crate::url::{self, SitePath};

/// National offerings have no region; this option lets visitors select them beside a region.
const NATIONAL: &str = "landelijk";

/// Enrolment is open, for a coming or an ongoing run.
const NOW: &str = "nu";

/// It can be started on any day.
const ALWAYS: &str = "altijd";

#[derive(Clone, Copy, Debug)]
pub(super) enum Subject {
    /// An axis of the catalogue, whose values have pages.
    Axis(Axis),
    Group,
    /// Whether somebody can begin or enrol now.
    Entry,
    /// The months of coming runs.
    When,
    Cost,
    Accreditation,
    /// A closed list: its terms, and the keys of an offering's.
    Terms(&'static [Term], fn(&Offering) -> Vec<&'static str>),
}

/// The groups in page order, each with its name in addresses and its heading.
pub(super) const SUBJECTS: &[(&str, &str, Subject)] = &[
    ("groep", "Scholing of hulpmiddel", Subject::Group),
    ("rol", "Rol", Subject::Axis(Axis::Role)),
    ("thema", "Thema", Subject::Axis(Axis::Theme)),
    ("competentie", "Competentie", Subject::Axis(Axis::Competence)),
    ("doelgroep", "Voor wie", Subject::Axis(Axis::Audience)),
    ("instap", "Nu te beginnen", Subject::Entry),
    ("wanneer", "Wanneer", Subject::When),
    ("regio", "Regio", Subject::Axis(Axis::Region)),
    ("vorm", "Vorm", Subject::Axis(Axis::DeliveryMode)),
    ("soort", "Soort aanbod", Subject::Axis(Axis::OfferingType)),
    ("aanbieder", "Aanbieder", Subject::Axis(Axis::Provider)),
    ("kosten", "Kosten", Subject::Cost),
    ("accreditatie", "Accreditatie", Subject::Accreditation),
    ("profiel", "Profiel", Subject::Axis(Axis::Profile)),
    ("niveau", "Niveau", Subject::Terms(Level::TERMS, |one| keys(&one.level, Level::key))),
    ("specialisme", "Specialisme", Subject::Axis(Axis::Specialty)),
    (
        "lijn",
        "Lijn van zorg",
        Subject::Terms(CareLine::TERMS, |one| keys(&one.care_lines, CareLine::key)),
    ),
    (
        "ontwikkeling",
        "Soort ontwikkeling",
        Subject::Terms(Development::TERMS, |one| keys(&one.development, Development::key)),
    ),
    (
        "vaardigheid",
        "Vaardigheid van een opleider",
        Subject::Terms(TrainerSkill::TERMS, |one| keys(&one.trainer_skills, TrainerSkill::key)),
    ),
    (
        "werkvorm",
        "Werkvorm",
        Subject::Terms(TeachingMethod::TERMS, |one| keys(&one.methods, TeachingMethod::key)),
    ),
    (
        "interactie",
        "Met wie je leert",
        Subject::Terms(Interaction::TERMS, |one| keys(&one.interaction, Interaction::key)),
    ),
    (
        "setting",
        "Waar je leert",
        Subject::Terms(Setting::TERMS, |one| keys(&one.setting, Setting::key)),
    ),
    ("bereik", "Bereik", Subject::Axis(Axis::Reach)),
    (
        "toegang",
        "Wie mag meedoen",
        Subject::Terms(Access::TERMS, |one| keys(&one.access, Access::key)),
    ),
    ("inschrijving", "Hoe je inschrijft", Subject::Terms(EnrolmentRoute::TERMS, route)),
    (
        "erkenning",
        "Erkenning",
        Subject::Terms(Recognition::TERMS, |one| keys(&one.recognition, Recognition::key)),
    ),
    ("norm", "Getoetst op", Subject::Terms(Norm::TERMS, norms_met)),
    (
        "taal",
        "Taal",
        Subject::Terms(TeachingLanguage::TERMS, |one| keys(&one.language, TeachingLanguage::key)),
    ),
];

fn keys<'a, T: Copy + 'a>(
    values: impl IntoIterator<Item = &'a T>,
    key: fn(T) -> &'static str,
) -> Vec<&'static str> {
    values.into_iter().map(|value| key(*value)).collect()
}

fn route(offering: &Offering) -> Vec<&'static str> {
    offering.enrolment.iter().map(|enrolment| enrolment.route.key()).collect()
}

fn norms_met(offering: &Offering) -> Vec<&'static str> {
    offering.quality.iter().flat_map(Quality::met).map(Norm::key).collect()
}

impl Subject {
    /// The keys of the values of an offering.
    pub(super) fn values<'a>(
        self,
        catalogue: &'a Catalogue,
        offering: &'a Entry<Offering>,
        today: Date,
    ) -> Vec<Cow<'a, str>> {
        let borrowed = |keys: Vec<&'static str>| keys.into_iter().map(Cow::Borrowed).collect();
        match self {
            Self::Axis(axis) => {
                let is_national = axis == Axis::Region && offering.reach == Some(Reach::National);
                let values = axis.values(offering, &catalogue.tables.providers).into_iter();
                values.chain(is_national.then_some(NATIONAL)).map(Cow::Borrowed).collect()
            }
            Self::Group => borrowed(vec![OfferingGroup::of(offering, today).key()]),
            Self::Entry => borrowed(entry(offering, today).into_iter().collect()),
            Self::When => {
                let days = coming_runs(offering, today).map(|run| run.start().date.max(today));
                days.map(|day| Cow::Owned(month::key(day))).collect()
            }
            Self::Cost => {
                let bases = offering.cost.iter().flat_map(|cost| cost.bases(today));
                borrowed(bases.map(CostBasis::key).collect())
            }
            Self::Accreditation => {
                let granted = offering.granted(today);
                borrowed(granted.map(|one| one.body.key()).collect())
            }
            Self::Terms(_, of) => borrowed(of(offering)),
        }
    }

    /// The key of a value in addresses that visitors keep.
    pub(super) fn lasting_key<'a>(self, catalogue: &'a Catalogue, key: &'a str) -> &'a str {
        let Self::Axis(axis) = self else { return key };
        let record = axis.kind().and_then(|kind| catalogue.tables.common(kind, key));
        record.map_or(key, Common::lasting_id)
    }

    /// The rank of a value in its group.
    pub(super) fn place(self, catalogue: &Catalogue, key: &str) -> Rank {
        match self {
            Self::Axis(Axis::Provider) => (0, 0, SortKey::new(&self.label(catalogue, key))),
            Self::Axis(axis) => catalogue.value_rank(axis, key),
            Self::Entry => (usize::from(key != NOW), 0, SortKey::default()),
            Self::When => (0, 0, SortKey::new(key)),
            _ => (
                self.terms().iter().position(|term| term.key == key).unwrap_or(0),
                0,
                SortKey::default(),
            ),
        }
    }

    pub(super) fn label(self, catalogue: &Catalogue, key: &str) -> String {
        match self {
            Self::Axis(Axis::Region) if key == NATIONAL => "Landelijk".to_owned(),
            Self::Axis(axis) => catalogue.value_label(axis, key),
            Self::Entry if key == NOW => EnrolmentState::UpcomingOpen.label().to_owned(),
            Self::Entry => EnrolmentState::AlwaysOpen.label().to_owned(),
            Self::When => {
                let month = month_of(key).map_or_else(|| key.to_owned(), phrases::month);
                phrases::capitalised(&month)
            }
            _ => phrases::capitalised(Term::label_of(self.terms(), key).unwrap_or(key)),
        }
    }

    pub(super) fn path(self, key: &str) -> Option<SitePath> {
        match self {
            Self::Axis(Axis::Region) if key == NATIONAL => None,
            Self::Axis(axis) => Some(url::facet(axis, key)),
            Self::When => month_of(key).map(url::month),
            _ => None,
        }
    }

    /// The group of offerings that a value stands for.
    pub(super) fn group(self, key: &str) -> Option<OfferingGroup> {
        let mut groups = OfferingGroup::ALL.iter().copied();
        groups.find(|group| matches!(self, Self::Group) && group.key() == key)
    }

    fn terms(self) -> &'static [Term] {
        match self {
            Self::Axis(_) | Self::Entry | Self::When => &[],
            Self::Group => OfferingGroup::TERMS,
            Self::Cost => CostBasis::TERMS,
            Self::Accreditation => AccreditationBody::TERMS,
            Self::Terms(terms, _) => terms,
        }
    }
}

fn entry(offering: &Entry<Offering>, today: Date) -> Option<&'static str> {
    match EnrolmentState::of_offering(offering, today) {
        EnrolmentState::OngoingOpen | EnrolmentState::UpcomingOpen => Some(NOW),
        EnrolmentState::AlwaysOpen => Some(ALWAYS),
        _ => None,
    }
}

/// The first day of a month such as "2027-03"; `None` for other keys.
fn month_of(key: &str) -> Option<Date> {
    format!("{key}-01").parse().ok()
}
