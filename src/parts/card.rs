//! The card of an offering in lists, a row of a list as of a library: only what a visitor needs to choose. Every
//! list has it: of the finder, a role, the agenda, another site.

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::catalogue::common::{Common, LifeCycle};
use crate::catalogue::enrolment_state::{EnrolmentState, coming_runs, next_run};
use crate::catalogue::offering::{DeliveryMode, Offering};
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::view::Link;
use crate::url;

pub(crate) const TEMPLATE: &str = "card.html";

#[derive(Debug, Serialize)]
pub(crate) struct Card {
    pub id: String,
    /// How the visitor's list knows it; `None` when that is its id.
    pub kept: Option<Kept>,
    pub href: String,
    pub title: String,
    /// Language tag of the title; `None` for Dutch.
    pub title_language: Option<&'static str>,
    pub text_language: Option<&'static str>,
    pub offering_type: &'static str,
    /// See [`note`].
    pub note: Option<&'static str>,
    /// Only in the preview.
    pub is_draft: bool,
    pub provider: Option<String>,
    pub summary: String,
    /// "aios en opleiders".
    pub audiences: String,
    /// "do 4 mrt 2027, 9.00–17.00 uur" or "Op aanvraag"; `None` when not known.
    pub when: Option<String>,
    /// "Nijmegen" or "Online"; `None` when not known.
    pub place: Option<String>,
    /// How many other runs are to come.
    pub more: usize,
    pub state: Option<State>,
    /// Accreditation points, price and study load, as far as known.
    pub facts: Vec<CardFact>,
    /// Selects its colour: the id of its first role; empty without.
    pub role: String,
    /// Its first role and theme: "Educator · Communicatie".
    pub about: String,
}

/// The ids under which a visitor's list may hold an offering.
#[derive(Debug, Serialize)]
pub(crate) struct Kept {
    /// The one to keep it under.
    pub id: String,
    /// The others, separated by spaces: names it had, and those of offerings that it replaced.
    pub formerly: String,
}

impl Kept {
    pub(crate) fn of(common: &Common) -> Self {
        let id = common.lasting_id();
        let names = std::iter::once(common.id.as_str()).chain(url::former_ids(common));
        let formerly: Vec<&str> = names.filter(|name| *name != id).collect();
        Self { id: id.to_owned(), formerly: formerly.join(" ") }
    }

    fn is_renamed(&self, common: &Common) -> bool {
        self.id != common.id || !self.formerly.is_empty()
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct CardFact {
    pub icon: &'static str,
    pub text: String,
}

/// An enrolment state.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct State {
    /// Selects its colour.
    pub key: &'static str,
    /// Always shown: colour alone must not convey the state.
    pub label: &'static str,
}

impl State {
    pub(crate) fn of(state: EnrolmentState) -> Self {
        Self { key: state.key(), label: state.label() }
    }
}

/// With its run that [`shown_state`] is about.
pub(crate) fn card(edition: &Edition, offering: &Entry<Offering>) -> Card {
    let Edition { catalogue, base, today, .. } = edition;
    let today = *today;
    let run = shown_run(offering, today);
    Card {
        id: offering.common.id.clone(),
        kept: Some(Kept::of(&offering.common)).filter(|kept| kept.is_renamed(&offering.common)),
        href: base.href(&url::record(offering.common.kind, &offering.common.id)),
        title: offering.title().to_owned(),
        title_language: offering.title_language(),
        text_language: offering.text_language(),
        offering_type: offering.offering_type.label(),
        note: note(offering, today),
        is_draft: offering.common.shared.life_cycle == LifeCycle::Draft,
        provider: provider_names(catalogue, offering),
        summary: offering.common.summary().to_owned(),
        audiences: audiences(catalogue, offering),
        when: run.map(Run::dates).or_else(|| on_request(offering, today)),
        place: place(offering, run),
        more: coming_runs(offering, today).count().saturating_sub(1),
        state: shown_state(offering, today),
        facts: facts(offering, today),
        role: offering.roles.first().map_or_else(String::new, |id| id.as_str().to_owned()),
        about: about(catalogue, offering),
    }
}

/// The towns of a run or "online", or else the form.
fn place(offering: &Offering, run: Option<&Run>) -> Option<String> {
    let form = offering.delivery_mode.map(|mode| match mode {
        DeliveryMode::OnlineLive => "Online",
        other => other.label(),
    });
    run.and_then(Run::towns).or_else(|| form.map(str::to_owned))
}

/// What tells it apart from a training that providers give: "hulpmiddel", "verwijzing". Of what is past,
/// the state says so.
pub(crate) fn note(offering: &Entry<Offering>, today: Date) -> Option<&'static str> {
    match OfferingGroup::of(offering, today) {
        OfferingGroup::Training => (!offering.is_taught()).then_some("verwijzing"),
        OfferingGroup::Aid => Some("hulpmiddel"),
        OfferingGroup::Past => None,
    }
}

fn about(catalogue: &Catalogue, offering: &Offering) -> String {
    let role = offering.roles.first().map(|id| catalogue[id].title());
    let theme = offering.themes.first().map(|id| catalogue[id].title());
    role.into_iter().chain(theme).collect::<Vec<_>>().join(" · ")
}

/// "Radboudumc en UMCG"; `None` without providers.
pub(crate) fn provider_names(catalogue: &Catalogue, offering: &Offering) -> Option<String> {
    let names: Vec<&str> = offering.providers().map(|id| catalogue[id].title()).collect();
    (!names.is_empty()).then(|| phrases::enumerate(&names))
}

/// A link in a line, with what it is and who offers it.
pub(crate) fn link_with_provider(edition: &Edition, offering: &Entry<Offering>) -> Link {
    let sort = offering.offering_type.label().to_owned();
    let provider = provider_names(&edition.catalogue, offering);
    let words: Vec<_> = std::iter::once(sort).chain(provider).collect();
    Link::to_record(edition, &offering.common).counted(&words.join(" · "))
}

/// "aios en opleiders".
pub(crate) fn audiences(catalogue: &Catalogue, offering: &Offering) -> String {
    let names: Vec<&str> =
        offering.audiences.iter().map(|id| catalogue[id].plural.as_str()).collect();
    phrases::enumerate(&names)
}

/// The dates and towns of the run that [`shown_state`] is about, or "Op aanvraag"; `None` when neither is
/// known.
pub(crate) fn when(offering: &Entry<Offering>, today: Date) -> Option<String> {
    shown_run(offering, today).map(dates_and_towns).or_else(|| on_request(offering, today))
}

fn shown_run(offering: &Entry<Offering>, today: Date) -> Option<&Run> {
    let state = EnrolmentState::of_offering(offering, today);
    let is_shown = |run: &&Run| EnrolmentState::of_run(run, offering, today) == state;
    next_run(offering, today).filter(is_shown)
}

/// "Op aanvraag", of what is given so.
fn on_request(offering: &Entry<Offering>, today: Date) -> Option<String> {
    let state = EnrolmentState::of_offering(offering, today);
    (state == EnrolmentState::OnRequest).then(|| state.label().to_owned())
}

/// `None` when [`when`] says it already, and when it only says that no date or enrolment is known
/// and there will never be one.
pub(crate) fn shown_state(offering: &Entry<Offering>, today: Date) -> Option<State> {
    let state = EnrolmentState::of_offering(offering, today);
    let says_nothing = match state {
        EnrolmentState::OnRequest => true,
        EnrolmentState::ToBePlanned => {
            !offering.is_taught() || offering.delivery_mode == Some(DeliveryMode::SelfPaced)
        }
        EnrolmentState::EnrolmentUnknown => !offering.is_taught() && offering.runs.is_empty(),
        _ => false,
    };
    (!says_nothing).then(|| State::of(state))
}

/// The state next to a date. `None` for "Datum nog niet bekend", which would repeat an unknown date.
pub(crate) fn dated_state(offering: &Entry<Offering>, today: Date) -> Option<State> {
    let unknown = State::of(EnrolmentState::ToBePlanned);
    shown_state(offering, today).filter(|state| state.key != unknown.key)
}

/// "do 4, 11 en 18 mrt 2027, Nijmegen".
pub(crate) fn dates_and_towns(run: &Run) -> String {
    let dates = run.dates();
    match run.towns() {
        Some(towns) => format!("{dates}, {towns}"),
        None => dates,
    }
}

fn facts(offering: &Offering, today: Date) -> Vec<CardFact> {
    let facts = [
        ("points", points(offering, today)),
        ("euro", offering.cost.as_ref().map(|cost| cost.in_short(today))),
        ("clock", offering.study_load.map(|load| load.to_string())),
    ];
    facts.into_iter().filter_map(|(icon, text)| Some(CardFact { icon, text: text? })).collect()
}

/// Valid, granted points; `None` without.
pub(crate) fn points(offering: &Offering, today: Date) -> Option<String> {
    let accreditation = offering.granted(today).next()?;
    let points = accreditation.points.as_ref()?;
    Some(format!("{} {}", counted_points(points), accreditation.body.label()))
}

/// "1 punt", "2,5 punten".
pub(crate) fn counted_points(points: &str) -> String {
    format!("{points} {}", if points == "1" { "punt" } else { "punten" })
}
