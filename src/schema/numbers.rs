//! Whole and half numbers, as editors write them and visitors read them.

use std::fmt;

/// "1,5" and "1.5" are three halves.
pub(crate) fn halves(amount: &str) -> Option<u32> {
    let (whole, half) = match amount.strip_suffix(",5").or_else(|| amount.strip_suffix(".5")) {
        Some(whole) => (whole, 1),
        None => (amount, 0),
    };
    let whole = whole_number(whole).filter(|count| *count < 10_000)?;
    Some(whole * 2 + half)
}

/// Digits only: the parser of numbers takes `+6` as well.
pub(super) fn whole_number(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

/// A number of halves, written the Dutch way: 3 is "1,5".
pub(super) struct Halves(pub(super) u32);

impl fmt::Display for Halves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0 / 2, if self.0 % 2 == 1 { ",5" } else { "" })
    }
}
