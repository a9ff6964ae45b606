//! Turns Markdown into the events that are rendered: the parser's, without remarks, with footnotes at
//! the end and bare addresses as links. It must not judge what was written; `slips` does.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::masks::unmasked;
use super::slip::{self, Slip, SlipKind};
use super::spanned::Spanned;
use super::{addresses, footnotes, labels, remarks, slips};
use crate::source::invisible::visible;

/// The events of a text, with spans in bytes of it.
pub(super) struct Events<'t> {
    pub list: Vec<Spanned<'t>>,
    pub slips: Vec<Slip>,
    /// Remarks for colleagues, which are left out.
    pub remarks: Vec<Range<usize>>,
}

/// What an option adds must be written by `render` and known to the tests of its HTML.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

/// `masked` is the text as the parser may see it.
pub(super) fn parse<'t>(text: &str, masked: &'t str) -> Events<'t> {
    let mut slips = Vec::new();
    let mut unknown = |link: BrokenLink<'_>| {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            let label = unmasked(link.reference.into_string().into()).into_string();
            slips.push(Slip::new(SlipKind::UnknownLabel(label), link.span));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(masked, OPTIONS, Some(&mut unknown));
    let definitions: Vec<_> = parser
        .reference_definitions()
        .iter()
        .map(|(label, definition)| (label.to_owned(), definition.span.clone()))
        .collect();
    let parsed: Vec<_> =
        parser.into_offset_iter().map(|(event, span)| (seen(event), span)).collect();
    labels::unused(definitions, &parsed, &mut slips);
    slips::find(text, &parsed, &mut slips);
    let parsed = parsed.into_iter().map(|(event, span)| struck_by_two(text, event, span)).collect();
    let (list, remarks) = remarks::left_out(text, parsed);
    let list = footnotes::at_the_end(list, &mut slips);
    let slips = slip::by_line(text, slips);
    Events { list: addresses::linked(list), slips, remarks }
}

/// One tilde strikes nothing: `slips` reports it.
fn struck_by_two<'t>(text: &str, event: Event<'t>, span: Range<usize>) -> Spanned<'t> {
    let is_one = text[span.clone()].starts_with('~') && !text[span.clone()].starts_with("~~");
    match event {
        Event::Start(Tag::Strikethrough) if is_one => {
            (Event::Text("~".into()), span.start..span.start + 1)
        }
        Event::End(TagEnd::Strikethrough) if is_one => {
            (Event::Text("~".into()), span.end - 1..span.end)
        }
        other => (other, span),
    }
}

/// As it was written; entities can spell characters that nobody sees.
fn seen(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(visible_part(text)),
        Event::Code(text) => Event::Code(visible_part(text)),
        Event::Html(text) => Event::Html(unmasked(text)),
        Event::InlineHtml(text) => Event::InlineHtml(unmasked(text)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let (dest_url, title) = (visible_part(dest_url), visible_part(title));
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let (dest_url, title) = (visible_part(dest_url), visible_part(title));
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        other => other,
    }
}

fn visible_part(text: CowStr<'_>) -> CowStr<'_> {
    let text = unmasked(text);
    let clean = visible(&text);
    if *clean == *text { text } else { clean.into_owned().into() }
}
