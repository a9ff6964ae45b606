//! The lists of recommendations and learning paths.

use super::recommendation;
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::ContinuumPart;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Group, Head, Link, OverviewView};
use crate::url;

/// A kind, its introduction, and its links in groups.
type Overview = (Kind, &'static str, fn(&Edition) -> Vec<Group>);

const OVERVIEWS: &[Overview] = &[
    (
        Kind::Recommendation,
        "De aanbevelingen uit de handreiking bij het opleidingscontinuüm, met acties voor nu en straks.",
        recommendations,
    ),
    (Kind::LearningPath, "Wat je in welke volgorde kunt doen, en waarom.", learning_paths),
];

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let plan = |(kind, summary, groups): &'static Overview| {
        let path = url::overview(*kind);
        Output::page(path.clone(), "overview.html", move |_| {
            let head = Head::new(edition, kind.plural(), *summary, Vec::new());
            let groups = groups(edition).into_iter().filter(|group| !group.links.is_empty());
            let view = OverviewView {
                summary: (*summary).to_owned(),
                groups: groups.collect(),
                kind: kind.folder(),
                more: more(edition, *kind),
            };
            (head, view)
        })
    };
    OVERVIEWS.iter().map(plan).collect()
}

fn more(edition: &Edition, kind: Kind) -> Vec<Link> {
    let actions = (kind == Kind::Recommendation).then(|| recommendation::all_actions(edition));
    actions.into_iter().collect()
}

fn recommendations(edition: &Edition) -> Vec<Group> {
    let group = |part: &ContinuumPart| {
        let all = edition.catalogue.tables.recommendations.current();
        let of_part = all.filter(|one| one.part == *part);
        let links = of_part.map(|one| recommendation::link(edition, one));
        Group::new(part.label(), links.collect())
    };
    ContinuumPart::ALL.iter().map(group).collect()
}

fn learning_paths(edition: &Edition) -> Vec<Group> {
    let paths = edition.catalogue.tables.learning_paths.current();
    let links = paths.map(|path| Link::to_record(edition, &path.common)).collect();
    vec![Group::new("", links)]
}
