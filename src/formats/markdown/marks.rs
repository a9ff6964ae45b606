//! Marks of emphasis and code that were left as text.

use std::ops::Range;

use super::slip::{Slip, SlipKind};

/// Looks in a piece of the source in which all is text.
pub(super) fn unpaired(text: &str, run: &Range<usize>, slips: &mut Vec<Slip>) {
    for mark in ["***", "**", "__", "~~", "`"] {
        let letter = &mark[..1];
        let marks = text[run.clone()].match_indices(mark).map(|(at, _)| run.start + at);
        let alone = marks.filter(|at| {
            let (before, after) = (&text[..*at], &text[at + mark.len()..]);
            let is_in_name = mark == "__"
                && before.ends_with(char::is_alphanumeric)
                && after.starts_with(char::is_alphanumeric);
            !(before.ends_with('\\')
                || before.ends_with(letter)
                || after.starts_with(letter)
                || is_in_name)
        });
        slips.extend(alone.map(|at| Slip::new(SlipKind::Unpaired(mark), at..at + mark.len())));
    }
}
