//! The front matter of a text as blocks of lines: of each key the comments directly above it, its own
//! line and those of its value.

use std::ops::Range;

use super::blocks::Blocks;
use super::within;
use crate::formats::front_matter;
use crate::formats::yaml::{self, MapEntry, Value};
use crate::schema::field::{Field, rank};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Front matter that is a map with a key a line.
pub(super) struct Head<'t> {
    text: &'t str,
    /// Where the front matter ends in the text.
    end: usize,
    blocks: Vec<Block<'t>>,
    /// Spaces before each key.
    pub column: usize,
    /// How a line ends.
    pub newline: &'static str,
}

/// One key. All ranges and spans are of the whole text.
pub(super) struct Block<'t> {
    pub entry: MapEntry<'t>,
    /// From the first of its comments to the newline of its last line.
    pub lines: Range<usize>,
}

impl<'t> Head<'t> {
    /// `None` when it cannot be read, or is no map with a key a line.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let bare = text.trim_start_matches(BYTE_ORDER_MARK);
        let before = text.len() - bare.len();
        let parts = front_matter::find(bare)?;
        let start = before + parts.front_matter.start;
        let end = before + parts.front_matter.end;
        let root = yaml::parse(&text[start..end]).ok()?;
        // Between brackets no key has a line of its own.
        if text[start + root.span.start..end].starts_with('{') {
            return None;
        }
        let mut entries = match root.value {
            Value::Map(entries) => entries,
            Value::Null => Vec::new(),
            Value::Scalar(_) | Value::List(_) => return None,
        };
        for entry in &mut entries {
            entry.shift(start);
        }
        let (column, blocks) = if entries.is_empty() {
            (0, Vec::new())
        } else {
            let Blocks { list, column } = Blocks::of(text, &entries, &(start..end))?;
            let lines = list.into_iter().map(|block| block.start..block.value_end);
            let pairs = entries.into_iter().zip(lines);
            (column, pairs.map(|(entry, lines)| Block { entry, lines }).collect())
        };
        let newline = if text[..start].ends_with("\r\n") { "\r\n" } else { "\n" };
        Some(Self { text, end, blocks, column, newline })
    }

    pub(super) fn block(&self, key: &str) -> Option<&Block<'t>> {
        self.blocks.iter().find(|block| block.entry.key == key)
    }

    pub(super) fn indent(&self) -> String {
        " ".repeat(self.column)
    }

    /// The text with `line` behind the last key that is before `key` in the order of the fields.
    pub(super) fn with_line(&self, line: &str, key: &str, fields: &[&Field]) -> String {
        let own = rank(fields, key);
        let mut before = self.blocks.iter().filter(|block| rank(fields, &block.entry.key) <= own);
        let first = || self.blocks.first().map_or(self.end, |block| block.lines.start);
        let nearest = before.next().map(|one| {
            let rank_of = |block: &&Block<'_>| rank(fields, &block.entry.key);
            before.fold(one, |a, b| if rank_of(&b) >= rank_of(&a) { b } else { a })
        });
        let at = nearest.map_or_else(first, |block| block.lines.end);
        format!("{}{line}{}", &self.text[..at], &self.text[at..])
    }

    /// The text with another value in a block: what is behind the colon of its key. A comment on the
    /// line of the key stays; those inside the value come above the key.
    pub(super) fn with_value(&self, block: &Block<'_>, value: &str) -> String {
        let (colon, end) = (block.colon(self.text), block.value_end(self.text));
        let key = block.entry.key_span.start;
        let line = |comment: &str| format!("{comment}{}{}", self.newline, self.indent());
        let above: String = match block.entry.node.value {
            Value::Scalar(_) | Value::Null => String::new(),
            _ => {
                let (node, lines) = (&block.entry.node, block.line_end(self.text)..end);
                within::comments(self.text, node, lines).into_iter().map(line).collect()
            }
        };
        let (first, rest) = value.split_at(value.find(['\r', '\n']).unwrap_or(value.len()));
        let comment = block.comment(self.text).map_or(String::new(), |text| format!(" {text}"));
        let (before, name) = (&self.text[..key], &self.text[key..colon]);
        format!("{before}{above}{name}{first}{comment}{rest}{}", &self.text[end..])
    }
}

impl Block<'_> {
    /// Behind the colon of the key.
    fn colon(&self, text: &str) -> usize {
        let key_end = self.entry.key_span.end;
        key_end + text[key_end..].find(':').map_or(0, |colon| colon + 1)
    }

    /// Where its last line ends, without the newline.
    fn value_end(&self, text: &str) -> usize {
        text[..self.lines.end].trim_end_matches(['\r', '\n']).len()
    }

    /// Where the line of the key ends, without the newline.
    fn line_end(&self, text: &str) -> usize {
        let colon = self.colon(text);
        colon + text[colon..].find(['\r', '\n']).unwrap_or(0)
    }

    /// The comment on the line of the key.
    fn comment<'t>(&self, text: &'t str) -> Option<&'t str> {
        let (colon, line_end) = (self.colon(text), self.line_end(text));
        let value = &self.entry.node.span;
        let is_on_line = value.start >= colon && value.end <= line_end;
        let behind = if is_on_line { value.end } else { colon };
        Some(text[behind..line_end].trim()).filter(|text| text.starts_with('#'))
    }
}
