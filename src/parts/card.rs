//! The card of an offering: what lists show of it, in two seconds.

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::catalogue::enrolment_state::{EnrolmentState, next_run};
use crate::catalogue::offering::{CostBasis, Offering, Scope};
use crate::catalogue::role::Role;
use crate::catalogue::run::Run;
use crate::catalogue::table::{Entry, Id};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::url::{self};

/// The template of a card.
pub(crate) const TEMPLATE: &str = "card.html";

/// What a card shows.
#[derive(Debug, Serialize)]
pub(crate) struct Card {
    /// Its name, for the visitor's list.
    pub id: String,
    /// Address of the offering's page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Language tag of the title when it is not Dutch.
    pub title_language: Option<&'static str>,
    /// What it is.
    pub sort: &'static str,
    /// True for an aid or referral.
    pub is_referral: bool,
    /// Who offers it.
    pub provider: Option<String>,
    /// One or two sentences.
    pub summary: String,
    /// For whom: "aios en opleiders".
    pub audiences: String,
    /// Next date and town, or "Op aanvraag"; `None` when neither is known.
    pub when: Option<String>,
    /// Whether one can enrol: in words, with a key for its colour.
    pub state: Option<State>,
    /// Time asked, form, price and points, as far as known.
    pub facts: Vec<CardFact>,
    /// The roles it strengthens.
    pub roles: Vec<CardRole>,
    /// Its themes: "Communicatie, Wetenschap".
    pub themes: String,
}

/// A fact with the name of its picture.
#[derive(Debug, Serialize)]
pub(crate) struct CardFact {
    /// Name of an icon.
    pub icon: &'static str,
    /// The fact in words.
    pub text: String,
}

/// A role on a card.
#[derive(Debug, Serialize)]
pub(crate) struct CardRole {
    /// Its name in addresses, for its colour and picture.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A state as a template shows it.
#[derive(Debug, Serialize)]
pub(crate) struct State {
    /// For its colour.
    pub key: &'static str,
    /// In words, so that nothing rests on colour alone.
    pub label: &'static str,
}

/// The card of an offering on a day.
pub(crate) fn card(edition: &Edition, offering: &Entry<Offering>) -> Card {
    let Edition { catalogue, base, today, .. } = edition;
    let today = *today;
    let state = EnrolmentState::of_offering(offering, today);
    Card {
        id: offering.common.id.clone(),
        href: base.href(&url::record(offering.common.kind, &offering.common.id)),
        title: offering.title().to_owned(),
        title_language: offering.title_language(),
        sort: offering.offering_type.label(),
        is_referral: offering.scope == Scope::Referral,
        provider: provider_name(catalogue, offering),
        summary: offering.common.summary().to_owned(),
        audiences: audiences(catalogue, offering),
        when: when(offering, today),
        state: shown_state(offering, state),
        facts: facts(offering, today),
        roles: roles(catalogue, offering),
        themes: themes(catalogue, offering),
    }
}

fn roles(catalogue: &Catalogue, offering: &Offering) -> Vec<CardRole> {
    let role = |id: &Id<Role>| CardRole {
        id: id.as_str().to_owned(),
        name: catalogue[id].title().to_owned(),
    };
    offering.roles.iter().map(role).collect()
}

fn themes(catalogue: &Catalogue, offering: &Offering) -> String {
    let names: Vec<&str> = offering.themes.iter().map(|id| catalogue[id].title()).collect();
    names.join(" · ")
}

/// Who offers it, `None` when that is not known.
pub(crate) fn provider_name(catalogue: &Catalogue, offering: &Offering) -> Option<String> {
    offering.provider.as_ref().map(|id| catalogue[id].title().to_owned())
}

/// For whom it is: "aios en opleiders".
pub(crate) fn audiences(catalogue: &Catalogue, offering: &Offering) -> String {
    let names: Vec<&str> =
        offering.audiences.iter().map(|id| catalogue[id].plural.as_str()).collect();
    phrases::enumerate(&names)
}

/// The next date with its town; without one, "Op aanvraag" when that is how it is given.
pub(crate) fn when(offering: &Offering, today: Date) -> Option<String> {
    match next_run(offering, today) {
        Some(run) => Some(date_and_town(run)),
        None => offering.on_request.then(|| "Op aanvraag".to_owned()),
    }
}

/// The state of an offering, but for those that will never have a date: what is given on
/// request and what is only referred to.
pub(crate) fn shown_state(offering: &Offering, state: EnrolmentState) -> Option<State> {
    let dateless = offering.on_request || offering.scope == Scope::Referral;
    let says_nothing = dateless && state == EnrolmentState::ToBePlanned;
    (!says_nothing).then(|| State { key: state.key(), label: state.label() })
}

/// The state beside a date: "Datum nog niet bekend" would say again what an unknown date says.
pub(crate) fn dated_state(offering: &Offering, state: EnrolmentState) -> Option<State> {
    shown_state(offering, state).filter(|_| state != EnrolmentState::ToBePlanned)
}

/// "4 maart 2027, Nijmegen".
pub(crate) fn date_and_town(run: &Run) -> String {
    let date = phrases::date(run.start.date);
    match &run.location {
        Some(location) => format!("{date}, {}", location.town),
        None => date,
    }
}

fn facts(offering: &Offering, today: Date) -> Vec<CardFact> {
    let facts = [
        ("clock", offering.study_load.map(|load| load.to_string())),
        ("form", offering.delivery_mode.map(|form| form.label().to_owned())),
        ("points", points(offering, today)),
        ("euro", cost(offering)),
    ];
    facts.into_iter().filter_map(|(icon, text)| Some(CardFact { icon, text: text? })).collect()
}

/// The price in words, `None` when it is not known.
pub(crate) fn cost(offering: &Offering) -> Option<String> {
    let cost = offering.cost.as_ref()?;
    Some(match (cost.basis, cost.amount_cents) {
        (CostBasis::Free, _) => "Gratis".to_owned(),
        (CostBasis::MemberPrice, Some(cents)) => {
            format!("{}, {}", phrases::euros(cents), CostBasis::MemberPrice.label())
        }
        (_, Some(cents)) => phrases::euros(cents),
        (basis, None) => phrases::capitalised(basis.label()),
    })
}

/// The points that have been granted and still hold, `None` when there are none.
pub(crate) fn points(offering: &Offering, today: Date) -> Option<String> {
    let accreditation = offering.granted(today).next()?;
    let points = accreditation.points.as_ref()?;
    Some(format!("{} {}", counted_points(points), accreditation.body.label()))
}

/// "1 punt", "2,5 punten".
pub(crate) fn counted_points(points: &str) -> String {
    format!("{points} {}", if points == "1" { "punt" } else { "punten" })
}
