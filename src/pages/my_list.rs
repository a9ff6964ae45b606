//! The page of the visitor's own list, which a script fills: the list is in the browser alone.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Head, Link};
use crate::url;

/// Where the knowledge card with the four steps of a learning goal stands.
const SMART_CARD: &str = "smart";

/// What the page shows.
#[derive(Debug, Serialize)]
struct MyListView {
    /// The address of an offering, with `{id}` for its name.
    offering: String,
    /// Where to find what can be kept.
    offerings: Link,
    /// The card whose steps the texts for an IOP follow, when it is there.
    smart_card: Option<Link>,
}

/// The page; it has nothing for search engines.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = Output::page(url::my_list(), "my_list.html", move |_| {
        let title = "Mijn lijst";
        let summary = "Het aanbod dat je hebt bewaard, in deze browser en nergens anders.";
        let head = Head::new(edition, title, summary, Vec::new());
        (head, view(edition))
    });
    vec![page.not_indexed()]
}

fn view(edition: &Edition) -> MyListView {
    let card = edition.catalogue.tables.common(Kind::KnowledgeCard, SMART_CARD);
    MyListView {
        offering: edition.base.href(&url::record(Kind::Offering, "{id}")),
        offerings: Link::new(edition, &url::overview(Kind::Offering), Kind::Offering.plural()),
        smart_card: card.map(|common| Link::to_record(edition, common)),
    }
}
