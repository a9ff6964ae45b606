//! The page of a knowledge card, in the fixed form of the waaier.

use serde::Serialize;

use super::facts::{Fact, Facts};
use super::view::{
    Group, Head, MaterialView, SourceView, UpkeepView, links_to, mentions, sources, upkeep,
};
use super::{Edition, Page};
use crate::catalogue::kind::Kind;
use crate::catalogue::knowledge_card::KnowledgeCard;
use crate::catalogue::table::Entry;
use crate::url;

/// What the page shows.
#[derive(Debug, Serialize)]
struct KnowledgeCardView {
    category: &'static str,
    category_label: &'static str,
    summary: String,
    purpose: String,
    occasion: Option<String>,
    duration: Option<String>,
    steps: Vec<String>,
    cautions: Vec<String>,
    tips: Vec<String>,
    body: String,
    literature: Vec<MaterialView>,
    facts: Facts,
    related: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// One page per card.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let plan = |card: &'a Entry<KnowledgeCard>| {
        let path = url::record(Kind::KnowledgeCard, &card.common.id);
        Page::new(path, "knowledge_card.html", move || {
            (Head::of_record(edition, &card.common), view(edition, card))
        })
    };
    edition.catalogue.tables.knowledge_cards.iter().map(plan).collect()
}

fn view(edition: &Edition<'_>, card: &Entry<KnowledgeCard>) -> KnowledgeCardView {
    KnowledgeCardView {
        category: card.category.key(),
        category_label: card.category.label(),
        summary: card.common.summary().to_owned(),
        purpose: card.purpose.clone(),
        occasion: card.occasion.clone(),
        duration: card.duration.clone(),
        steps: card.steps.clone(),
        cautions: card.cautions.clone(),
        tips: card.tips.clone(),
        body: card.common.body.html.clone(),
        literature: card.literature.iter().map(MaterialView::new).collect(),
        facts: facts(edition, card),
        related: related(edition, card),
        sources: sources(edition.catalogue, &card.common),
        upkeep: upkeep(edition, &card.common),
    }
}

fn facts(edition: &Edition<'_>, card: &KnowledgeCard) -> Facts {
    Facts::new(vec![
        Fact::records("Voor wie", edition, &card.audiences),
        Fact::records("Thema’s", edition, &card.themes),
        Fact::records("Rollen", edition, &card.roles),
        Fact::records("Competenties", edition, &card.competences),
    ])
}

/// Related cards and offerings, in both directions.
fn related(edition: &Edition<'_>, card: &Entry<KnowledgeCard>) -> Vec<Group> {
    let with_mentions = |mut links: Vec<super::view::Link>, kind| {
        for link in mentions(edition, &card.common, kind) {
            if !links.iter().any(|known| known.href == link.href) {
                links.push(link);
            }
        }
        links
    };
    let cards = with_mentions(links_to(edition, &card.related), Kind::KnowledgeCard);
    let offerings = with_mentions(links_to(edition, &card.offerings), Kind::Offering);
    let paths = mentions(edition, &card.common, Kind::LearningPath);
    [
        Group::new("Aanbod dat erbij past", offerings),
        Group::new("Andere kaarten", cards),
        Group::new("In deze leerpaden", paths),
    ]
    .into_iter()
    .filter(|group| !group.links.is_empty())
    .collect()
}
