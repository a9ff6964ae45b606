//! The page of a value of an axis: a role, theme, audience, region, provider, competence, sort
//! or form, with its offerings, its knowledge and the ways to combine it.

use serde::Serialize;

use super::agenda;
use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::provider::Provider;
use crate::catalogue::region::Region;
use crate::catalogue::table::Id;
use crate::catalogue::theme::Theme;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::listing::{Listing, numbered_title, part_count};
use crate::parts::region_map::{self, MapRegion};
use crate::parts::schedule::Schedule;
use crate::parts::view::{
    Group, Head, Link, MaterialView, SourceView, UpkeepView, links_to, mentions, sources, upkeep,
};
use crate::publication::Publication;
use crate::routes::Origin;
use crate::url;

/// The kinds listed on a facet page when they refer to it, in this order.
const MENTIONING: &[Kind] = &[
    Kind::KnowledgeCard,
    Kind::LearningPath,
    Kind::Example,
    Kind::Recommendation,
    Kind::Provider,
    Kind::Theme,
    Kind::Region,
];

/// What the page shows.
#[derive(Debug, Serialize)]
struct FacetView {
    axis: Link,
    kind: &'static str,
    picture: String,
    summary: String,
    body: String,
    facts: Facts,
    /// The map of the regions, on the page of a region.
    regions: Vec<MapRegion>,
    /// Its runs by day, where the agenda has a page of them.
    agenda: Option<Link>,
    listing: Listing,
    combinations: Vec<Group>,
    mentions: Vec<Group>,
    materials: Vec<MaterialView>,
    literature: Vec<MaterialView>,
    networks: Vec<Link>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// One page per value, more when its list is long.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let schedule = Schedule::new(edition);
    Axis::ALL.iter().flat_map(|axis| axis_pages(edition, &schedule, *axis)).collect()
}

fn axis_pages<'a>(edition: &'a Edition, schedule: &Schedule<'a>, axis: Axis) -> Vec<Output<'a>> {
    let agendas = agenda::of_values(edition, schedule, axis);
    let mut pages = Vec::new();
    for value in edition.catalogue.values(axis) {
        let kind = axis.kind();
        let common = kind.and_then(|kind| edition.catalogue.tables.common(kind, value));
        let offerings = edition.catalogue.facets.of(axis, value).len();
        for number in 1..=part_count(offerings) {
            let path = url::facet(axis, value).part(number);
            let agenda = agendas.get(value).cloned();
            let origin = common.filter(|_| number == 1).map_or(Origin::Derived, Origin::Record);
            let page = Output::page(path, "facet.html", move |publication| {
                view(publication, axis, value, number, agenda.clone())
            });
            pages.push(page.of(origin));
        }
    }
    pages
}

fn view(
    publication: &Publication,
    axis: Axis,
    value: &str,
    number: usize,
    agenda: Option<Link>,
) -> (Head, FacetView) {
    let edition = &publication.edition;
    let catalogue = &edition.catalogue;
    let common = axis.kind().and_then(|kind| catalogue.tables.common(kind, value));
    let label = catalogue.value_label(axis, value);
    let path = url::facet(axis, value);
    let axis_link = Link::new(edition, &url::axis(axis), axis.plural());
    let summary = common.map_or_else(String::new, |common| common.summary().to_owned());
    let description = if summary.is_empty() { format!("Aanbod: {label}") } else { summary.clone() };
    let title = numbered_title(&label, number);
    let head = Head::new(edition, title, description, vec![axis_link.clone()]);
    let first = common.filter(|_| number == 1);
    let theme = first.and_then(|_| theme(edition, axis, value));
    let view = FacetView {
        axis: axis_link,
        kind: axis.singular(),
        picture: Link::to_facet(edition, axis, value).picture,
        summary,
        body: first.map_or_else(String::new, |common| publication.terms.explained(common)),
        facts: first.map_or(Facts::new(Vec::new()), |common| facts(edition, common)),
        regions: match axis {
            Axis::Region if number == 1 => region_map::regions(edition, Some(value)),
            _ => Vec::new(),
        },
        agenda,
        listing: Listing::new(
            edition,
            &publication.cards,
            &path,
            catalogue.facets.of(axis, value),
            number,
        ),
        combinations: if number == 1 { combinations(edition, axis, value) } else { Vec::new() },
        mentions: first.map_or_else(Vec::new, |common| mention_groups(edition, common)),
        materials: theme
            .map_or_else(Vec::new, |theme| theme.materials.iter().map(MaterialView::new).collect()),
        literature: theme.map_or_else(Vec::new, |theme| {
            theme.literature.iter().map(MaterialView::new).collect()
        }),
        networks: theme.map_or_else(Vec::new, |theme| links_to(edition, &theme.networks)),
        sources: first.map_or_else(Vec::new, |common| sources(catalogue, common)),
        upkeep: first.and_then(|common| upkeep(edition, common)),
    };
    (head, view)
}

fn theme<'e>(edition: &'e Edition, axis: Axis, value: &str) -> Option<&'e Theme> {
    let id = Id::<Theme>::new(value);
    (axis == Axis::Theme).then(|| edition.catalogue.get(&id)).flatten().map(|entry| &**entry)
}

/// Links to the pages that combine this value with another axis.
fn combinations(edition: &Edition, axis: Axis, value: &str) -> Vec<Group> {
    let facets = &edition.catalogue.facets;
    let group = |other: &Axis| {
        let links = facets.pairs_with(axis, value, *other).into_iter().map(|(second, count)| {
            let path = url::pair(((axis, value), (*other, second)));
            Link::new(edition, &path, edition.catalogue.value_label(*other, second)).counted(count)
        });
        Group::new(other.plural(), links.collect())
    };
    Axis::ALL.iter().map(group).filter(|group| !group.links.is_empty()).collect()
}

fn mention_groups(edition: &Edition, common: &Common) -> Vec<Group> {
    let group = |kind: &Kind| Group::new(kind.plural(), mentions(edition, common, *kind));
    MENTIONING.iter().map(group).filter(|group| !group.links.is_empty()).collect()
}

fn facts(edition: &Edition, common: &Common) -> Facts {
    let rows = match common.kind {
        Kind::Provider => provider_facts(edition, &Id::new(&common.id)),
        Kind::Region => region_facts(edition, &Id::new(&common.id)),
        Kind::Theme => vec![Fact::records(
            "Verwante thema’s",
            edition,
            &edition.catalogue[&Id::<Theme>::new(&common.id)].related,
        )],
        _ => Vec::new(),
    };
    Facts { unknown: Vec::new(), ..Facts::new(rows) }
}

fn provider_facts(edition: &Edition, id: &Id<Provider>) -> Vec<Fact> {
    let provider = &edition.catalogue[id];
    let contact = provider.contact.as_ref();
    vec![
        Fact::texts("Soort", [provider.sort.label()]),
        Fact::texts("Korte naam", provider.short_name.clone()),
        Fact::texts("Plaats", provider.town.clone()),
        Fact::records("Regio", edition, &provider.region),
        Fact::records("Onderdeel van", edition, &provider.parent),
        Fact::address("Website", provider.website.as_deref()),
        Fact::address("Contact", contact.and_then(|contact| contact.url.as_deref())),
        Fact::texts("E-mail", contact.and_then(|contact| contact.email.clone())),
    ]
}

fn region_facts(edition: &Edition, id: &Id<Region>) -> Vec<Fact> {
    let region = &edition.catalogue[id];
    vec![
        Fact::texts("Korte naam", [region.short_name.as_str()]),
        Fact::records("Leidend umc", edition, [&region.umc]),
        Fact::records("Aangesloten", edition, &region.members),
        Fact::address("Website", region.website.as_deref()),
    ]
}
