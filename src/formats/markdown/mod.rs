//! Turns a Markdown body into HTML that is safe to publish, and in the same pass records what checks,
//! search, glossary and pages need to know about it. No later stage may parse the HTML again: record
//! what it needs in [`mod@render`].

mod addresses;
mod anchors;
mod blocks;
mod bullets;
mod elsewhere;
mod events;
mod footnotes;
mod half_links;
mod labels;
mod line_ends;
mod lines;
mod marks;
mod masks;
mod nesting;
mod numbering;
mod paths;
mod plain;
mod remarks;
mod render;
mod slip;
mod slips;
mod spanned;
mod tables;
mod texts;

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::escape::unescape;

pub(crate) use self::plain::without_markup;
pub use self::render::render;
pub(crate) use self::slip::{Markup, Slip, SlipKind, Within};
use self::texts::TextSpan;

/// A body as HTML, and what is in it. Ranges are bytes of the file unless stated otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Headings have an `id`, site-relative links the base path of the site.
    pub html: String,
    pub(crate) headings: Vec<Heading>,
    pub(crate) links: Vec<BodyLink>,
    pub(crate) images: Vec<BodyImage>,
    /// Raw HTML.
    pub raw_html: Vec<Range<usize>>,
    /// The first element that is nested too deeply; the HTML stops there.
    pub too_deep: Option<Range<usize>>,
    /// Markup that does not do what it seems to.
    pub(crate) slips: Vec<Slip>,
    /// Remarks for colleagues, which are not published.
    pub(crate) remarks: Vec<Range<usize>>,
    texts: Vec<TextSpan>,
    /// Items with a box that is still empty.
    pub(crate) open_tasks: usize,
    /// The marks of footnotes and the boxes of tasks, in bytes of the HTML.
    marks: Vec<Range<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// The anchor: the text as a slug, with `-2` and so on for a repeat.
    pub id: String,
    /// Without markup.
    pub text: String,
    pub span: Range<usize>,
    /// The items of the first bulleted list before the next heading, in bytes of the HTML; empty
    /// when that list has a list or heading in it.
    bullets: Vec<Range<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BodyLink {
    /// As written; that of a picture or document of the content always as `/media/foto.jpg`.
    pub target: String,
    pub span: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BodyImage {
    /// As that of a link.
    pub target: String,
    /// For who cannot see it.
    pub description: String,
    pub span: Range<usize>,
}

impl Body {
    /// The text without markup: every block and table cell starts on a new line.
    pub fn plain_text(&self) -> String {
        let mut plain = String::with_capacity(self.html.len());
        for text in &self.texts {
            if text.starts_line && !plain.is_empty() {
                plain.push('\n');
            }
            let html = &self.html[text.range.clone()];
            plain += &unescape(html).expect("the writer of the HTML escapes every ampersand");
        }
        plain
    }

    /// Ranges of the HTML with running text, where pages may insert explanations: outside headings,
    /// table heads, links and code.
    pub fn prose(&self) -> impl Iterator<Item = Range<usize>> {
        self.texts.iter().filter(|text| text.is_prose).map(|text| text.range.clone())
    }

    /// The items of the first bulleted list below a heading, as HTML. Without the marks of footnotes, which
    /// are somewhere else, and without boxes.
    pub(crate) fn bullets(&self, below: &Heading) -> impl Iterator<Item = Cow<'_, str>> {
        below.bullets.iter().map(|item| self.without_marks(item))
    }

    fn without_marks(&self, part: &Range<usize>) -> Cow<'_, str> {
        let first = self.marks.partition_point(|mark| mark.start < part.start);
        let inside = self.marks[first..].iter().take_while(|mark| mark.end <= part.end);
        let (mut plain, mut written) = (String::new(), part.start);
        for mark in inside {
            plain += &self.html[written..mark.start];
            written = mark.end;
        }
        match &self.html[written..part.end] {
            whole if written == part.start => Cow::Borrowed(whole.trim()),
            rest => Cow::Owned((plain + rest).trim().to_owned()),
        }
    }
}

/// True for addresses that may be published: web and mail addresses, telephone numbers, paths of this
/// site and anchors of the page; not `javascript:`, `data:`, `//host` or control characters.
pub fn is_allowed(target: &str) -> bool {
    let plain = !target.chars().any(|c| c.is_control() || c.is_whitespace());
    let start = target.get(..8).unwrap_or(target).to_ascii_lowercase();
    let scheme =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|one| start.starts_with(one));
    let local = (target.starts_with('/') && !target.starts_with("//") && !target.contains('\\'))
        || target.starts_with('#');
    plain && (scheme || local)
}
