//! The card of an offering: what lists show of it, in two seconds.

use jiff::civil::Date;
use serde::Serialize;

use super::dutch;
use crate::catalogue::Catalogue;
use crate::catalogue::enrolment_state::{EnrolmentState, next_run};
use crate::catalogue::offering::{AccreditationStatus, CostBasis, Offering, Scope};
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::url::{self, Base};

/// The template of a card.
pub const TEMPLATE: &str = "card.html";

/// What a card shows.
#[derive(Debug, Serialize)]
pub struct Card {
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
    /// Next date and town, or the state in words.
    pub when: String,
    /// The state as a key, for its colour.
    pub state: &'static str,
    /// Time asked, price and points, as far as known.
    pub details: Vec<String>,
}

/// The card of an offering on a day.
#[must_use]
pub fn card(catalogue: &Catalogue, base: &Base, today: Date, offering: &Entry<Offering>) -> Card {
    let state = EnrolmentState::of_offering(offering, today);
    Card {
        href: base.href(&url::record(offering.common.kind, &offering.common.id)),
        title: offering.title.clone(),
        title_language: offering.english_title.then_some("en"),
        sort: offering.sort.label(),
        is_referral: offering.scope == Scope::Referral,
        provider: provider_name(catalogue, offering),
        summary: offering.common.summary().to_owned(),
        audiences: audiences(catalogue, offering),
        when: when(offering, state, today),
        state: state.key(),
        details: details(offering),
    }
}

fn provider_name(catalogue: &Catalogue, offering: &Offering) -> Option<String> {
    offering.provider.as_ref().map(|id| catalogue[id].name.clone())
}

fn audiences(catalogue: &Catalogue, offering: &Offering) -> String {
    let names: Vec<&str> =
        offering.audiences.iter().map(|id| catalogue[id].plural.as_str()).collect();
    dutch::capitalised(&dutch::enumerate(&names))
}

/// The next date with its town; without one, the state in words.
#[must_use]
pub fn when(offering: &Offering, state: EnrolmentState, today: Date) -> String {
    match next_run(offering, today) {
        Some(run) => date_and_town(run),
        None if offering.on_request => "Op aanvraag".to_owned(),
        None if offering.scope == Scope::Referral && state == EnrolmentState::ToBePlanned => {
            String::new()
        }
        None => state.label().to_owned(),
    }
}

/// "4 maart 2027, Nijmegen".
#[must_use]
pub fn date_and_town(run: &Run) -> String {
    let date = dutch::date(run.start.date);
    match &run.location {
        Some(location) => format!("{date}, {}", location.town),
        None => date,
    }
}

fn details(offering: &Offering) -> Vec<String> {
    let load = offering.study_load.map(|load| load.to_string());
    let form = offering.form.map(|form| form.label().to_owned());
    load.into_iter().chain(form).chain(cost(offering)).chain(points(offering)).collect()
}

/// The price in words, `None` when it is not known.
#[must_use]
pub fn cost(offering: &Offering) -> Option<String> {
    let cost = offering.cost.as_ref()?;
    Some(match (cost.basis, cost.amount_cents) {
        (CostBasis::Free, _) => "Gratis".to_owned(),
        (_, Some(cents)) => dutch::euros(cents),
        (basis, None) => dutch::capitalised(basis.label()),
    })
}

/// The points that have been granted, `None` when there are none.
#[must_use]
pub fn points(offering: &Offering) -> Option<String> {
    let granted = |status| status == AccreditationStatus::Granted;
    let accreditation = offering.accreditation.iter().find(|one| granted(one.status))?;
    let points = accreditation.points.as_ref()?;
    Some(format!("{points} punten {}", accreditation.body.label()))
}
