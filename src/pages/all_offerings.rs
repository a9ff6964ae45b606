//! The paginated list of all current offerings.

use serde::Serialize;

use super::outcomes;
use crate::catalogue::kind::Kind;
use crate::catalogue::site::Export;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::{Listing, Room, numbered_title, page_count};
use crate::parts::topic::Topic;
use crate::parts::view::{Head, Link};
use crate::url;

#[derive(Debug, Serialize)]
struct AllOfferings {
    listing: Listing,
    axes: Vec<Link>,
    /// The file with the same.
    table: String,
    /// The page on the open data, on a site that publishes them.
    data: Option<String>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let listed = edition.catalogue.facets.all();
    let path = url::overview(Kind::Offering);
    let publishes_data = edition.catalogue.site.exports(Export::Data);
    let plan = |number: usize| {
        let path = path.clone();
        Output::page(path.part(number), "offerings.html", move |publication| {
            let title = numbered_title("Al het aanbod", number);
            let description = format!("Al het aanbod op één lijst: {}.", listed.counts());
            let axes = edition.catalogue.axes().map(|axis| (url::axis(axis), axis.plural()));
            let axes = axes.chain([(url::outcomes(), outcomes::TITLE)]);
            let view = AllOfferings {
                listing: Listing::new(
                    edition,
                    &publication.cards,
                    &path,
                    listed,
                    number,
                    Room::Whole,
                ),
                table: edition.base.href(&url::offerings_table()),
                data: publishes_data.then(|| edition.base.href(&url::data::page())),
                axes: axes.map(|(path, text)| Link::new(edition, &path, text)).collect(),
            };
            let head = Head::new(edition, title, description, Vec::new());
            (head.followed(edition, Topic::Offerings), view)
        })
    };
    (1..=page_count(listed)).map(plan).collect()
}
