//! What measurements and conversations may bring to light, with what helps then: on the card of each, and
//! all of them on a page. Offerings follow from the themes and competences that an editor gave a finding;
//! nothing is read into a text.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::catalogue::knowledge_card::{Finding, KnowledgeCard};
use crate::catalogue::offering::OfferingType;
use crate::catalogue::table::{Entry, Id};
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::card;
use crate::parts::view::{Head, Link, links_to};
use crate::url;

const TITLE: &str = "Van uitkomst naar aanbod";

/// More offerings of a finding are behind the links to its themes and competences.
const OFFERINGS_MAX: usize = 6;

#[derive(Debug, Serialize)]
struct FindingsView {
    summary: &'static str,
    cards: Vec<CardFindings>,
}

#[derive(Debug, Serialize)]
struct CardFindings {
    card: Link,
    findings: Vec<FindingView>,
}

#[derive(Debug, Serialize)]
pub(super) struct FindingView {
    text: String,
    /// Cards, offerings, and then all there is of a theme or competence.
    links: Vec<Link>,
}

/// One page; none when no card has findings.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    if cards(edition).next().is_none() {
        return Vec::new();
    }
    let page = Output::page(url::findings(), "findings.html", move |_| {
        let summary = "Wat een meting of gesprek over de opleiding kan uitwijzen, met kaarten en aanbod die dan \
                       helpen.";
        let overview = Link::to_overview(edition, Kind::KnowledgeCard);
        let of_card = |card: &Entry<KnowledgeCard>| CardFindings {
            card: Link::to_record(edition, &card.common),
            findings: of_card(edition, card),
        };
        let view = FindingsView { summary, cards: cards(edition).map(of_card).collect() };
        (Head::new(edition, TITLE, summary, vec![overview]), view)
    });
    vec![page]
}

/// To the page of all; `None` when there is none.
pub(super) fn link(edition: &Edition) -> Option<Link> {
    cards(edition).next().map(|_| Link::new(edition, &url::findings(), TITLE))
}

pub(super) fn of_card(edition: &Edition, card: &KnowledgeCard) -> Vec<FindingView> {
    card.findings.iter().map(|finding| view(edition, finding)).collect()
}

fn cards(edition: &Edition) -> impl Iterator<Item = &Entry<KnowledgeCard>> {
    let cards = edition.catalogue.tables.knowledge_cards.current();
    cards.filter(|card| !card.findings.is_empty())
}

fn view(edition: &Edition, finding: &Finding) -> FindingView {
    let cards = links_to(edition, &finding.cards).into_iter().map(|link| link.counted(&"kaart"));
    let table = &edition.catalogue.tables.offerings;
    let offerings = offerings(edition, finding).into_iter();
    let offerings = offerings.map(|at| card::link_with_provider(edition, table.at(at as usize)));
    let has_offerings = |(axis, value): &(Axis, &str)| {
        let [(_, trainings), (_, aids), _] = edition.catalogue.facets.of(*axis, value).groups();
        !(trainings.is_empty() && aids.is_empty())
    };
    let axes = topics(finding).filter(has_offerings);
    let axes = axes.map(|(axis, value)| Link::to_facet(edition, axis, value));
    FindingView { text: finding.text.clone(), links: cards.chain(offerings).chain(axes).collect() }
}

fn topics(finding: &Finding) -> impl Iterator<Item = (Axis, &str)> {
    let themes = finding.themes.iter().map(|id| (Axis::Theme, id.as_str()));
    themes.chain(finding.competences.iter().map(|id| (Axis::Competence, id.as_str())))
}

/// Those it names, then of its topics what can be taken, then what helps at work; nothing that is past, and
/// no instrument, for to measure again helps nobody.
fn offerings(edition: &Edition, finding: &Finding) -> Vec<u32> {
    let catalogue = &edition.catalogue;
    let table = &catalogue.tables.offerings;
    let named = finding.offerings.iter().filter_map(|id: &Id<_>| table.position(id.as_str()));
    let named = named.filter(|at| table.at(*at).common.shared.life_cycle.is_current());
    let named = named.filter_map(|at| u32::try_from(at).ok());
    let (mut trainings, mut aids) = (Vec::new(), Vec::new());
    for (axis, value) in topics(finding) {
        let [(_, to_take), (_, of_help), _] = catalogue.facets.of(axis, value).groups();
        trainings.extend(to_take);
        aids.extend(of_help);
    }
    let mut known = BTreeSet::new();
    let all = named.chain(trainings).chain(aids);
    let is_instrument = |at: u32| table.at(at as usize).offering_type == OfferingType::Instrument;
    let all = all.filter(|at| !is_instrument(*at) && known.insert(*at));
    all.take(OFFERINGS_MAX).collect()
}
