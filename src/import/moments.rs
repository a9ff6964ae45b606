//! The moments of an event of a calendar, as Amsterdam has them: in whatever time zone they are written, all
//! day or not, once or repeated. A rule of repetition that is not understood is no reason to guess.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

use crate::formats::icalendar::TIME_ZONE;
use crate::formats::icalendar::read::{Event, Property};
use crate::formats::icalendar::zones::Zones;
use crate::schema::moment::Moment;

/// A run has no more meetings.
const TIMES_MAX: usize = 60;

/// Days that are looked at for a rule: those of 60 meetings, one in each month that has a 31st.
const STEPS_MAX: i32 = 4_000;

/// What Windows calls time zones with the clock of Amsterdam.
const WINDOWS_ZONES: &[&str] = &[
    "W. Europe Standard Time",
    "Romance Standard Time",
    "Central Europe Standard Time",
    "Central European Standard Time",
];

/// From when until when; the end is not always known.
pub(super) type Stretch = (Moment, Option<Moment>);

/// Why an event has no moment, with its place, or of a repetition why only the first time is known.
#[derive(Debug)]
pub(super) struct Unclear<'e> {
    pub why: String,
    pub property: Option<&'e Property>,
}

/// The times of an event, the first one first; and why there may be more.
pub(super) fn times<'e>(
    event: &'e Event,
    zones: &Zones,
) -> Result<(Vec<Stretch>, Option<Unclear<'e>>), Unclear<'e>> {
    let Some(start) = event.property("DTSTART") else {
        let why = "er is geen begin (`DTSTART`)".to_owned();
        return Err(Unclear { why, property: None });
    };
    let first = Written::of(start, zones)?;
    let length = length(event, &first, zones)?;
    let (starts, unclear) = match repeated(event, &first, zones) {
        Ok(starts) => (starts, None),
        Err(unclear) => (vec![first.at], Some(unclear)),
    };
    let stretch = |at: DateTime| {
        let start = Written { at, ..first.clone() };
        let end = length.and_then(|length| at.checked_add(length).ok());
        (start.moment(), end.map(|at| Written { at, ..first.clone() }.moment()))
    };
    Ok((starts.into_iter().map(stretch).collect(), unclear))
}

/// A moment as a calendar has it.
#[derive(Clone)]
struct Written {
    at: DateTime,
    is_day: bool,
    zone: TimeZone,
}

impl Written {
    fn of<'e>(property: &'e Property, zones: &Zones) -> Result<Self, Unclear<'e>> {
        Self::read(property, property.value.trim(), zones)
    }

    fn read<'e>(property: &'e Property, text: &str, zones: &Zones) -> Result<Self, Unclear<'e>> {
        let unclear = |why| Unclear { why, property: Some(property) };
        let (text, zone) = match text.strip_suffix('Z') {
            Some(text) => (text, Ok(TimeZone::UTC)),
            None => (text, zone(property.parameter("TZID").unwrap_or(TIME_ZONE), zones)),
        };
        let zone = zone.map_err(unclear)?;
        let parsed = moment(text);
        let (at, is_day) = parsed.ok_or_else(|| {
            unclear(format!("`{}` is geen dag of tijd van een agenda", property.value.trim()))
        })?;
        Ok(Self { at, is_day, zone })
    }

    fn moment(&self) -> Moment {
        if self.is_day {
            return Moment { date: self.at.date(), time: None };
        }
        let at = self.in_zone(&TimeZone::get(TIME_ZONE).expect("the time zone is bundled"));
        Moment { date: at.date(), time: Some(at.time()) }
    }

    fn in_zone(&self, zone: &TimeZone) -> DateTime {
        let at = self.at.to_zoned(self.zone.clone());
        at.map_or(self.at, |at| at.with_time_zone(zone.clone()).datetime())
    }
}

/// `20270304` or `20270304T090000`; whether it is a day.
fn moment(text: &str) -> Option<(DateTime, bool)> {
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        digits?.parse::<i16>().ok()
    };
    let part = |range| i8::try_from(number(range)?).ok();
    let date = Date::new(number(0..4)?, part(4..6)?, part(6..8)?).ok()?;
    if text.len() == 8 {
        return Some((date.to_datetime(Time::midnight()), true));
    }
    let is_timed = text.get(8..9) == Some("T") && text.len() == 15;
    let time = is_timed.then(|| Time::new(part(9..11)?, part(11..13)?, part(13..15)?, 0).ok())?;
    Some((date.to_datetime(time?), false))
}

fn zone(name: &str, zones: &Zones) -> Result<TimeZone, String> {
    let name = name.trim();
    if WINDOWS_ZONES.contains(&name) {
        return zone(TIME_ZONE, zones);
    }
    // Some programs write a path of their own before it.
    let parts: Vec<_> = name.rsplit('/').take(2).collect();
    let short = parts.into_iter().rev().collect::<Vec<_>>().join("/");
    let found = TimeZone::get(name).or_else(|_| TimeZone::get(&short)).ok();
    // A program may have a name of its own for it: then its clock tells.
    found
        .or_else(|| of_offsets(zones.offsets(name)))
        .ok_or_else(|| format!("de tijdzone `{name}` is niet bekend"))
}

/// The time zone with these distances from Greenwich, in winter and summer: that of Amsterdam, or one that
/// does not change.
fn of_offsets(offsets: &[String]) -> Option<TimeZone> {
    match offsets {
        [winter, summer] if winter == "+0100" && summer == "+0200" => TimeZone::get(TIME_ZONE).ok(),
        [only] => {
            let hours: i8 = only.get(..3)?.parse().ok()?;
            let whole = only.get(3..) == Some("00");
            Some(TimeZone::fixed(jiff::tz::Offset::from_hours(hours).ok().filter(|_| whole)?))
        }
        _ => None,
    }
}

/// From the start to the end; for a day to the last day.
fn length<'e>(
    event: &'e Event,
    first: &Written,
    zones: &Zones,
) -> Result<Option<Span>, Unclear<'e>> {
    if let Some(property) = event.property("DTEND") {
        let end = Written::of(property, zones)?;
        return Ok(Some(last(first, end.in_zone(&first.zone)) - first.at));
    }
    if let Some(property) = event.property("DURATION") {
        let span = property.value.trim().parse::<Span>().map_err(|_| {
            let why = format!("`{}` is geen duur van een agenda", property.value.trim());
            Unclear { why, property: Some(property) }
        })?;
        let end = first.at.checked_add(span).unwrap_or(first.at);
        return Ok(Some(last(first, end) - first.at));
    }
    Ok(first.is_day.then(Span::new))
}

/// The end of an event of days is the day after the last one, which some programs do not know.
fn last(first: &Written, end: DateTime) -> DateTime {
    if first.is_day && end > first.at { end - 1.day() } else { end }
}

/// All starts of an event.
fn repeated<'e>(
    event: &'e Event,
    first: &Written,
    zones: &Zones,
) -> Result<Vec<DateTime>, Unclear<'e>> {
    let mut starts = match event.property("RRULE") {
        Some(rule) => by_rule(rule, first)
            .ok_or_else(|| Unclear { why: String::new(), property: Some(rule) })?,
        None => vec![first.at],
    };
    for property in event.all("RDATE") {
        for text in property.value.split(',') {
            starts.push(Written::read(property, text.trim(), zones)?.in_zone(&first.zone));
        }
    }
    for property in event.all("EXDATE") {
        for text in property.value.split(',') {
            let not = Written::read(property, text.trim(), zones)?.in_zone(&first.zone);
            starts.retain(|start| *start != not);
        }
    }
    starts.sort_unstable();
    starts.dedup();
    let rule = event.property("RRULE").or_else(|| event.property("RDATE"));
    match starts.len() {
        1..=TIMES_MAX => Ok(starts),
        _ => Err(Unclear { why: String::new(), property: rule }),
    }
}

/// The starts of a rule; `None` when it has no end, too many or parts that are not understood.
fn by_rule(rule: &Property, first: &Written) -> Option<Vec<DateTime>> {
    let (mut every, mut step, mut count, mut until) = ("", 1, None, None);
    let mut days = vec![first.at.weekday()];
    for part in rule.value.trim().split(';') {
        match part.split_once('=')? {
            ("FREQ", value) => every = value,
            ("INTERVAL", value) => step = value.parse::<i32>().ok().filter(|step| *step > 0)?,
            ("COUNT", value) => count = Some(value.parse::<usize>().ok()?),
            ("UNTIL", value) => until = Some(until_of(value, first)?),
            ("BYDAY", value) => days = value.split(',').map(weekday).collect::<Option<_>>()?,
            ("WKST", "MO") => {}
            ("BYMONTHDAY", value) if value.parse() == Ok(first.at.day()) => {}
            _ => return None,
        }
    }
    if (count.is_none() && until.is_none()) || (every != "WEEKLY" && rule.value.contains("BYDAY")) {
        return None;
    }
    let mut starts = Vec::new();
    let monday = i32::from(first.at.weekday().to_monday_zero_offset());
    for day in 0..STEPS_MAX {
        let at = first.at.checked_add(day.days()).ok()?;
        let months =
            i32::from(at.year() - first.at.year()) * 12 + i32::from(at.month() - first.at.month());
        let is_on = match every {
            "DAILY" => day % step == 0,
            "WEEKLY" => (day + monday) / 7 % step == 0 && days.contains(&at.weekday()),
            "MONTHLY" => at.day() == first.at.day() && months % step == 0,
            _ => return None,
        };
        if until.is_some_and(|until| at > until) || count == Some(starts.len()) {
            return Some(starts);
        }
        if is_on {
            starts.push(at);
            if starts.len() > TIMES_MAX {
                return None;
            }
        }
    }
    None
}

/// The last moment, in the time zone of the first.
fn until_of(text: &str, first: &Written) -> Option<DateTime> {
    let (at, is_day) = moment(text.trim_end_matches('Z'))?;
    if is_day {
        return at.checked_add(1.day()).ok()?.checked_sub(1.minute()).ok();
    }
    if !text.ends_with('Z') {
        return Some(at);
    }
    let at = at.to_zoned(TimeZone::UTC).ok()?;
    Some(at.with_time_zone(first.zone.clone()).datetime())
}

fn weekday(text: &str) -> Option<Weekday> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let at = DAYS.iter().position(|day| *day == text)?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

/// A moment of ISO 8601, with or without a time and its distance from Greenwich.
pub(super) fn iso(text: &str) -> Option<Moment> {
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        let zone = TimeZone::get(TIME_ZONE).expect("the time zone is bundled");
        let at = at.to_zoned(zone).datetime();
        return Some(Moment { date: at.date(), time: Some(at.time()) });
    }
    if let Ok(date) = text.parse::<Date>()
        && !text.contains(['T', ' '])
    {
        return Some(Moment { date, time: None });
    }
    let at = text.parse::<DateTime>().ok()?;
    Some(Moment { date: at.date(), time: Some(at.time()) })
}
