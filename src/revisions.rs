//! The list of what calendars were told of each run: a committed file, one run per line, with a
//! revision, a fingerprint of the content that had it, and the last day it had then.
//!
//! A revision must rise when the content of a run changes, whatever editors remember, and must never
//! fall. The content alone cannot tell which of two versions is the newer one; this list does. A run
//! that is as it was listed keeps its revision; one that changed gets a higher one at once; one that is
//! not listed gets that of the day. A build must not write the list: [`Revisions::render`] gives its new
//! contents.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date, Time, date};

use crate::addresses;
use crate::catalogue::Catalogue;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::meeting::{Location, Meeting};
use crate::catalogue::offering::Offering;
use crate::catalogue::period::Period;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::formats::icalendar;
use crate::schema::moment::Moment;
use crate::source::{SourcePath, Sources};
use crate::url;

/// The file, in the root of the content folder.
pub const FILE: &str = "uitvoeringen.txt";

/// Days since this one count revisions, so that one day is later than another in calendars too.
const FIRST_DAY: Date = date(2020, 1, 1);

/// A higher number in the list is a typing error; this is a day some centuries from now.
const REVISION_MAX: i32 = 200_000;

/// A revision of a run, as a number that only rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Revision(i32);

impl Revision {
    fn of_day(day: Date) -> Self {
        Self((day - FIRST_DAY).get_days().max(0))
    }

    pub(crate) fn number(self) -> i32 {
        self.0
    }

    /// The day it was listed on, or one soon after: a run that changes twice on a day borrows the next.
    pub(crate) fn day(self) -> Date {
        FIRST_DAY.saturating_add(self.0.days())
    }

    /// As a moment in a calendar file.
    pub(crate) fn moment(self) -> String {
        format!("{}Z", icalendar::date_time(self.day(), Time::midnight()))
    }
}

#[derive(Debug)]
struct Listed {
    revision: Revision,
    fingerprint: String,
    /// `None` in a list from before days were listed.
    last_day: Option<Date>,
}

/// A line of the list: the run, and what is listed of it.
fn listed(line: &str) -> Option<(&str, Listed)> {
    let mut words = line.split_whitespace();
    let (run, revision, fingerprint) = (words.next()?, words.next()?, words.next()?);
    let number = revision.parse().ok().filter(|number| (0..REVISION_MAX).contains(number))?;
    let last_day = match words.next() {
        None => None,
        Some(day) => Some(day.parse().ok()?),
    };
    let fingerprint = fingerprint.to_owned();
    Some((run, Listed { revision: Revision(number), fingerprint, last_day }))
}

/// The lines that are no line of the list, by their byte range.
pub(crate) fn unread(text: &str) -> impl Iterator<Item = Range<usize>> {
    addresses::listed(text).filter(|(line, _)| listed(line).is_none()).map(|(_, span)| span)
}

/// The run and the lasting id of the offering of each line, with its byte range.
pub(crate) fn names(text: &str) -> impl Iterator<Item = (&str, &str, Range<usize>)> {
    addresses::listed(text).filter_map(|(line, span)| {
        let (run, offering) = listed(line)?.0.split_once('.')?;
        Some((run, offering, span))
    })
}

/// The list, by run.
#[derive(Debug, Default)]
pub struct Revisions(BTreeMap<String, Listed>);

impl Revisions {
    /// What is no line of the list is skipped: its run then gets the revision of the day.
    pub(crate) fn new(sources: &Sources) -> Self {
        let text = sources.get(&SourcePath::new(FILE)).map_or("", |source| &*source.text);
        let listed = |line| listed(line).map(|(run, listed)| (run.to_owned(), listed));
        Self(text.lines().filter_map(listed).collect())
    }

    pub(crate) fn of(&self, offering: &Entry<Offering>, run: &Run, today: Date) -> Revision {
        let of_day = Revision::of_day(today);
        match self.0.get(&name(offering, run)) {
            None => of_day,
            Some(listed) if listed.fingerprint == fingerprint(offering, run) => listed.revision,
            Some(listed) => of_day.max(Revision(listed.revision.0 + 1)),
        }
    }

    /// `None` for a run that is not listed as it is now.
    pub(crate) fn listed(&self, offering: &Entry<Offering>, run: &Run) -> Option<Revision> {
        let listed = self.0.get(&name(offering, run))?;
        (listed.fingerprint == fingerprint(offering, run)).then_some(listed.revision)
    }

    /// True for a run that is listed with other content.
    pub(crate) fn is_changed(&self, offering: &Entry<Offering>, run: &Run) -> bool {
        let listed = self.0.get(&name(offering, run));
        listed.is_some_and(|listed| listed.fingerprint != fingerprint(offering, run))
    }

    /// The last day of a run that was to come when it was listed.
    pub(crate) fn listed_day(&self, offering: &Entry<Offering>, run: &Run) -> Option<Date> {
        self.0.get(&name(offering, run))?.last_day
    }

    /// The list for the current content, sorted. Runs that have ended are left out, for their files are
    /// gone.
    pub fn render(&self, catalogue: &Catalogue, today: Date) -> String {
        let mut lines = BTreeMap::new();
        for offering in catalogue.tables.offerings.iter() {
            for run in offering.runs.iter().filter(|run| !run.has_ended(today)) {
                let revision = self.of(offering, run, today).number();
                let fingerprint = fingerprint(offering, run);
                let line = format!("{revision} {fingerprint} {}", run.end().date);
                lines.insert(name(offering, run), line);
            }
        }
        lines.into_iter().fold(String::new(), |mut list, (name, line)| {
            let _ = writeln!(list, "{name} {line}");
            list
        })
    }
}

/// The run's part of the identifiers of its events.
fn name(offering: &Entry<Offering>, run: &Run) -> String {
    format!("{}.{}", run.id, offering.common.lasting_id())
}

/// Of everything in the content that its events tell.
fn fingerprint(offering: &Entry<Offering>, run: &Run) -> String {
    let closes = run.enrolment_closes.or_else(|| offering.enrolment.as_ref()?.closes);
    let mut parts = vec![
        offering.common.id.clone(),
        offering.title().to_owned(),
        offering.common.shared.life_cycle.key().to_owned(),
        moment(run.start()),
        moment(run.end()),
        run.status.key().to_owned(),
        run.place().unwrap_or_default(),
        closes.map(|day| day.to_string()).unwrap_or_default(),
        run.enrolment_address(offering).unwrap_or_default().to_owned(),
        offering.enrolment.as_ref().map(|one| one.route.key().to_owned()).unwrap_or_default(),
    ];
    let opens = run.enrolment_opens.or_else(|| offering.enrolment.as_ref()?.opens);
    parts.extend(opens.map(|day| format!("vanaf {day}")));
    // Added for these alone, so that a list from before keeps its fingerprints.
    let state = EnrolmentState::on_any_day(run, offering);
    parts.extend(
        state
            .filter(|state| *state == EnrolmentState::EnrolmentUnknown)
            .map(|state| state.key().to_owned()),
    );
    parts.extend(run.meetings.iter().map(|one| meeting(one, run)));
    url::fingerprint([parts.join("\n").as_bytes()])
}

/// Nothing is added for a run without meetings: it keeps the fingerprint it had before there were any.
fn meeting(meeting: &Meeting, run: &Run) -> String {
    let Period { start, end } = meeting.period();
    let venue = meeting.venue(run.location.as_ref()).words(Location::in_full);
    let texts = [venue, meeting.title.clone(), meeting.url.clone()].map(Option::unwrap_or_default);
    [moment(start), moment(end)].into_iter().chain(texts).collect::<Vec<_>>().join("\n")
}

fn moment(moment: Moment) -> String {
    let time = moment.time.map(|time| time.to_string()).unwrap_or_default();
    format!("{} {time}", moment.date)
}
