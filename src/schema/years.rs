//! The year or years of one edition, parsed from front matter: `2026`, `2024-2025`.

use std::fmt;
use std::str::FromStr;

use super::numbers::whole_number;

/// One year, or the years from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    first: i16,
    /// Not before the first.
    last: i16,
}

impl Years {
    pub(crate) fn hold(self, year: i16) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// True from the first day after the last year.
    pub(crate) fn are_over_in(self, year: i16) -> bool {
        self.last < year
    }
}

impl FromStr for Years {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        match (year(first), year(last)) {
            (Some(first), Some(last)) if first <= last => Ok(Self { first, last }),
            (Some(_), Some(_)) => Err("het laatste jaar komt voor het eerste".to_owned()),
            _ => Err("schrijf één jaar, of twee met een streepje ertussen".to_owned()),
        }
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last } = self;
        if first == last { write!(f, "{first}") } else { write!(f, "{first}-{last}") }
    }
}

/// Four digits, of this century or the one before.
fn year(text: &str) -> Option<i16> {
    let year = whole_number(text).filter(|_| text.len() == 4)?;
    i16::try_from(year).ok().filter(|year| (1900..2100).contains(year))
}
