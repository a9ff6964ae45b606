//! Durations in other notations than ours: "90 min", "2u30", "twee dagdelen", "3 ECTS".

use super::Meant;
use super::parts::{is_number, parts};

/// A unit of time.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Minutes(u32),
    HalfDays(u32),
}

const UNITS: &[(&[&str], Unit)] = &[
    (&["m", "min", "mins", "minuut", "minuten", "minute", "minutes"], Unit::Minutes(1)),
    (&["kwartier", "kwartieren"], Unit::Minutes(15)),
    (
        &["u", "uur", "uren", "uurtje", "h", "hr", "hrs", "hour", "hours", "sbu", "klokuren"],
        Unit::Minutes(60),
    ),
    // Of a study point, by law.
    (&["ec", "ects", "ecs", "studiepunt", "studiepunten"], Unit::Minutes(28 * 60)),
    (&["dagdeel", "dagdelen", "ochtend", "middag"], Unit::HalfDays(1)),
    (
        &["d", "dag", "dagen", "day", "days", "werkdag", "werkdagen", "cursusdag", "cursusdagen"],
        Unit::HalfDays(2),
    ),
];

/// Units that are one without a number.
const ALONE: &[&str] = &["kwartier", "dag", "dagdeel", "ochtend", "middag"];

/// Words beside a duration that change nothing.
const SAY_NOTHING: &[&str] = &[
    "en",
    "circa",
    "ca",
    "ongeveer",
    "totaal",
    "in",
    "het",
    "hele",
    "heel",
    "max",
    "maximaal",
    "minimaal",
    "ruim",
    "bijna",
    "plus",
    "incl",
    "inclusief",
    "voorbereiding",
    "zelfstudie",
    "scholing",
    "de",
    "met",
    "(",
    ")",
    "±",
    "~",
    "studielast",
    "tijd",
    ")+",
    "+",
];

/// What a text without a duration lacks.
const ADVICE: &[(&[&str], &str)] = &[
    (&["per"], "tel alles op: hoeveel tijd kost het van begin tot eind?"),
    (
        &["week", "weken", "maand", "maanden", "jaar", "jaren", "weeks", "months"],
        "schrijf de tijd die het werk kost in uren of dagen, niet de looptijd",
    ),
    (
        &[
            "bijeenkomst",
            "bijeenkomsten",
            "avond",
            "avonden",
            "les",
            "lessen",
            "sessie",
            "sessies",
            "module",
            "modules",
        ],
        "schrijf hoe lang ze samen duren, in uren of dagen",
    ),
];

/// A study load.
pub(in crate::schema) fn study_load(text: &str) -> Option<Meant> {
    let parts = parts(text);
    let mut parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    // "P2D" and "PT6H".
    if let ["p" | "pt", number, ..] = parts[..]
        && is_number(number)
    {
        parts.remove(0);
    }
    let advised = ADVICE.iter().find(|(words, _)| words.iter().any(|word| parts.contains(word)));
    if let Some((_, what)) = advised {
        return Some(Meant::advice(*what));
    }
    match parts[..] {
        [] => None,
        [number] if is_number(number) => without_unit(number),
        [hours, ":" | ".", minutes] | [hours, ":", minutes, "u" | "uur"] => {
            load(&[hours, "uur", minutes, "min"]).map(Meant::Value)
        }
        _ => range(&parts)
            .or_else(|| sum(&parts))
            .or_else(|| days_of_hours(&parts))
            .or_else(|| days_and_hours(&parts))
            .or_else(|| alone(&parts)),
    }
}

/// "2 dagen en 3 uur": how long a day is, only an editor knows.
fn days_and_hours(parts: &[&str]) -> Option<Meant> {
    let has = |is_it: fn(&Unit) -> bool| {
        UNITS
            .iter()
            .any(|(names, unit)| is_it(unit) && parts.iter().any(|part| names.contains(part)))
    };
    let is_mixed = has(|unit| matches!(unit, Unit::HalfDays(_)))
        && has(|unit| matches!(unit, Unit::Minutes(_)));
    is_mixed.then(|| {
        Meant::advice("schrijf alles in uren: hoeveel uur is een dag, en hoeveel is het samen?")
    })
}

fn alone(parts: &[&str]) -> Option<Meant> {
    let load = load(parts)?;
    let amount = load.split(' ').next().unwrap_or_default();
    match amount {
        "0" => Some(Meant::advice("laat deze sleutel weg zolang de tijd niet bekend is")),
        _ if amount.split(',').next().is_some_and(|whole| whole.len() > 4) => {
            Some(Meant::advice("zo lang duurt geen scholing: kijk het na"))
        }
        _ => Some(Meant::Value(load)),
    }
}

/// "3": hours or days; "90": minutes or hours.
fn without_unit(number: &str) -> Option<Meant> {
    let amount = amount(number)?;
    let units = if amount < 15.0 { ["uur", "dagen"] } else { ["minuten", "uur"] };
    Meant::one_of(units.iter().filter_map(|unit| load(&[number, unit])).collect())
}

/// "1-2 dagdelen", "2 uur tot 3 uur".
fn range(parts: &[&str]) -> Option<Meant> {
    let is_between = |part: &&str| matches!(*part, "-" | "–" | "/" | "tot" | "a" | "of");
    let at = parts.iter().position(is_between)?;
    let (first, second) = (&parts[..at], parts[at + 1..].to_vec());
    if !is_number(second.first()?) {
        return None;
    }
    let first = load(first).or_else(|| load(&[first, &second[1..]].concat()))?;
    Meant::one_of(vec![first, load(&second)?])
}

/// "4+2 uur".
fn sum(parts: &[&str]) -> Option<Meant> {
    let [first, "+", second, unit] = parts else { return None };
    let together = amount(first)? + amount(second)?;
    load(&[together.to_string().replace('.', ",").as_str(), unit]).map(Meant::Value)
}

/// "3 dagen van 8 uur", "2 x 3 uur".
fn days_of_hours(parts: &[&str]) -> Option<Meant> {
    let at =
        parts.iter().position(|part| matches!(*part, "van" | "x" | "×" | "maal" | "keer" | "*"))?;
    let (count, each) = (parts[..at].to_vec(), &parts[at + 1..]);
    let each_amount = amount(each.first().filter(|part| is_number(part))?)?;
    let times = amount(count.first()?)?;
    let product = (times * each_amount).to_string().replace('.', ",");
    let together = load(&[&[product.as_str()], &each[1..]].concat())?;
    Meant::one_of(load(&count).into_iter().chain([together]).collect())
}

fn amount(part: &str) -> Option<f64> {
    part.replace(',', ".").parse().ok()
}

/// The one duration that the parts say; "2u30" has its minutes without a unit.
fn load(parts: &[&str]) -> Option<String> {
    let (mut minutes, mut half_days, mut number, mut has_hours) = (0.0, 0.0, None::<f64>, false);
    let (mut has_minutes, mut has_days) = (false, false);
    for part in parts {
        if let Some(amount) = is_number(part).then(|| amount(part)).flatten() {
            // "een half uur", "2 en een half uur".
            number = Some(match number {
                None => amount,
                Some(1.0) if amount < 1.0 => amount,
                Some(whole) if amount < 1.0 => whole + amount,
                Some(whole) if *part == "1" => whole,
                Some(_) => return None,
            });
            continue;
        }
        if SAY_NOTHING.contains(part) {
            continue;
        }
        let (_, unit) = UNITS.iter().find(|(names, _)| names.contains(part))?;
        let amount = number.take().or(ALONE.contains(part).then_some(1.0))?;
        match unit {
            Unit::Minutes(each) => {
                minutes += amount * f64::from(*each);
                has_minutes = true;
                has_hours |= *each == 60;
            }
            Unit::HalfDays(each) => {
                half_days += amount * f64::from(*each);
                has_days = true;
            }
        }
    }
    if let Some(rest) = number.take_if(|rest| has_hours && *rest < 60.0) {
        minutes += rest;
    }
    match (number, has_minutes, has_days) {
        (None, true, false) => Some(in_minutes(minutes)),
        (None, false, true) => {
            let days = half(half_days / 2.0);
            Some(format!("{days} {}", if days == "1" { "dag" } else { "dagen" }))
        }
        _ => None,
    }
}

fn in_minutes(minutes: f64) -> String {
    if (minutes / 30.0).fract() == 0.0 {
        format!("{} uur", half(minutes / 60.0))
    } else {
        format!("{minutes} minuten")
    }
}

fn half(number: f64) -> String {
    number.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::super::value::assert_meant;
    use crate::schema::field::Shape;
    use crate::schema::values::STUDY_LOAD;

    #[test]
    fn durations() {
        let too_long = "!zo lang duurt geen scholing: kijk het na";
        let work = "!schrijf de tijd die het werk kost in uren of dagen, niet de looptijd";
        assert_meant(
            &Shape::Formatted(&STUDY_LOAD),
            &[
                ("6u", "6 uur"),
                ("90 min", "1,5 uur"),
                ("45 min.", "45 minuten"),
                ("een kwartier", "15 minuten"),
                ("1 uur en 30 minuten", "1,5 uur"),
                ("2u30", "2,5 uur"),
                ("2:30", "2,5 uur"),
                ("1,25 uur", "75 minuten"),
                ("een half uur", "0,5 uur"),
                ("anderhalf uur", "1,5 uur"),
                ("2 en een half uur", "2,5 uur"),
                ("tweeënhalf uur", "2,5 uur"),
                ("1½ uur", "1,5 uur"),
                ("een dag", "1 dag"),
                ("hele dag", "1 dag"),
                ("één dagdeel", "0,5 dagen"),
                ("2 dagdelen", "1 dag"),
                ("3 dagdelen", "1,5 dagen"),
                ("3d", "3 dagen"),
                ("1 dag en 1 dagdeel", "1,5 dagen"),
                ("P2D", "2 dagen"),
                ("3 ECTS", "84 uur"),
                ("ca. 6 uur (incl. voorbereiding)", "6 uur"),
                ("2 x 3 uur", "6 uur"),
                ("4+2 uur", "6 uur"),
                ("4 + 2,5 uur", "6,5 uur"),
                ("4+2", ""),
                ("3 dagen van 8 uur", "3 dagen of 24 uur"),
                ("6", "6 uur of 6 dagen"),
                ("90", "1,5 uur of 90 uur"),
                ("5-6 uur", "5 uur of 6 uur"),
                ("2 uur tot 3 uur", "2 uur of 3 uur"),
                ("1-2 dagdelen", "0,5 dagen of 1 dag"),
                ("2 weken", work),
                ("3 avonden", "!schrijf hoe lang ze samen duren, in uren of dagen"),
                ("2 uur per week", "!tel alles op: hoeveel tijd kost het van begin tot eind?"),
                ("0 uur", "!laat deze sleutel weg zolang de tijd niet bekend is"),
                ("999999999999999999999 uur", too_long),
                ("10000 uur", too_long),
                (
                    "1 dag en 2 uur",
                    "!schrijf alles in uren: hoeveel uur is een dag, en hoeveel is het samen?",
                ),
                ("lang", ""),
            ],
        );
    }
}
