//! The pages of a delivery mode, with a link to its agenda.

use serde::Serialize;

use super::{FacetPage, FacetView, facet_pages};
use crate::catalogue::axis::Axis;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::schedule::agenda_links;
use crate::parts::view::Link;

/// The page of a value that has an agenda.
#[derive(Debug, Serialize)]
pub(super) struct DatedView {
    #[serde(flatten)]
    facet: FacetView,
    /// `None` when no runs are planned.
    agenda: Option<Link>,
}

/// All pages of the delivery modes in use.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let agendas = agenda_links(edition, Axis::DeliveryMode);
    let pages = facet_pages(edition, Axis::DeliveryMode).into_iter();
    pages.map(|page| DatedView::output(page, agendas.get(page.value).cloned())).collect()
}

impl DatedView {
    pub(super) fn output(page: FacetPage<'_>, agenda: Option<Link>) -> Output<'_> {
        page.page("dated_facet.html", move |publication| Self {
            facet: page.view(publication),
            agenda: agenda.clone(),
        })
    }
}
