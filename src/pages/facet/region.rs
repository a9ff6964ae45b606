//! The pages of a training region: what its institutions offer together, with the map, its contact, what is
//! missing there, and beside it what is for the whole country.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::cross_disciplinary;
use super::delivery_mode::DatedView;
use super::{FacetPage, FacetView, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::offering::{Offering, OfferingType, Reach};
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::region::Region;
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::clusters::{self, is_cluster};
use crate::parts::contacts::{self, contact_facts};
use crate::parts::facts::{Fact, Facts};
use crate::parts::procedures;
use crate::parts::region_map::{self, MapRegion};
use crate::parts::schedule::agenda_links;
use crate::parts::view::{Link, MaterialView};

#[derive(Debug, Serialize)]
struct RegionView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    /// The map of all regions, with this one marked.
    regions: Vec<MapRegion>,
    /// `None` when no runs are planned.
    agenda: Option<Link>,
    contact_points: Facts,
    policy: Vec<MaterialView>,
    clusters: Vec<Link>,
    institutions: Vec<Link>,
    cross_disciplinary: Vec<Link>,
    /// The overview of it, at this region.
    overview: Link,
    /// Themes without training here.
    gaps: Vec<Link>,
    /// Training for the whole country, the first of it.
    nationwide: Vec<Link>,
}

/// More is for the finder.
const NATIONWIDE_MAX: usize = 10;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let agendas = agenda_links(edition, Axis::Region);
    let pages = facet_pages(edition, Axis::Region).into_iter();
    pages.map(|page| output(page, agendas.get(page.value).cloned())).collect()
}

fn output(page: FacetPage<'_>, agenda: Option<Link>) -> Output<'_> {
    if page.is_first() {
        page.page("region.html", move |publication| {
            let edition = &publication.edition;
            let id = Id::new(page.value);
            RegionView {
                facet: page.view(publication),
                facts: facts(edition, &id),
                regions: region_map::regions(edition, Some(page.value)),
                agenda: agenda.clone(),
                contact_points: contacts::points(&edition.catalogue[&id].contact_points),
                policy: edition.catalogue[&id].policy.iter().map(MaterialView::new).collect(),
                clusters: clusters(edition, &id),
                institutions: institutions(edition, &id),
                cross_disciplinary: cross_disciplinary(edition, &id),
                overview: cross_disciplinary::link(edition).at(&format!("_{}", page.value)),
                gaps: gaps(edition, &id),
                nationwide: nationwide(edition),
            }
        })
    } else {
        DatedView::output(page, agenda)
    }
}

fn facts(edition: &Edition, id: &Id<Region>) -> Facts {
    let region = &edition.catalogue[id];
    let mut facts = vec![
        Fact::texts("Korte naam", [region.short_name.as_str()]),
        Fact::records("Umc van de regio", edition, &region.umc),
        Fact::address("Website", region.website.as_deref()),
    ];
    facts.push(contacts::unreached(&region.contact_points));
    facts.push(procedures::fact(edition, &region.procedures));
    facts.extend(region.contact.iter().flat_map(contact_facts));
    Facts::known(facts)
}

fn clusters(edition: &Edition, id: &Id<Region>) -> Vec<Link> {
    let clusters = clusters::of_region(&edition.catalogue, id).into_iter();
    clusters.map(|one| clusters::link(edition, one)).collect()
}

/// Who takes part, or is in the region, by name, with what they offer. Clusters are apart.
fn institutions(edition: &Edition, id: &Id<Region>) -> Vec<Link> {
    let catalogue = &edition.catalogue;
    let members = catalogue[id].members.iter().map(Id::as_str);
    let located = catalogue.tables.providers.current();
    let located = located.filter(|one| one.region.as_ref() == Some(id) && !is_cluster(one));
    let all: BTreeSet<&str> = members.chain(located.map(Entry::id)).collect();
    let mut all: Vec<&str> = all.into_iter().collect();
    all.retain(|value| catalogue.is_listed(Axis::Provider, value));
    all.sort_by_cached_key(|value| catalogue.value_rank(Axis::Provider, value));
    let counts = |value: &str| catalogue.facets.of(Axis::Provider, value).counts();
    let link = |value: &str| Link::to_facet(edition, Axis::Provider, value).counted(&counts(value));
    all.into_iter().map(link).collect()
}

/// Education across disciplines that is given here.
fn cross_disciplinary(edition: &Edition, id: &Id<Region>) -> Vec<Link> {
    let listed = edition.catalogue.facets.of(Axis::Region, id.as_str());
    let table = &edition.catalogue.tables.offerings;
    let offerings = listed.trainings().iter().map(|at| table.at(*at as usize));
    let is_it = |one: &&Entry<Offering>| one.offering_type == OfferingType::CrossDisciplinary;
    offerings.filter(is_it).map(|one| Link::to_record(edition, &one.common)).collect()
}

fn gaps(edition: &Edition, id: &Id<Region>) -> Vec<Link> {
    let catalogue = &edition.catalogue;
    let pairs = catalogue.facets.pairs_with(Axis::Region, id.as_str(), Axis::Theme);
    let taught = pairs.into_iter().filter(|(_, counts)| counts.trainings > 0);
    let taught: BTreeSet<&str> = taught.map(|(theme, _)| theme).collect();
    let themes = catalogue.ordered_values(Axis::Theme).into_iter();
    let themes = themes.filter(|theme| catalogue.is_listed(Axis::Theme, theme));
    let missing = themes.filter(|theme| !taught.contains(theme));
    missing
        .map(|theme| Link { count: None, ..Link::to_facet(edition, Axis::Theme, theme) })
        .collect()
}

fn nationwide(edition: &Edition) -> Vec<Link> {
    let grouping = &edition.catalogue.facets.grouping;
    let offerings = edition.catalogue.current_offerings();
    let is_nationwide = |(at, offering): &(usize, &Entry<Offering>)| {
        offering.reach == Some(Reach::National) && grouping.of(*at) == OfferingGroup::Training
    };
    let links = offerings.filter(is_nationwide);
    links.take(NATIONWIDE_MAX).map(|(_, one)| Link::to_record(edition, &one.common)).collect()
}
