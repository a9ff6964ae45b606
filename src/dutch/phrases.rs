//! Dates, amounts and counts in Dutch words.

use jiff::civil::{Date, Time};

use crate::schema::moment::Moment;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const DAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// "4 maart 2027".
pub(crate) fn date(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// "donderdag 4 maart 2027".
pub(crate) fn day(day: Date) -> String {
    let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
    format!("{} {}", DAYS[weekday], date(day))
}

/// "maart 2027".
pub(crate) fn month(date: Date) -> String {
    format!("{} {}", month_name(date), date.year())
}

fn month_name(date: Date) -> &'static str {
    MONTHS[usize::from(date.month().unsigned_abs()) - 1]
}

/// "donderdag 4 maart 2027, 9.00 tot 17.00 uur" or "4 tot en met 6 maart 2027": a shared day, month
/// or year appears once, and every known time appears.
pub(crate) fn period(start: Moment, end: Moment) -> String {
    if start.date == end.date {
        let hours = match (start.time, end.time) {
            (Some(from), Some(to)) => format!(", {} tot {} uur", time(from), time(to)),
            (Some(from), None) => format!(", {} uur", time(from)),
            (None, Some(to)) => format!(", tot {} uur", time(to)),
            (None, None) => String::new(),
        };
        return format!("{}{hours}", day(start.date));
    }
    let at =
        |moment: Moment| moment.time.map(|at| format!(", {} uur", time(at))).unwrap_or_default();
    let first = if start.date.year() != end.date.year() {
        date(start.date)
    } else if start.date.month() != end.date.month() || start.time.is_some() {
        format!("{} {}", start.date.day(), month_name(start.date))
    } else {
        start.date.day().to_string()
    };
    format!("{first}{} tot en met {}{}", at(start), date(end.date), at(end))
}

fn time(time: Time) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// "€ 125" or "€ 49,50".
pub(crate) fn euros(cents: u64) -> String {
    match cents % 100 {
        0 => format!("€ {}", cents / 100),
        rest => format!("€ {},{rest:02}", cents / 100),
    }
}

/// "1 resultaat", "3 resultaten".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "a, b en c".
pub(crate) fn enumerate(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [before @ .., last] => format!("{} en {last}", before.join(", ")),
    }
}

/// The text with its first letter in upper case.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
