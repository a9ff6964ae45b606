//! The style page: every colour, size and part of the theme with its states, in a preview only.

use serde::Serialize;

use super::Page;
use crate::catalogue::axis::Axis;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::run::RunStatus;
use crate::edition::Edition;
use crate::link::Drafts;
use crate::parts::card::State;
use crate::parts::listing::{Part, parts};
use crate::parts::view::{Group, Head, Link};
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

/// The page, when this is a preview.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    match edition.drafts {
        Drafts::Hidden => Vec::new(),
        Drafts::Shown => {
            let page =
                Page::new(url::style(), "style.html", move || (head(edition), view(edition)));
            vec![page.not_indexed()]
        }
    }
}

fn head(edition: &Edition<'_>) -> Head {
    let description = "Kleuren, maten en onderdelen van deze site, met hun toestanden.";
    Head::new(edition, &url::style(), "Stijl", description, Vec::new()).not_indexed()
}

fn view(edition: &Edition<'_>) -> StyleView {
    let roles = links(edition, Axis::Role);
    StyleView {
        themes: links(edition, Axis::Theme),
        states: states(),
        cards: edition.cards.iter().take(CARDS_MAX).map(String::as_str).collect(),
        groups: vec![Group::new("Lijst van links", roles.clone())],
        parts: parts(PARTS / 2, PARTS, |number| format!("#_blad-{number}")),
        roles,
    }
}

fn links(edition: &Edition<'_>, axis: Axis) -> Vec<Link> {
    let values = edition.catalogue.facets.values(axis);
    values.map(|(value, _)| Link::to_facet(edition, axis, value)).collect()
}

fn states() -> Vec<State> {
    let enrolment = EnrolmentState::TERMS.iter();
    let terms = enrolment.chain(RunStatus::TERMS);
    terms.map(|term| State { key: term.key, label: term.label }).collect()
}
