//! Offerings as rows of a short list: a title, when or what it is, and who gives it. What else a visitor wants to
//! know is on their pages, or on a [`card`](super::card).

use serde::Serialize;

use super::card::{State, provider_names, shown_state, when};
use super::topic::Topic;
use crate::catalogue::enrolment_state::{EnrolmentState, next_run};
use crate::catalogue::offering::Offering;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::schema::moment::Moment;
use crate::url;

#[derive(Debug, Serialize)]
pub(crate) struct Row {
    href: String,
    title: String,
    /// Language tag of the title; `None` for Dutch.
    title_language: Option<&'static str>,
    /// "4 maart 2027, Nijmegen", or what sort it is: "Handreiking".
    what: String,
    state: Option<State>,
    provider: Option<String>,
}

/// The first of a topic's offerings, at most `most`: trainings by the day they start, those without a day, then
/// aids. What is past is not offered.
pub(crate) fn first_rows(edition: &Edition, topic: Topic<'_>, most: usize) -> Vec<Row> {
    let [(_, trainings), (_, aids), _] = topic.listed(edition).groups();
    let entry = |at: &u32| edition.catalogue.tables.offerings.at(*at as usize);
    let mut trainings: Vec<_> = trainings.iter().map(entry).collect();
    trainings.sort_by_cached_key(|offering| {
        let start = start(edition, offering);
        (start.is_none(), start)
    });
    let offered = trainings.into_iter().chain(aids.iter().map(entry));
    offered.take(most).map(|offering| row(edition, offering)).collect()
}

/// When the run that its row shows begins.
fn start(edition: &Edition, offering: &Entry<Offering>) -> Option<Moment> {
    let is_to_come = EnrolmentState::of_offering(offering, edition.today).is_to_come();
    is_to_come.then(|| next_run(offering, edition.today))?.map(Run::start)
}

fn row(edition: &Edition, offering: &Entry<Offering>) -> Row {
    let when = when(offering, edition.today);
    Row {
        href: edition.base.href(&url::record(offering.common.kind, &offering.common.id)),
        title: offering.title().to_owned(),
        title_language: offering.title_language(),
        what: when.unwrap_or_else(|| offering.offering_type.label().to_owned()),
        state: shown_state(offering, edition.today),
        provider: provider_names(&edition.catalogue, offering),
    }
}
