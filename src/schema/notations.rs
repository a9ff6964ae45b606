//! Values in other notations than ours into ours: amounts, durations, addresses as editors know them
//! from elsewhere. `None` when it is not clear what a text says; whether the result is valid, the format
//! itself decides.

use crate::names::folded;
use crate::slug::slug;

pub(super) fn yes_or_no(text: &str) -> Option<String> {
    let meant = match folded(text).as_str() {
        "ja" | "j" | "yes" | "y" | "true" | "waar" | "aan" | "on" | "1" | "x" => "ja",
        "nee" | "neen" | "n" | "no" | "false" | "onwaar" | "uit" | "off" | "0" => "nee",
        _ => return None,
    };
    Some(meant.to_owned())
}

/// "€ 1.395,50", "125 euro", "12,-".
pub(super) fn amount(text: &str) -> Option<String> {
    let text = folded(text).replace(['\u{a0}', '€'], " ").replace("eur", " eur");
    // What the VAT makes of it nobody knows here.
    if text.contains("excl") || text.contains("zonder btw") {
        return None;
    }
    let mut numbers =
        text.split_whitespace().filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    let number = numbers.next().filter(|_| numbers.next().is_none() && !text.contains(" -"))?;
    decimal(number.trim_end_matches(['-', '=', '–', '—']).trim_end_matches([',', '.']))
}

/// A number with points or commas between its thousands, in Dutch notation.
fn decimal(text: &str) -> Option<String> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let Some(last) = text.rfind(['.', ',']) else { return Some(text.to_owned()) };
    let (whole, cents) = (&text[..last], &text[last + 1..]);
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let separator = if cents.len() == 3 { "" } else { "," };
    Some(format!("{whole}{separator}{cents}"))
}

/// "12 personen": the only number in a text.
pub(super) fn only_number(text: &str) -> Option<String> {
    let bare: String = text.replace('.', "");
    let mut numbers = bare.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let number =
        numbers.next().filter(|_| numbers.next().is_none() && !text.contains([',', '-']))?;
    Some(number.to_owned())
}

/// "2024/2025", "2024-25", "editie 2026".
pub(super) fn years(text: &str) -> Option<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    match parts.as_slice() {
        [year] => Some((*year).to_owned()),
        [first, last] if last.len() == 2 => Some(format!("{first}-{}{last}", first.get(..2)?)),
        [first, last] => Some(format!("{first}-{last}")),
        _ => None,
    }
}

/// "6 punten", "2.5 punt".
pub(super) fn points(text: &str) -> Option<String> {
    let number =
        text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    Some(number?.replace('.', ","))
}

/// "90 min", "1 uur en 30 minuten", "2 dagdelen".
pub(super) fn study_load(text: &str) -> Option<String> {
    let (mut minutes, mut half_days, mut number) = (0.0, 0.0, None::<f64>);
    for part in parts(&folded(text)) {
        if let Ok(amount) = part.replace(',', ".").parse::<f64>() {
            if number.replace(amount).is_some() {
                return None;
            }
            continue;
        }
        let is_word_between =
            matches!(part.as_str(), "en" | "circa" | "ca" | "ongeveer" | "totaal");
        if is_word_between {
            continue;
        }
        let (minutes_each, half_days_each) = match part.as_str() {
            "m" | "min" | "mins" | "minuut" | "minuten" | "minutes" => (1.0, 0.0),
            "u" | "uur" | "uren" | "h" | "hour" | "hours" => (60.0, 0.0),
            "dagdeel" | "dagdelen" => (0.0, 1.0),
            "d" | "dag" | "dagen" | "day" | "days" => (0.0, 2.0),
            _ => return None,
        };
        let amount = number.take()?;
        minutes += amount * minutes_each;
        half_days += amount * half_days_each;
    }
    match (number, minutes > 0.0, half_days > 0.0) {
        (None, true, false) => Some(in_minutes(minutes)),
        (None, false, true) => {
            let days = half(half_days / 2.0);
            Some(format!("{days} {}", if days == "1" { "dag" } else { "dagen" }))
        }
        _ => None,
    }
}

/// Numbers and words, also when they are written together: "6u".
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let class = match c {
            _ if c.is_ascii_digit() || ",.".contains(c) => Some(0),
            _ if c.is_alphabetic() => Some(1),
            _ if c.is_whitespace() => None,
            _ => Some(2),
        };
        match (class, parts.last_mut()) {
            (Some(_), Some(part)) if class == last => part.push(c),
            (Some(_), _) => parts.push(c.to_string()),
            (None, _) => {}
        }
        last = class;
    }
    let bare = parts.iter().map(|part| part.trim_end_matches(['.', ',']).to_owned());
    bare.filter(|part| !part.is_empty()).collect()
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

/// An address without its scheme, with a mistyped one, with spaces, or as a link of Markdown.
pub(super) fn url(text: &str) -> Option<String> {
    let text = match text.split_once("](") {
        Some((_, target)) => target.split(')').next()?,
        None => text.trim_start_matches('<').trim_end_matches(['>', '.', ',', ';']),
    };
    if text.contains('@') {
        return None;
    }
    let rest = match text.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => rest.trim_start_matches('/'),
        _ => {
            text.trim_start_matches("https//").trim_start_matches("http//").trim_start_matches('/')
        }
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let scheme = if folded(text).starts_with("http://") { "http" } else { "https" };
    let path: String = path.trim_end().chars().map(in_url).collect();
    Some(format!("{scheme}://{}{path}", host.to_ascii_lowercase()))
}

/// "http", "https", and what it becomes by a slip of the finger.
fn is_scheme(text: &str) -> bool {
    let text = folded(text);
    (3..=6).contains(&text.len()) && strsim::damerau_levenshtein(&text, "https") <= 2
}

fn in_url(c: char) -> String {
    if c.is_ascii_graphic() && !"\"<>`".contains(c) {
        c.to_string()
    } else {
        percent_encoding::utf8_percent_encode(&c.to_string(), percent_encoding::NON_ALPHANUMERIC)
            .to_string()
    }
}

/// "mailto:…", "Leerhuis <leerhuis@ziekenhuis.nl>", "leerhuis (at) ziekenhuis.nl".
pub(super) fn email(text: &str) -> Option<String> {
    let text = match text.split_once('<') {
        Some((_, address)) => address.split('>').next()?,
        None => text,
    };
    let text = text.strip_prefix("mailto:").unwrap_or(text).to_lowercase();
    let at = ["(at)", "[at]", " at ", "(a)"].iter().fold(text, |text, at| text.replace(at, "@"));
    let dot = ["(dot)", "[dot]", "(punt)"].iter().fold(at, |text, dot| text.replace(dot, "."));
    Some(dot.replace(' ', "").trim_end_matches(['.', ',', ';']).to_owned())
}

/// A path without its slashes, the file of a page, or the whole address.
pub(super) fn site_path(text: &str) -> Option<String> {
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => text.trim_start_matches('/'),
    };
    let path = path.split(['#', '?']).next()?.trim_end_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path =
        path.strip_suffix(".md").or_else(|| path.strip_suffix("/index.html")).unwrap_or(path);
    let parts: Vec<String> = path.split('/').map(slug).collect();
    Some(format!("/{}/", parts.join("/")))
}

/// "Voorjaar 2027".
pub(super) fn short_name(text: &str) -> Option<String> {
    Some(slug(text)).filter(|name| !name.is_empty())
}
