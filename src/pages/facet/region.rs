//! The pages of a training region, with its hospitals, the map and a link to its agenda.

use serde::Serialize;

use super::delivery_mode::DatedView;
use super::{FacetPage, FacetView, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::region::Region;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::region_map::{self, MapRegion};
use crate::parts::schedule::agenda_links;
use crate::parts::view::Link;

#[derive(Debug, Serialize)]
struct RegionView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    /// The map of all regions, with this one marked.
    regions: Vec<MapRegion>,
    /// `None` when no runs are planned.
    agenda: Option<Link>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let agendas = agenda_links(edition, Axis::Region);
    let pages = facet_pages(edition, Axis::Region).into_iter();
    pages.map(|page| output(page, agendas.get(page.value).cloned())).collect()
}

fn output(page: FacetPage<'_>, agenda: Option<Link>) -> Output<'_> {
    if page.is_first() {
        page.page("region.html", move |publication| RegionView {
            facet: page.view(publication),
            facts: facts(&publication.edition, &Id::new(page.value)),
            regions: region_map::regions(&publication.edition, Some(page.value)),
            agenda: agenda.clone(),
        })
    } else {
        DatedView::output(page, agenda)
    }
}

fn facts(edition: &Edition, id: &Id<Region>) -> Facts {
    let region = &edition.catalogue[id];
    Facts::known(vec![
        Fact::texts("Korte naam", [region.short_name.as_str()]),
        Fact::records("Leidend umc", edition, &region.umc),
        Fact::records("Aangesloten", edition, &region.members),
        Fact::address("Website", region.website.as_deref()),
    ])
}
