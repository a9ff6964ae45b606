//! The material of a theme that others may use: its own, that of its offerings and that of its examples. Only
//! material with a licence, for nothing else says that one may.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::example::Example;
use crate::catalogue::kind::Kind;
use crate::catalogue::link_item::LinkItem;
use crate::catalogue::provider::Provider;
use crate::catalogue::table::{Entry, Id};
use crate::catalogue::theme::Theme;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::view::{Link, MaterialView};

#[derive(Debug, Serialize)]
pub(super) struct Reusable {
    material: MaterialView,
    /// "Radboudumc en UMCG"; empty when not known.
    owners: String,
    /// The offering or example that it belongs to; `None` for that of the theme itself.
    of: Option<Link>,
}

/// Where material comes from.
struct Carrier<'c> {
    materials: &'c [LinkItem],
    owners: Vec<&'c Id<Provider>>,
    record: Option<&'c Common>,
}

/// More is with the offerings and examples themselves.
const MOST: usize = 48;

/// Each material once: that of the theme first, then as the records are in lists.
pub(super) fn package(edition: &Edition, theme: &Entry<Theme>) -> Vec<Reusable> {
    let mut seen = BTreeSet::new();
    let own =
        Carrier { materials: &theme.materials, owners: theme.owner.iter().collect(), record: None };
    let carriers =
        std::iter::once(own).chain(of_offerings(edition, theme)).chain(of_examples(edition, theme));
    let licensed = carriers.flat_map(|Carrier { materials, owners, record }| {
        let owners = names(edition, &owners);
        let licensed = materials.iter().filter(|item| item.licence.is_some());
        licensed.map(move |item| (item, owners.clone(), record)).collect::<Vec<_>>()
    });
    let once = licensed.filter(|(item, ..)| seen.insert((&item.title, &item.url)));
    let reusable = once.map(|(item, owners, record)| Reusable {
        material: MaterialView::new(item),
        owners,
        of: record.map(|record| Link::to_record(edition, record)),
    });
    reusable.take(MOST).collect()
}

fn of_offerings<'e>(
    edition: &'e Edition,
    theme: &'e Entry<Theme>,
) -> impl Iterator<Item = Carrier<'e>> {
    let listed = edition.catalogue.facets.of(Axis::Theme, theme.id());
    listed.positions().iter().map(|at| {
        let offering = edition.catalogue.tables.offerings.at(*at as usize);
        Carrier {
            materials: &offering.materials,
            owners: offering.providers().collect(),
            record: Some(&offering.common),
        }
    })
}

fn of_examples<'e>(
    edition: &'e Edition,
    theme: &'e Entry<Theme>,
) -> impl Iterator<Item = Carrier<'e>> {
    let ids = edition.catalogue.backlinks.of(Kind::Theme, theme.id(), Kind::Example).iter();
    let examples = ids.filter_map(|id| edition.catalogue.get::<Example>(&Id::new(id)));
    let current = examples.filter(|example| example.common.shared.life_cycle.is_current());
    current.map(|example| Carrier {
        materials: &example.materials,
        owners: example.organisations.iter().collect(),
        record: Some(&example.common),
    })
}

fn names(edition: &Edition, owners: &[&Id<Provider>]) -> String {
    let names: Vec<&str> = owners.iter().map(|id| edition.catalogue[*id].title()).collect();
    phrases::enumerate(&names)
}
