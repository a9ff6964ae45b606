//! Values that are written as text and mean more: dates, moments, study load, addresses.
//!
//! Each format is checked here once, at the edge; behind it the types cannot be wrong.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use serde::Deserialize;

use crate::slug::check_slug;

/// How a text value must be written, and the check that it is.
#[derive(Debug)]
pub struct Format {
    /// What an editor calls it, with article: "een datum".
    pub name: &'static str,
    /// A correct example.
    pub example: &'static str,
    /// The JSON Schema pattern of it.
    pub pattern: &'static str,
    /// `Err` says in Dutch what is wrong.
    pub check: fn(&str) -> Result<(), String>,
}

/// A day: `2027-03-04`.
pub const DATE: Format = Format {
    name: "een datum",
    example: "2027-03-04",
    pattern: r"^\d{4}-\d{2}-\d{2}$",
    check: |text| parse_date(text).map(drop),
};

/// A day, with or without a time of day: `2027-03-04T09:00`.
pub const MOMENT: Format = Format {
    name: "een datum, eventueel met tijd",
    example: "2027-03-04T09:00",
    pattern: r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$",
    check: |text| text.parse::<Moment>().map(drop),
};

/// How long it takes: `6 uur`, `2 dagen`, `PT4H30M`.
pub const STUDY_LOAD: Format = Format {
    name: "een tijdsduur",
    example: "6 uur",
    pattern: r"^(\d+([.,]5)? (minuten|uur|dag|dagen)|PT(\d+H)?(\d+M)?)$",
    check: |text| text.parse::<StudyLoad>().map(drop),
};

/// A number of accreditation points in halves: `6` or `2,5`.
pub const POINTS: Format = Format {
    name: "een aantal punten",
    example: "6",
    pattern: r"^\d+([.,]5)?$",
    check: |text| {
        halves(text).map(drop).ok_or_else(|| "punten zijn hele of halve getallen".to_owned())
    },
};

/// A web address.
pub const URL: Format = Format {
    name: "een webadres",
    example: "https://www.voorbeeld.nl/scholing",
    pattern: "^https?://",
    check: check_url,
};

/// An e-mail address.
pub const EMAIL: Format = Format {
    name: "een e-mailadres",
    example: "leerhuis@ziekenhuis.nl",
    pattern: "^[^@ ]+@[^@ ]+[.][^@ ]+$",
    check: check_email,
};

/// A path on this site that once was a page: `/aanbod/oude-naam/`.
pub const SITE_PATH: Format = Format {
    name: "een pad op deze site",
    example: "/aanbod/oude-naam/",
    pattern: "^/([a-z0-9-]+/)+$",
    check: check_site_path,
};

/// The name of a record or run: lower-case words with hyphens.
pub const SLUG: Format = Format {
    name: "een korte naam",
    example: "2027-voorjaar",
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    check: check_slug,
};

/// Reads `dddd-dd-dd` and nothing else: a date library takes more forms than editors mean.
fn parse_date(text: &str) -> Result<Date, String> {
    let digits = |range: Range<usize>| text.as_bytes()[range].iter().all(u8::is_ascii_digit);
    let shaped = text.len() == 10
        && digits(0..4)
        && digits(5..7)
        && digits(8..10)
        && [4, 7].iter().all(|at| text.as_bytes()[*at] == b'-');
    if !shaped {
        return Err("een datum schrijf je als jaar-maand-dag".to_owned());
    }
    text.parse().map_err(|_| "deze dag bestaat niet".to_owned())
}

fn parse_time(text: &str) -> Result<Time, String> {
    let shaped = text.len() == 5 && text.as_bytes()[2] == b':';
    shaped
        .then(|| text.parse().ok())
        .flatten()
        .ok_or_else(|| "een tijd schrijf je als uren:minuten, met twee cijfers elk".to_owned())
}

/// A day with or without a time of day, in Amsterdam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day, `None` when only the day is known.
    pub time: Option<Time>,
}

impl Moment {
    /// True when `self` lies after `other`; two moments of one day compare only when both
    /// have a time.
    #[must_use]
    pub fn is_after(self, other: Self) -> bool {
        match (self.time, other.time) {
            (Some(time), Some(other_time)) => {
                DateTime::from_parts(self.date, time) > DateTime::from_parts(other.date, other_time)
            }
            _ => self.date > other.date,
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
            None => Ok(Self { date: parse_date(text)?, time: None }),
        }
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

/// How much time an offering asks in all, preparation included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub enum StudyLoad {
    /// Minutes.
    Minutes(u32),
    /// Half days of training: a day has no fixed number of hours, so none is assumed.
    HalfDays(u32),
}

impl FromStr for StudyLoad {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let load = if text.starts_with("PT") {
            iso_minutes(text).map(Self::Minutes)
        } else {
            text.split_once(' ').and_then(|(amount, unit)| counted(halves(amount)?, unit))
        };
        load.filter(|load| !matches!(load, Self::Minutes(0) | Self::HalfDays(0)))
            .ok_or_else(|| "schrijf een aantal en een eenheid: minuten, uur of dagen".to_owned())
    }
}

impl TryFrom<String> for StudyLoad {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for StudyLoad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::HalfDays(2) => f.write_str("1 dag"),
            Self::HalfDays(halves) => write!(f, "{} dagen", Halves(halves)),
            Self::Minutes(minutes) if minutes < 60 => write!(f, "{minutes} minuten"),
            Self::Minutes(minutes) if minutes % 30 == 0 => {
                write!(f, "{} uur", Halves(minutes / 30))
            }
            Self::Minutes(minutes) => write!(f, "{} uur en {} minuten", minutes / 60, minutes % 60),
        }
    }
}

/// A number of halves, written the Dutch way: 3 is "1,5".
struct Halves(u32);

impl fmt::Display for Halves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0 / 2, if self.0 % 2 == 1 { ",5" } else { "" })
    }
}

/// `PT4H30M` in minutes. The library takes fractions, seconds and small letters too.
fn iso_minutes(text: &str) -> Option<u32> {
    let whole = text.bytes().all(|b| b.is_ascii_digit() || b"PTHM".contains(&b));
    let duration: SignedDuration = text.parse().ok().filter(|_| whole)?;
    duration.as_mins().try_into().ok()
}

/// "1,5" and "1.5" are three halves.
#[must_use]
pub fn halves(amount: &str) -> Option<u32> {
    let (whole, half) = match amount.strip_suffix(",5").or_else(|| amount.strip_suffix(".5")) {
        Some(whole) => (whole, 1),
        None => (amount, 0),
    };
    let whole = whole_number(whole).filter(|count| *count < 10_000)?;
    Some(whole * 2 + half)
}

/// Digits only: the parser of numbers takes `+6` as well.
pub(super) fn whole_number(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

fn counted(halves: u32, unit: &str) -> Option<StudyLoad> {
    match unit {
        "minuut" | "minuten" if halves.is_multiple_of(2) => Some(StudyLoad::Minutes(halves / 2)),
        "uur" | "uren" => Some(StudyLoad::Minutes(halves * 30)),
        "dag" | "dagen" => Some(StudyLoad::HalfDays(halves)),
        _ => None,
    }
}

fn check_url(text: &str) -> Result<(), String> {
    if !(text.starts_with("https://") || text.starts_with("http://")) {
        return Err("een webadres begint met `https://`".to_owned());
    }
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || !c.is_ascii()) {
        return Err(
            "in dit webadres staat een spatie of een teken dat er zo niet in mag".to_owned()
        );
    }
    let (_, after_scheme) = text.split_once("://").unwrap_or_default();
    let authority = after_scheme.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err("in een webadres hoort geen gebruikersnaam".to_owned());
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let in_host = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    let clean = host.chars().all(in_host) && port.bytes().all(|b| b.is_ascii_digit());
    if !clean || text.contains(['"', '<', '>', '`']) {
        return Err(
            "in dit webadres staat een teken dat er niet in mag, zoals een spatie".to_owned()
        );
    }
    if host.contains('.') {
        Ok(())
    } else {
        Err("in dit webadres ontbreekt de naam van de site".to_owned())
    }
}

fn check_email(text: &str) -> Result<(), String> {
    let valid = text.split_once('@').is_some_and(|(local, domain)| {
        let clean = |part: &str| {
            !part.is_empty()
                && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
        };
        clean(local) && clean(domain) && domain.trim_matches('.').contains('.')
    });
    valid.then_some(()).ok_or_else(|| "dit is geen e-mailadres".to_owned())
}

fn check_site_path(text: &str) -> Result<(), String> {
    let inner = text.strip_prefix('/').and_then(|rest| rest.strip_suffix('/'));
    match inner {
        Some(parts) if parts.split('/').all(|part| check_slug(part).is_ok()) => Ok(()),
        _ => Err(
            "een pad begint en eindigt met `/` en heeft kleine letters, cijfers en koppeltekens"
                .to_owned(),
        ),
    }
}
