//! The runs of an offering as rows of its page, each with its meetings.

use serde::Serialize;

use super::Action;
use crate::catalogue::enrolment_state::{self, EnrolmentState, WayIn};
use crate::catalogue::meeting::{Location, Meeting};
use crate::catalogue::offering::Offering;
use crate::catalogue::period::Period;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::parts::card;
use crate::url;

#[derive(Debug, Serialize)]
pub(super) struct RunView {
    period: String,
    machine_date: String,
    place: String,
    state: card::State,
    closes: Option<String>,
    details: String,
    /// Empty when the run itself says it all.
    meetings: Vec<MeetingView>,
    way_in: Option<Action>,
    calendar: Option<String>,
}

#[derive(Debug, Serialize)]
struct MeetingView {
    period: String,
    machine_date: String,
    /// Its title and its place, where there are several.
    details: String,
    /// Where to take part at a distance.
    remote: Option<String>,
}

/// The runs that took place and those that have not ended, each sorted by start.
pub(super) fn past_and_coming(
    edition: &Edition,
    offering: &Entry<Offering>,
) -> (Vec<RunView>, Vec<RunView>) {
    let mut runs: Vec<&Run> = offering.runs.iter().collect();
    runs.sort_by_key(|run| run.start());
    let (past, coming): (Vec<&Run>, Vec<&Run>) =
        runs.into_iter().partition(|run| run.has_ended(edition.today));
    let view = |run| run_view(edition, offering, run);
    let took_place =
        |run: &&Run| EnrolmentState::of_run(run, offering, edition.today) == EnrolmentState::Past;
    (
        past.into_iter().filter(took_place).map(view).collect(),
        coming.into_iter().map(view).collect(),
    )
}

fn run_view(edition: &Edition, offering: &Entry<Offering>, run: &Run) -> RunView {
    let state = EnrolmentState::of_run(run, offering, edition.today);
    let calendar = || edition.base.href(&url::run_calendar(&offering.common.id, &run.id));
    let way_in = WayIn::to_run(run, offering, edition.today);
    let closes = enrolment_state::closes(Some(run), offering, edition.today);
    RunView {
        period: run.when(),
        machine_date: run.start().date.to_string(),
        place: run.place().unwrap_or_default(),
        state: card::State::of(state),
        details: run_details(run),
        meetings: meetings(run),
        closes: closes.filter(|_| state.is_open()).map(phrases::date),
        way_in: way_in.map(Action::new),
        calendar: state.is_to_come().then(calendar),
    }
}

fn meetings(run: &Run) -> Vec<MeetingView> {
    if let [Meeting { title: None, url: None, .. }] = &run.meetings[..] {
        return Vec::new();
    }
    let has_one_venue = run.venues().len() == 1;
    let view = |meeting: &Meeting| {
        let Period { start, end } = meeting.period();
        let venue = meeting.venue(run.location.as_ref()).words(Location::in_full);
        let venue = venue.filter(|_| !has_one_venue).map(|words| phrases::capitalised(&words));
        let details: Vec<String> = meeting.title.iter().cloned().chain(venue).collect();
        MeetingView {
            period: phrases::period(start, end),
            machine_date: start.date.to_string(),
            details: details.join(", "),
            remote: meeting.url.clone(),
        }
    };
    run.meetings.iter().map(view).collect()
}

/// Capacity, language and evaluation, as far as known.
fn run_details(run: &Run) -> String {
    let capacity = run.capacity.map(|most| format!("hooguit {most} deelnemers"));
    let language = run.language.map(|language| format!("in het {}", language.label()));
    let evaluation = run.evaluation.as_ref().map(|evaluation| format!("evaluatie: {evaluation}"));
    capacity.into_iter().chain(language).chain(evaluation).collect::<Vec<_>>().join(", ")
}
