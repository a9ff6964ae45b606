//! Markdown into HTML that is safe to publish, with all that checks need to know of it.
//!
//! One pass over the event stream. Raw HTML never passes: it is shown as text, and its place
//! is kept so that a rule can report it. The same holds for links with a forbidden scheme.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use crate::slug::slug;

/// Deeper nesting than this is refused: quotes in quotes in quotes multiply the output.
const NESTING_MAX: usize = 32;

/// A table gets a box of its own: on a phone it scrolls, by keyboard too, and not the page.
const BEFORE_TABLE: &str =
    "<div class=\"table\" role=\"group\" aria-label=\"Tabel\" tabindex=\"0\">";
const AFTER_TABLE: &str = "</div>\n";

/// A body in HTML, and what stands in it. Byte ranges are those of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The HTML, headings with an `id`, site-relative links with the site's base path.
    pub html: String,
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Links and image addresses in order.
    pub links: Vec<Link>,
    /// Images without alternative text.
    pub images_without_alt: Vec<Range<usize>>,
    /// Raw HTML.
    pub raw_html: Vec<Range<usize>>,
    /// The first place that is nested too deep; the HTML stops there.
    pub too_deep: Option<Range<usize>>,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as typed.
    pub level: u8,
    /// Anchor: the text as a slug, with `-2` and on for a repeat.
    pub id: String,
    /// Its text without markup.
    pub text: String,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A link of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address as typed.
    pub target: String,
    /// Where it stands.
    pub span: Range<usize>,
}

/// Renders `text`, which starts at byte `offset` of its file. `base` is the path the site lives
/// under, with a slash at both ends (`/` or `/vindplaats/`): it is put before links that start
/// with a slash.
#[must_use]
pub fn render(text: &str, offset: usize, base: &str) -> Body {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut pass = Pass {
        base,
        body: Body::default(),
        ids: BTreeSet::new(),
        repeats: BTreeMap::new(),
        depth: 0,
    };
    let parsed: Vec<_> = Parser::new_ext(text, options).into_offset_iter().collect();
    let mut events = Vec::with_capacity(parsed.len());
    for (index, (event, range)) in parsed.iter().enumerate() {
        let range = range.start + offset..range.end + offset;
        let following = &parsed[index + 1..];
        let Some(event) = pass.take(event.clone(), range, following) else { break };
        match event {
            Event::Start(Tag::Table(_)) => events.extend([Event::Html(BEFORE_TABLE.into()), event]),
            Event::End(TagEnd::Table) => events.extend([event, Event::Html(AFTER_TABLE.into())]),
            _ => events.push(event),
        }
    }
    let mut body = pass.body;
    body.html.reserve(text.len() + text.len() / 3);
    html::push_html(&mut body.html, events.into_iter());
    body
}

type Spanned<'t> = (Event<'t>, Range<usize>);

struct Pass<'b> {
    base: &'b str,
    body: Body,
    ids: BTreeSet<String>,
    /// How often each heading has been repeated so far.
    repeats: BTreeMap<String, usize>,
    depth: usize,
}

impl Pass<'_> {
    /// The event to write, or `None` when the text is nested too deep to go on.
    fn take<'t>(
        &mut self,
        event: Event<'t>,
        span: Range<usize>,
        following: &[Spanned<'t>],
    ) -> Option<Event<'t>> {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > NESTING_MAX {
                    self.body.too_deep = Some(span);
                    return None;
                }
                Some(Event::Start(self.open(tag, span, following)))
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                let html_block = tag == TagEnd::HtmlBlock;
                Some(Event::End(if html_block { TagEnd::Paragraph } else { tag }))
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                self.body.raw_html.push(span);
                Some(Event::Text(text))
            }
            other => Some(other),
        }
    }

    fn open<'t>(&mut self, tag: Tag<'t>, span: Range<usize>, following: &[Spanned<'t>]) -> Tag<'t> {
        match tag {
            Tag::Heading { level, .. } => self.heading(level, span, following),
            // The writer puts `mailto:` before it.
            Tag::Link { link_type: LinkType::Email, ref dest_url, .. } => {
                self.body.links.push(Link { target: format!("mailto:{dest_url}"), span });
                tag
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let dest_url = self.address(&dest_url, span);
                Tag::Link { link_type, dest_url, title, id }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                if text_until_end(following, |tag| *tag == TagEnd::Image).trim().is_empty() {
                    self.body.images_without_alt.push(span.clone());
                }
                let dest_url = self.address(&dest_url, span);
                Tag::Image { link_type, dest_url, title, id }
            }
            // Alignment would become an inline style, which the site's policy forbids.
            Tag::Table(columns) => Tag::Table(vec![Alignment::None; columns.len()]),
            // A block of HTML becomes a paragraph of text.
            Tag::HtmlBlock => Tag::Paragraph,
            other => other,
        }
    }

    fn heading<'t>(
        &mut self,
        level: HeadingLevel,
        span: Range<usize>,
        following: &[Spanned<'t>],
    ) -> Tag<'t> {
        let text = text_until_end(following, |tag| matches!(tag, TagEnd::Heading(_)));
        let id = self.unused_id(&text);
        let heading = Heading { level: level as u8, id: id.clone(), text, span };
        self.body.headings.push(heading);
        Tag::Heading { level, id: Some(id.into()), classes: Vec::new(), attrs: Vec::new() }
    }

    fn unused_id(&mut self, text: &str) -> String {
        let plain = match slug(text) {
            empty if empty.is_empty() => "kop".to_owned(),
            plain => plain,
        };
        let mut id = plain.clone();
        // Counting on from the last repeat keeps a text of nothing but equal headings linear.
        let mut count = self.repeats.get(&plain).copied().unwrap_or(1);
        while !self.ids.insert(id.clone()) {
            count += 1;
            id = format!("{plain}-{count}");
        }
        self.repeats.insert(plain, count);
        id
    }

    /// Keeps the link for the checks and gives the address to write.
    fn address<'t>(&mut self, target: &str, span: Range<usize>) -> CowStr<'t> {
        self.body.links.push(Link { target: target.to_owned(), span });
        match target.strip_prefix('/') {
            _ if !is_allowed(target) => "#".into(),
            Some(rest) if !rest.starts_with('/') => format!("{}{rest}", self.base).into(),
            _ => target.to_owned().into(),
        }
    }
}

impl Body {
    /// True when some heading has this anchor.
    #[must_use]
    pub fn has_anchor(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| heading.id == id)
    }
}

/// True for addresses that may be published: web and mail addresses, telephone numbers, paths
/// of this site and anchors of the page. Everything else (`javascript:`, `data:`, `//host`,
/// control characters) is not.
#[must_use]
pub fn is_allowed(target: &str) -> bool {
    let plain = !target.chars().any(|c| c.is_control() || c.is_whitespace());
    let scheme =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme));
    let local = (target.starts_with('/') && !target.starts_with("//") && !target.contains('\\'))
        || target.starts_with('#');
    plain && (scheme || local)
}

fn text_until_end(following: &[Spanned<'_>], is_end: impl Fn(&TagEnd) -> bool) -> String {
    let mut text = String::new();
    for (event, _) in following {
        match event {
            Event::End(tag) if is_end(tag) => break,
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
