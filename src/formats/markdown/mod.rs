//! A Markdown body as HTML that is safe to publish, with what checks, the search, the glossary
//! and the pages need to know of it, all kept in the one pass that writes the HTML. Nothing after
//! it may take that HTML apart again: what somebody needs to know is noted in [`mod@render`].

mod anchors;
mod bullets;
mod render;
mod texts;

use std::ops::Range;

use quick_xml::escape::unescape;

pub use self::render::render;
use self::texts::Text;

/// A body in HTML, and what is in it. Ranges are bytes of the file, unless they say otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The HTML, headings with an `id`, site-relative links with the site's base path.
    pub html: String,
    /// Headings in order.
    pub(crate) headings: Vec<Heading>,
    /// Links and image addresses in order.
    pub(crate) links: Vec<Link>,
    /// Images without alternative text.
    pub images_without_alt: Vec<Range<usize>>,
    /// Raw HTML.
    pub raw_html: Vec<Range<usize>>,
    /// The first place that is nested too deep; the HTML stops there.
    pub too_deep: Option<Range<usize>>,
    /// Every text in the HTML, in order. Ranges and not copies: a large catalogue would hold all
    /// its texts twice.
    texts: Vec<Text>,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// 1 to 6, as typed.
    pub level: u8,
    /// Anchor: the text as a slug, with `-2` and on for a repeat.
    pub id: String,
    /// Its text without markup.
    pub text: String,
    /// Where it is in the file.
    pub span: Range<usize>,
    /// Where the items of the first bulleted list below it are in the HTML, before the next
    /// heading. None when there is a list inside that list.
    bullets: Vec<Range<usize>>,
}

/// A link of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// The address as typed.
    pub target: String,
    /// Where it is in the file.
    pub span: Range<usize>,
}

impl Body {
    /// True when some heading has this anchor.
    pub(crate) fn has_anchor(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| heading.id == id)
    }

    /// What it says, without markup: every block and every cell of a table begins on a new line.
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

    /// Where the HTML has running text, into which a page may put more: outside of headings, heads
    /// of tables, links and code.
    pub fn prose(&self) -> impl Iterator<Item = Range<usize>> {
        self.texts.iter().filter(|text| text.is_prose).map(|text| text.range.clone())
    }

    /// The items of the first bulleted list below a heading, each as HTML.
    pub(crate) fn bullets(&self, below: &Heading) -> impl Iterator<Item = &str> {
        below.bullets.iter().map(|item| self.html[item.clone()].trim())
    }
}

/// True for addresses that may be published: web and mail addresses, telephone numbers, paths
/// of this site and anchors of the page. Everything else (`javascript:`, `data:`, `//host`,
/// control characters) is not.
pub(crate) fn is_allowed(target: &str) -> bool {
    let plain = !target.chars().any(|c| c.is_control() || c.is_whitespace());
    let scheme =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme));
    let local = (target.starts_with('/') && !target.starts_with("//") && !target.contains('\\'))
        || target.starts_with('#');
    plain && (scheme || local)
}
