//! The overview of each axis: its values with their number of offerings; regions also as a map.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::catalogue::audience::{Audience, AudienceRank};
use crate::catalogue::axis::Axis;
use crate::catalogue::provider::ProviderType;
use crate::catalogue::table::Id;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::region_map::{self, MapRegion};
use crate::parts::view::{Group, Head, Link, OverviewView};
use crate::url;

#[derive(Debug, Serialize)]
struct RegionsView {
    summary: String,
    regions: Vec<MapRegion>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let plan = |axis: &'static Axis| match axis {
        Axis::Region => Output::page(url::axis(*axis), "regions.html", move |_| {
            let regions = region_map::regions(edition, None);
            let summary = summary(*axis, regions.len());
            (head(edition, *axis, &summary), RegionsView { summary, regions })
        }),
        _ => Output::page(url::axis(*axis), "overview.html", move |_| {
            let view = view(edition, *axis);
            (head(edition, *axis, &view.summary), view)
        }),
    };
    Axis::ALL.iter().map(plan).collect()
}

fn head(edition: &Edition, axis: Axis, summary: &str) -> Head {
    Head::new(edition, axis.plural(), summary, Vec::new())
}

fn view(edition: &Edition, axis: Axis) -> OverviewView {
    let mut values = edition.catalogue.ordered_values(axis);
    values.retain(|value| edition.catalogue.is_listed(axis, value));
    let mut groups: Vec<Group> = Vec::new();
    for value in &values {
        let title = heading(&edition.catalogue, axis, value);
        let mut link = Link::to_facet(edition, axis, value);
        let common = axis.kind().and_then(|kind| edition.catalogue.tables.common(kind, value));
        link.summary = common.map_or_else(String::new, |common| common.summary().to_owned());
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.links.push(link),
            None => groups.push(Group::new(title, vec![link])),
        }
    }
    OverviewView {
        summary: summary(axis, values.len()),
        groups,
        kind: axis.segment(),
        more: Vec::new(),
    }
}

fn summary(axis: Axis, count: usize) -> String {
    match axis {
        Axis::Role => {
            format!("De {count} rollen van de medisch specialist, met het aanbod per rol.")
        }
        Axis::Theme => {
            format!("{count} thema’s die voor elk specialisme tellen, met het aanbod per thema.")
        }
        Axis::Audience => "Kies voor wie je scholing zoekt.".to_owned(),
        Axis::Region => format!("De {count} opleidingsregio’s (OOR), met het aanbod per regio."),
        Axis::Provider => phrases::count(
            count,
            "organisatie die aanbiedt of meedoet.",
            "organisaties die aanbieden, meedoen of waar we naar verwijzen.",
        ),
        Axis::Competence => {
            format!("De {count} CanMEDS-competenties, met het aanbod per competentie.")
        }
        Axis::OfferingType => "Van cursus tot meetinstrument: het aanbod naar soort.".to_owned(),
        Axis::DeliveryMode => "Het aanbod naar de manier waarop je leert.".to_owned(),
    }
}

/// The heading of a value's group; empty for an axis without groups.
fn heading(catalogue: &Catalogue, axis: Axis, value: &str) -> String {
    let label = match axis {
        Axis::Audience => {
            catalogue.get::<Audience>(&Id::new(value)).map(|audience| match audience.rank {
                AudienceRank::Core => "Voor wie deze site er is",
                AudienceRank::Related => "Verwante groepen",
                AudienceRank::Fringe => "Andere betrokkenen",
            })
        }
        Axis::Provider => Some(
            catalogue.provider_type(value).map_or("Soort nog niet bekend", ProviderType::label),
        ),
        _ => None,
    };
    label.unwrap_or_default().to_owned()
}
