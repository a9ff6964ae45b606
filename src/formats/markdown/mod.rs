//! Turns a Markdown body into HTML that is safe to publish, and in the same pass records what checks,
//! search, glossary and pages need to know about it. No later stage may parse the HTML again: record
//! what it needs in [`mod@render`].

mod anchors;
mod bullets;
mod render;
mod texts;

use std::ops::Range;

use quick_xml::escape::unescape;

pub use self::render::render;
use self::texts::TextSpan;

/// A body as HTML, and what is in it. Ranges are bytes of the file unless stated otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Headings have an `id`, site-relative links the base path of the site.
    pub html: String,
    pub(crate) headings: Vec<Heading>,
    /// Links and addresses of images.
    pub(crate) links: Vec<BodyLink>,
    /// Images without alternative text.
    pub images_without_alt: Vec<Range<usize>>,
    /// Raw HTML.
    pub raw_html: Vec<Range<usize>>,
    /// The first element that is nested too deeply; the HTML stops there.
    pub too_deep: Option<Range<usize>>,
    texts: Vec<TextSpan>,
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
    /// As written.
    pub target: String,
    pub span: Range<usize>,
}

impl Body {
    pub(crate) fn has_anchor(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| heading.id == id)
    }

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

    /// The items of the first bulleted list below a heading, as HTML.
    pub(crate) fn bullets(&self, below: &Heading) -> impl Iterator<Item = &str> {
        below.bullets.iter().map(|item| self.html[item.clone()].trim())
    }
}

/// True for addresses that may be published: web and mail addresses, telephone numbers, paths of this
/// site and anchors of the page; not `javascript:`, `data:`, `//host` or control characters.
pub fn is_allowed(target: &str) -> bool {
    let plain = !target.chars().any(|c| c.is_control() || c.is_whitespace());
    let scheme =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme));
    let local = (target.starts_with('/') && !target.starts_with("//") && !target.contains('\\'))
        || target.starts_with('#');
    plain && (scheme || local)
}
