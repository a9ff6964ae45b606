//! Pages that combine values of two axes: "Educator" and "Communicatie".

use serde::Serialize;

use crate::catalogue::axis::{Axis, Pair};
use crate::catalogue::offering_group::Listed;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::{Listing, Room, numbered_title, page_count};
use crate::parts::view::{Head, Link};
use crate::publication::Publication;
use crate::url;

#[derive(Debug, Serialize)]
struct PairView {
    first: Link,
    second: Link,
    listing: Listing,
}

/// The pages of every pair that has offerings.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let mut pages = Vec::new();
    for (pair, listed) in edition.catalogue.facets.pairs() {
        for number in 1..=page_count(listed) {
            let path = url::pair(pair).part(number);
            pages.push(Output::page(path, "pair.html", move |publication| {
                view(publication, pair, listed, number)
            }));
        }
    }
    pages
}

fn view(
    publication: &Publication,
    pair: Pair<'_>,
    listed: &Listed,
    number: usize,
) -> (Head, PairView) {
    let edition = &publication.edition;
    let ((axis, value), (other, second)) = pair;
    let path = url::pair(pair);
    let label = edition.catalogue.value_label(axis, value);
    let other_label = edition.catalogue.value_label(other, second);
    // A provider and a region may have the same name.
    let joint = if other == Axis::Provider { "bij" } else { "en" };
    let title = numbered_title(&format!("{label} {joint} {other_label}"), number);
    let description = format!("Aanbod dat past bij {label} en bij {other_label}.");
    let first = Link::to_facet(edition, axis, value);
    let crumbs = vec![Link::new(edition, &url::axis(axis), axis.plural()), first.clone()];
    let head = Head::new(edition, title, description, crumbs);
    let listing = Listing::new(edition, &publication.cards, &path, listed, number, Room::Whole);
    (head, PairView { first, second: Link::to_facet(edition, other, second), listing })
}
