//! Points and texts that were to stand below another point and have too few spaces before them for that. Only where
//! their marks are counts: what they say is for others.

use std::ops::Range;

use super::slip::{Slip, SlipKind};

/// Deeper nesting is rejected: nested quotes multiply the output.
pub(super) const NESTING_MAX: usize = 32;

/// The lists that are open, and the last one that was closed.
#[derive(Default)]
pub(super) struct Nesting {
    open: Vec<List>,
    /// With the end of its text.
    closed: Option<(Mark, usize)>,
}

struct List {
    first: Mark,
    /// The last point that is as far to the left as the first.
    last: Mark,
    /// A point that is further to the right, until one that is not.
    deeper: Option<Slip>,
    is_reported: bool,
}

/// Where a point starts on its line, and its text.
#[derive(Clone, Copy)]
struct Mark {
    column: usize,
    text: usize,
}

impl Nesting {
    /// Whether the innermost list is deeper than what is rendered.
    pub(super) fn is_too_deep(&self) -> bool {
        self.open.len() > NESTING_MAX
    }

    /// A list starts.
    pub(super) fn open(&mut self, text: &str, span: &Range<usize>) -> Option<Slip> {
        let (first, found) = (Mark::of(text, span), self.below(text, span, 1));
        self.closed = None;
        self.open.push(List { first, last: first, deeper: None, is_reported: false });
        found
    }

    /// A text starts. One space before it is a slip of the finger.
    pub(super) fn text(&self, text: &str, span: &Range<usize>) -> Option<Slip> {
        self.below(text, span, 2)
    }

    /// What starts directly below the points of a list, and between their marks and their text, was to be
    /// part of the last of them, if there are so many spaces before it.
    fn below(&self, text: &str, span: &Range<usize>, spaces: usize) -> Option<Slip> {
        let (above, end) = self.closed?;
        let (between, mark) = (text.get(end..span.start)?, Mark::of(text, span));
        let is_below = between.trim_matches(MARGIN).is_empty()
            && above.holds(mark)
            && mark.column >= above.column + spaces;
        is_below.then(|| slip(text, span, above))
    }

    /// A point of the innermost list. One that is further to the right than the first is only wrong if the
    /// list goes on to the left of it: else all below the first has the same slip of a space.
    pub(super) fn point(&mut self, text: &str, span: &Range<usize>) -> Option<Slip> {
        let list = self.open.last_mut()?;
        let mark = Mark::of(text, span);
        if mark.column > list.first.column {
            if list.deeper.is_none() && !list.is_reported && list.last.holds(mark) {
                list.deeper = Some(slip(text, span, list.last));
            }
            return None;
        }
        list.last = mark;
        let found = list.deeper.take();
        list.is_reported |= found.is_some();
        found
    }

    /// A quote starts or ends: what is on the other side of it is no part of a list here.
    pub(super) fn forget(&mut self) {
        self.closed = None;
    }

    pub(super) fn close(&mut self, end: usize) {
        self.closed = self.open.pop().map(|list| (list.last, end));
    }
}

/// What may stand between two lists.
const MARGIN: [char; 3] = ['\n', ' ', '>'];

impl Mark {
    fn of(text: &str, span: &Range<usize>) -> Self {
        let source = &text[span.clone()];
        let start = span.end - source.trim_start_matches(' ').len();
        let near = text.floor_char_boundary(start + COLUMNS_MAX).min(span.end);
        let line = text[start..near].lines().next().unwrap_or_default();
        let column = start - line_start(text, start);
        let sign = line.find([' ', '\t']).unwrap_or(line.len());
        let spaces = line[sign..].len() - line[sign..].trim_start_matches(' ').len();
        let gap = if (1..=4).contains(&spaces) { spaces } else { 1 };
        Self { column, text: column + sign + gap }
    }

    /// Whether a point is between the mark of this one and its text.
    fn holds(self, other: Self) -> bool {
        self.column < other.column && other.column < self.text
    }
}

/// The first line of what was to be below a point, with the spaces that it needs.
fn slip(text: &str, span: &Range<usize>, above: Mark) -> Slip {
    let source = &text[span.clone()];
    let start = span.end - source.trim_start_matches(' ').len();
    let quote = text[line_start(text, start)..start].rfind('>').map_or(0, |mark| mark + 2);
    let line = text[start..span.end].lines().next().unwrap_or_default();
    Slip::new(SlipKind::TooFarLeft(above.text - quote.min(above.text)), start..start + line.len())
}

/// Further to the right a point is in no list that people type.
const COLUMNS_MAX: usize = 100;

/// Where the line starts, or what is looked at of it.
fn line_start(text: &str, at: usize) -> usize {
    let near = text.ceil_char_boundary(at.saturating_sub(COLUMNS_MAX));
    text[near..at].rfind('\n').map_or(near, |newline| near + newline + 1)
}
