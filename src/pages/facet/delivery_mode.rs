//! The page of a delivery mode: also its agenda.

use serde::Serialize;

use super::{FacetView, Part, parts};
use crate::catalogue::axis::Axis;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::schedule::agenda_links;
use crate::parts::view::Link;

/// What the page shows of a value that the agenda is divided by.
#[derive(Debug, Serialize)]
pub(super) struct DatedView {
    #[serde(flatten)]
    facet: FacetView,
    /// Its runs by day, when it has any to come.
    agenda: Option<Link>,
}

/// One page per delivery mode in use, more when its list is long.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let agendas = agenda_links(edition, Axis::DeliveryMode);
    let parts = parts(edition, Axis::DeliveryMode).into_iter();
    parts.map(|part| DatedView::page(part, agendas.get(part.value).cloned())).collect()
}

impl DatedView {
    pub(super) fn page(part: Part<'_>, agenda: Option<Link>) -> Output<'_> {
        part.page("dated_facet.html", move |publication| Self {
            facet: part.view(publication),
            agenda: agenda.clone(),
        })
    }
}
