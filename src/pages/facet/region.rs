//! The page of a training region: also its hospitals, the map and its agenda.

use serde::Serialize;

use super::delivery_mode::DatedView;
use super::{FacetView, Part, parts};
use crate::catalogue::axis::Axis;
use crate::catalogue::region::Region;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::region_map::{self, MapRegion};
use crate::parts::schedule::agenda_links;
use crate::parts::view::Link;

/// What the page shows.
#[derive(Debug, Serialize)]
struct RegionView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    /// The map of all regions, with this one marked.
    regions: Vec<MapRegion>,
    /// Its runs by day, when it has any to come.
    agenda: Option<Link>,
}

/// One page per region, and the further pages of its list.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let agendas = agenda_links(edition, Axis::Region);
    let parts = parts(edition, Axis::Region).into_iter();
    parts.map(|part| page(part, agendas.get(part.value).cloned())).collect()
}

fn page(part: Part<'_>, agenda: Option<Link>) -> Output<'_> {
    if part.is_first() {
        part.page("region.html", move |publication| RegionView {
            facet: part.view(publication),
            facts: facts(&publication.edition, &Id::new(part.value)),
            regions: region_map::regions(&publication.edition, Some(part.value)),
            agenda: agenda.clone(),
        })
    } else {
        DatedView::page(part, agenda)
    }
}

fn facts(edition: &Edition, id: &Id<Region>) -> Facts {
    let region = &edition.catalogue[id];
    Facts::known(vec![
        Fact::texts("Korte naam", [region.short_name.as_str()]),
        Fact::records("Leidend umc", edition, [&region.umc]),
        Fact::records("Aangesloten", edition, &region.members),
        Fact::address("Website", region.website.as_deref()),
    ])
}
