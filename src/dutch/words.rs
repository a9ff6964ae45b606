//! Word boundaries in running text.

use std::ops::Range;

/// Whether the span is not adjacent to a letter or digit, nor to a hyphen followed by one:
/// `assistent` is not a whole word in `assistent-arts`.
pub(crate) fn is_whole_word(text: &str, span: &Range<usize>) -> bool {
    let (before, after) = (text[..span.start].chars().rev(), text[span.end..].chars());
    !continues(before) && !continues(after)
}

fn continues(mut adjacent: impl Iterator<Item = char>) -> bool {
    match adjacent.next() {
        Some('-') => adjacent.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric(),
        None => false,
    }
}
