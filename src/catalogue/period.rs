//! A stretch of time between two moments, and the days on which something that takes it is held.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::schema::moment::Moment;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub start: Moment,
    pub end: Moment,
}

/// What takes at most this many days is assumed to be held on each of them.
const DAILY_MAX: i32 = 7;

impl Period {
    /// False for what takes longer, such as a track over months: of that only the first and last day are
    /// known.
    pub(crate) fn is_daily(self) -> bool {
        (self.end.date - self.start.date).get_days() < DAILY_MAX
    }

    /// The days on which it is known to be held, in order.
    pub(crate) fn days(self) -> Vec<Date> {
        let (first, last) = (self.start.date, self.end.date);
        if self.is_daily() {
            first.series(1.day()).take_while(|day| *day <= last).collect()
        } else {
            vec![first, last]
        }
    }
}
