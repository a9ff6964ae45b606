//! The pages of a provider, with its type of organisation and contact details.

use serde::Serialize;

use super::{FacetPage, FacetView, TEMPLATE, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::provider::{Provider, ProviderType};
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::contacts::{self, contact_facts};
use crate::parts::facts::{Fact, Facts};

#[derive(Debug, Serialize)]
struct ProviderView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    contact_points: Facts,
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
                facet: page.view(publication),
                facts: facts(edition, &id),
                contact_points: contacts::points(&edition.catalogue[&id].contact_points),
            }
        })
    } else {
        page.page(TEMPLATE, move |publication| page.view(publication))
    }
}

fn facts(edition: &Edition, id: &Id<Provider>) -> Facts {
    let provider = &edition.catalogue[id];
    let mut facts = vec![
        Fact::texts("Soort", provider.provider_type.map(ProviderType::label)),
        Fact::texts("Korte naam", provider.short_name.clone()),
        Fact::texts("Plaats", provider.town.clone()),
        Fact::records("Regio", edition, &provider.region),
        Fact::records("Onderdeel van", edition, &provider.parent),
        Fact::texts("Faciliteiten", provider.facilities.iter().map(|one| one.label())),
        Fact::address("Website", provider.website.as_deref()),
        Fact::address("Al hun scholing", provider.courses_url.as_deref()),
    ];
    facts.extend(provider.contact.iter().flat_map(contact_facts));
    Facts::known(facts)
}
