//! What is held on request, beside the agenda: it has no dates.

use std::sync::Arc;

use serde::Serialize;

use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::{Listing, numbered_title, part_count};
use crate::parts::view::{Head, Link};
use crate::url;

/// What the page shows.
#[derive(Debug, Serialize)]
struct OnRequestView {
    listing: Listing,
}

/// One page, more when the list is long; none when nothing is held on request.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let positions: Arc<[u32]> = positions(edition).collect();
    if positions.is_empty() {
        return Vec::new();
    }
    let page = |number: usize| {
        let positions = Arc::clone(&positions);
        let path = url::on_request();
        Output::page(path.part(number), "on_request.html", move |publication| {
            let title = numbered_title("Aanbod op aanvraag", number);
            let summary = "Dit wordt gegeven als iemand erom vraagt; vaste data zijn er niet.";
            let crumbs = vec![Link::new(edition, &url::agenda(), "Agenda")];
            let head = Head::new(edition, title, summary, crumbs);
            (
                head,
                OnRequestView {
                    listing: Listing::new(edition, &publication.cards, &path, &positions, number),
                },
            )
        })
    };
    (1..=part_count(positions.len())).map(page).collect()
}

/// The positions of what is held on request in the table of offerings.
pub(crate) fn positions(edition: &Edition) -> impl Iterator<Item = u32> {
    let current = edition.catalogue.current_offerings();
    let on_request = current.filter(|(_, offering)| offering.on_request);
    on_request.filter_map(|(at, _)| u32::try_from(at).ok())
}
