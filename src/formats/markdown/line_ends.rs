//! Ends of lines that Markdown makes a space of where the writer meant more: a line that goes on in the
//! quotation or point above it, and lines of one label each that become one running line. It must look
//! at every line a fixed number of times.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use super::slip::{SlipKind, Within};

/// Before a line, and in a label, no more is looked at.
const LOOKED_AT: usize = 200;

/// The longest label before a colon, in characters.
const LABEL_MAX: usize = 30;

#[derive(Debug)]
struct Container {
    within: Within,
    /// Where its first line starts, in characters behind the marks of quotations.
    column: usize,
}

/// What the text that is looked at stands in.
#[derive(Debug, Default)]
pub(super) struct LineEnds {
    containers: Vec<Container>,
    quotes: usize,
    /// One report is enough for a block.
    is_told: bool,
}

impl LineEnds {
    pub(super) fn start(&mut self, tag: &Tag<'_>, text: &str, start: usize) {
        self.is_told &= !matches!(tag, Tag::Paragraph | Tag::Item);
        let Some(within) = within(tag.to_end()) else { return };
        self.quotes += usize::from(within == Within::Quote);
        let line = &text[text.floor_char_boundary(start.saturating_sub(LOOKED_AT))..start];
        let line = line.rsplit('\n').next().unwrap_or_default();
        self.containers.push(Container { within, column: column(line).0 });
    }

    /// Whether a paragraph is who is quoted: `> — Jan Jansen`.
    pub(super) fn is_signature(&self, paragraph: &str) -> bool {
        self.quotes > 0
            && paragraph.starts_with(['—', '–'])
            && paragraph.trim_end().lines().count() == 1
    }

    pub(super) fn end(&mut self, tag: TagEnd) {
        if let Some(within) = within(tag) {
            self.quotes -= usize::from(within == Within::Quote);
            self.containers.pop();
        }
    }

    /// What is wrong with the end of the line at `at`, and the line below it.
    pub(super) fn soft(&mut self, text: &str, at: usize) -> Option<(SlipKind, Range<usize>)> {
        let found = self.lazy(text, at);
        if found.is_some() || self.is_told {
            return found;
        }
        let above = &text[text.floor_char_boundary(at.saturating_sub(LOOKED_AT))..at];
        let above = above.rsplit('\n').next().unwrap_or_default().trim_start_matches(is_mark);
        let below = below(text, at);
        let line = text[below.clone()].trim_start_matches(is_mark);
        let is_label = has_label(above) && has_label(line);
        self.is_told = is_label || starts_with_postcode(line);
        let start = below.end - line.len();
        self.is_told.then(|| (SlipKind::LinesJoined, start..start + line.trim_end().len()))
    }

    /// A line that lacks the marks or spaces of what it becomes part of. Where it goes on in the middle of
    /// a sentence it is part of that.
    pub(super) fn lazy(&mut self, text: &str, at: usize) -> Option<(SlipKind, Range<usize>)> {
        let innermost = self.containers.last().filter(|_| !self.is_told)?;
        let below = below(text, at);
        let line = &text[below.clone()];
        let bare = line.trim_start_matches(['>', ' ', '\t']);
        let (indent, quotes) = column(&line[..line.len() - bare.len()]);
        let within = if quotes < self.quotes {
            Within::Quote
        } else if innermost.within != Within::Quote && indent <= innermost.column {
            innermost.within
        } else {
            return None;
        };
        let starts = bare.trim_start_matches(['*', '_', '[', '"', '“', '‘', '\'', '(']);
        self.is_told = starts.starts_with(char::is_uppercase);
        let start = below.end - bare.len();
        self.is_told.then(|| (SlipKind::GoesOn(within), start..start + bare.trim_end().len()))
    }
}

fn within(tag: TagEnd) -> Option<Within> {
    match tag {
        TagEnd::BlockQuote(_) => Some(Within::Quote),
        TagEnd::Item => Some(Within::Point),
        TagEnd::FootnoteDefinition => Some(Within::Note),
        TagEnd::DefinitionListDefinition => Some(Within::Definition),
        _ => None,
    }
}

/// How far what follows is from the margin, and the marks of quotations before it.
fn column(before: &str) -> (usize, usize) {
    let quotes = before.matches('>').count();
    let last = before.rsplit('>').next().unwrap_or_default();
    let last = if quotes > 0 { last.strip_prefix(' ').unwrap_or(last) } else { last };
    (last.chars().count(), quotes)
}

/// The line below the one that ends at `at`.
fn below(text: &str, at: usize) -> Range<usize> {
    let start = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    start..end
}

fn is_mark(c: char) -> bool {
    "> \t-+".contains(c)
}

/// `Wanneer: 4 maart`, `**Datum**: 4 maart`, `*Waar:* Utrecht`.
fn has_label(line: &str) -> bool {
    let is_bold = |c: char| "*_".contains(c);
    let Some((label, rest)) = line.split_once(':') else { return false };
    let label = label.trim_matches(is_bold);
    let rest = rest.trim_start_matches(is_bold);
    label.chars().count() <= LABEL_MAX
        && label.starts_with(char::is_uppercase)
        && label.split(' ').count() <= 3
        && !label.contains(['.', ',', '(', '['])
        && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// `3584 CX Utrecht`, below a street.
fn starts_with_postcode(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].trim_start_matches([' ', '\u{a0}']);
    let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let town = rest[letters..].trim_start_matches([' ', '\u{a0}']);
    digits == 4 && letters == 2 && town.starts_with(char::is_uppercase)
}
