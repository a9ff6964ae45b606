//! Rows of tables that lose text, and lines that are no table for want of one.

use std::ops::Range;

/// The part of a row that is beyond its columns and not empty.
pub(super) fn lost_cells(row: &str, columns: usize) -> Option<Range<usize>> {
    let end = row.trim_end().len();
    let first = row.len() - row.trim_start().trim_start_matches('|').len();
    let is_escaped = |at: usize| row[..at].ends_with('\\');
    let bars = row[first..end].match_indices('|').map(|(at, _)| first + at);
    let mut bars = bars.filter(|bar| !is_escaped(*bar));
    let bar = bars.nth(columns.checked_sub(1)?)?;
    let lost = row[bar..end].trim_matches(['|', ' ', '\t']);
    let start = bar + row[bar..].find(lost).unwrap_or(0);
    (!lost.is_empty()).then(|| start..start + lost.len())
}

/// The parts of a line of dashes that follows.
pub(super) fn parts_below(text: &str) -> Option<usize> {
    let line = text.trim_start_matches('\r').strip_prefix('\n')?.lines().next()?.trim();
    let is_line = line.contains("--") && line.chars().all(|c| "|-: \t".contains(c));
    is_line.then(|| line.trim_matches('|').split('|').count())
}
