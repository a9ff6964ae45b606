//! The training regions on a map. Their shapes belong to the theme, not here.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::region::Region;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::parts::view::Link;

#[derive(Debug, Serialize)]
pub(crate) struct MapRegion {
    /// The record's id, by which the theme finds its shape.
    pub id: String,
    /// "OOR NO".
    pub short_name: String,
    /// "NO".
    pub label: String,
    pub trainings: usize,
    pub current: bool,
    #[serde(flatten)]
    pub link: Link,
}

/// Every region; `current` is the id of the region whose page shows the map, if any.
pub(crate) fn regions(edition: &Edition, current: Option<&str>) -> Vec<MapRegion> {
    let region = |id: &str| {
        let region = &edition.catalogue[&Id::<Region>::new(id)];
        let summary = region.common.summary().to_owned();
        MapRegion {
            id: id.to_owned(),
            short_name: region.short_name.clone(),
            label: region.label().to_owned(),
            trainings: edition.catalogue.facets.of(Axis::Region, id).counts().trainings,
            current: current == Some(id),
            link: Link { summary, ..Link::to_facet(edition, Axis::Region, id) },
        }
    };
    edition.catalogue.values(Axis::Region).into_iter().map(region).collect()
}
