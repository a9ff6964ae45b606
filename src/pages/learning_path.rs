//! The page of a learning path: its items, each with a reason.

use serde::Serialize;

use super::Page;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::learning_path::{LearningPath, PathItem, PathOrder};
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{Head, Link, SourceView, UpkeepView, sources, upkeep};
use crate::url;

/// What the page shows.
#[derive(Debug, Serialize)]
struct LearningPathView {
    summary: String,
    body: String,
    ordered: bool,
    order_label: &'static str,
    items: Vec<ItemView>,
    learning_goals: Vec<String>,
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

/// One page per path.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let plan = |path: &'a Entry<LearningPath>| {
        Page::new(
            url::record(Kind::LearningPath, &path.common.id),
            "learning_path.html",
            move || (Head::of_record(edition, &path.common), view(edition, path)),
        )
    };
    edition.catalogue.tables.learning_paths.iter().map(plan).collect()
}

fn view(edition: &Edition<'_>, path: &Entry<LearningPath>) -> LearningPathView {
    LearningPathView {
        summary: path.common.summary().to_owned(),
        body: edition.terms.explained(&path.common),
        ordered: path.order == PathOrder::Fixed,
        order_label: path.order.label(),
        items: path.items.iter().filter_map(|item| item_view(edition, item)).collect(),
        learning_goals: path.learning_goals.clone(),
        facts: Facts::new(vec![
            Fact::records("Voor wie", edition, &path.audiences),
            Fact::records("Rollen", edition, &path.roles),
            Fact::records("Thema’s", edition, &path.themes),
        ]),
        sources: sources(edition.catalogue, &path.common),
        upkeep: upkeep(edition, &path.common),
    }
}

fn item_view(edition: &Edition<'_>, item: &PathItem) -> Option<ItemView> {
    let (kind, link) = match target(edition, item) {
        Some(common) => (common.kind.singular(), Link::to_record(edition, common)),
        None => ("andere site", elsewhere(item)?),
    };
    Some(ItemView { kind, link, reason: item.reason.clone() })
}

/// The record an item leads to.
fn target<'e>(edition: &'e Edition<'_>, item: &PathItem) -> Option<&'e Common> {
    let catalogue = edition.catalogue;
    let offering = item.offering.as_ref().map(|id| &catalogue[id].common);
    let card = item.knowledge_card.as_ref().map(|id| &catalogue[id].common);
    let example = item.example.as_ref().map(|id| &catalogue[id].common);
    let entry = item.glossary_entry.as_ref().map(|id| &catalogue[id].common);
    offering.or(card).or(example).or(entry)
}

fn elsewhere(item: &PathItem) -> Option<Link> {
    let (text, href) = (item.title.clone()?, item.url.clone()?);
    Some(Link { href, text, count: None, summary: String::new(), picture: String::new() })
}
