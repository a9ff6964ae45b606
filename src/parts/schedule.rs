//! Upcoming and past runs, and the months in which each is held.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::view::Link;
use crate::catalogue::axis::Axis;
use crate::catalogue::enrolment_state::EnrolmentState;
use crate::catalogue::offering::{Offering, Reach};
use crate::catalogue::provider::Provider;
use crate::catalogue::run::Run;
use crate::catalogue::table::{Entry, Id, Table};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::url;

#[derive(Clone, Copy, Debug)]
pub(crate) struct ScheduledRun<'a> {
    pub run: &'a Run,
    pub offering: &'a Entry<Offering>,
}

impl<'a> ScheduledRun<'a> {
    /// Its values on an axis. A run in a region counts for that region only, whatever its offering
    /// says; one for the whole country for none, wherever its provider is.
    fn values(self, axis: Axis, providers: &'a Table<Provider>) -> Vec<&'a str> {
        let venues = self.run.venues().into_iter().filter_map(|venue| venue.location);
        let held_in: BTreeSet<_> = venues.filter_map(|location| location.region.as_ref()).collect();
        if axis == Axis::Region && !held_in.is_empty() {
            held_in.into_iter().map(Id::as_str).collect()
        } else if axis == Axis::Region && self.offering.reach == Some(Reach::National) {
            Vec::new()
        } else {
            let mut values = axis.values(self.offering, providers);
            values.sort_unstable();
            values.dedup();
            values
        }
    }

    /// Its anchor on a page, unique because ids contain no underscore.
    pub(crate) fn anchor(self) -> String {
        format!("_{}_{}", self.offering.id(), self.run.id)
    }

    /// The first day of each month in which it is held, from today. A run in progress is always in
    /// the current month.
    fn months(self, today: Date) -> BTreeSet<Date> {
        let coming = self.run.days().into_iter().filter(|day| *day >= today);
        let going_on = (self.run.start().date <= today).then_some(today);
        coming.chain(going_on).map(Date::first_of_month).collect()
    }
}

/// The runs of current offerings, without those that were cancelled or postponed.
#[derive(Debug)]
pub(crate) struct Schedule<'a> {
    /// Runs that have not ended, earliest start first; those of one moment by title.
    pub coming: Vec<ScheduledRun<'a>>,
    /// Runs that have ended, latest end first.
    pub past: Vec<ScheduledRun<'a>>,
    providers: &'a Table<Provider>,
}

impl<'a> Schedule<'a> {
    pub(crate) fn new(edition: &'a Edition) -> Self {
        let runs = edition.catalogue.current_offerings().flat_map(|(_, offering)| {
            offering.runs.iter().map(move |run| ScheduledRun { run, offering })
        });
        let (mut past, mut coming) = (Vec::new(), Vec::new());
        for planned in runs {
            match EnrolmentState::of_run(planned.run, planned.offering, edition.today) {
                EnrolmentState::Past => past.push(planned),
                state if state.is_to_come() => coming.push(planned),
                _ => {}
            }
        }
        coming.sort_by_key(|planned| planned.run.start());
        past.sort_by_key(|planned| Reverse(planned.run.end()));
        Self { coming, past, providers: &edition.catalogue.tables.providers }
    }

    /// Upcoming runs by their values on an axis, and those without a value.
    pub(crate) fn by_value(
        &self,
        axis: Axis,
    ) -> (BTreeMap<&'a str, Vec<ScheduledRun<'a>>>, Vec<ScheduledRun<'a>>) {
        let (mut by_value, mut rest) = (BTreeMap::<_, Vec<_>>::new(), Vec::new());
        for planned in &self.coming {
            let values = planned.values(axis, self.providers);
            if values.is_empty() {
                rest.push(*planned);
            }
            for value in values {
                by_value.entry(value).or_default().push(*planned);
            }
        }
        (by_value, rest)
    }
}

/// Links to the agenda of each value of an axis, for the value's own page.
pub(crate) fn agenda_links(edition: &Edition, axis: Axis) -> BTreeMap<&str, Link> {
    let (by_value, _) = Schedule::new(edition).by_value(axis);
    let link = |(value, runs): (_, Vec<_>)| {
        let count = phrases::count(runs.len(), "uitvoering", "uitvoeringen");
        let path = url::agenda_of(axis, value);
        (value, Link::new(edition, &path, format!("{count} in de agenda")))
    };
    by_value.into_iter().map(link).collect()
}

#[derive(Clone, Debug)]
pub(crate) struct Month<'a> {
    /// The first day of the month.
    pub first: Date,
    /// Runs that start in it, then runs that started before; each sorted by start.
    pub runs: Vec<ScheduledRun<'a>>,
    /// How many of `runs` start in it.
    pub beginning: usize,
    /// For each day with runs, their positions in `runs`: those that start on that day first.
    pub days: BTreeMap<Date, Vec<usize>>,
}

/// The months with upcoming runs, in order.
pub(crate) fn months<'a>(coming: &[ScheduledRun<'a>], today: Date) -> Vec<Month<'a>> {
    let mut by_month: BTreeMap<Date, Vec<ScheduledRun<'a>>> = BTreeMap::new();
    for planned in coming {
        for month in planned.months(today) {
            by_month.entry(month).or_default().push(*planned);
        }
    }
    by_month.into_iter().map(|(first, runs)| Month::new(first, runs, today)).collect()
}

impl<'a> Month<'a> {
    fn new(first: Date, runs: Vec<ScheduledRun<'a>>, today: Date) -> Self {
        let from = first.max(today);
        let (mut runs, before): (Vec<_>, Vec<_>) =
            runs.into_iter().partition(|planned| planned.run.start().date >= from);
        let beginning = runs.len();
        runs.extend(before);
        let mut days: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
        for (at, planned) in runs.iter().enumerate() {
            let within = |day: &Date| *day >= from && day.first_of_month() == first;
            for day in planned.run.days().into_iter().filter(within) {
                days.entry(day).or_default().push(at);
            }
        }
        for (day, at) in &mut days {
            at.sort_by_key(|at| runs[*at].run.start().date != *day);
        }
        Self { first, runs, beginning, days }
    }
}
