//! Axes: the ways to divide the offerings, and the offerings on each.
//!
//! An axis value is a role, theme, audience, region, provider, sort or form; its web address is
//! the axis' segment and the value's key.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use super::kind::Kind;
use super::offering::Offering;
use super::table::{Entry, Table};

/// A way to divide the offerings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// By role.
    Role,
    /// By theme.
    Theme,
    /// By audience.
    Audience,
    /// By region; offerings that reach the whole country are in none.
    Region,
    /// By owner or partner.
    Provider,
    /// By competence.
    Competence,
    /// By what it is.
    Sort,
    /// By how it is taught.
    Form,
}

impl Axis {
    /// Every axis, in the order visitors see them.
    pub const ALL: &'static [Self] = &[
        Self::Role,
        Self::Theme,
        Self::Audience,
        Self::Region,
        Self::Provider,
        Self::Competence,
        Self::Sort,
        Self::Form,
    ];

    /// The pairs that have pages of their own, the more general axis first. Others can be
    /// combined by following two links; a page for each would double the site for little use.
    pub const COMBINED: &'static [(Self, Self)] = &[
        (Self::Role, Self::Theme),
        (Self::Role, Self::Audience),
        (Self::Role, Self::Region),
        (Self::Role, Self::Provider),
        (Self::Theme, Self::Audience),
        (Self::Theme, Self::Region),
        (Self::Audience, Self::Region),
    ];

    /// The kind of record its values are, or `None` for a vocabulary.
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Role => Some(Kind::Role),
            Self::Theme => Some(Kind::Theme),
            Self::Audience => Some(Kind::Audience),
            Self::Region => Some(Kind::Region),
            Self::Provider => Some(Kind::Provider),
            Self::Competence => Some(Kind::Competence),
            Self::Sort | Self::Form => None,
        }
    }

    /// Its word in web addresses.
    #[must_use]
    pub fn segment(self) -> &'static str {
        match self {
            Self::Sort => "soorten",
            Self::Form => "vormen",
            _ => self.kind().map_or("", Kind::folder),
        }
    }

    /// The heading over its values.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Self::Sort => "Soorten aanbod",
            Self::Form => "Vormen",
            _ => self.kind().map_or("", Kind::plural),
        }
    }

    /// The keys of an offering's values on this axis.
    pub fn values(self, offering: &Offering) -> Vec<&str> {
        match self {
            Self::Role => offering.roles.iter().map(super::table::Id::as_str).collect(),
            Self::Theme => offering.themes.iter().map(super::table::Id::as_str).collect(),
            Self::Audience => offering.audiences.iter().map(super::table::Id::as_str).collect(),
            Self::Region => offering.regions.iter().map(super::table::Id::as_str).collect(),
            Self::Provider => offering
                .provider
                .iter()
                .chain(&offering.partners)
                .map(super::table::Id::as_str)
                .collect(),
            Self::Competence => offering.competences.iter().map(super::table::Id::as_str).collect(),
            Self::Sort => vec![offering.sort.key()],
            Self::Form => offering.form.iter().map(|form| form.key()).collect(),
        }
    }
}

/// Positions in the table of offerings, ascending.
type Positions = Vec<u32>;

/// The offerings on every axis and on every combined pair of axes.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    single: BTreeMap<Axis, BTreeMap<String, Positions>>,
    paired: BTreeMap<(Axis, Axis), BTreeMap<(String, String), Positions>>,
}

impl Facets {
    /// Counts the offerings of a table.
    #[must_use]
    pub fn new(offerings: &Table<Offering>) -> Self {
        let mut facets = Self::default();
        for (position, offering) in (0..).zip(offerings.iter()) {
            facets.add(position, offering);
        }
        facets
    }

    fn add(&mut self, position: u32, offering: &Entry<Offering>) {
        for axis in Axis::ALL {
            let by_value = self.single.entry(*axis).or_default();
            for value in axis.values(offering) {
                push(by_value.entry(value.to_owned()), position);
            }
        }
        for (first, second) in Axis::COMBINED {
            let by_pair = self.paired.entry((*first, *second)).or_default();
            for value in first.values(offering) {
                for other in second.values(offering) {
                    push(by_pair.entry((value.to_owned(), other.to_owned())), position);
                }
            }
        }
    }

    /// The offerings with this value, as positions in the table of offerings.
    #[must_use]
    pub fn of(&self, axis: Axis, value: &str) -> &[u32] {
        self.single.get(&axis).and_then(|values| values.get(value)).map_or(&[], Vec::as_slice)
    }

    /// The values of an axis that some offering has.
    pub fn values(&self, axis: Axis) -> impl Iterator<Item = (&str, &[u32])> {
        let values = self.single.get(&axis).into_iter().flatten();
        values.map(|(value, positions)| (value.as_str(), positions.as_slice()))
    }

    /// Every combined pair that some offering has: axes, values, offerings.
    pub fn pairs(&self) -> impl Iterator<Item = (Pair<'_>, &[u32])> {
        self.paired.iter().flat_map(|((first, second), pairs)| {
            pairs.iter().map(|((value, other), positions)| {
                (((*first, value.as_str()), (*second, other.as_str())), positions.as_slice())
            })
        })
    }

    /// How many offerings have both, whichever axis comes first; `None` when the pair has no
    /// pages or no offering.
    #[must_use]
    pub fn pairs_with<'a>(
        &'a self,
        axis: Axis,
        value: &'a str,
        other: Axis,
    ) -> Vec<(&'a str, usize)> {
        let mut counts = Vec::new();
        if let Some(pairs) = self.paired.get(&(axis, other)) {
            let from = (value.to_owned(), String::new());
            let rest = pairs.range(from..).take_while(|((first, _), _)| first == value);
            counts.extend(rest.map(|((_, second), at)| (second.as_str(), at.len())));
        }
        if let Some(pairs) = self.paired.get(&(other, axis)) {
            let matching = pairs.iter().filter(|((_, second), _)| second == value);
            counts.extend(matching.map(|((first, _), at)| (first.as_str(), at.len())));
        }
        counts
    }
}

/// A value on one axis and a value on another.
pub type Pair<'a> = ((Axis, &'a str), (Axis, &'a str));

fn push<K: Ord>(slot: Slot<'_, K, Positions>, position: u32) {
    let positions = slot.or_default();
    if positions.last() != Some(&position) {
        positions.push(position);
    }
}
