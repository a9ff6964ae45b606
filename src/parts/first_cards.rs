//! The first offerings of a topic, as the cards of a short list on another site.

use super::card::{Card, card};
use super::topic::Topic;
use crate::catalogue::enrolment_state::{EnrolmentState, next_run};
use crate::catalogue::offering::Offering;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::schema::moment::Moment;

/// At most `most`: trainings by the day they start, those without a day, then aids. What is past is not offered.
pub(crate) fn first_cards(edition: &Edition, topic: Topic<'_>, most: usize) -> Vec<Card> {
    let [(_, trainings), (_, aids), _] = topic.listed(edition).groups();
    let entry = |at: &u32| edition.catalogue.tables.offerings.at(*at as usize);
    let mut trainings: Vec<_> = trainings.iter().map(entry).collect();
    trainings.sort_by_cached_key(|offering| {
        let start = start(edition, offering);
        (start.is_none(), start)
    });
    let offered = trainings.into_iter().chain(aids.iter().map(entry));
    offered.take(most).map(|offering| card(edition, offering)).collect()
}

/// When the run that its card shows begins.
fn start(edition: &Edition, offering: &Entry<Offering>) -> Option<Moment> {
    let is_to_come = EnrolmentState::of_offering(offering, edition.today).is_to_come();
    is_to_come.then(|| next_run(offering, edition.today))?.map(Run::start)
}
