//! The coming runs of a topic as a calendar to subscribe to. It is there when it is empty too: a calendar
//! program that once finds nothing may never ask again.

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

pub(super) fn document(edition: &Edition, topic: Topic<'_>) -> Vec<u8> {
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
    for (offering, run) in runs(edition, topic) {
        event::events(&mut lines, edition, offering, run);
    }
    lines.add("END", "VCALENDAR");
    lines.into_bytes()
}

/// The first to come; those of one moment by title.
fn runs<'e>(edition: &'e Edition, topic: Topic<'e>) -> Vec<(&'e Entry<Offering>, &'e Run)> {
    let of = |offering: &'e Entry<Offering>| offering.runs.iter().map(move |run| (offering, run));
    let runs = topic.offerings(edition).flat_map(of);
    let mut runs: Vec<_> =
        runs.filter(|(offering, run)| is_shown(edition, offering, run)).collect();
    runs.sort_by_key(|(offering, run)| {
        (run.start(), &offering.common.sort_key, offering.id(), &run.id)
    });
    runs.truncate(RUNS_MAX);
    runs
}

fn is_shown(edition: &Edition, offering: &Entry<Offering>, run: &Run) -> bool {
    let is_cancelled =
        || EnrolmentState::on_any_day(run, offering) == Some(EnrolmentState::Cancelled);
    let since = edition.today.saturating_sub(CANCELLED_DAYS.days());
    !run.has_ended(edition.today) || (run.end().date >= since && is_cancelled())
}
