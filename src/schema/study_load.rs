//! The study load of an offering, parsed from front matter and displayed in Dutch.

use std::fmt;
use std::str::FromStr;

use jiff::SignedDuration;

use super::numbers::{Halves, halves};

/// The total time an offering takes, preparation included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
        match load {
            None | Some(Self::Minutes(0) | Self::HalfDays(0)) => {
                Err("schrijf een aantal en een eenheid: minuten, uur of dagen".to_owned())
            }
            Some(load) => Ok(load),
        }
    }
}

impl StudyLoad {
    /// As editors write it: `6 uur`, `75 minuten`.
    pub(crate) fn in_file(self) -> String {
        match self {
            Self::Minutes(minutes) if minutes % 30 != 0 => format!("{minutes} minuten"),
            _ => self.to_string(),
        }
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

/// `PT4H30M` in minutes. The library also accepts fractions, seconds and lower case.
fn iso_minutes(text: &str) -> Option<u32> {
    if !text.bytes().all(|b| b.is_ascii_digit() || b"PTHM".contains(&b)) {
        return None;
    }
    let duration: SignedDuration = text.parse().ok()?;
    duration.as_mins().try_into().ok()
}

fn counted(halves: u32, unit: &str) -> Option<StudyLoad> {
    match unit {
        "minuut" | "minuten" if halves.is_multiple_of(2) => Some(StudyLoad::Minutes(halves / 2)),
        "uur" | "uren" => Some(StudyLoad::Minutes(halves * 30)),
        "dag" | "dagen" => Some(StudyLoad::HalfDays(halves)),
        _ => None,
    }
}
