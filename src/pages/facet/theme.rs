//! The pages of a theme, with its levels, material to reuse, other materials, literature, networks and related themes.

use serde::Serialize;

use super::package::{Reusable, package};
use super::{FacetPage, FacetView, TEMPLATE, facet_pages};
use crate::catalogue::axis::Axis;
use crate::catalogue::table::Id;
use crate::catalogue::theme::{Theme, ThemeType};
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::levels::{self, LevelPair};
use crate::parts::view::{Link, MaterialView, links_to};

#[derive(Debug, Serialize)]
struct ThemeView {
    #[serde(flatten)]
    facet: FacetView,
    facts: Facts,
    levels: Vec<LevelPair>,
    package: Vec<Reusable>,
    /// The others.
    materials: Vec<MaterialView>,
    literature: Vec<MaterialView>,
    networks: Vec<Link>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    facet_pages(edition, Axis::Theme).into_iter().map(output).collect()
}

fn output(page: FacetPage<'_>) -> Output<'_> {
    if page.is_first() {
        page.page("theme.html", move |publication| {
            let facet = page.view(publication);
            ThemeView::new(&publication.edition, facet, &Id::new(page.value))
        })
    } else {
        page.page(TEMPLATE, move |publication| page.view(publication))
    }
}

impl ThemeView {
    fn new(edition: &Edition, facet: FacetView, id: &Id<Theme>) -> Self {
        let theme = &edition.catalogue[id];
        let facts = vec![
            Fact::records("Eigenaar", edition, &theme.owner),
            Fact::records("Verwante thema’s", edition, &theme.related),
        ];
        let others = theme.materials.iter().filter(|item| item.licence.is_none());
        let listed = edition.catalogue.facets.of(Axis::Theme, id.as_str());
        Self {
            facet: FacetView {
                kind: theme.theme_type.map_or(facet.kind, ThemeType::label),
                ..facet
            },
            levels: levels::pairs(edition, listed),
            facts: Facts::known(facts),
            package: package(edition, theme),
            materials: others.map(MaterialView::new).collect(),
            literature: theme.literature.iter().map(MaterialView::new).collect(),
            networks: links_to(edition, &theme.networks),
        }
    }
}
