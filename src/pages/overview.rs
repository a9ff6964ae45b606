//! The lists of records that are no axis: knowledge cards, examples, recommendations, paths.

use super::view::{Group, Head, Link, OverviewView};
use super::{Edition, Page};
use crate::catalogue::example::Example;
use crate::catalogue::kind::Kind;
use crate::catalogue::knowledge_card::CardCategory;
use crate::catalogue::recommendation::ContinuumPart;
use crate::catalogue::table::Entry;
use crate::url;

/// A kind with its line of introduction and its links in groups.
type Overview = (Kind, &'static str, fn(&Edition<'_>) -> Vec<Group>);

const OVERVIEWS: &[Overview] = &[
    (
        Kind::KnowledgeCard,
        "Kaarten om direct mee te werken: doel, werkwijze, aandachtspunten en bronnen.",
        knowledge_cards,
    ),
    (
        Kind::Example,
        "Wat anderen al doen, met de aanbeveling die het voorbeeld laat zien.",
        examples,
    ),
    (
        Kind::Recommendation,
        "De aanbevelingen uit de handreiking bij het opleidingscontinuüm, met acties voor nu en straks.",
        recommendations,
    ),
    (Kind::LearningPath, "Wat je in welke volgorde kunt doen, en waarom.", learning_paths),
];

/// One page per kind.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let plan = |(kind, summary, groups): &'static Overview| {
        let path = url::overview(*kind);
        Page::new(path.clone(), "overview.html", move || {
            let head = Head::new(edition, &path, kind.plural(), *summary, Vec::new());
            let groups = groups(edition).into_iter().filter(|group| !group.links.is_empty());
            let view = OverviewView {
                summary: (*summary).to_owned(),
                groups: groups.collect(),
                kind: kind.folder(),
            };
            (head, view)
        })
    };
    OVERVIEWS.iter().map(plan).collect()
}

fn knowledge_cards(edition: &Edition<'_>) -> Vec<Group> {
    let group = |category: &CardCategory| {
        let cards = edition.catalogue.tables.knowledge_cards.iter();
        let of_category = cards.filter(|card| card.category == *category);
        let links = of_category.map(|card| Link::to_record(edition, &card.common));
        Group::new(category.label(), links.collect())
    };
    CardCategory::ALL.iter().map(group).collect()
}

fn examples(edition: &Edition<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = ContinuumPart::ALL
        .iter()
        .map(|part| {
            let examples = edition.catalogue.tables.examples.iter();
            let of_part = examples.filter(|example| part_of(edition, example) == Some(*part));
            let links = of_part.map(|example| Link::to_record(edition, &example.common));
            Group::new(part.label(), links.collect())
        })
        .collect();
    let others = edition.catalogue.tables.examples.iter();
    let others = others.filter(|example| part_of(edition, example).is_none());
    let links = others.map(|example| Link::to_record(edition, &example.common));
    groups.push(Group::new("Andere voorbeelden", links.collect()));
    groups
}

/// The part of the continuum of the first recommendation an example illustrates.
fn part_of(edition: &Edition<'_>, example: &Entry<Example>) -> Option<ContinuumPart> {
    example.recommendations.first().map(|id| edition.catalogue[id].part)
}

fn recommendations(edition: &Edition<'_>) -> Vec<Group> {
    let group = |part: &ContinuumPart| {
        let all = edition.catalogue.tables.recommendations.iter();
        let links = all.filter(|one| one.part == *part).map(|one| {
            let link = Link::to_record(edition, &one.common);
            Link { text: format!("{} {}", one.number, one.title), ..link }
        });
        Group::new(part.label(), links.collect())
    };
    ContinuumPart::ALL.iter().map(group).collect()
}

fn learning_paths(edition: &Edition<'_>) -> Vec<Group> {
    let paths = edition.catalogue.tables.learning_paths.iter();
    let links = paths.map(|path| Link::to_record(edition, &path.common)).collect();
    vec![Group::new("", links)]
}
