//! The style page: every colour, size and component of the theme with its states.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::card::State;
use crate::parts::listing::{PagerLink, pager_links};
use crate::parts::view::{Group, Head, Link};
use crate::publication::Publication;
use crate::routes::Presence;
use crate::url;

const CARDS_MAX: usize = 3;

/// Enough pages for a pager with gaps.
const PARTS: usize = 12;

#[derive(Debug, Serialize)]
struct StyleView {
    roles: Vec<Link>,
    themes: Vec<Link>,
    states: Vec<State>,
    cards: String,
    groups: Vec<Group>,
    parts: Vec<PagerLink>,
}

/// Only in sites that show drafts.
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
        parts: pager_links(PARTS / 2, PARTS, |number| format!("#_blad-{number}")),
        roles,
    }
}

fn links(edition: &Edition, axis: Axis) -> Vec<Link> {
    let values = edition.catalogue.facets.values(axis);
    values.map(|value| Link::to_facet(edition, axis, value)).collect()
}

fn states() -> Vec<State> {
    EnrolmentState::TERMS.iter().map(|term| State { key: term.key, label: term.label }).collect()
}
