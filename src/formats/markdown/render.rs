//! Turns Markdown into a [`Body`] in one pass over the parser's events.
//!
//! The HTML writer asks for the next event once it has written the previous one, so the length of the
//! HTML at that moment gives positions in it. Raw HTML must not pass: it is shown as text and recorded,
//! so that a rule can report it. Links with a forbidden scheme become `#` and are recorded too.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use super::anchors::Anchors;
use super::bullets::Bullets;
use super::texts::Texts;
use super::{Body, BodyLink, Heading, is_allowed};

/// Deeper nesting is rejected: nested quotes multiply the output.
const NESTING_MAX: usize = 32;

/// Tables get a box that scrolls on narrow screens, also by keyboard, instead of the page.
const BEFORE_TABLE: &str =
    "<div class=\"table\" role=\"group\" aria-label=\"Tabel\" tabindex=\"0\">";
const AFTER_TABLE: &str = "</div>\n";

/// Renders `text`, which starts at byte `offset` of its file. `base` is the path of the site with a
/// slash at both ends (`/` or `/vindplaats/`), which links that start with a slash are resolved to.
pub fn render(text: &str, offset: usize, base: &str) -> Body {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let parsed: Vec<_> = Parser::new_ext(text, options).into_offset_iter().collect();
    let html = Html(RefCell::new(String::with_capacity(text.len() + text.len() / 3)));
    let mut pass = Pass {
        events: &parsed,
        offset,
        base,
        html: &html,
        body: Body::default(),
        anchors: Anchors::default(),
        depth: 0,
        texts: Texts::default(),
        bullets: Bullets::default(),
        queued: None,
    };
    html::write_html_fmt(&html, &mut pass).expect("a string takes any text");
    let mut body = pass.body;
    body.texts = pass.texts.finish();
    body.html = html.0.into_inner();
    body
}

/// The HTML so far, shared by the writer and the [`Pass`] that it reads events from.
struct Html(RefCell<String>);

impl Html {
    fn len(&self) -> usize {
        self.0.borrow().len()
    }
}

impl fmt::Write for &Html {
    fn write_str(&mut self, html: &str) -> fmt::Result {
        self.0.borrow_mut().push_str(html);
        Ok(())
    }
}

type Spanned<'t> = (Event<'t>, Range<usize>);

/// The iterator that the writer reads events from.
struct Pass<'p, 't> {
    /// The events that follow.
    events: &'p [Spanned<'t>],
    offset: usize,
    base: &'p str,
    html: &'p Html,
    body: Body,
    anchors: Anchors,
    depth: usize,
    texts: Texts,
    bullets: Bullets,
    /// The second of two events that replace one event of the parser.
    queued: Option<Event<'t>>,
}

impl<'t> Iterator for Pass<'_, 't> {
    type Item = Event<'t>;

    fn next(&mut self) -> Option<Event<'t>> {
        let at = self.html.len();
        self.texts.written(at);
        self.bullets.written(at);
        if let Some(event) = self.queued.take() {
            return Some(event);
        }
        let ((event, span), following) = self.events.split_first()?;
        self.events = following;
        let span = span.start + self.offset..span.end + self.offset;
        let event = match event.clone() {
            Event::Start(tag) => self.start(tag, span)?,
            Event::End(tag) => self.end(tag, at),
            Event::Html(text) | Event::InlineHtml(text) => {
                self.body.raw_html.push(span);
                Event::Text(text)
            }
            other => other,
        };
        self.texts.write(&event, at);
        Some(event)
    }
}

impl<'t> Pass<'_, 't> {
    /// The event to write; `None` ends the HTML, because the text is nested too deeply.
    fn start(&mut self, tag: Tag<'t>, span: Range<usize>) -> Option<Event<'t>> {
        self.depth += 1;
        if self.depth > NESTING_MAX {
            self.body.too_deep = Some(span);
            self.events = &[];
            return None;
        }
        let is_table = matches!(tag, Tag::Table(_));
        self.bullets.start(&tag, self.body.headings.last_mut());
        let event = Event::Start(self.open(tag, span));
        if is_table {
            self.queued = Some(event);
            return Some(Event::Html(BEFORE_TABLE.into()));
        }
        Some(event)
    }

    fn end(&mut self, tag: TagEnd, at: usize) -> Event<'t> {
        self.depth = self.depth.saturating_sub(1);
        self.bullets.end(tag, at, self.body.headings.last_mut());
        match tag {
            // It started as a paragraph, in `open`.
            TagEnd::HtmlBlock => return Event::End(TagEnd::Paragraph),
            TagEnd::Table => self.queued = Some(Event::Html(AFTER_TABLE.into())),
            _ => {}
        }
        Event::End(tag)
    }

    fn open(&mut self, tag: Tag<'t>, span: Range<usize>) -> Tag<'t> {
        match tag {
            Tag::Heading { level, .. } => self.heading(level, span),
            // The writer adds `mailto:`.
            Tag::Link { link_type: LinkType::Email, ref dest_url, .. } => {
                self.body.links.push(BodyLink { target: format!("mailto:{dest_url}"), span });
                tag
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let dest_url = self.address(&dest_url, span);
                Tag::Link { link_type, dest_url, title, id }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                if text_until_end(self.events, |tag| *tag == TagEnd::Image).trim().is_empty() {
                    self.body.images_without_alt.push(span.clone());
                }
                let dest_url = self.address(&dest_url, span);
                Tag::Image { link_type, dest_url, title, id }
            }
            // Alignment would become an inline style, which the content security policy forbids.
            Tag::Table(columns) => Tag::Table(vec![Alignment::None; columns.len()]),
            // A block of HTML becomes a paragraph of text.
            Tag::HtmlBlock => Tag::Paragraph,
            other => other,
        }
    }

    fn heading(&mut self, level: HeadingLevel, span: Range<usize>) -> Tag<'t> {
        let text = text_until_end(self.events, |tag| matches!(tag, TagEnd::Heading(_)));
        let id = self.anchors.unused(&text);
        let heading =
            Heading { level: level as u8, id: id.clone(), text, span, bullets: Vec::new() };
        self.body.headings.push(heading);
        self.bullets = Bullets::default();
        Tag::Heading { level, id: Some(id.into()), classes: Vec::new(), attrs: Vec::new() }
    }

    /// Records the link for the checks and gives the address to write.
    fn address(&mut self, target: &str, span: Range<usize>) -> CowStr<'t> {
        self.body.links.push(BodyLink { target: target.to_owned(), span });
        match target.strip_prefix('/') {
            _ if !is_allowed(target) => "#".into(),
            Some(rest) if !rest.starts_with('/') => format!("{}{rest}", self.base).into(),
            _ => target.to_owned().into(),
        }
    }
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
