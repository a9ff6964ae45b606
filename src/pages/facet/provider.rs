//! The pages of a provider, with its type of organisation and contact details.

use serde::Serialize;

use super::{FacetPage, FacetView, TEMPLATE, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::provider::{Contact, ContactPoint, Provider, ProviderType};
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};

#[derive(Debug, Serialize)]
struct ProviderView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    facet_pages(edition, Axis::Provider).into_iter().map(output).collect()
}

fn output(page: FacetPage<'_>) -> Output<'_> {
    if page.is_first() {
        page.page("provider.html", move |publication| ProviderView {
            facet: page.view(publication),
            facts: facts(&publication.edition, &Id::new(page.value)),
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
        Fact::address("Website", provider.website.as_deref()),
        Fact::address("Al hun scholing", provider.courses_url.as_deref()),
    ];
    facts.extend(provider.contact.iter().flat_map(contact_facts));
    Facts::known(facts)
}

pub(super) fn contact_facts(contact: &Contact) -> [Fact; 4] {
    [
        Fact::texts("Contact met", contact.point.map(ContactPoint::label)),
        Fact::address("Contact", contact.url.as_deref()),
        Fact::texts("E-mail", contact.email.clone()),
        Fact::phone("Telefoon", contact.phone.as_deref()),
    ]
}
