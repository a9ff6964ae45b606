//! The coming runs of a topic as a calendar to subscribe to. It is there when it is empty too: a calendar
//! program that once finds nothing may never ask again.

use std::sync::OnceLock;

use jiff::ToSpan;

use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::offering::Offering;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::formats::icalendar::Lines;
use crate::outputs::calendar::{event, head};
use crate::parts::topic::Topic;
use crate::url::followed::Followed;

/// More than these nobody reads in a calendar, and every subscriber fetches them daily.
const RUNS_MAX: usize = 200;

/// Who subscribed must be able to see that a run was cancelled, also after its day.
const CANCELLED_DAYS: i32 = 30;

/// The runs that calendars show, the first to come first and those of a moment by title: every topic has a part of
/// them. The events of each are made once.
#[derive(Debug, Default)]
pub(super) struct AllRuns(OnceLock<Vec<ShownRun>>);

#[derive(Debug)]
struct ShownRun {
    /// The position of the offering in its table.
    at: usize,
    run: usize,
    events: OnceLock<Lines>,
}

impl AllRuns {
    fn of(&self, edition: &Edition) -> &[ShownRun] {
        self.0.get_or_init(|| {
            let offerings = edition.catalogue.tables.offerings.iter().enumerate();
            let runs = offerings.flat_map(|(at, offering)| {
                offering
                    .runs
                    .iter()
                    .enumerate()
                    .map(move |(number, run)| (at, offering, number, run))
            });
            let mut runs: Vec<_> =
                runs.filter(|(_, offering, _, run)| is_shown(edition, offering, run)).collect();
            runs.sort_by_key(|(_, offering, _, run)| {
                (run.start(), &offering.common.sort_key, offering.id(), &run.id)
            });
            let shown = |(at, _, run, _)| ShownRun { at, run, events: OnceLock::new() };
            runs.into_iter().map(shown).collect()
        })
    }
}

impl ShownRun {
    fn events(&self, edition: &Edition) -> &Lines {
        self.events.get_or_init(|| {
            let offering = edition.catalogue.tables.offerings.at(self.at);
            let mut lines = Lines::default();
            event::events(&mut lines, edition, offering, &offering.runs[self.run]);
            lines
        })
    }
}

pub(super) fn document(edition: &Edition, topic: Topic<'_>, all: &AllRuns) -> Vec<u8> {
    let site = &edition.catalogue.site;
    let name = format!("{} – {}", topic.title(edition), site.name);
    let mut lines = Lines::default();
    head(&mut lines);
    lines.add("METHOD", "PUBLISH");
    lines.add_text("NAME", &name);
    lines.add_text("X-WR-CALNAME", &name);
    lines.add("URL", &edition.base.absolute(&topic.page()));
    let own = edition.base.absolute(&topic.path(edition, Followed::Calendar));
    lines.add("SOURCE;VALUE=URI", &own);
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.add("X-PUBLISHED-TTL", "P1D");
    lines.add_time_zone();
    let is_of_topic = topic.membership(edition);
    let own = all.of(edition).iter().filter(|run| is_of_topic[run.at]);
    own.take(RUNS_MAX).for_each(|run| lines.extend(run.events(edition)));
    lines.add("END", "VCALENDAR");
    lines.into_bytes()
}

fn is_shown(edition: &Edition, offering: &Entry<Offering>, run: &Run) -> bool {
    let is_cancelled =
        || EnrolmentState::on_any_day(run, offering) == Some(EnrolmentState::Cancelled);
    let since = edition.today.saturating_sub(CANCELLED_DAYS.days());
    !run.has_ended(edition.today) || (run.end().date >= since && is_cancelled())
}
