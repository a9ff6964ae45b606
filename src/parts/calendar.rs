//! A month of runs as a calendar: weeks from Monday to Sunday, days that link to the list of runs.

use jiff::civil::Date;
use serde::Serialize;

use crate::dutch::phrases;
use crate::parts::schedule::Month;

/// Most titles that fit in a day's cell.
const TITLES_MAX: usize = 2;

#[derive(Debug, Serialize)]
pub(crate) struct Calendar {
    /// "Maart 2027".
    pub caption: String,
    /// Weeks of seven days; `None` for days of other months.
    pub weeks: Vec<Vec<Option<Day>>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Day {
    pub number: i8,
    /// "2027-03-04".
    pub machine_date: String,
    /// Whether this is the day of the edition.
    pub today: bool,
    /// Where its first run is in the list; `None` without runs.
    pub href: Option<String>,
    /// Number of runs.
    pub count: usize,
    /// Titles of the first runs, as many as fit.
    pub titles: Vec<String>,
}

impl Calendar {
    /// `href` gives the address in the list of the run at a position in `month.runs`.
    pub(crate) fn new(month: &Month<'_>, today: Date, href: impl Fn(usize) -> String) -> Self {
        let before = usize::from(month.first.weekday().to_monday_zero_offset().unsigned_abs());
        let mut days: Vec<Option<Day>> = (0..before).map(|_| None).collect();
        for number in 1..=month.first.days_in_month() {
            let date = Date::new(month.first.year(), month.first.month(), number)
                .expect("a month has each of its days");
            days.push(Some(Day::new(month, date, today, &href)));
        }
        let mut days = days.into_iter();
        let mut weeks = Vec::new();
        while days.len() > 0 {
            let mut week: Vec<_> = days.by_ref().take(7).collect();
            week.resize_with(7, || None);
            weeks.push(week);
        }
        Self { caption: phrases::capitalised(&phrases::month(month.first)), weeks }
    }
}

impl Day {
    fn new(month: &Month<'_>, date: Date, today: Date, href: &impl Fn(usize) -> String) -> Self {
        let runs = month.days.get(&date).map_or(&[][..], Vec::as_slice);
        let title = |at: &usize| month.runs[*at].offering.title().to_owned();
        Self {
            number: date.day(),
            machine_date: date.to_string(),
            today: date == today,
            href: runs.first().map(|at| href(*at)),
            count: runs.len(),
            titles: runs.iter().take(TITLES_MAX).map(title).collect(),
        }
    }
}
