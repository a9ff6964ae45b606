//! Offerings into facets: the axes they are grouped by, and the offerings that have each value.
//!
//! A value of an axis is the id of a role, theme, profile, audience, region, provider or competence, or
//! a term: a type of offering, a delivery mode, a reach or a specialty.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use rayon::prelude::*;

use super::kind::Kind;
use super::offering::Offering;
use super::offering_group::{Counts, Grouping, Listed};
use super::provider::Provider;
use super::table::{Entry, Id, Table};

/// A way to group the offerings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Axis {
    Role,
    Theme,
    Profile,
    Audience,
    /// The regions it names, and those of its providers: the offerings of an institution are part of its
    /// region, also when they are for the whole country.
    Region,
    /// The owner or a partner.
    Provider,
    Competence,
    OfferingType,
    DeliveryMode,
    Reach,
    Specialty,
}

impl Axis {
    /// Every axis, in the order visitors see them.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Role,
        Self::Theme,
        Self::Profile,
        Self::Audience,
        Self::Region,
        Self::Provider,
        Self::Competence,
        Self::OfferingType,
        Self::DeliveryMode,
        Self::Reach,
        Self::Specialty,
    ];

    /// The pairs that have pages of their own, the more general axis first. Others can be
    /// combined by following two links; a page for each would double the site for little use.
    pub(crate) const COMBINED: &'static [(Self, Self)] = &[
        (Self::Role, Self::Theme),
        (Self::Role, Self::Audience),
        (Self::Role, Self::Region),
        (Self::Role, Self::Provider),
        (Self::Theme, Self::Audience),
        (Self::Theme, Self::Region),
        (Self::Audience, Self::Region),
    ];

    /// The kind of record its values refer to; `None` when they are terms of a vocabulary.
    pub(crate) fn kind(self) -> Option<Kind> {
        match self {
            Self::Role => Some(Kind::Role),
            Self::Theme => Some(Kind::Theme),
            Self::Profile => Some(Kind::Profile),
            Self::Audience => Some(Kind::Audience),
            Self::Region => Some(Kind::Region),
            Self::Provider => Some(Kind::Provider),
            Self::Competence => Some(Kind::Competence),
            Self::OfferingType | Self::DeliveryMode | Self::Reach | Self::Specialty => None,
        }
    }

    /// The path segment in web addresses.
    pub(crate) fn segment(self) -> &'static str {
        match self {
            Self::OfferingType => "soorten",
            Self::DeliveryMode => "vormen",
            Self::Reach => "bereik",
            Self::Specialty => "specialismen",
            _ => self.kind().map_or("", Kind::folder),
        }
    }

    pub(crate) fn plural(self) -> &'static str {
        match self {
            Self::OfferingType => "Soorten aanbod",
            Self::DeliveryMode => "Vormen",
            Self::Reach => "Bereik",
            Self::Specialty => "Specialismen",
            _ => self.kind().map_or("", Kind::plural),
        }
    }

    pub(crate) fn singular(self) -> &'static str {
        match self {
            Self::OfferingType => "Soort aanbod",
            Self::DeliveryMode => "Vorm",
            Self::Reach => "Bereik",
            Self::Specialty => "Specialisme",
            _ => self.kind().map_or("", Kind::singular),
        }
    }

    /// `providers` are those of the catalogue. A value may be there more than once.
    pub(crate) fn values<'a>(
        self,
        offering: &'a Offering,
        providers: &'a Table<Provider>,
    ) -> Vec<&'a str> {
        match self {
            Self::Role => offering.roles.iter().map(Id::as_str).collect(),
            Self::Theme => offering.themes.iter().map(Id::as_str).collect(),
            Self::Profile => offering.profiles.iter().map(Id::as_str).collect(),
            Self::Audience => offering.audiences.iter().map(Id::as_str).collect(),
            Self::Region => {
                let own = offering.providers().filter_map(|id| providers.get(id)?.region.as_ref());
                offering.regions.iter().chain(own).map(Id::as_str).collect()
            }
            Self::Provider => offering.parties().map(Id::as_str).collect(),
            Self::Competence => offering.competences.iter().map(Id::as_str).collect(),
            Self::OfferingType => vec![offering.offering_type.key()],
            Self::DeliveryMode => offering.delivery_mode.iter().map(|mode| mode.key()).collect(),
            Self::Reach => offering.reach.iter().map(|reach| reach.key()).collect(),
            Self::Specialty => offering.specialties.iter().map(|one| one.key()).collect(),
        }
    }
}

/// The offerings on every axis and on every combined pair of axes.
#[derive(Debug)]
pub(crate) struct Facets {
    pub(crate) grouping: Grouping,
    all: Listed,
    single: BTreeMap<Axis, BTreeMap<String, Listed>>,
    paired: BTreeMap<(Axis, Axis), BTreeMap<(String, String), Listed>>,
}

impl Facets {
    pub(crate) fn new(
        offerings: &Table<Offering>,
        providers: &Table<Provider>,
        today: Date,
    ) -> Self {
        let grouping = Grouping::new(offerings, today);
        let numbered: BTreeMap<Axis, Numbered<'_>> = Axis::ALL
            .par_iter()
            .map(|axis| (*axis, Numbered::new(*axis, offerings, providers)))
            .collect();
        let single = numbered.iter().map(|(axis, values)| (*axis, values.listed(&grouping)));
        let paired = Axis::COMBINED.par_iter().map(|(first, second)| {
            let pairs = numbered[first].listed_with(&numbered[second], &grouping);
            ((*first, *second), pairs)
        });
        let (single, paired) = (single.collect(), paired.collect());
        let current = (0..).zip(offerings.iter()).filter(|(_, one)| is_current(one));
        let current: Vec<u32> = current.map(|(at, _)| at).collect();
        Self { all: grouping.listed(&current), grouping, single, paired }
    }

    /// All current offerings.
    pub(crate) fn all(&self) -> &Listed {
        &self.all
    }

    /// The offerings with this value.
    pub(crate) fn of(&self, axis: Axis, value: &str) -> &Listed {
        self.single.get(&axis).and_then(|values| values.get(value)).unwrap_or(Listed::NONE)
    }

    /// The values of an axis that at least one offering has.
    pub(crate) fn values(&self, axis: Axis) -> impl Iterator<Item = &str> {
        self.single.get(&axis).into_iter().flatten().map(|(value, _)| value.as_str())
    }

    /// Every combined pair that at least one offering has, with those offerings.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (Pair<'_>, &Listed)> {
        self.paired.iter().flat_map(|((first, second), pairs)| {
            pairs.iter().map(|((value, other), listed)| {
                (((*first, value.as_str()), (*second, other.as_str())), listed)
            })
        })
    }

    /// The values on `other` that offerings with this value also have, with the numbers of those
    /// offerings; empty when the two axes are not combined.
    pub(crate) fn pairs_with<'a>(
        &'a self,
        axis: Axis,
        value: &'a str,
        other: Axis,
    ) -> Vec<(&'a str, Counts)> {
        let mut counts = Vec::new();
        if let Some(pairs) = self.paired.get(&(axis, other)) {
            let from = (value.to_owned(), String::new());
            let rest = pairs.range(from..).take_while(|((first, _), _)| first == value);
            counts.extend(rest.map(|((_, second), at)| (second.as_str(), at.counts())));
        }
        if let Some(pairs) = self.paired.get(&(other, axis)) {
            let matching = pairs.iter().filter(|((_, second), _)| second == value);
            counts.extend(matching.map(|((first, _), at)| (first.as_str(), at.counts())));
        }
        counts
    }
}

pub(crate) type Pair<'a> = ((Axis, &'a str), (Axis, &'a str));

/// The values of an axis, numbered: a large catalogue has a million pairs of values, and
/// comparing and copying strings for each is slow.
struct Numbered<'a> {
    /// Every value that at least one offering has, sorted.
    values: Vec<&'a str>,
    /// For each offering, the sorted indices of its values in `values`, without duplicates.
    of_offerings: Vec<Vec<usize>>,
}

impl<'a> Numbered<'a> {
    fn new(axis: Axis, offerings: &'a Table<Offering>, providers: &'a Table<Provider>) -> Self {
        let named: Vec<Vec<&str>> =
            offerings.iter().map(|offering| current_values(axis, offering, providers)).collect();
        let distinct: HashSet<&str> = named.iter().flatten().copied().collect();
        let mut values: Vec<&str> = distinct.into_iter().collect();
        values.sort_unstable();
        let numbers: HashMap<&str, usize> = values.iter().copied().zip(0..).collect();
        let number = |names: &Vec<&str>| {
            let mut numbers: Vec<usize> = names.iter().map(|name| numbers[name]).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers
        };
        let of_offerings = named.iter().map(number).collect();
        Self { values, of_offerings }
    }

    fn listed(&self, grouping: &Grouping) -> BTreeMap<String, Listed> {
        let mut positions = vec![Vec::new(); self.values.len()];
        for (position, numbers) in (0..).zip(&self.of_offerings) {
            for number in numbers {
                positions[*number].push(position);
            }
        }
        let listed = positions.iter().map(|positions| grouping.listed(positions));
        self.values.iter().map(|value| (*value).to_owned()).zip(listed).collect()
    }

    /// The offerings of each pair of a value of this axis and one of the other.
    fn listed_with(&self, other: &Self, grouping: &Grouping) -> BTreeMap<(String, String), Listed> {
        let columns = other.values.len();
        let mut positions = vec![Vec::new(); self.values.len() * columns];
        for (position, (row, column)) in
            (0..).zip(self.of_offerings.iter().zip(&other.of_offerings))
        {
            for number in row {
                for other_number in column {
                    positions[number * columns + other_number].push(position);
                }
            }
        }
        let pairs =
            self.values.iter().flat_map(|value| other.values.iter().map(move |o| (value, o)));
        pairs
            .zip(positions)
            .filter(|(_, positions)| !positions.is_empty())
            .map(|((value, other), positions)| {
                (((*value).to_owned(), (*other).to_owned()), grouping.listed(&positions))
            })
            .collect()
    }
}

/// The values of an offering; none when it is archived or withdrawn, because those are not listed.
fn current_values<'a>(
    axis: Axis,
    offering: &'a Entry<Offering>,
    providers: &'a Table<Provider>,
) -> Vec<&'a str> {
    if is_current(offering) { axis.values(offering, providers) } else { Vec::new() }
}

fn is_current(offering: &Entry<Offering>) -> bool {
    offering.common.shared.life_cycle.is_current()
}
