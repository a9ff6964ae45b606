//! What an editor probably meant with a day or a time of day in another notation: "4 maart 2026",
//! "04-03-2026", "9.30 uur". Days before months, as in Dutch; nothing is guessed beyond that.

use jiff::ToSpan;
use jiff::civil::Date;

use super::moment::parse_date;
use crate::names::folded;

/// A month by the first letters of its name, Dutch or English.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("maa", 3),
    ("mrt", 3),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Words that may stand before a day.
const BEFORE: &[&str] = &[
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "ma",
    "di",
    "wo",
    "do",
    "vr",
    "za",
    "zo",
    "op",
    "de",
    "per",
    "vanaf",
];

/// Longer texts hold more than a moment.
const BYTES_MAX: usize = 60;

/// A day as year-month-day.
pub(super) fn date(text: &str) -> Option<String> {
    if text.len() > BYTES_MAX {
        return None;
    }
    let text = folded(text);
    let mut parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty() && !BEFORE.contains(part))
        .collect();
    if let [days] = parts[..]
        && let Some(date) = of_a_spreadsheet(days)
    {
        return Some(date);
    }
    if let [together] = parts[..] {
        parts = vec![together.get(..4)?, together.get(4..6)?, together.get(6..)?];
    }
    let [first, second, third] = <[&str; 3]>::try_from(parts).ok()?;
    let (year, month, day) = if first.len() == 4 {
        (first, month(second)?, number(third)?)
    } else if let Some(month) = named(first) {
        (third, month, number(second)?)
    } else {
        (third, month(second)?, number(first)?)
    };
    let year = match (year.len(), number(year)?) {
        (2, year) => 2000 + year,
        (_, year) => year,
    };
    let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
    let date = format!("{year:04}-{month:02}-{day:02}");
    parse_date(&date).is_ok().then_some(date)
}

/// "46085": the days since the last but one of 1899, as Excel counts them; within this century.
fn of_a_spreadsheet(days: &str) -> Option<String> {
    let days: i32 = days.parse().ok().filter(|days| (36_526..73_050).contains(days))?;
    let day = Date::constant(1899, 12, 30).checked_add(days.days()).ok()?;
    Some(day.to_string())
}

fn month(part: &str) -> Option<u32> {
    named(part).or_else(|| number(part))
}

fn named(part: &str) -> Option<u32> {
    MONTHS.iter().find(|(start, _)| part.starts_with(start)).map(|(_, month)| *month)
}

/// "4", "4e" and "4th".
fn number(part: &str) -> Option<u32> {
    let digits = part.trim_end_matches(char::is_alphabetic);
    let suffix = &part[digits.len()..];
    let ordinal = ["", "e", "de", "ste", "th", "st", "nd", "rd"].contains(&suffix);
    digits.parse().ok().filter(|_| ordinal && digits.len() <= 4)
}

/// A day, or a day with a time.
pub(super) fn moment(text: &str) -> Option<String> {
    if text.len() > BYTES_MAX {
        return None;
    }
    if let Some(day) = date(text) {
        return Some(day);
    }
    let breaks = text.char_indices().filter(|(_, c)| c.is_whitespace() || "Tt,".contains(*c));
    breaks.into_iter().find_map(|(at, c)| {
        let time = time_of_day(&text[at + c.len_utf8()..])?;
        Some(format!("{}T{time}", date(&text[..at])?))
    })
}

/// "9.30 uur", "13u", "9u30", "09:30:00"; midnight at the end of a day is its last minute.
fn time_of_day(text: &str) -> Option<String> {
    let text = folded(text);
    // A time zone says nothing: every time is that of Amsterdam.
    let text = text.split_once(['+', '[']).map_or(&*text, |(time, _)| time);
    let text = text.trim().trim_start_matches("om ").trim_start_matches("vanaf ");
    let text = text.trim_end_matches('z').trim_end_matches("uur").trim_end_matches(['h', 'u', ' ']);
    let mut parts = text.split([':', '.', 'u', 'h']).map(str::trim);
    let (hours, minutes) = match (parts.next()?, parts.next()) {
        (together, None) if together.len() == 4 => (together.get(..2)?, together.get(2..)?),
        (hours, minutes) => (hours, minutes.unwrap_or("00")),
    };
    let sound = minutes.len() == 2 && parts.next().is_none_or(|seconds| seconds == "00");
    match (number(hours)?, number(minutes)?) {
        (24, 0) if sound => Some("23:59".to_owned()),
        (hours, minutes) if sound && hours < 24 && minutes < 60 => {
            Some(format!("{hours:02}:{minutes:02}"))
        }
        _ => None,
    }
}
