//! What a text means as a value of a shape: the format of the shape decides, and what comes out is valid.

use super::{Meant, number, word};
use crate::schema::field::Shape;
use crate::schema::scalar::plain_value;

/// Longer values are not looked into.
const BYTES_MAX: usize = 300;

/// What a text means as a value of this shape; `None` when that is not clear.
pub(crate) fn meant(shape: &Shape, text: &str) -> Option<Meant> {
    if text.len() > BYTES_MAX {
        return None;
    }
    let meant = match shape {
        Shape::Number => number::count(text),
        Shape::Euros => number::amount(text),
        Shape::YesNo => word::yes_or_no(text),
        Shape::Formatted(format) => (format.meant)(text),
        _ => None,
    }?;
    let is_valid = |value: &String| plain_value(shape, value).is_ok();
    match &meant {
        Meant::Value(value) | Meant::Part(value) => is_valid(value),
        Meant::Span(first, last) => is_valid(first) && is_valid(last),
        Meant::OneOf(values) => values.iter().all(is_valid),
        Meant::Advice(_) => true,
    }
    .then_some(meant)
}

/// Asserts what each text means as a value of a shape: values parted by " of ", the first and the last by
/// " tot ", advice after "!", nothing when it is empty; "…" follows a value that is not all the text says.
#[cfg(test)]
pub(super) fn assert_meant(shape: &Shape, table: &[(&str, &str)]) {
    for (typed, expected) in table {
        let found = match meant(shape, typed) {
            None => String::new(),
            Some(Meant::Value(value)) => value,
            Some(Meant::Part(value)) => value + "…",
            Some(Meant::Span(first, last)) => format!("{first} tot {last}"),
            Some(Meant::OneOf(values)) => values.join(" of "),
            Some(Meant::Advice(what)) => format!("!{what}"),
        };
        assert_eq!(found, *expected, "{typed}");
    }
}
