//! The pages of a provider, with its type of organisation and contact details.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{FacetPage, FacetView, TEMPLATE, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::provider::{Provider, ProviderType};
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::by_theme::ByTheme;
use crate::parts::clusters;
use crate::parts::contacts::{self, contact_facts};
use crate::parts::facts::{Fact, Facts};
use crate::parts::procedures;
use crate::parts::view::Link;
use crate::url;

#[derive(Debug, Serialize)]
struct ProviderView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    contact_points: Facts,
    /// The training of a cluster and its members.
    together: Option<ByTheme>,
    /// `None` without offerings.
    programme: Option<Programme>,
}

/// Its offerings in one table.
#[derive(Debug, Serialize)]
struct Programme {
    /// To print.
    page: String,
    /// To download.
    table: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    facet_pages(edition, Axis::Provider).into_iter().map(output).collect()
}

fn output(page: FacetPage<'_>) -> Output<'_> {
    if page.is_first() {
        page.page("provider.html", move |publication| {
            let edition = &publication.edition;
            let id = Id::new(page.value);
            ProviderView {
                facet: without_joined(page.view(publication), edition, &id),
                facts: facts(edition, &id),
                contact_points: contacts::points(&edition.catalogue[&id].contact_points),
                together: together(edition, &id),
                programme: programme(edition, page.value),
            }
        })
    } else {
        page.page(TEMPLATE, move |publication| page.view(publication))
    }
}

/// Leaves out what the facts name already.
fn without_joined(mut facet: FacetView, edition: &Edition, id: &Id<Provider>) -> FacetView {
    let joined = clusters::joined_by(&edition.catalogue, id).into_iter();
    let joined: BTreeSet<String> =
        joined.map(|one| Link::to_record(edition, &one.common).href).collect();
    for group in &mut facet.mentions {
        group.links.retain(|link| !joined.contains(&link.href));
    }
    facet.mentions.retain(|group| !group.links.is_empty());
    facet
}

fn programme(edition: &Edition, provider: &str) -> Option<Programme> {
    let listed = edition.catalogue.facets.of(Axis::Provider, provider);
    (!listed.positions().is_empty()).then(|| Programme {
        page: edition.base.href(&url::programme(provider)),
        table: edition.base.href(&url::programme_table(provider)),
    })
}

fn facts(edition: &Edition, id: &Id<Provider>) -> Facts {
    let provider = &edition.catalogue[id];
    let joined = clusters::joined_by(&edition.catalogue, id);
    let mut facts = vec![
        Fact::texts("Soort", provider.provider_type.map(ProviderType::label)),
        Fact::texts("Korte naam", provider.short_name.clone()),
        Fact::texts("Plaats", provider.town.clone()),
        Fact::records("Regio", edition, &provider.region),
        Fact::records("Onderdeel van", edition, &provider.parent),
        Fact::texts("Specialismen", provider.specialties.iter().map(|one| one.label())),
        Fact::records("Aangesloten", edition, &provider.members),
        Fact::links("Doet mee in", joined.iter().map(|one| Link::to_record(edition, &one.common))),
        Fact::texts("Faciliteiten", provider.facilities.iter().map(|one| one.label())),
        Fact::address("Website", provider.website.as_deref()),
        Fact::address("Al hun scholing", provider.courses_url.as_deref()),
    ];
    facts.push(contacts::unreached(&provider.contact_points));
    facts.push(procedures::fact(edition, &provider.procedures));
    facts.extend(provider.contact.iter().flat_map(contact_facts));
    facts.extend([
        Fact::texts("Kwaliteit van hun scholing", provider.quality_route.clone()),
        Fact::texts("Afspraken", provider.agreements.clone()),
    ]);
    Facts::known(facts)
}

/// `None` for what is no cluster, and for one without training.
fn together(edition: &Edition, id: &Id<Provider>) -> Option<ByTheme> {
    let cluster = &edition.catalogue[id];
    let trainings = clusters::trainings(&edition.catalogue, cluster);
    let is_shown = clusters::is_cluster(cluster) && !trainings.is_empty();
    is_shown.then(|| ByTheme::new(edition, &trainings))
}
