//! Turns properties into the content lines of a calendar file (RFC 5545), escaped and folded; `read` turns such
//! a file back into events.
//!
//! No maintained crate writes these without a clock, random identifiers and a second date library.

pub(crate) mod read;
pub(crate) mod zones;

use jiff::civil::{Date, Time};

/// Octets in a line without its line break (§3.1).
const OCTETS_MAX: usize = 75;

pub(crate) const TIME_ZONE: &str = "Europe/Amsterdam";

/// The rules of [`TIME_ZONE`] since 1996 (§3.6.5).
const TIME_ZONE_LINES: &[(&str, &str)] = &[
    ("BEGIN", "VTIMEZONE"),
    ("TZID", TIME_ZONE),
    ("BEGIN", "DAYLIGHT"),
    ("DTSTART", "19960331T020000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ("TZNAME", "CEST"),
    ("TZOFFSETFROM", "+0100"),
    ("TZOFFSETTO", "+0200"),
    ("END", "DAYLIGHT"),
    ("BEGIN", "STANDARD"),
    ("DTSTART", "19961027T030000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ("TZNAME", "CET"),
    ("TZOFFSETFROM", "+0200"),
    ("TZOFFSETTO", "+0100"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

/// The content lines of a file.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// Adds a property whose value needs no escaping.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in format!("{name}:{value}").chars() {
            if length + c.len_utf8() > OCTETS_MAX {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property with a text value, escaped.
    pub fn add_text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    /// Adds other lines.
    pub(crate) fn extend(&mut self, Self(lines): &Self) {
        self.0.push_str(lines);
    }

    /// Adds what defines [`TIME_ZONE`].
    pub(crate) fn add_time_zone(&mut self) {
        for (name, value) in TIME_ZONE_LINES {
            self.add(name, value);
        }
    }

    /// The bytes of the file.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// §3.3.11: a line break becomes `\n`; other control characters are not allowed.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// `20270304`.
pub(crate) fn date(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// `20270304T090000`.
pub(crate) fn date_time(date: Date, time: Time) -> String {
    date.to_datetime(time).strftime("%Y%m%dT%H%M%S").to_string()
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    fn lines(name: &str, text: &str) -> String {
        let mut lines = Lines::default();
        lines.add_text(name, text);
        String::from_utf8(lines.into_bytes()).expect("lines are text")
    }

    #[test]
    fn lines_are_folded_between_characters_and_unfold_to_what_they_were() {
        let text = "patiënt – € ".repeat(20);
        let folded = lines("SUMMARY", &text);
        assert!(folded.ends_with("\r\n"));
        assert!(folded.split("\r\n").all(|line| line.len() <= OCTETS_MAX), "{folded}");
        assert!(folded.split("\r\n").filter(|line| line.len() >= OCTETS_MAX - 2).count() > 2);
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(lines("A", "a;b,c\\d\ne\u{7}\r"), "A:a\\;b\\,c\\\\d\\ne\r\n");
    }

    #[test]
    fn the_rules_of_the_time_zone_are_those_of_the_time_zone_database() {
        let zone = jiff::tz::TimeZone::get(TIME_ZONE).expect("the database is built in");
        for year in 2020..2050 {
            let mut changes = zone.following(
                civil::date(year, 1, 1).to_zoned(zone.clone()).expect("a day").timestamp(),
            );
            for (month, hour) in [(3, 2), (10, 3)] {
                let last = civil::date(year, month, 31);
                let sunday =
                    last.tomorrow().expect("in range").nth_weekday(-1, civil::Weekday::Sunday);
                let day = sunday.expect("in range");
                let next = changes.next().expect("there is a change").timestamp();
                let before = next.as_second() - 1;
                let before = jiff::Timestamp::from_second(before).expect("in range");
                let wall = zone.to_datetime(before);
                assert_eq!((wall.date(), wall.hour()), (day, hour - 1), "{year}");
            }
        }
    }
}
