//! The style page: every colour, size and part of the theme with its states, in a preview only.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::run::RunStatus;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::card::State;
use crate::parts::listing::{Part, parts};
use crate::parts::view::{Group, Head, Link};
use crate::publication::Publication;
use crate::routes::Presence;
use crate::url;

/// Cards to show.
const CARDS_MAX: usize = 3;

/// A list long enough to have gaps in its page numbers.
const PARTS: usize = 12;

/// What the page shows.
#[derive(Debug, Serialize)]
struct StyleView {
    roles: Vec<Link>,
    themes: Vec<Link>,
    states: Vec<State>,
    cards: String,
    groups: Vec<Group>,
    parts: Vec<Part>,
}

/// The page, in a preview only.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let view = |publication: &_| (head(edition), view(publication));
    let page = Output::page(url::style(), "style.html", view);
    vec![page.not_indexed().present(Presence::WithDrafts)]
}

fn head(edition: &Edition) -> Head {
    let description = "Kleuren, maten en onderdelen van deze site, met hun toestanden.";
    Head::new(edition, "Stijl", description, Vec::new())
}

fn view(publication: &Publication) -> StyleView {
    let edition = &publication.edition;
    let roles = links(edition, Axis::Role);
    StyleView {
        themes: links(edition, Axis::Theme),
        states: states(),
        cards: publication.cards.at(0..publication.cards.all().len().min(CARDS_MAX)),
        groups: vec![Group::new("Lijst van links", roles.clone())],
        parts: parts(PARTS / 2, PARTS, |number| format!("#_blad-{number}")),
        roles,
    }
}

fn links(edition: &Edition, axis: Axis) -> Vec<Link> {
    let values = edition.catalogue.facets.values(axis);
    values.map(|(value, _)| Link::to_facet(edition, axis, value)).collect()
}

fn states() -> Vec<State> {
    let enrolment = EnrolmentState::TERMS.iter();
    let terms = enrolment.chain(RunStatus::TERMS);
    terms.map(|term| State { key: term.key, label: term.label }).collect()
}
