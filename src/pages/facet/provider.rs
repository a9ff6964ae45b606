//! The page of a provider: also what kind of organisation it is and how to reach it.

use serde::Serialize;

use super::{FacetView, Part, TEMPLATE, parts};
use crate::catalogue::axis::Axis;
use crate::catalogue::provider::Provider;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};

/// What the page shows.
#[derive(Debug, Serialize)]
struct ProviderView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
}

/// One page per provider, and the further pages of its list.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    parts(edition, Axis::Provider).into_iter().map(page).collect()
}

fn page(part: Part<'_>) -> Output<'_> {
    if part.is_first() {
        part.page("provider.html", move |publication| ProviderView {
            facet: part.view(publication),
            facts: facts(&publication.edition, &Id::new(part.value)),
        })
    } else {
        part.page(TEMPLATE, move |publication| part.view(publication))
    }
}

fn facts(edition: &Edition, id: &Id<Provider>) -> Facts {
    let provider = &edition.catalogue[id];
    let contact = provider.contact.as_ref();
    Facts::known(vec![
        Fact::texts("Soort", [provider.provider_type.label()]),
        Fact::texts("Korte naam", provider.short_name.clone()),
        Fact::texts("Plaats", provider.town.clone()),
        Fact::records("Regio", edition, &provider.region),
        Fact::records("Onderdeel van", edition, &provider.parent),
        Fact::address("Website", provider.website.as_deref()),
        Fact::address("Contact", contact.and_then(|contact| contact.url.as_deref())),
        Fact::texts("E-mail", contact.and_then(|contact| contact.email.clone())),
    ])
}
