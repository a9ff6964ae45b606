//! The page of a learning path: its items, each with the reason for including it.

use serde::Serialize;

use crate::catalogue::common::Common;
use crate::catalogue::learning_path::{LearningPath, PathItem, PathOrder};
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{Link, SourceView, UpkeepView, source, sources, upkeep};
use crate::publication::Publication;

#[derive(Debug, Serialize)]
struct LearningPathView {
    summary: String,
    body: String,
    ordered: bool,
    order_label: &'static str,
    items: Vec<ItemView>,
    learning_goals: Vec<String>,
    /// `None` when the editors chose them.
    goals_source: Option<SourceView>,
    facts: Facts,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

#[derive(Debug, Serialize)]
struct ItemView {
    kind: &'static str,
    link: Link,
    reason: String,
}

pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let plan = |path: &'e Entry<LearningPath>| {
        Output::record(&path.common, "learning_path.html", move |publication| {
            view(publication, path)
        })
    };
    edition.catalogue.tables.learning_paths.iter().map(plan).collect()
}

fn view(publication: &Publication, path: &Entry<LearningPath>) -> LearningPathView {
    let edition = &publication.edition;
    LearningPathView {
        summary: path.common.summary().to_owned(),
        body: publication.terms.explained(&path.common),
        ordered: path.order == PathOrder::Fixed,
        order_label: path.order.label(),
        items: path.items.iter().filter_map(|item| item_view(edition, item)).collect(),
        learning_goals: path.learning_goals.clone(),
        goals_source: path
            .goals_source
            .as_ref()
            .and_then(|reference| source(&edition.catalogue, reference)),
        facts: Facts::known(vec![
            Fact::records("Voor wie", edition, &path.audiences),
            Fact::records("Rollen", edition, &path.roles),
            Fact::records("Thema’s", edition, &path.themes),
        ]),
        sources: sources(&edition.catalogue, &path.common),
        upkeep: upkeep(edition, &path.common),
    }
}

fn item_view(edition: &Edition, item: &PathItem) -> Option<ItemView> {
    let (kind, link) = match target(edition, item) {
        Some(common) => (common.kind.singular(), Link::to_record(edition, common)),
        None => ("andere site", elsewhere(item)?),
    };
    Some(ItemView { kind, link, reason: item.reason.clone() })
}

/// The record of an item; `None` for an item on another site.
fn target<'e>(edition: &'e Edition, item: &PathItem) -> Option<&'e Common> {
    let catalogue = &edition.catalogue;
    let offering = item.offering.as_ref().map(|id| &catalogue[id].common);
    let card = item.knowledge_card.as_ref().map(|id| &catalogue[id].common);
    let example = item.example.as_ref().map(|id| &catalogue[id].common);
    let entry = item.glossary_entry.as_ref().map(|id| &catalogue[id].common);
    offering.or(card).or(example).or(entry)
}

fn elsewhere(item: &PathItem) -> Option<Link> {
    let (text, href) = (item.title.clone()?, item.url.clone()?);
    Some(Link { href, text, count: None, summary: String::new(), picture: String::new(), sort: "" })
}
