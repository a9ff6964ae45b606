//! The dates and times of a run into events of a calendar, one for each meeting, which say no more than
//! is known. Only hours that are known to be taken make someone busy.

use jiff::civil::{Date, Time};

use crate::catalogue::meeting::Meeting;
use crate::catalogue::period::Period;
use crate::catalogue::run::Run;
use crate::formats::icalendar::{self, Lines, TIME_ZONE};

/// What ends on a later day is one stretch of hours, such as an evening past midnight, when it is
/// at most this long. The nights of longer ones are not known to be taken.
const STRETCH_HOURS_MAX: i32 = 12;

/// The part of a run that an event is about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'r> {
    Whole,
    FirstDay,
    LastDay,
    /// With its number, from 1.
    Meeting(usize, &'r Meeting),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Whole days, the last one included.
    Days(Date, Date),
    /// From a time, to a time where one is known.
    Timed { start: (Date, Time), end: Option<(Date, Time)> },
}

/// One event for each meeting. Without meetings one, or one for the first and one for the last day when
/// those alone are known.
pub(super) fn spans(run: &Run) -> Vec<(Part<'_>, Span)> {
    if !run.meetings.is_empty() {
        let parts = (1..).zip(&run.meetings).map(|(number, one)| Part::Meeting(number, one));
        return parts.zip(run.periods().into_iter().map(span)).collect();
    }
    let whole = run.whole();
    if whole.is_daily() || hours(whole).is_some() {
        return vec![(Part::Whole, span(whole))];
    }
    let Period { start, end } = whole;
    let first = match start.time {
        Some(time) => Span::Timed { start: (start.date, time), end: None },
        None => Span::Days(start.date, start.date),
    };
    vec![(Part::FirstDay, first), (Part::LastDay, Span::Days(end.date, end.date))]
}

/// The hours that it takes, or whole days.
fn span(period: Period) -> Span {
    hours(period).unwrap_or(Span::Days(period.start.date, period.end.date))
}

/// The one stretch of hours that it takes; `None` when it has no known start or lasts longer.
fn hours(period: Period) -> Option<Span> {
    let start = (period.start.date, period.start.time?);
    let Some(time) = period.end.time else {
        return (start.0 == period.end.date).then_some(Span::Timed { start, end: None });
    };
    let end = (period.end.date, time);
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
