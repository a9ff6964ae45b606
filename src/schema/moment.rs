//! Days and times of day, as editors write them. Stricter than the date library, which accepts more
//! formats.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};

/// A day with or without a time of day, in Amsterdam time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day, `None` when only the day is known.
    pub time: Option<Time>,
}

impl Moment {
    /// The day alone.
    pub(crate) fn day(self) -> Self {
        Self { time: None, ..self }
    }

    /// True when `self` is later than `other`. On the same day that is only known when both have a
    /// time.
    pub fn is_after(self, other: Self) -> bool {
        match (self.time, other.time) {
            (Some(time), Some(other_time)) => {
                DateTime::from_parts(self.date, time) > DateTime::from_parts(other.date, other_time)
            }
            _ => self.date > other.date,
        }
    }
}

/// As editors write it: `2027-03-04T09:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
            None => write!(f, "{}", self.date),
        }
    }
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(['T', ' ']) {
            Some((date, time)) => {
                Ok(Self { date: parse_date(date)?, time: Some(parse_time(time)?) })
            }
            None if parse_time(text).is_ok() => Err("de dag ontbreekt".to_owned()),
            None => Ok(Self { date: parse_date(text)?, time: None }),
        }
    }
}

/// Reads `dddd-dd-dd` and nothing else.
pub(super) fn parse_date(text: &str) -> Result<Date, String> {
    let digits = |range: Range<usize>| text.as_bytes()[range].iter().all(u8::is_ascii_digit);
    let shaped = text.len() == 10
        && digits(0..4)
        && digits(5..7)
        && digits(8..10)
        && [4, 7].iter().all(|at| text.as_bytes()[*at] == b'-');
    if !shaped {
        return Err("een datum schrijf je als jaar-maand-dag".to_owned());
    }
    text.parse().map_err(|_| no_such_day(text))
}

/// Why a text of the right shape is no day.
fn no_such_day(text: &str) -> String {
    match format!("{}-01", &text[..7]).parse::<Date>() {
        Ok(month) => format!("die maand heeft {} dagen", month.days_in_month()),
        Err(_) => "die maand bestaat niet".to_owned(),
    }
}

fn parse_time(text: &str) -> Result<Time, String> {
    let shaped = text.len() == 5 && text.as_bytes()[2] == b':';
    match text.parse() {
        Ok(time) if shaped => Ok(time),
        _ => Err("een tijd schrijf je als uren:minuten, met twee cijfers elk".to_owned()),
    }
}
