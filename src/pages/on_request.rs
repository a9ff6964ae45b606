//! The paginated list of offerings that are given on request, so have no dates for the agenda.

use std::sync::Arc;

use serde::Serialize;

use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::{Listing, Room, numbered_title, page_count};
use crate::parts::view::{Head, Link};
use crate::url;

#[derive(Debug, Serialize)]
struct OnRequestView {
    listing: Listing,
}

/// No pages at all when nothing is given on request.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let positions: Vec<u32> = positions(edition).collect();
    if positions.is_empty() {
        return Vec::new();
    }
    let listed = Arc::new(edition.catalogue.facets.grouping.listed(&positions));
    let page = |number: usize| {
        let listed = Arc::clone(&listed);
        let path = url::on_request();
        Output::page(path.part(number), "on_request.html", move |publication| {
            let title = numbered_title("Aanbod op aanvraag", number);
            let summary = "Dit wordt gegeven als iemand erom vraagt; vaste data zijn er niet.";
            let crumbs = vec![Link::new(edition, &url::agenda(), "Agenda")];
            let head = Head::new(edition, title, summary, crumbs);
            (
                head,
                OnRequestView {
                    listing: Listing::new(
                        edition,
                        &publication.cards,
                        &path,
                        &listed,
                        number,
                        Room::Whole,
                    ),
                },
            )
        })
    };
    (1..=page_count(&listed)).map(page).collect()
}

/// Positions in the table of offerings.
pub(crate) fn positions(edition: &Edition) -> impl Iterator<Item = u32> {
    let current = edition.catalogue.current_offerings();
    let on_request = current.filter(|(_, offering)| offering.on_request);
    on_request.filter_map(|(at, _)| u32::try_from(at).ok())
}
