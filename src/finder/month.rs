//! The runs of each month, for who filters by month: turns offerings into what their cards then say of when, where
//! and whether there is room, instead of what they say of their first run.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::enrolment_state::{EnrolmentState, coming_runs};
use crate::catalogue::offering::Offering;
use crate::catalogue::table::Entry;

/// The first run of an offering in a month: the offering's number, the day, "do 4 mrt 2027, 9.00–17.00 uur", the towns,
/// and the key and label of its state.
#[derive(Debug, Serialize)]
pub(super) struct RunOfMonth(usize, Date, String, Option<String>, &'static str, &'static str);

/// By month, "2027-03", those of each day together. `offerings` are in the order of their numbers.
pub(super) fn runs_by_month(
    offerings: &[&Entry<Offering>],
    today: Date,
) -> BTreeMap<String, Vec<RunOfMonth>> {
    let mut months: BTreeMap<String, Vec<RunOfMonth>> = BTreeMap::new();
    for (number, offering) in offerings.iter().enumerate() {
        let mut runs: Vec<_> = coming_runs(offering, today).collect();
        runs.sort_by_key(|run| run.start());
        for run in runs {
            let day = run.start().date.max(today);
            let of_month = months.entry(key(day)).or_default();
            if of_month.last().is_none_or(|last| last.0 != number) {
                let state = EnrolmentState::of_run(run, offering, today);
                let (dates, towns) = (run.dates(), run.towns());
                of_month.push(RunOfMonth(number, day, dates, towns, state.key(), state.label()));
            }
        }
    }
    for runs in months.values_mut() {
        runs.sort_by_key(|run| (run.1, run.0));
    }
    months
}

/// The month of a day in addresses: "2027-03".
pub(super) fn key(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
