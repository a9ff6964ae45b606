//! Records where the texts of a body are in its HTML while that is written. It must not copy them: a
//! large catalogue would hold all its texts twice.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

/// A text between two tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextSpan {
    /// Bytes of the HTML.
    pub(super) range: Range<usize>,
    /// Outside headings, table heads, links and code.
    pub(super) is_prose: bool,
    /// The first text of a block or cell, or after a line break.
    pub(super) starts_line: bool,
}

/// What the writer puts around inline code.
const BEFORE_CODE: &str = "<code>";
const AFTER_CODE: &str = "</code>";

/// The text that the writer was given last, and where it starts in the HTML.
enum Last {
    Text(usize),
    Code(usize),
}

#[derive(Default)]
pub(super) struct Texts {
    found: Vec<TextSpan>,
    last: Option<Last>,
    /// Depth of elements whose text is not prose.
    not_prose: usize,
    starts_line: bool,
}

impl Texts {
    /// The HTML is now `end` bytes long, after the last event was written.
    pub(super) fn written(&mut self, end: usize) {
        match self.last.take() {
            Some(Last::Text(start)) => self.add(start..end, self.not_prose == 0),
            Some(Last::Code(start)) => {
                self.add(start + BEFORE_CODE.len()..end - AFTER_CODE.len(), false);
            }
            None => {}
        }
    }

    /// The writer gets `event` when the HTML is `at` bytes long.
    pub(super) fn write(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => {
                let tag = tag.to_end();
                self.not_prose += usize::from(is_not_prose(tag));
                self.starts_line |= is_block(tag);
            }
            Event::End(tag) => {
                self.not_prose -= usize::from(is_not_prose(*tag));
                self.starts_line |= is_block(*tag);
            }
            Event::Text(_) | Event::SoftBreak => self.last = Some(Last::Text(at)),
            Event::Code(_) => self.last = Some(Last::Code(at)),
            Event::HardBreak => self.starts_line = true,
            _ => {}
        }
    }

    fn add(&mut self, range: Range<usize>, is_prose: bool) {
        match self.found.last_mut() {
            // The parser splits texts at every character that could have been markup.
            Some(text) if text.range.end == range.start => text.range.end = range.end,
            _ => {
                let starts_line = std::mem::take(&mut self.starts_line);
                self.found.push(TextSpan { range, is_prose, starts_line });
            }
        }
    }

    pub(super) fn finish(mut self) -> Vec<TextSpan> {
        self.found.shrink_to_fit();
        self.found
    }
}

/// Nothing may be inserted into links and code, and in headings it would distract.
fn is_not_prose(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Link | TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::Heading(_))
}

/// True for elements that start and end a line of plain text.
fn is_block(tag: TagEnd) -> bool {
    let inline =
        matches!(tag, TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough);
    !inline
}
