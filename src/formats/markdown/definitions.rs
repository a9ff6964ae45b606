//! Keeps a colon that no space follows from making a definition: `:let op` is text, `: let op` defines.
//!
//! The parser takes both. Such a colon is a character without a meaning while it parses, as long as a
//! colon is, so that places in the text stay what they are.

use std::borrow::Cow;

use pulldown_cmark::CowStr;

/// No text has it: it is a control character.
const MASK: char = '\u{1}';

/// The text with every such colon masked.
pub(super) fn masked(text: &str) -> Cow<'_, str> {
    if !text.contains("\n:") && !text.contains(" :") && !text.contains(">:") {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match colon(line) {
            Some(at) => {
                masked.push_str(&line[..at]);
                masked.push(MASK);
                masked.push_str(&line[at + 1..]);
            }
            None => masked.push_str(line),
        }
    }
    Cow::Owned(masked)
}

/// Where a line starts with a colon that makes no definition.
pub(super) fn colon(line: &str) -> Option<usize> {
    let bare = line.trim_start_matches([' ', '\t', '>']);
    let follows = bare.strip_prefix(':')?;
    // The line of dashes of a table can start with one.
    let is_row = bare.trim_end().chars().all(|c| "|:- \t".contains(c)) && bare.contains("--");
    let defines = follows.is_empty() || follows.starts_with(char::is_whitespace);
    (!defines && !is_row).then(|| line.len() - bare.len())
}

/// A text of the parser as it was written.
pub(super) fn unmasked(text: CowStr<'_>) -> CowStr<'_> {
    if text.contains(MASK) { text.replace(MASK, ":").into() } else { text }
}
