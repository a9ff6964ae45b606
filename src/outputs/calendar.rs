//! Calendar files: one per run that has not ended, and one for all those runs of an offering. A
//! cancelled run keeps its file, so that subscribed calendars remove the event.
//!
//! Files must not depend on the clock: `DTSTAMP` and `SEQUENCE` come from the day the record was last
//! checked. Calendars then see a corrected file as newer, and the same content gives the same bytes.

use jiff::civil::{self, Date, Time};

use crate::catalogue::offering::Offering;
use crate::catalogue::run::{Run, RunStatus};
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::formats::icalendar::{self, Lines, TIME_ZONE, TIME_ZONE_LINES};
use crate::output::Output;
use crate::routes::{Origin, Presence};
use crate::url;

/// The paths of past runs stay reserved, so that nothing else is ever published on them.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let offerings = edition.catalogue.tables.offerings.iter();
    offerings.flat_map(|offering| of_offering(edition, offering)).collect()
}

fn of_offering<'e>(edition: &'e Edition, offering: &'e Entry<Offering>) -> Vec<Output<'e>> {
    let record = &offering.common;
    let file = |path, runs: Vec<&'e Run>| {
        let presence = if runs.is_empty() { Presence::Reserved } else { Presence::Always };
        let make = move |_: &_| calendar(edition, offering, &runs);
        Output::file(path, make).present(presence)
    };
    let coming = |run: &&Run| !run.has_ended(edition.today);
    let mut files = Vec::new();
    for (index, run) in offering.runs.iter().enumerate() {
        let coming = Some(run).filter(coming);
        let output = file(url::run_calendar(&record.id, &run.id), coming.into_iter().collect());
        files.push(output.of(Origin::Run(record, index)));
    }
    if !files.is_empty() {
        let coming = offering.runs.iter().filter(coming).collect();
        files.push(file(url::calendar(&record.id), coming));
    }
    files
}

fn calendar(edition: &Edition, offering: &Entry<Offering>, runs: &[&Run]) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Vindplaats//Vindplaats//NL");
    if runs.iter().any(|run| matches!(Span::of(run), Span::Timed { .. })) {
        for (name, value) in TIME_ZONE_LINES {
            lines.add(name, value);
        }
    }
    for run in runs {
        event(&mut lines, edition, offering, run);
    }
    lines.add("END", "VCALENDAR");
    lines.into_bytes()
}

fn event(lines: &mut Lines, edition: &Edition, offering: &Entry<Offering>, run: &Run) {
    let checked_on =
        offering.common.shared.upkeep.as_ref().map_or(edition.today, |upkeep| upkeep.checked_on);
    let page = edition.base.absolute(&url::record(offering.common.kind, &offering.common.id));
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &format!("{}.{}@vindplaats", run.id, offering.common.id));
    lines.add("DTSTAMP", &format!("{}Z", icalendar::date_time(checked_on, Time::midnight())));
    lines.add("SEQUENCE", &revision(checked_on).to_string());
    span(lines, &Span::of(run));
    lines.add("STATUS", status(run.status));
    lines.add_text("SUMMARY", offering.title());
    if let Some(place) = run.place() {
        lines.add_text("LOCATION", &place);
    }
    lines.add_text("DESCRIPTION", &description(offering, run, &page));
    lines.add("URL", &page);
    lines.add("END", "VEVENT");
}

/// The `STATUS` of RFC 5545.
fn status(status: RunStatus) -> &'static str {
    match status {
        RunStatus::Planned | RunStatus::Full | RunStatus::WaitingList => "CONFIRMED",
        RunStatus::Postponed => "TENTATIVE",
        RunStatus::Cancelled => "CANCELLED",
    }
}

/// Days since 2020, so that a later check gives a higher revision.
fn revision(checked_on: Date) -> i64 {
    let since = checked_on - civil::date(2020, 1, 1);
    i64::from(since.get_days()).max(0)
}

/// The dates or times of a run in the forms a calendar supports.
enum Span {
    /// Whole days, the last one included.
    Days(Date, Date),
    /// From a time, to a time where one is known.
    Timed { start: (Date, Time), end: Option<(Date, Time)> },
}

impl Span {
    /// A run of several days with only one known time becomes whole days.
    fn of(run: &Run) -> Self {
        match (run.start.time, run.end.time) {
            (Some(from), Some(to)) => {
                Self::Timed { start: (run.start.date, from), end: Some((run.end.date, to)) }
            }
            (Some(from), None) if run.start.date == run.end.date => {
                Self::Timed { start: (run.start.date, from), end: None }
            }
            _ => Self::Days(run.start.date, run.end.date),
        }
    }
}

fn span(lines: &mut Lines, span: &Span) {
    match span {
        Span::Days(first, last) => {
            lines.add("DTSTART;VALUE=DATE", &icalendar::date(*first));
            let after = last.tomorrow().unwrap_or(*last);
            lines.add("DTEND;VALUE=DATE", &icalendar::date(after));
        }
        Span::Timed { start, end } => {
            let mut add = |name: &str, (date, time): (Date, Time)| {
                let name = format!("{name};TZID={TIME_ZONE}");
                lines.add(&name, &icalendar::date_time(date, time));
            };
            add("DTSTART", *start);
            if let Some(end) = end {
                add("DTEND", *end);
            }
        }
    }
}

fn description(offering: &Offering, run: &Run, page: &str) -> String {
    let enrolment = offering.enrolment.as_ref();
    let closes = run.enrolment_closes.or(enrolment.and_then(|enrolment| enrolment.closes));
    let is_planned = run.status == RunStatus::Planned;
    let state = (!is_planned).then(|| format!("{}.", phrases::capitalised(run.status.label())));
    let address = run.enrolment_address(offering).filter(|_| is_planned);
    let lines = [
        Some(format!("{}.", phrases::capitalised(&phrases::period(run.start, run.end)))),
        state,
        closes
            .filter(|_| is_planned)
            .map(|day| format!("Inschrijven kan tot en met {}.", phrases::date(day))),
        address.map(|address| format!("Inschrijven: {address}")),
        Some(format!("Meer: {page}")),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
