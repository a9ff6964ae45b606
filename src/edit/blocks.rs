//! Splits a map of one key a line into blocks: a key, its value and the comments directly above it.
//! Knows nothing of what the keys mean.

use std::ops::Range;

use crate::formats::yaml::{MapEntry, Value};

/// The blocks of a map, one after the other.
pub(super) struct Blocks {
    /// In the order of the entries; the first may start behind a dash or other text of its line.
    pub list: Vec<Block>,
    /// The column at which the keys start.
    pub column: usize,
}

/// The lines of one key, as bytes of the text.
pub(super) struct Block {
    /// Where the first of its comments starts.
    pub start: usize,
    /// Behind the newline of the last line of its value.
    pub value_end: usize,
    /// Where the next block starts: blank lines and comments of neither are between.
    pub end: usize,
}

impl Blocks {
    /// `None` for a map with two keys on a line. The last block ends where the `extent` of the map does,
    /// but for comments that belong to what comes next.
    pub(super) fn of(text: &str, entries: &[MapEntry<'_>], extent: &Range<usize>) -> Option<Self> {
        let first = entries.first()?.key_span.start;
        let column = first - line_start(text, first);
        let mut starts = vec![first];
        for entry in &entries[1..] {
            let key = entry.key_span.start;
            let line = line_start(text, key);
            let is_alone = text[line..key].bytes().all(|byte| byte == b' ');
            if !is_alone || key - line != column || line <= starts[starts.len() - 1] {
                return None;
            }
            starts.push(with_comments(text, line, column, first));
        }
        let first_line = first - column;
        if extent.start <= first_line && text[first_line..first].trim_start_matches(' ').is_empty()
        {
            starts[0] = with_comments(text, first_line, column, extent.start);
        }
        let mut ends = starts[1..].to_vec();
        let last_key = entries[entries.len() - 1].key_span.end;
        ends.push(without_comments_below(text, last_key..extent.end, column));
        let block = |((start, end), entry): ((usize, usize), &MapEntry<'_>)| Block {
            start,
            value_end: last_line_end(text, entry, column),
            end,
        };
        let list: Vec<_> = starts.into_iter().zip(ends).zip(entries).map(block).collect();
        let is_in_lines = list.iter().all(|block| text[block.start..block.end].ends_with('\n'));
        is_in_lines.then_some(Self { list, column })
    }

    /// Spaces before the keys.
    pub(super) fn indent(&self) -> String {
        " ".repeat(self.column)
    }

    /// Whether the first key shares its line with a dash.
    pub(super) fn is_behind_dash(&self, text: &str) -> bool {
        let first = self.list[0].start;
        text[line_start(text, first)..first].contains('-')
    }
}

/// Where a last block ends: before the first comment that starts left of its keys, and the blank lines
/// above that.
fn without_comments_below(text: &str, block: Range<usize>, column: usize) -> usize {
    let (mut at, mut filled) = (block.start, block.start);
    for line in text[block.clone()].split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        if content.starts_with('#') && line.len() - content.len() < column {
            return filled;
        }
        at += line.len();
        if !content.trim_end().is_empty() {
            filled = at;
        }
    }
    block.end
}

/// The start of the comments directly above a line; a comment of the map starts where its keys do.
fn with_comments(text: &str, line: usize, column: usize, from: usize) -> usize {
    let mut start = line;
    while start > from {
        let above = line_start(text, start - 1);
        let content = text[above..start].trim_start_matches(' ');
        let is_comment = content.starts_with('#') && start - above - content.len() == column;
        if above < from || !is_comment {
            break;
        }
        start = above;
    }
    start
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Behind the newline of the last line of an entry.
pub(super) fn last_line_end(text: &str, entry: &MapEntry<'_>, column: usize) -> usize {
    let node = &entry.node;
    let is_text = matches!(node.value, Value::Scalar(_));
    if is_text && text[node.span.start..].starts_with(['|', '>']) {
        return block_text_end(text, line_end(text, node.span.start), column);
    }
    let end = node.span.end.max(entry.key_span.end);
    line_end(text, text[..end].trim_end().len())
}

/// The end of a text in a block, whose lines start further from the margin than its key.
fn block_text_end(text: &str, start: usize, column: usize) -> usize {
    let (mut end, mut at) = (start, start);
    while at < text.len() {
        let next = line_end(text, at);
        let line = &text[at..next];
        let is_blank = line.trim().is_empty();
        if !is_blank && indent_of(line) <= column {
            break;
        }
        at = next;
        if !is_blank {
            end = next;
        }
    }
    end
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Behind the newline.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}
