//! Knowledge cards: the list by category, and a page each in the fixed layout of the "waaier".

use std::collections::BTreeSet;

use serde::Serialize;

use super::findings::{self, FindingView};
use crate::catalogue::kind::Kind;
use crate::catalogue::knowledge_card::{CardCategory, KnowledgeCard};
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{
    Group, Head, Link, MaterialView, SourceView, UpkeepView, links_to, mentions, sources, upkeep,
};
use crate::publication::Publication;
use crate::url;

/// Offerings shown as cards; the rest are plain links, to keep the page short.
const OFFERINGS_AS_CARDS: usize = 6;

#[derive(Debug, Serialize)]
struct CardsView {
    summary: &'static str,
    groups: Vec<CategoryView>,
    actors: Link,
    /// What measurements lead to; `None` when no card says so.
    findings: Option<Link>,
}

#[derive(Debug, Serialize)]
struct CategoryView {
    key: &'static str,
    group: Group,
}

#[derive(Debug, Serialize)]
struct KnowledgeCardView {
    /// The one under which a browser keeps what is ticked.
    id: String,
    category: &'static str,
    category_label: &'static str,
    summary: String,
    purpose: Option<String>,
    occasion: Option<String>,
    duration: Option<String>,
    steps: Vec<String>,
    cautions: Vec<String>,
    tips: Vec<String>,
    findings: Vec<FindingView>,
    /// Whether there is something to tick.
    has_boxes: bool,
    body: String,
    literature: Vec<MaterialView>,
    facts: Facts,
    /// Matching offerings, as HTML list items.
    offerings: String,
    more_offerings: Vec<Link>,
    /// The table of actors; `None` for cards that are not about an actor.
    actors: Option<Link>,
    related: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// The list, then one page per card.
pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let path = url::overview(Kind::KnowledgeCard);
    let list = Output::page(path.clone(), "knowledge_cards.html", move |_| {
        let view = list(edition);
        (Head::new(edition, Kind::KnowledgeCard.plural(), view.summary, Vec::new()), view)
    });
    let plan = |card: &'e Entry<KnowledgeCard>| {
        Output::record(&card.common, "knowledge_card.html", move |publication| {
            view(publication, card)
        })
    };
    let cards = edition.catalogue.tables.knowledge_cards.iter().map(plan);
    std::iter::once(list).chain(cards).collect()
}

fn list(edition: &Edition) -> CardsView {
    let group = |category: &CardCategory| {
        let cards = edition.catalogue.tables.knowledge_cards.current();
        let of_category = cards.filter(|card| card.category == *category);
        let links = of_category.map(|card| Link::to_record(edition, &card.common));
        CategoryView { key: category.key(), group: Group::new(category.label(), links.collect()) }
    };
    let groups = CardCategory::ALL.iter().map(group);
    CardsView {
        summary: "Kaarten om direct mee te werken: doel, werkwijze, aandachtspunten en bronnen.",
        groups: groups.filter(|category| !category.group.links.is_empty()).collect(),
        actors: actors(edition),
        findings: findings::link(edition),
    }
}

fn actors(edition: &Edition) -> Link {
    Link::new(edition, &url::actors(), "Wie doet wat: alle taken in één tabel")
}

fn view(publication: &Publication, card: &Entry<KnowledgeCard>) -> KnowledgeCardView {
    let edition = &publication.edition;
    let (offerings, more_offerings) = offerings(publication, card);
    let boxes = card.steps.len() + card.cautions.len() + card.common.body.open_tasks;
    KnowledgeCardView {
        id: card.common.lasting_id().to_owned(),
        has_boxes: boxes > 0,
        category: card.category.key(),
        category_label: card.category.label(),
        summary: card.common.summary().to_owned(),
        purpose: card.purpose.clone(),
        occasion: card.occasion.clone(),
        duration: card.duration.clone(),
        steps: card.steps.clone(),
        cautions: card.cautions.clone(),
        tips: card.tips.clone(),
        findings: findings::of_card(edition, card),
        body: publication.terms.explained(&card.common),
        literature: card.literature.iter().map(MaterialView::new).collect(),
        facts: facts(edition, card),
        offerings,
        more_offerings,
        actors: (card.category == CardCategory::Actor).then(|| actors(edition)),
        related: related(edition, card),
        sources: sources(&edition.catalogue, &card.common),
        upkeep: upkeep(edition, &card.common),
    }
}

fn facts(edition: &Edition, card: &KnowledgeCard) -> Facts {
    Facts::known(vec![
        Fact::records("Voor wie", edition, &card.audiences),
        Fact::records("Thema’s", edition, &card.themes),
        Fact::records("Rollen", edition, &card.roles),
        Fact::records("Competenties", edition, &card.competences),
    ])
}

/// The current offerings that refer to the card or that it refers to: the first as cards, the
/// others as links.
fn offerings(publication: &Publication, card: &Entry<KnowledgeCard>) -> (String, Vec<Link>) {
    let edition = &publication.edition;
    let (table, common) = (&edition.catalogue.tables.offerings, &card.common);
    let mentioning = edition.catalogue.backlinks.of(common.kind, &common.id, Kind::Offering);
    let ids = mentioning.iter().map(String::as_str).chain(card.offerings.iter().map(Id::as_str));
    let found: BTreeSet<usize> = ids.filter_map(|id| table.position(id)).collect();
    let found = found.into_iter().map(|at| (at, table.at(at)));
    let current = found.filter(|(_, offering)| offering.common.shared.life_cycle.is_current());
    let current: Vec<_> = current.collect();
    let (first, others) = current.split_at(current.len().min(OFFERINGS_AS_CARDS));
    let cards = publication.cards.at(first.iter().map(|(at, _)| *at));
    (cards, others.iter().map(|(_, other)| Link::to_record(edition, &other.common)).collect())
}

/// Related cards in both directions, and the examples and learning paths that refer to this card.
fn related(edition: &Edition, card: &Entry<KnowledgeCard>) -> Vec<Group> {
    let mut cards = links_to(edition, &card.related);
    for link in mentions(edition, &card.common, Kind::KnowledgeCard) {
        if !cards.iter().any(|known| known.href == link.href) {
            cards.push(link);
        }
    }
    let groups = [
        Group::new("In de praktijk", mentions(edition, &card.common, Kind::Example)),
        Group::new("Andere kaarten", cards),
        Group::new("In deze leerpaden", mentions(edition, &card.common, Kind::LearningPath)),
    ];
    groups.into_iter().filter(|group| !group.links.is_empty()).collect()
}
