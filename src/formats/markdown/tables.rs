//! Rows of tables that lose text or became several, and lines that are no table for want of one.

use std::ops::Range;

/// The rows of a table so far: whether one of them goes on on the next line.
#[derive(Default)]
pub(super) struct Rows {
    columns: usize,
    /// Every row of such a table starts and ends with a bar.
    has_bars: bool,
    /// The last row, when it is not whole.
    open: Option<OpenRow>,
}

/// The start of a row, which may go on on the next line.
struct OpenRow {
    start: usize,
    cells: usize,
    /// Its last cell has a bar behind it.
    closes: bool,
}

impl Rows {
    /// Those of a table with this source.
    pub(super) fn of(table: &str, columns: usize) -> Self {
        let head = Line::of(table.lines().next().unwrap_or_default());
        Self { columns, has_bars: head.opens && head.closes, open: None }
    }

    /// Where the row started that ends with this one, if an Enter in it makes several of one.
    pub(super) fn broken(&mut self, source: &str, start: usize) -> Option<usize> {
        if !self.has_bars {
            return None;
        }
        let line = Line::of(source.lines().next().unwrap_or_default());
        let before = self.open.take();
        if let Some(row) = before.and_then(|row| row.with(&line, self.columns)) {
            let start = row.start;
            let is_whole = row.closes && row.cells == self.columns;
            self.open = (!is_whole).then_some(row);
            return is_whole.then_some(start);
        }
        let is_whole = line.closes && line.cells >= self.columns;
        let (cells, closes) = (line.cells, line.closes);
        self.open = (line.opens && !is_whole).then_some(OpenRow { start, cells, closes });
        None
    }
}

impl OpenRow {
    /// With a line that goes on with it; `None` when that is a row of its own.
    fn with(self, line: &Line, columns: usize) -> Option<Self> {
        let is_row = line.opens && (self.closes || line.cells >= columns);
        // Without a bar between them, what stands on both lines is one cell.
        let shared = usize::from(!line.opens && !self.closes);
        let cells = self.cells + line.cells - shared.min(line.cells);
        (!is_row && cells <= columns).then_some(Self { cells, closes: line.closes, ..self })
    }
}

/// What a line of a table has.
struct Line {
    cells: usize,
    /// A bar at its start.
    opens: bool,
    /// A bar at its end.
    closes: bool,
}

impl Line {
    fn of(line: &str) -> Self {
        let line = line.trim();
        let opens = line.starts_with('|');
        let inside = line.strip_prefix('|').unwrap_or(line);
        let closes = inside.ends_with('|') && !inside.ends_with("\\|");
        let inside = if closes { &inside[..inside.len() - 1] } else { inside };
        let bars =
            inside.match_indices('|').filter(|(at, _)| !inside[..*at].ends_with('\\')).count();
        let cells = if inside.trim().is_empty() { 0 } else { bars + 1 };
        Self { cells, opens, closes: closes || (opens && cells == 0) }
    }
}

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
