//! Words in running text.

use std::ops::Range;

/// True when no letter or digit stands against the span, nor a hyphen with one behind it:
/// `assistent` is not a word of `assistent-arts`.
pub(crate) fn is_whole_word(text: &str, span: &Range<usize>) -> bool {
    let (before, after) = (text[..span.start].chars().rev(), text[span.end..].chars());
    !goes_on(before) && !goes_on(after)
}

fn goes_on(mut beside: impl Iterator<Item = char>) -> bool {
    match beside.next() {
        Some('-') => beside.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric(),
        None => false,
    }
}
