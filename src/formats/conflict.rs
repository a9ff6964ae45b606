//! Finds what `git` leaves in a file when two people changed the same lines.

use std::ops::Range;

/// The line of the first mark; `None` when the text has none. `prose` starts where a line of only
/// `=======` may be the underline of a heading.
pub(crate) fn find(text: &str, prose: usize) -> Option<Range<usize>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let range = start..start + line.trim_end().len();
        start += line.len();
        (range, line.trim_end())
    });
    let mut marks = lines.filter(|(_, line)| is_mark(line)).peekable();
    let first = marks.peek()?.0.clone();
    marks.any(|(range, line)| is_certain(line) || range.start < prose).then_some(first)
}

/// A mark is seven equal characters, alone or with the name of a branch.
fn is_mark(line: &str) -> bool {
    let rest =
        |mark| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    ["<<<<<<<", "|||||||", ">>>>>>>"].into_iter().any(rest) || line == "======="
}

/// Marks that mean nothing else in a text.
fn is_certain(line: &str) -> bool {
    line.starts_with(['<', '>'])
}
