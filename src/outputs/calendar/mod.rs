//! Calendar files: one per run that has not ended, and one for all those runs of an offering. A run
//! that does not go on keeps its file, so that calendars which have it mark the event as cancelled;
//! pages no longer link to it. Files of an offering that was renamed stay at their old addresses too,
//! for calendars that subscribed to them; a calendar file cannot redirect.
//!
//! An event depends on the content alone, never on the day or the clock, so that its revision tells
//! whether it changed.

pub(crate) mod event;
mod span;

use crate::catalogue::offering::Offering;
use crate::catalogue::run::Run;
use crate::catalogue::table::Entry;
use crate::edition::Edition;
use crate::formats::icalendar::Lines;
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
    if offering.runs.is_empty() {
        return files;
    }
    for id in std::iter::once(record.id.as_str()).chain(url::former_ids(record)) {
        for (index, run) in offering.runs.iter().enumerate() {
            let coming = Some(run).filter(coming);
            let output = file(url::run_calendar(id, &run.id), coming.into_iter().collect());
            files.push(output.of(Origin::Run(record, index)));
        }
        files.push(file(url::calendar(id), offering.runs.iter().filter(coming).collect()));
    }
    files
}

/// What every calendar begins with; its end is the caller's.
pub(crate) fn head(lines: &mut Lines) {
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Vindplaats//Vindplaats//NL");
}

fn calendar(edition: &Edition, offering: &Entry<Offering>, runs: &[&Run]) -> Vec<u8> {
    let mut lines = Lines::default();
    head(&mut lines);
    if runs.iter().any(|run| span::has_times(run)) {
        lines.add_time_zone();
    }
    for run in runs {
        event::events(&mut lines, edition, offering, run);
    }
    lines.add("END", "VCALENDAR");
    lines.into_bytes()
}
