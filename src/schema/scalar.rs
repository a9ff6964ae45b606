//! Scalars into JSON values: text, numbers, amounts and booleans, validated against their shape.

use serde_json::Value as Json;

use super::field::Shape;
use super::numbers::whole_number;
use super::wording::{
    INVISIBLE, NO_AMOUNT, NO_NUMBER, NOT_POSSIBLE, SEVERAL_LINES, TOO_LONG, TOO_SHORT, filled,
};
use crate::source::invisible::is_invisible;

/// Reads a scalar that can be validated on its own; `Err` says in Dutch what is wrong. Terms and
/// references need more context and must not come here.
pub(super) fn plain_value(shape: &Shape, text: &str) -> Result<Json, String> {
    match shape {
        Shape::Text { min, max } => text_value(text, *min, *max),
        Shape::Number => whole_number(text)
            .map(Json::from)
            .ok_or_else(|| filled(NO_NUMBER, &[("value", &shorten(text))])),
        Shape::Euros => euro_cents(text)
            .map(Json::from)
            .ok_or_else(|| filled(NO_AMOUNT, &[("value", &shorten(text))])),
        Shape::YesNo => match text {
            "true" | "ja" => Ok(Json::from(true)),
            "false" | "nee" => Ok(Json::from(false)),
            _ => Err("kies `ja` of `nee`".to_owned()),
        },
        Shape::Formatted(format) => (format.check)(text)
            .map(|()| Json::from(text))
            .map_err(|why| filled(NOT_POSSIBLE, &[("value", &shorten(text)), ("why", &why)])),
        Shape::Term(_) | Shape::Reference(_) | Shape::List { .. } | Shape::Map(_) => Ok(Json::Null),
    }
}

/// Validates text against a shape, as [`plain_value`] does.
pub(crate) fn check_text(shape: &Shape, text: &str) -> Result<(), String> {
    plain_value(shape, text).map(drop)
}

/// Text that may be longer than this may contain line breaks.
pub(crate) const LINE_CHARACTERS_MAX: usize = 300;

fn text_value(text: &str, min: usize, max: usize) -> Result<Json, String> {
    let length = text.chars().count();
    if text.contains('\n') && max <= LINE_CHARACTERS_MAX {
        return Err(SEVERAL_LINES.to_owned());
    }
    if text.chars().any(|c| (is_invisible(c) || c.is_control()) && c != '\n') {
        return Err(INVISIBLE.to_owned());
    }
    if length < min {
        return Err(counted(TOO_SHORT, ("min", min), length));
    }
    if length > max {
        return Err(counted(TOO_LONG, ("max", max), length));
    }
    Ok(Json::from(text))
}

fn counted(words: &str, (name, bound): (&str, usize), length: usize) -> String {
    filled(words, &[(name, &bound.to_string()), ("length", &length.to_string())])
}

/// Parses "125", "49,50" and "49.5" into cents.
fn euro_cents(text: &str) -> Option<u64> {
    let (whole, cents) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(cents) || cents.len() > 2 || whole.len() > 7 {
        return None;
    }
    let scale = if cents.len() == 1 { 10 } else { 1 };
    Some(whole.parse::<u64>().ok()? * 100 + cents.parse::<u64>().ok()? * scale)
}

/// Truncates a quoted value so that a message stays on one line.
pub(crate) fn shorten(text: &str) -> String {
    const CHARACTERS_MAX: usize = 60;
    let mut short: String = text.chars().take(CHARACTERS_MAX).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn only_what_is_too_long_for_a_line_is_cut() {
        assert_eq!(shorten(""), "");
        assert_eq!(shorten(&"é".repeat(60)), "é".repeat(60));
        assert_eq!(shorten(&"é".repeat(61)), "é".repeat(60) + "…");
    }
}
