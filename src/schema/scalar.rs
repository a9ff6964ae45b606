//! Single values: text, numbers, amounts and answers, held against their shape.

use serde_json::Value as Json;

use super::field::Shape;
use super::numbers::whole_number;

/// Reads a scalar whose shape needs nothing but its own text; `Err` says what is wrong.
pub(super) fn plain_value(shape: &Shape, text: &str) -> Result<Json, String> {
    match shape {
        Shape::Text { min, max } => text_value(text, *min, *max),
        Shape::Number => whole_number(text)
            .map(Json::from)
            .ok_or_else(|| format!("`{}` is geen heel getal", shorten(text))),
        Shape::Euros => euro_cents(text)
            .map(Json::from)
            .ok_or_else(|| format!("`{}` is geen bedrag in euro's", shorten(text))),
        Shape::YesNo => match text {
            "true" | "ja" => Ok(Json::from(true)),
            "false" | "nee" => Ok(Json::from(false)),
            _ => Err("kies `ja` of `nee`".to_owned()),
        },
        Shape::Formatted(format) => (format.check)(text)
            .map(|()| Json::from(text))
            .map_err(|why| format!("`{}` kan niet: {why}", shorten(text))),
        Shape::Term(_) | Shape::Reference(_) | Shape::List { .. } | Shape::Map(_) => Ok(Json::Null),
    }
}

/// Holds text against a shape that needs nothing but the text itself.
///
/// # Errors
/// What is wrong with it, in Dutch.
pub(crate) fn check_text(shape: &Shape, text: &str) -> Result<(), String> {
    plain_value(shape, text).map(drop)
}

/// Longer text may have more than one line.
const LINE_CHARACTERS_MAX: usize = 300;

/// Control characters, and the marks of Unicode that turn the direction of text or take no room:
/// they can make a title say something else than was typed.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2060}'..='\u{2069}').contains(&c)
}

fn text_value(text: &str, min: usize, max: usize) -> Result<Json, String> {
    let length = text.chars().count();
    let line_break = |c| c == '\n' && max > LINE_CHARACTERS_MAX;
    if text.chars().any(|c| is_invisible(c) && !line_break(c)) {
        return Err("hier staat een onzichtbaar teken of een regeleinde".to_owned());
    }
    if length < min {
        return Err(format!("er zijn minstens {min} tekens nodig, dit zijn er {length}"));
    }
    if length > max {
        return Err(format!("er passen hooguit {max} tekens, dit zijn er {length}"));
    }
    Ok(Json::from(text))
}

/// "125", "49,50" and "49.5" in cents.
fn euro_cents(text: &str) -> Option<u64> {
    let (whole, cents) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(cents) || cents.len() > 2 || whole.len() > 7 {
        return None;
    }
    let scale = if cents.len() == 1 { 10 } else { 1 };
    Some(whole.parse::<u64>().ok()? * 100 + cents.parse::<u64>().ok()? * scale)
}

/// Keeps a quoted value short enough for one line of a message.
pub(super) fn shorten(text: &str) -> String {
    const CHARACTERS_MAX: usize = 60;
    let mut short: String = text.chars().take(CHARACTERS_MAX).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
