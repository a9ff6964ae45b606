//! Offerings into three groups that are never counted as one: trainings, aids, and what is past. Lists,
//! counts, filters and the home page take the group of an offering from here.

use std::fmt;

use jiff::civil::Date;

use super::enrolment_state::EnrolmentState;
use super::offering::Offering;
use super::table::{Entry, Table};
use crate::dutch::phrases;
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// In the order of lists.
    pub(crate) OfferingGroup {
        Training = "scholing" => "Scholing",
        Aid = "hulpmiddel" => "Hulpmiddelen",
        Past = "afgelopen" => "Afgelopen",
    }
}

impl OfferingGroup {
    pub(crate) fn of(offering: &Entry<Offering>, today: Date) -> Self {
        match EnrolmentState::of_offering(offering, today) {
            EnrolmentState::Past | EnrolmentState::Archived | EnrolmentState::Withdrawn => {
                Self::Past
            }
            EnrolmentState::Cancelled if offering.edition.is_some() => Self::Past,
            _ if offering.offering_type.is_training() => Self::Training,
            _ => Self::Aid,
        }
    }
}

/// The group of every offering, by its position in the table.
#[derive(Debug)]
pub(crate) struct Grouping(Vec<OfferingGroup>);

impl Grouping {
    pub(crate) fn new(offerings: &Table<Offering>, today: Date) -> Self {
        Self(offerings.iter().map(|offering| OfferingGroup::of(offering, today)).collect())
    }

    pub(crate) fn of(&self, position: usize) -> OfferingGroup {
        self.0[position]
    }

    pub(crate) fn listed(&self, positions: &[u32]) -> Listed {
        let of = |group| positions.iter().copied().filter(move |at| self.of(*at as usize) == group);
        let mut ordered: Vec<u32> = of(OfferingGroup::Training).collect();
        let trainings = ordered.len();
        ordered.extend(of(OfferingGroup::Aid));
        let aids = ordered.len() - trainings;
        ordered.extend(of(OfferingGroup::Past));
        Listed { positions: ordered, counts: Counts { trainings, aids } }
    }
}

/// Offerings in the order of lists: by group, within it as they were.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    positions: Vec<u32>,
    counts: Counts,
}

impl Listed {
    pub(crate) const NONE: &'static Self =
        &Self { positions: Vec::new(), counts: Counts { trainings: 0, aids: 0 } };

    /// Positions in the table of offerings.
    pub(crate) fn positions(&self) -> &[u32] {
        &self.positions
    }

    pub(crate) fn trainings(&self) -> &[u32] {
        &self.positions[..self.counts.trainings]
    }

    pub(crate) fn counts(&self) -> Counts {
        self.counts
    }

    /// Each group, the empty ones too, with its positions.
    pub(crate) fn groups(&self) -> [(OfferingGroup, &[u32]); 3] {
        let (trainings, others) = self.positions.split_at(self.counts.trainings);
        let (aids, past) = others.split_at(self.counts.aids);
        [
            (OfferingGroup::Training, trainings),
            (OfferingGroup::Aid, aids),
            (OfferingGroup::Past, past),
        ]
    }
}

/// How many trainings and aids there are: displayed as "3 scholingen, 22 hulpmiddelen". What is past
/// never counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub trainings: usize,
    pub aids: usize,
}

impl Counts {
    pub(crate) fn add(&mut self, group: OfferingGroup) {
        match group {
            OfferingGroup::Training => self.trainings += 1,
            OfferingGroup::Aid => self.aids += 1,
            OfferingGroup::Past => {}
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let trainings = || phrases::count(self.trainings, "scholing", "scholingen");
        let aids = || phrases::count(self.aids, "hulpmiddel", "hulpmiddelen");
        match self {
            Self { trainings: 0, aids: 0 } => f.write_str("nog geen aanbod"),
            Self { aids: 0, .. } => f.write_str(&trainings()),
            Self { trainings: 0, .. } => f.write_str(&aids()),
            _ => write!(f, "{}, {}", trainings(), aids()),
        }
    }
}
