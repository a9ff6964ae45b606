//! Turns offerings into the default order of the finder, and into ranks for the orders that visitors
//! can choose.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::column::text;
use crate::catalogue::Catalogue;
use crate::catalogue::enrolment_state::{EnrolmentState, next_run};
use crate::catalogue::offering::{Offering, Scope};
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::table::Entry;
use crate::schema::numbers::halves;

/// The positions of the current offerings by group: in each those with a coming run by its date, then
/// those that can start at any time, then the others; within these, the catalogue's core before referrals.
pub(super) fn positions(catalogue: &Catalogue, today: Date) -> Vec<u32> {
    let mut offerings: Vec<_> =
        catalogue.current_offerings().map(|(at, offering)| (place(offering, today), at)).collect();
    offerings.sort_unstable();
    offerings.into_iter().filter_map(|(_, at)| u32::try_from(at).ok()).collect()
}

fn place(offering: &Entry<Offering>, today: Date) -> (OfferingGroup, u8, Option<Date>, bool) {
    let state = EnrolmentState::of_offering(offering, today);
    let next = next_run(offering, today).map(|run| run.start().date);
    let joinable = next.filter(|date| *date >= today || state == EnrolmentState::OngoingOpen);
    let class = match (joinable, state) {
        (Some(_), _) => 0,
        (None, EnrolmentState::AlwaysOpen) => 1,
        (None, _) => 2,
    };
    let day = joinable.map(|date| date.max(today));
    let group = OfferingGroup::of(offering, today);
    (group, class, day, offering.scope == Some(Scope::Referral))
}

#[derive(Debug)]
pub(super) struct Sorting {
    /// In addresses.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    key: fn(&Entry<Offering>, Date) -> Option<i64>,
}

/// The orders: lowest key first, offerings without a key last.
pub(super) const SORTINGS: &[Sorting] = &[
    Sorting { name: "nieuwste", label: "Nieuwste eerst", key: |one, _| Some(-added(one)?) },
    Sorting {
        name: "punten",
        label: "Meeste punten eerst",
        key: |one, on| Some(-points(one, on)?),
    },
    Sorting { name: "prijs", label: "Laagste prijs eerst", key: price },
];

/// The rank of every offering, encoded by [`text`].
#[derive(Debug, Serialize)]
pub(super) struct Ranks {
    of: String,
}

impl Sorting {
    /// `None` when all offerings have the same rank.
    pub(super) fn ranks(&self, offerings: &[&Entry<Offering>], today: Date) -> Option<Ranks> {
        let key = |one: &&Entry<Offering>| {
            let key = (self.key)(one, today);
            (key.is_none(), key)
        };
        let keys: Vec<_> = offerings.iter().map(key).collect();
        let distinct: BTreeSet<_> = keys.iter().copied().collect();
        let ranks: BTreeMap<_, u32> = distinct.into_iter().zip(0..).collect();
        let of = || text(keys.iter().map(|key| ranks[key]));
        (ranks.len() > 1).then(|| Ranks { of: of() })
    }
}

/// The day it was added to the catalogue, in days since a fixed date.
fn added(offering: &Entry<Offering>) -> Option<i64> {
    let added_on = offering.common.shared.upkeep.as_ref()?.added_on?;
    let since = added_on.since((jiff::Unit::Day, Date::ZERO)).ok()?;
    Some(i64::from(since.get_days()))
}

/// The most points that any body grants, in half points.
fn points(offering: &Entry<Offering>, today: Date) -> Option<i64> {
    let granted = offering.granted(today);
    granted.filter_map(|one| halves(one.points.as_deref()?)).max().map(i64::from)
}

/// The lowest price in cents.
fn price(offering: &Entry<Offering>, today: Date) -> Option<i64> {
    i64::try_from(offering.cost.as_ref()?.lowest_cents(today)?).ok()
}
