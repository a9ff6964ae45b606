//! The dates and times of a run into events of a calendar, which say no more than is known. Only hours
//! that are known to be taken make someone busy.

use jiff::civil::{Date, Time};

use crate::catalogue::run::Run;
use crate::formats::icalendar::{self, Lines, TIME_ZONE};

/// A run that ends on a later day is one stretch of hours, such as an evening past midnight, when it is
/// at most this long. The nights of longer ones are not known to be taken.
const STRETCH_HOURS_MAX: i32 = 12;

/// The part of a run that an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    FirstDay,
    LastDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Whole days, the last one included.
    Days(Date, Date),
    /// From a time, to a time where one is known.
    Timed { start: (Date, Time), end: Option<(Date, Time)> },
}

/// One event, or one for the first and one for the last day of a run when those alone are known.
pub(super) fn spans(run: &Run) -> Vec<(Part, Span)> {
    let (start, end) = (run.start, run.end);
    if let Some(hours) = hours(run) {
        return vec![(Part::Whole, hours)];
    }
    if run.is_daily() {
        return vec![(Part::Whole, Span::Days(start.date, end.date))];
    }
    let first = match start.time {
        Some(time) => Span::Timed { start: (start.date, time), end: None },
        None => Span::Days(start.date, start.date),
    };
    vec![(Part::FirstDay, first), (Part::LastDay, Span::Days(end.date, end.date))]
}

/// The one stretch of hours of a run; `None` when it has no known start or lasts longer.
fn hours(run: &Run) -> Option<Span> {
    let start = (run.start.date, run.start.time?);
    let Some(time) = run.end.time else {
        return (start.0 == run.end.date).then_some(Span::Timed { start, end: None });
    };
    let end = (run.end.date, time);
    let length = end.0.to_datetime(end.1) - start.0.to_datetime(start.1);
    let is_stretch =
        start.0 == end.0 || length.get_days() * 24 + length.get_hours() < STRETCH_HOURS_MAX;
    let end = Some(end).filter(|end| *end != start);
    is_stretch.then_some(Span::Timed { start, end })
}

pub(super) fn has_times(run: &Run) -> bool {
    spans(run).iter().any(|(_, span)| matches!(span, Span::Timed { .. }))
}

impl Span {
    /// True when someone who goes there has no time for anything else.
    pub(super) fn is_busy(self) -> bool {
        matches!(self, Self::Timed { end: Some(_), .. })
    }

    /// §3.8.2.2: `DTEND` is the first moment or day after the event.
    pub(super) fn add_to(self, lines: &mut Lines) {
        match self {
            Self::Days(first, last) => {
                lines.add("DTSTART;VALUE=DATE", &icalendar::date(first));
                let after = last.tomorrow().unwrap_or(last);
                lines.add("DTEND;VALUE=DATE", &icalendar::date(after));
            }
            Self::Timed { start, end } => {
                let mut add = |name: &str, (date, time): (Date, Time)| {
                    let name = format!("{name};TZID={TIME_ZONE}");
                    lines.add(&name, &icalendar::date_time(date, time));
                };
                add("DTSTART", start);
                if let Some(end) = end {
                    add("DTEND", end);
                }
            }
        }
    }
}
