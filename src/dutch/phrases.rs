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

/// As calendars name them.
const SHORT_MONTHS: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

const DAYS: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// "4 maart 2027".
pub(crate) fn date(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// "donderdag 4 maart 2027".
pub(crate) fn day(day: Date) -> String {
    format!("{} {}", weekday(day), date(day))
}

fn weekday(day: Date) -> &'static str {
    DAYS[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
}

/// "do", as calendars name it.
pub(crate) fn short_weekday(day: Date) -> &'static str {
    &weekday(day)[..2]
}

/// "do 4 mrt 2027".
pub(crate) fn short_day(day: Date) -> String {
    format!("{} {} {} {}", short_weekday(day), day.day(), short_month(day), day.year())
}

fn short_month(date: Date) -> &'static str {
    SHORT_MONTHS[usize::from(date.month().unsigned_abs()) - 1]
}

/// "do 4 t/m vr 5 mrt 2027": a shared month or year appears once.
pub(crate) fn short_span(first: Date, last: Date) -> String {
    let from = if first.year() != last.year() {
        format!("{} {} {}", first.day(), short_month(first), first.year())
    } else if first.month() != last.month() {
        format!("{} {}", first.day(), short_month(first))
    } else {
        first.day().to_string()
    };
    format!("{} {from} t/m {}", short_weekday(first), short_day(last))
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
        return format!("{}{}", day(start.date), hours(start.time, end.time));
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

/// ", 9.00 tot 17.00 uur", to follow a day; empty when neither is known.
pub(crate) fn hours(from: Option<Time>, to: Option<Time>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!(", {} tot {} uur", time(from), time(to)),
        (Some(from), None) => format!(", {} uur", time(from)),
        (None, Some(to)) => format!(", tot {} uur", time(to)),
        (None, None) => String::new(),
    }
}

/// ", 9.00–17.00 uur": the same for a line with little room.
pub(crate) fn short_hours(from: Option<Time>, to: Option<Time>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!(", {}–{} uur", time(from), time(to)),
        _ => hours(from, to),
    }
}

/// "4 en 11 maart en 1 april 2027": a month or year that the next day shares appears once.
pub(crate) fn dates(days: &[Date]) -> String {
    dates_with(month_name, days)
}

/// "4 en 11 mrt en 1 apr 2027": the same for a line with little room.
pub(crate) fn short_dates(days: &[Date]) -> String {
    dates_with(short_month, days)
}

fn dates_with(month_name: fn(Date) -> &'static str, days: &[Date]) -> String {
    let months = || days.chunk_by(|day, next| day.first_of_month() == next.first_of_month());
    let next = months().skip(1).map(|days| Some(days[0].year())).chain([None]);
    let in_month = |(days, next): (&[Date], Option<i16>)| {
        let numbers: Vec<String> = days.iter().map(|day| day.day().to_string()).collect();
        let year = Some(days[0].year()).filter(|year| next != Some(*year));
        let year = year.map(|year| format!(" {year}")).unwrap_or_default();
        format!("{} {}{year}", enumerate(&as_strs(&numbers)), month_name(days[0]))
    };
    enumerate(&as_strs(&months().zip(next).map(in_month).collect::<Vec<_>>()))
}

fn as_strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
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

/// Hundredths as a decimal: "6", "1,5" or "0,33".
pub(crate) fn decimal(hundredths: u64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole},{}", rest / 10),
        (whole, rest) => format!("{whole},{rest:02}"),
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
