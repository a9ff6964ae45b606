//! The page of a theme: also its material, literature, networks and related themes.

use serde::Serialize;

use super::{FacetView, Part, TEMPLATE, parts};
use crate::catalogue::axis::Axis;
use crate::catalogue::table::Id;
use crate::catalogue::theme::Theme;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{Link, MaterialView, links_to};

/// What the page shows.
#[derive(Debug, Serialize)]
struct ThemeView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    materials: Vec<MaterialView>,
    literature: Vec<MaterialView>,
    networks: Vec<Link>,
}

/// One page per theme, and the further pages of its list.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    parts(edition, Axis::Theme).into_iter().map(page).collect()
}

fn page(part: Part<'_>) -> Output<'_> {
    if part.is_first() {
        part.page("theme.html", move |publication| {
            let facet = part.view(publication);
            ThemeView::new(&publication.edition, facet, &Id::new(part.value))
        })
    } else {
        part.page(TEMPLATE, move |publication| part.view(publication))
    }
}

impl ThemeView {
    fn new(edition: &Edition, facet: FacetView, id: &Id<Theme>) -> Self {
        let theme = &edition.catalogue[id];
        let related = Fact::records("Verwante thema’s", edition, &theme.related);
        Self {
            facet,
            facts: Facts::known(vec![related]),
            materials: theme.materials.iter().map(MaterialView::new).collect(),
            literature: theme.literature.iter().map(MaterialView::new).collect(),
            networks: links_to(edition, &theme.networks),
        }
    }
}
