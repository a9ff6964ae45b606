//! What an editor probably meant with a day or a time of day in another notation: "4 maart 2026",
//! "04-03-2026", "9.30 uur". Days before months, as in Dutch; nothing is guessed beyond that.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Meant;
use crate::names::folded;
use crate::schema::moment::parse_date;

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
    "van",
    "per",
    "vanaf",
];

/// Longer texts hold more than a moment.
const BYTES_MAX: usize = 60;

/// A day as year-month-day.
pub(in crate::schema) fn date(text: &str) -> Option<Meant> {
    if text.len() > BYTES_MAX {
        return None;
    }
    day(text)
        .map(Meant::Value)
        .or_else(|| first_and_last(text))
        .or_else(|| day_of_moment(text).map(Meant::Part))
        .or_else(|| what_lacks(text))
}

fn day(text: &str) -> Option<String> {
    in_order(text).filter(|date| parse_date(date).is_ok())
}

/// The day before a time of day.
fn day_of_moment(text: &str) -> Option<String> {
    let breaks = text.char_indices().filter(|(_, c)| c.is_whitespace() || "Tt,(".contains(*c));
    breaks.into_iter().find_map(|(at, c)| {
        times(&text[at + c.len_utf8()..])?;
        day(&text[..at])
    })
}

/// The numbers of a day as year-month-day, which need not exist.
fn in_order(text: &str) -> Option<String> {
    let text = folded(text);
    let mut parts = words(&text);
    if let [days] = parts[..]
        && let Some(date) = of_a_spreadsheet(days)
    {
        return Some(date);
    }
    if let [together] = parts[..] {
        parts = vec![together.get(..4)?, together.get(4..6)?, together.get(6..)?];
    }
    let [first, second, third] = <[&str; 3]>::try_from(parts).ok()?;
    let (year, month, day) = if first.len() == 4 || is_short_year(first, third) {
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
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Whether the first of two numbers is the year, "26-11-01": the last would be one long ago.
fn is_short_year(first: &str, last: &str) -> bool {
    const EARLIEST: u32 = 15;
    let short = |part: &str| number(part).filter(|_| part.len() == 2);
    matches!((short(first), short(last)), (Some(first), Some(last)) if first >= EARLIEST && last < EARLIEST)
}

/// The words and numbers of a folded text that tell the day.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty() && !BEFORE.contains(part))
        .collect()
}

/// What stands between the first and the last of a number of days.
const BETWEEN: &[&str] = &[" t/m ", " tot en met ", AND, " tot ", " - ", "–", "/", "-"];
const AND: &str = " en ";

/// "4 en 5 maart 2027".
fn first_and_last(text: &str) -> Option<Meant> {
    BETWEEN.iter().find_map(|between| {
        let (first, last) = text.split_once(between)?;
        let are_days = *between == AND;
        let rest = last.trim().split_once(' ').map_or("", |(_, rest)| rest);
        let year = rest.rsplit(' ').next().unwrap_or_default();
        let whole = [first.to_owned(), format!("{first} {rest}"), format!("{first} {year}")];
        let (first, last) = (whole.iter().find_map(|first| day(first))?, day(last)?);
        // "4 en 11 maart" are two days, and not all between them.
        let is_span =
            !are_days || parse_date(&first).ok()?.tomorrow().ok() == parse_date(&last).ok();
        if is_span { Some(Meant::span(first, last)) } else { Meant::one_of(vec![first, last]) }
    })
}

/// Words for a time of which the day is not told.
const NO_DAY: &[&str] = &[
    "voorjaar",
    "najaar",
    "zomer",
    "winter",
    "herfst",
    "lente",
    "kwartaal",
    "week",
    "begin",
    "eind",
    "medio",
    "q1",
    "q2",
    "q3",
    "q4",
    "vandaag",
    "morgen",
    "gisteren",
    "nu",
    "heden",
    "binnenkort",
    "jaar",
    "maanden",
];

/// What to add to a day that is not whole.
fn what_lacks(text: &str) -> Option<Meant> {
    if let Some(date) = in_order(text) {
        if date == text {
            return beside_last_day(&date);
        }
        let why = parse_date(&date).err()?;
        return Some(Meant::advice(format!("lees de datum na (`{date}`): {why}")));
    }
    let text = folded(text);
    let words = words(&text);
    let year = words.iter().find(|word| word.len() == 4 && number(word).is_some());
    let mut numbers = words.iter().filter(|word| word.len() < 4).filter_map(|word| number(word));
    let (month, day) = match words.iter().find_map(|word| named(word)) {
        Some(month) => (Some(month), numbers.next()),
        None if year.is_some() && words.len() > 2 => (None, None),
        None if year.is_some() => (numbers.next(), None),
        None => {
            let day = numbers.next();
            (numbers.next(), day)
        }
    };
    let month = month.filter(|month| (1..=12).contains(month));
    Some(Meant::advice(match (year, month, day) {
        (None, Some(month), Some(day)) => format!("zet het jaar erbij: `jjjj-{month:02}-{day:02}`"),
        (Some(year), Some(month), None) => format!("zet de dag erbij: `{year}-{month:02}-dd`"),
        (Some(year), None, None) if words.len() == 1 => {
            format!("zet de maand en de dag erbij: `{year}-mm-dd`")
        }
        _ if words.iter().any(|word| NO_DAY.contains(word)) => {
            "noem de dag zelf, als `jjjj-mm-dd`".to_owned()
        }
        _ => return None,
    }))
}

/// The last day of the month and the one after, for a day that the month does not have.
fn beside_last_day(date: &str) -> Option<Meant> {
    let first = parse_date(&format!("{}-01", date.get(..7)?)).ok()?;
    let last = first.last_of_month();
    let next = last.tomorrow().ok()?;
    Meant::one_of(vec![last.to_string(), next.to_string()])
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
pub(in crate::schema) fn moment(text: &str) -> Option<Meant> {
    if text.len() > BYTES_MAX {
        return None;
    }
    if let Some(day) = day(text) {
        return Some(Meant::Value(day));
    }
    let breaks = text.char_indices().filter(|(_, c)| c.is_whitespace() || "Tt,(".contains(*c));
    let found = breaks.into_iter().find_map(|(at, c)| {
        let (first, last) = times(&text[at + c.len_utf8()..])?;
        let day = day(&text[..at])?;
        Some(Meant::span(format!("{day}T{first}"), format!("{day}T{last}")))
    });
    let without_day = || {
        let (first, last) = times(text)?;
        let both = if first == last { String::new() } else { format!(" en `jjjj-mm-ddT{last}`") };
        Some(Meant::advice(format!("zet de dag ervoor: `jjjj-mm-ddT{first}`{both}")))
    };
    found.or_else(|| interval(text)).or_else(without_day).or_else(|| date(text))
}

/// Two whole moments: "2027-03-04T09:30/2027-03-04T17:00".
fn interval(text: &str) -> Option<Meant> {
    let single = |text: &str| moment(text.trim())?.value();
    BETWEEN.iter().find_map(|between| {
        let (first, last) = text.split_once(between)?;
        let is_both = first.contains([':', '.', 'u']) && last.contains([':', '.', 'u']);
        Some(Meant::span(single(first)?, single(last).filter(|_| is_both)?))
    })
}

/// The two times of day between which something is; twice the same one when there is no more.
fn times(text: &str) -> Option<(String, String)> {
    let text = text.trim_matches([' ', '(', ')']).trim_start_matches("van ");
    let both = || {
        let (first, last) = BETWEEN.iter().find_map(|between| text.split_once(between))?;
        Some((times(first)?.0, times(last)?.1))
    };
    time_of_day(text).map(|time| (time.clone(), time)).or_else(both)
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

#[cfg(test)]
mod tests {
    use super::super::value::assert_meant;
    use crate::schema::field::Shape;
    use crate::schema::values::{DATE, MOMENT};

    #[test]
    fn days() {
        assert_meant(
            &Shape::Formatted(&DATE),
            &[
                ("4 maart 2026", "2026-03-04"),
                ("woensdag 4 mrt. 2026", "2026-03-04"),
                ("4e van maart 2026", "2026-03-04"),
                ("March 4th, 2026", "2026-03-04"),
                ("04-03-2026", "2026-03-04"),
                ("4/3/26", "2026-03-04"),
                ("2026.3.4", "2026-03-04"),
                ("20260304", "2026-03-04"),
                ("2026-13-04", "2026-04-13"),
                ("2026-02-30", "2026-02-28 of 2026-03-01"),
                ("26-11-01", "2026-11-01"),
                ("04-03-26", "2026-03-04"),
                ("26-11-27", "2027-11-26"),
                ("30-2-2026", "!lees de datum na (`2026-02-30`): die maand heeft 28 dagen"),
                ("maart 2026", "!zet de dag erbij: `2026-03-dd`"),
                ("2026-03", "!zet de dag erbij: `2026-03-dd`"),
                ("2026", "!zet de maand en de dag erbij: `2026-mm-dd`"),
                ("4 maart", "!zet het jaar erbij: `jjjj-03-04`"),
                ("4-3", "!zet het jaar erbij: `jjjj-03-04`"),
                ("voorjaar 2026", "!noem de dag zelf, als `jjjj-mm-dd`"),
                ("vandaag", "!noem de dag zelf, als `jjjj-mm-dd`"),
                ("2026-03-04T13:00", "2026-03-04…"),
                ("4 en 5 maart 2026", "2026-03-04 tot 2026-03-05"),
                ("4-5 maart 2026", "2026-03-04 tot 2026-03-05"),
                ("30 maart t/m 2 april 2026", "2026-03-30 tot 2026-04-02"),
                ("4-3-2026 - 5-3-2026", "2026-03-04 tot 2026-03-05"),
                ("é4-03-2026", ""),
            ],
        );
    }

    #[test]
    fn moments() {
        assert_meant(
            &Shape::Formatted(&MOMENT),
            &[
                ("2027-03-04 9:30", "2027-03-04T09:30"),
                ("2027-03-04T9.30", "2027-03-04T09:30"),
                ("4 maart 2027, 13u", "2027-03-04T13:00"),
                ("4-3-2027 om 9.30 uur", "2027-03-04T09:30"),
                ("2027-03-04T09:30:00", "2027-03-04T09:30"),
                ("2027-03-04 0930", "2027-03-04T09:30"),
                ("2027-03-04T24:00", "2027-03-04T23:59"),
                ("2027-03-04T25:00", ""),
                ("2027-03-04T09:00+01:00", "2027-03-04T09:00"),
                ("46085", "2026-03-04"),
                ("12345", ""),
                ("4 maart 2027", "2027-03-04"),
                ("4 maart 13:00", "!zet het jaar erbij: `jjjj-03-04`"),
                ("2027-03-04 13:00-16:00", "2027-03-04T13:00 tot 2027-03-04T16:00"),
                ("4 maart 2027, 9 tot 12 uur", "2027-03-04T09:00 tot 2027-03-04T12:00"),
                ("do 7 oktober 2027, 9.30-17.00 uur", "2027-10-07T09:30 tot 2027-10-07T17:00"),
                ("7-10-2027 van 13u tot 17u30", "2027-10-07T13:00 tot 2027-10-07T17:30"),
                ("7 oktober 2027 9:30–17:00", "2027-10-07T09:30 tot 2027-10-07T17:00"),
                (
                    "7 okt 2027, 9.30-12.30 en 13.30-17.00 uur",
                    "2027-10-07T09:30 tot 2027-10-07T17:00",
                ),
                ("7 oktober 2027 (9.30-17.00 uur)", "2027-10-07T09:30 tot 2027-10-07T17:00"),
                ("2027-10-07T09:30/2027-10-08T17:00", "2027-10-07T09:30 tot 2027-10-08T17:00"),
                ("7 en 14 oktober 2027", "2027-10-07 of 2027-10-14"),
                ("9.30-17.00", "!zet de dag ervoor: `jjjj-mm-ddT09:30` en `jjjj-mm-ddT17:00`"),
                ("13:00", "!zet de dag ervoor: `jjjj-mm-ddT13:00`"),
                ("17.00 uur", "!zet de dag ervoor: `jjjj-mm-ddT17:00`"),
            ],
        );
    }
}
