//! Whole and half numbers, in Dutch notation.

use std::fmt;

/// A number in halves: "1,5" and "1.5" are 3. `None` from 10,000 up.
pub(crate) fn halves(amount: &str) -> Option<u32> {
    let (whole, half) = match amount.strip_suffix(",5").or_else(|| amount.strip_suffix(".5")) {
        Some(whole) => (whole, 1),
        None => (amount, 0),
    };
    let whole = whole_number(whole).filter(|count| *count < 10_000)?;
    Some(whole * 2 + half)
}

/// Digits only: `u32::from_str` also accepts `+6`.
pub(super) fn whole_number(text: &str) -> Option<u32> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// Displays a number of halves in Dutch notation: 3 is "1,5".
pub(super) struct Halves(pub(super) u32);

impl fmt::Display for Halves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0 / 2, if self.0 % 2 == 1 { ",5" } else { "" })
    }
}
