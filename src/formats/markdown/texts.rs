//! Where the texts of a body are in its HTML, noted while that is written. What a text says is
//! left to the HTML.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

/// A text without a tag in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    /// Where it is in the HTML.
    pub(super) range: Range<usize>,
    /// Outside of headings, heads of tables, links and code.
    pub(super) is_prose: bool,
    /// The first of a block or of a cell, or what comes after a line break.
    pub(super) starts_line: bool,
}

/// What the writer puts around code in a line.
const BEFORE_CODE: &str = "<code>";
const AFTER_CODE: &str = "</code>";

/// What the writer was given last, and where in the HTML that begins.
enum Last {
    Text(usize),
    Code(usize),
}

/// The texts so far.
#[derive(Default)]
pub(super) struct Texts {
    found: Vec<Text>,
    last: Option<Last>,
    /// Images around the next event: what they hold becomes an attribute, not text.
    images: usize,
    /// Elements around the next event whose text is not prose.
    apart: usize,
    starts_line: bool,
}

impl Texts {
    /// The HTML is now `end` bytes long: so far reaches what the writer was given last.
    pub(super) fn written(&mut self, end: usize) {
        match self.last.take() {
            Some(Last::Text(start)) => self.add(start..end, self.apart == 0),
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
                self.apart += usize::from(is_apart(tag));
                self.images += usize::from(tag == TagEnd::Image);
                self.starts_line |= is_block(tag);
            }
            Event::End(tag) => {
                self.apart -= usize::from(is_apart(*tag));
                self.images -= usize::from(*tag == TagEnd::Image);
                self.starts_line |= is_block(*tag);
            }
            _ if self.images > 0 => {}
            Event::Text(_) | Event::SoftBreak => self.last = Some(Last::Text(at)),
            Event::Code(_) => self.last = Some(Last::Code(at)),
            Event::HardBreak => self.starts_line = true,
            _ => {}
        }
    }

    fn add(&mut self, range: Range<usize>, is_prose: bool) {
        match self.found.last_mut() {
            // The parser cuts a text at every letter that could have been markup.
            Some(text) if text.range.end == range.start => text.range.end = range.end,
            _ => {
                let starts_line = std::mem::take(&mut self.starts_line);
                self.found.push(Text { range, is_prose, starts_line });
            }
        }
    }

    /// All of them.
    pub(super) fn finish(mut self) -> Vec<Text> {
        self.found.shrink_to_fit();
        self.found
    }
}

/// Elements whose text is not prose: in links and code nothing may be put, in headings it would be
/// in the way.
fn is_apart(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Link | TagEnd::CodeBlock | TagEnd::TableHead | TagEnd::Heading(_))
}

/// Elements that begin and end a line of plain text.
fn is_block(tag: TagEnd) -> bool {
    let inline = matches!(
        tag,
        TagEnd::Link | TagEnd::Image | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough
    );
    !inline
}
