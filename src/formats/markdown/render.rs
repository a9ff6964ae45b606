//! Turns Markdown into a [`Body`] in one pass over the parser's events.
//!
//! The HTML writer asks for the next event once it has written the previous one, so the length of the
//! HTML at that moment gives positions in it. Raw HTML must not pass: it is shown as text and recorded,
//! so that a rule can report it. Links with a forbidden scheme become `#` and are recorded too.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html,
};

use super::anchors::Anchors;
use super::blocks::{self, FirstMark};
use super::bullets::Bullets;
use super::nesting::NESTING_MAX;
use super::spanned::Spanned;
use super::texts::Texts;
use super::{Body, BodyImage, BodyLink, Heading, Slip, events, is_allowed, masks};
use crate::formats::media;

/// Renders `text`, which starts at byte `offset` of its file. `base` is the path of the site with a
/// slash at both ends (`/` or `/vindplaats/`), which links that start with a slash are resolved to.
pub fn render(text: &str, offset: usize, base: &str) -> Body {
    let masked = masks::masked(text);
    let parsed = events::parse(text, &masked);
    let html = Html(RefCell::new(String::with_capacity(text.len() + text.len() / 3)));
    let mut pass = Pass {
        events: &parsed.list,
        offset,
        base,
        html: &html,
        body: Body::default(),
        anchors: Anchors::default(),
        depth: 0,
        texts: Texts::default(),
        bullets: Bullets::default(),
        notes: Notes::default(),
        mark: None,
        queued: None,
    };
    html::write_html_fmt(&html, &mut pass).expect("a string takes any text");
    if pass.notes.last > 0 {
        html.0.borrow_mut().push_str(blocks::AFTER_NOTES);
    }
    let mut body = pass.body;
    let in_file = |span: Range<usize>| span.start + offset..span.end + offset;
    body.slips =
        parsed.slips.into_iter().map(|slip| Slip { span: in_file(slip.span), ..slip }).collect();
    body.remarks = parsed.remarks.into_iter().map(in_file).collect();
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

/// The footnotes so far.
#[derive(Default)]
struct Notes {
    /// The number of the last one written; 0 when none was.
    last: usize,
    /// The highest number that had a mark in the text.
    marked: usize,
    /// The blockquotes that are open, each with whether it is written as a note.
    quotes: Vec<Quote>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    Plain,
    Note,
}

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
    notes: Notes,
    /// Where the mark or box being written starts in the HTML.
    mark: Option<usize>,
    /// The second of two events that replace one event of the parser.
    queued: Option<Event<'t>>,
}

impl<'t> Iterator for Pass<'_, 't> {
    type Item = Event<'t>;

    fn next(&mut self) -> Option<Event<'t>> {
        let at = self.html.len();
        self.texts.written(at);
        self.bullets.written(at);
        self.body.marks.extend(self.mark.take().map(|start| start..at));
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
            Event::TaskListMarker(is_done) => self.checkbox(is_done, at),
            Event::FootnoteReference(number) => self.mark(&number, at),
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
        self.bullets.start(&tag, self.body.headings.last_mut());
        Some(match tag {
            Tag::Table(_) => {
                self.queued = Some(Event::Start(self.open(tag, span)));
                Event::Html(blocks::BEFORE_TABLE.into())
            }
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::FootnoteDefinition(number) => self.footnote(&number),
            Tag::Image { dest_url, title, .. } => self.picture(&dest_url, &title, span),
            tag => Event::Start(self.open(tag, span)),
        })
    }

    fn end(&mut self, tag: TagEnd, at: usize) -> Event<'t> {
        self.depth = self.depth.saturating_sub(1);
        self.bullets.end(tag, at, self.body.headings.last_mut());
        match tag {
            // It started as a paragraph, in `open`.
            TagEnd::HtmlBlock => return Event::End(TagEnd::Paragraph),
            TagEnd::Table => self.queued = Some(Event::Html(blocks::AFTER.into())),
            TagEnd::BlockQuote(_) if self.notes.quotes.pop() == Some(Quote::Note) => {
                return Event::Html(blocks::AFTER.into());
            }
            TagEnd::FootnoteDefinition => {
                return Event::Html(blocks::after_footnote(&self.notes.last.to_string()).into());
            }
            _ => {}
        }
        Event::End(tag)
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) -> Event<'t> {
        let Some(kind) = kind else {
            self.notes.quotes.push(Quote::Plain);
            return Event::Start(Tag::BlockQuote(None));
        };
        self.notes.quotes.push(Quote::Note);
        Event::Html(blocks::before_note(kind).into())
    }

    /// Footnotes come in the order of their numbers, behind the text.
    fn footnote(&mut self, number: &str) -> Event<'t> {
        let before = if self.notes.last == 0 { blocks::BEFORE_NOTES } else { "" };
        self.notes.last += 1;
        Event::Html(format!("{before}{}", blocks::before_footnote(number)).into())
    }

    fn mark(&mut self, number: &str, at: usize) -> Event<'t> {
        let is_new = number.parse().is_ok_and(|number: usize| number > self.notes.marked);
        self.notes.marked += usize::from(is_new);
        self.mark = Some(at);
        let first = if is_new { FirstMark::Yes } else { FirstMark::No };
        Event::InlineHtml(blocks::mark(number, first).into())
    }

    fn checkbox(&mut self, is_done: bool, at: usize) -> Event<'t> {
        self.body.open_tasks += usize::from(!is_done);
        self.mark = Some(at);
        Event::InlineHtml(blocks::checkbox(is_done).into())
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
                let target = media::address(&dest_url).into_owned();
                let dest_url = self.address(&target);
                self.body.links.push(BodyLink { target, span });
                Tag::Link { link_type, dest_url, title, id }
            }
            // Alignment would become an inline style, which the content security policy forbids.
            Tag::Table(columns) => Tag::Table(vec![Alignment::None; columns.len()]),
            // A block of HTML becomes a paragraph of text.
            Tag::HtmlBlock => Tag::Paragraph,
            other => other,
        }
    }

    /// A picture with its description, whose markup cannot be shown in an attribute.
    fn picture(&mut self, target: &str, title: &str, span: Range<usize>) -> Event<'t> {
        let mut depth = 1;
        let is_inside = |(event, _): &&Spanned<'_>| {
            depth += i32::from(matches!(event, Event::Start(Tag::Image { .. })));
            depth -= i32::from(*event == Event::End(TagEnd::Image));
            depth > 0
        };
        let inside = self.events.iter().take_while(is_inside).count();
        let (description, following) = self.events.split_at(inside);
        self.events = following.get(1..).unwrap_or_default();
        self.depth -= 1;
        for (event, span) in description {
            if matches!(event, Event::InlineHtml(_)) {
                self.body.raw_html.push(span.start + self.offset..span.end + self.offset);
            }
        }
        let text = text_until_end(description, |_| false);
        let text = text.trim();
        let target = media::address(target).into_owned();
        let address = self.address(&target);
        self.body.images.push(BodyImage { target, description: text.to_owned(), span });
        Event::InlineHtml(blocks::picture(&address, text, title).into())
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

    /// The address to write.
    fn address(&self, target: &str) -> CowStr<'t> {
        match target.strip_prefix('/') {
            _ if !is_allowed(target) => "#".into(),
            // Pages know where it is published.
            _ if media::name(target).is_some() => target.to_owned().into(),
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
