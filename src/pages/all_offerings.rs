//! The paginated list of all current offerings.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::{Listing, numbered_title, page_count};
use crate::parts::view::{Head, Link};
use crate::url;

#[derive(Debug, Serialize)]
struct AllOfferings {
    listing: Listing,
    axes: Vec<Link>,
    /// The file with the same.
    table: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let listed = edition.catalogue.facets.all();
    let path = url::overview(Kind::Offering);
    let plan = |number: usize| {
        let path = path.clone();
        Output::page(path.part(number), "offerings.html", move |publication| {
            let title = numbered_title("Al het aanbod", number);
            let description = format!("Al het aanbod op één lijst: {}.", listed.counts());
            let axes =
                Axis::ALL.iter().map(|axis| Link::new(edition, &url::axis(*axis), axis.plural()));
            let view = AllOfferings {
                listing: Listing::new(edition, &publication.cards, &path, listed, number),
                axes: axes.collect(),
                table: edition.base.href(&url::offerings_table()),
            };
            (Head::new(edition, title, description, Vec::new()), view)
        })
    };
    (1..=page_count(listed)).map(plan).collect()
}
