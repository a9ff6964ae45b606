//! Offerings as pairs: those with the basics, and what goes on from each.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::view::Link;
use crate::catalogue::kind::Kind;
use crate::catalogue::offering::{Level, Offering};
use crate::catalogue::offering_group::{Listed, OfferingGroup};
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;

/// An offering with the basics, and the offerings that go deeper than it.
#[derive(Debug, Serialize)]
pub(crate) struct LevelPair {
    /// `None` when it is not known what goes before.
    basics: Option<Link>,
    deeper: Vec<Link>,
}

/// The pairs among these offerings, without past ones; none unless both levels are there. First the basics
/// that are among them, then those that are not, then what goes deeper than nothing known.
pub(crate) fn pairs(edition: &Edition, listed: &Listed) -> Vec<LevelPair> {
    let [trainings, aids, _] = listed.groups().map(|(_, positions)| positions);
    let here: BTreeSet<usize> = trainings.iter().chain(aids).map(|at| *at as usize).collect();
    let table = &edition.catalogue.tables.offerings;
    let (mut pairs, mut elsewhere) = (Vec::new(), BTreeMap::<Option<usize>, Vec<Link>>::new());
    for at in &here {
        let offering = table.at(*at);
        let deeper = deeper(edition, offering);
        if offering.level == Some(Level::Basic) || !deeper.is_empty() {
            pairs.push(LevelPair { basics: Some(link(edition, offering)), deeper });
        }
        let basics = offering.deepens.as_ref().and_then(|id| table.position(id.as_str()));
        let is_deeper = basics.is_some() || offering.level == Some(Level::Advanced);
        if is_deeper && basics.is_none_or(|basics| !here.contains(&basics)) {
            elsewhere.entry(basics).or_default().push(link(edition, offering));
        }
    }
    let unknown = elsewhere.remove(&None);
    let elsewhere = elsewhere.into_iter().chain(unknown.map(|deeper| (None, deeper)));
    pairs.extend(elsewhere.map(|(basics, deeper)| LevelPair {
        basics: basics.map(|at| link(edition, table.at(at))),
        deeper,
    }));
    let has_both = pairs.iter().any(|pair| pair.basics.is_some())
        && pairs.iter().any(|pair| !pair.deeper.is_empty());
    if has_both { pairs } else { Vec::new() }
}

/// What goes deeper than an offering, and is not past.
pub(crate) fn deeper(edition: &Edition, offering: &Entry<Offering>) -> Vec<Link> {
    let catalogue = &edition.catalogue;
    let mentioning = catalogue.backlinks.of(Kind::Offering, offering.id(), Kind::Offering).iter();
    let positions = mentioning.filter_map(|id| catalogue.tables.offerings.position(id));
    let is_past = |at: &usize| catalogue.facets.grouping.of(*at) == OfferingGroup::Past;
    let others = positions.filter(|at| !is_past(at)).map(|at| catalogue.tables.offerings.at(at));
    let deepens = |other: &&Entry<Offering>| {
        other.deepens.as_ref().map(Id::as_str) == Some(offering.id())
            && other.common.shared.life_cycle.is_current()
    };
    others.filter(deepens).map(|other| link(edition, other)).collect()
}

fn link(edition: &Edition, offering: &Entry<Offering>) -> Link {
    Link::to_record(edition, &offering.common)
}
