//! Finds what `git` leaves in a file when two people changed the same lines.

use std::ops::Range;

/// The line of the first mark; `None` when the text has none. `prose` starts where a line of only
/// `=======` may be the underline of a heading.
pub(crate) fn find(text: &str, prose: usize) -> Option<Range<usize>> {
    let mut start = 0;
    let mut follows_line = false;
    let lines = text.split_inclusive('\n').map(|line| {
        let range = start..start + line.trim_end().len();
        start += line.len();
        // A heading has an empty line below its underline.
        let is_halved = line.trim_end() == "======="
            && follows_line
            && text[start..].lines().next().is_some_and(|next| !next.trim().is_empty());
        follows_line = !line.trim().is_empty();
        (range, line.trim_end(), is_halved)
    });
    let mut marks = lines.filter(|(_, line, _)| is_mark(line)).peekable();
    let first = marks.peek()?.0.clone();
    marks
        .any(|(range, line, is_halved)| is_halved || is_certain(line) || range.start < prose)
        .then_some(first)
}

/// A mark is seven equal characters, alone or with the name of a branch.
fn is_mark(line: &str) -> bool {
    let rest =
        |mark| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    ["<<<<<<<", "|||||||", ">>>>>>>"].into_iter().any(rest)
        || line == "======="
        || line.trim_start_matches("> ").starts_with("<<<<<<< ")
}

/// Marks that mean nothing else in a text.
fn is_certain(line: &str) -> bool {
    let is_base = line.strip_prefix("||||||| ").is_some_and(|name| !name.contains('|'));
    is_base || line.starts_with(['<', '>'])
}
