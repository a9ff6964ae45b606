//! The page of the visitor's own list. A script fills it: the list is stored in the browser only.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Head, Link};
use crate::url;

/// The id of the knowledge card with the steps of a learning goal.
const SMART_CARD: &str = "smart";

#[derive(Debug, Serialize)]
struct MyListView {
    /// The address of an offering, with the placeholder `{id}`.
    offering: String,
    offerings: Link,
    /// The card whose steps the IOP texts follow; `None` when the catalogue lacks it.
    smart_card: Option<Link>,
}

/// Not indexed: it is empty until the script runs.
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
