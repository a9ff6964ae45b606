//! What a visitor's own list shows of an offering, as JSON in the offering's page.
//!
//! The list stores ids and the visitor's notes only. The script reads everything else from the
//! offering's page, so it is always up to date and no file grows with the catalogue.

use serde::Serialize;
use serde_json::Value as Json;

use super::{Action, Notice};
use crate::catalogue::enrolment_state::{self, next_run};
use crate::catalogue::offering::Offering;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::card;
use crate::schema::study_load::StudyLoad;

/// Id and title are elsewhere in the page. `None` and empty lists mean: not known; they are left out.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ListFacts<'a> {
    language: Option<&'static str>,
    /// "Radboudumc en UMCG".
    provider: Option<String>,
    /// "4 maart 2027, Nijmegen".
    when: Option<String>,
    /// The label of the enrolment state.
    enrolment: Option<&'static str>,
    /// `2027-03-04`, to sort by.
    date: Option<String>,
    /// "5 maart 2027".
    last_day: Option<String>,
    /// The last day of enrolment: "1 maart 2027".
    closes: Option<String>,
    /// "6 uur".
    load: Option<String>,
    minutes: Option<u32>,
    half_days: Option<u32>,
    points: Vec<Points<'a>>,
    price: Option<String>,
    enrol: Option<&'a Action>,
    notice: Option<&'a str>,
    goals: &'a [String],
    assessment: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Points<'a> {
    body: &'static str,
    /// As written: "2,5".
    points: &'a str,
}

pub(super) fn json(
    edition: &Edition,
    offering: &Entry<Offering>,
    enrol: Option<&Action>,
    notice: Option<&Notice>,
) -> String {
    let run = next_run(offering, edition.today);
    let (minutes, half_days) = match offering.study_load {
        Some(StudyLoad::Minutes(minutes)) => (Some(minutes), None),
        Some(StudyLoad::HalfDays(halves)) => (None, Some(halves)),
        None => (None, None),
    };
    let facts = ListFacts {
        language: offering.title_language(),
        provider: card::provider_names(&edition.catalogue, offering),
        when: card::when(offering, edition.today),
        enrolment: card::dated_state(offering, edition.today).map(|state| state.label),
        date: run.map(|run| run.start().date.to_string()),
        last_day: run.map(|run| phrases::date(run.end().date)),
        closes: enrolment_state::closes(run, offering, edition.today).map(phrases::date),
        load: offering.study_load.map(|load| load.to_string()),
        minutes,
        half_days,
        points: points(edition, offering),
        price: offering.cost.as_ref().map(|cost| cost.in_full(edition.today).join(", ")),
        enrol,
        notice: notice.map(|notice| notice.text),
        goals: &offering.learning_goals,
        assessment: offering.assessment.as_deref(),
    };
    known(&facts).to_string()
}

/// What is not known takes no place in the page.
fn known(facts: &ListFacts<'_>) -> Json {
    let mut facts = serde_json::to_value(facts).expect("facts are valid JSON");
    if let Json::Object(facts) = &mut facts {
        facts.retain(|_, value| !value.is_null() && *value != Json::Array(Vec::new()));
    }
    facts
}

fn points<'a>(edition: &Edition, offering: &'a Offering) -> Vec<Points<'a>> {
    let granted = offering.granted(edition.today);
    granted
        .filter_map(|one| Some(Points { body: one.body.label(), points: one.points.as_deref()? }))
        .collect()
}
