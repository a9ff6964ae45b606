//! The training regions as a map shows them; their shapes are the theme's.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::region::Region;
use crate::catalogue::table::Id;
use crate::edition::Edition;
use crate::parts::view::Link;

/// What every short name begins with, and a map need not say.
const PREFIX: &str = "OOR ";

/// A region on the map and in the list beside it.
#[derive(Debug, Serialize)]
pub(crate) struct MapRegion {
    /// Its name in the content, by which the theme knows its shape.
    pub id: String,
    /// "OOR NO".
    pub short_name: String,
    /// "NO": what fits on the map.
    pub label: String,
    /// True for the region whose page this is.
    pub current: bool,
    /// Its page, its full name, how many offerings it has and its summary.
    #[serde(flatten)]
    pub link: Link,
}

/// Every region, by name; `current` is the one whose page it is for, if any.
pub(crate) fn regions(edition: &Edition, current: Option<&str>) -> Vec<MapRegion> {
    let region = |id: &str| {
        let region = &edition.catalogue[&Id::<Region>::new(id)];
        let short_name = region.short_name.as_str();
        let summary = region.common.summary().to_owned();
        MapRegion {
            id: id.to_owned(),
            short_name: short_name.to_owned(),
            label: short_name.strip_prefix(PREFIX).unwrap_or(short_name).to_owned(),
            current: current == Some(id),
            link: Link { summary, ..Link::to_facet(edition, Axis::Region, id) },
        }
    };
    edition.catalogue.values(Axis::Region).into_iter().map(region).collect()
}
