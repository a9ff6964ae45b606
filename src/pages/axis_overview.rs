//! The overview of each axis: its values with their number of offerings; regions also as a map. The text
//! page of its name is its introduction.

use serde::Serialize;

use super::facet::profile::ProfileRow;
use super::text_page::{self, TextPageView};
use super::{cross_disciplinary, directory};
use crate::catalogue::Catalogue;
use crate::catalogue::audience::{Audience, AudienceRank};
use crate::catalogue::axis::Axis;
use crate::catalogue::provider::ProviderType;
use crate::catalogue::table::Id;
use crate::catalogue::theme::Theme;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::region_map::{self, MapRegion};
use crate::parts::view::{Group, Head, Link, OverviewView};
use crate::routes::Origin;
use crate::url;

/// A list, below what the text page of its name says of it.
#[derive(Debug, Serialize)]
struct ListView<V> {
    #[serde(flatten)]
    list: V,
    introduction: Option<TextPageView>,
}

#[derive(Debug, Serialize)]
struct RegionsView {
    summary: String,
    regions: Vec<MapRegion>,
    /// What compares them.
    more: Vec<Link>,
}

/// All are of equal worth, so each has the same room.
#[derive(Debug, Serialize)]
struct ProfilesView {
    summary: String,
    profiles: Vec<ProfileRow>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let plan = |axis: Axis| match axis {
        Axis::Region => list(edition, axis, "regions.html", regions),
        Axis::Profile => list(edition, axis, "profiles.html", profiles),
        _ => list(edition, axis, "overview.html", overview),
    };
    edition.catalogue.axes().map(plan).collect()
}

/// Plans the list of an axis; `view` gets the sentence below its title.
fn list<'e, V: Serialize + 'e>(
    edition: &'e Edition,
    axis: Axis,
    template: &'static str,
    view: fn(&Edition, Axis, String) -> V,
) -> Output<'e> {
    let text = text_page::introduction(edition, axis);
    let page = Output::page(url::axis(axis), template, move |publication| {
        let (title, summary) = text.map_or_else(
            || (axis.plural(), summary(axis, listed(edition, axis).len())),
            |text| (text.title(), text.common.summary().to_owned()),
        );
        let head = Head::new(edition, title, &summary, Vec::new());
        let introduction = text.map(|text| text_page::view(publication, text));
        (head, ListView { list: view(edition, axis, summary), introduction })
    });
    page.of(text.map_or(Origin::Derived, |text| Origin::Record(&text.common)))
}

fn listed(edition: &Edition, axis: Axis) -> Vec<&str> {
    let mut values = edition.catalogue.ordered_values(axis);
    values.retain(|value| edition.catalogue.is_listed(axis, value));
    values
}

fn regions(edition: &Edition, _: Axis, summary: String) -> RegionsView {
    let regions = region_map::regions(edition, None);
    RegionsView { summary, regions, more: vec![cross_disciplinary::link(edition)] }
}

fn profiles(edition: &Edition, axis: Axis, summary: String) -> ProfilesView {
    let text = text_page::introduction(edition, axis);
    let headings = text.map_or(&[][..], |text| &text.common.body.headings);
    let profiles = edition.catalogue.tables.profiles.current();
    let profiles = profiles.map(|profile| ProfileRow::new(edition, profile, headings));
    ProfilesView { summary, profiles: profiles.collect() }
}

fn overview(edition: &Edition, axis: Axis, summary: String) -> OverviewView {
    let mut groups: Vec<Group> = Vec::new();
    for value in listed(edition, axis) {
        let title = heading(&edition.catalogue, axis, value);
        let mut link = Link::to_facet(edition, axis, value);
        let common = axis.kind().and_then(|kind| edition.catalogue.tables.common(kind, value));
        link.summary = common.map_or_else(String::new, |common| common.summary().to_owned());
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.links.push(link),
            None => groups.push(Group::new(title, vec![link])),
        }
    }
    let more = if axis == Axis::Provider { directory::links(edition) } else { Vec::new() };
    OverviewView { summary, groups, kind: axis.segment(), more }
}

fn summary(axis: Axis, count: usize) -> String {
    match axis {
        Axis::Role => {
            format!("De {count} rollen van de medisch specialist, met het aanbod per rol.")
        }
        Axis::Theme => {
            format!("{count} thema’s die voor elk specialisme tellen, met het aanbod per thema.")
        }
        Axis::Profile => phrases::count(
            count,
            "profiel om je in te verdiepen, naast de kliniek.",
            "profielen om je in te verdiepen, naast de kliniek.",
        ),
        Axis::Audience => "Kies voor wie je scholing zoekt.".to_owned(),
        Axis::Region => format!("De {count} opleidingsregio’s (OOR), met het aanbod per regio."),
        Axis::Provider => phrases::count(
            count,
            "organisatie die aanbiedt of meedoet.",
            "organisaties die aanbieden, meedoen of waar we naar verwijzen.",
        ),
        Axis::Competence => {
            format!(
                "De {count} competenties uit de opleiding van aios, met het aanbod per competentie."
            )
        }
        Axis::OfferingType => "Van cursus tot meetinstrument: het aanbod naar soort.".to_owned(),
        Axis::DeliveryMode => "Het aanbod naar de manier waarop je leert.".to_owned(),
        Axis::Reach => "Voor het hele land, voor een regio of voor één plek.".to_owned(),
        Axis::Specialty => "Het aanbod naar het specialisme waar het voor bedoeld is.".to_owned(),
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
        Axis::Theme => catalogue.get::<Theme>(&Id::new(value)).map(|theme| {
            if theme.is_of_the_day() {
                "Landelijke en actuele thema’s"
            } else {
                "Andere thema’s"
            }
        }),
        Axis::Provider => Some(
            catalogue.provider_type(value).map_or("Soort nog niet bekend", ProviderType::label),
        ),
        _ => None,
    };
    label.unwrap_or_default().to_owned()
}
