//! Makes links of the web and e-mail addresses in running text, as editors know from GitHub. Which
//! addresses may be published is for the checks of links to say.

use std::ops::Range;

use linkify::{Link, LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use super::spanned::{Spanned, is_verbatim};

/// The events with a link around every bare address.
pub(super) fn linked(events: Vec<Spanned<'_>>) -> Vec<Spanned<'_>> {
    let mut linker =
        Linker { finder: finder(), out: Vec::with_capacity(events.len()), run: Vec::new() };
    let mut verbatim = 0;
    for (event, span) in events {
        match event {
            Event::Text(text) if verbatim == 0 => {
                linker.run.push((text, span));
                continue;
            }
            Event::Start(ref tag) => verbatim += usize::from(is_verbatim(tag.to_end())),
            Event::End(tag) => verbatim -= usize::from(is_verbatim(tag)),
            _ => {}
        }
        linker.end_run();
        linker.out.push((event, span));
    }
    linker.end_run();
    linker.out
}

fn finder() -> LinkFinder {
    let mut finder = LinkFinder::new();
    // Names of sites in running text, and what looks like them (`dr.Jansen`), stay text.
    finder.kinds(&[LinkKind::Url, LinkKind::Email]).url_must_have_scheme(false);
    finder
}

struct Linker<'t> {
    finder: LinkFinder,
    out: Vec<Spanned<'t>>,
    /// Texts that follow each other: the parser splits them where markup could have been.
    run: Vec<(CowStr<'t>, Range<usize>)>,
}

impl Linker<'_> {
    fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        let text: String = run.iter().map(|(text, _)| &**text).collect();
        let may_have = text.contains("://") || text.contains("www.") || text.contains('@');
        let mut found: Vec<_> = if may_have {
            let links = self.finder.links(&text);
            links.map(|link| (bare(&link), link)).collect()
        } else {
            Vec::new()
        };
        found.retain(|(range, _)| is_address(&text[range.clone()]));
        if found.is_empty() {
            self.out.extend(run.into_iter().map(|(text, span)| (Event::Text(text), span)));
            return;
        }
        let (mut places, mut written) = (Places::new(&run), 0);
        for (range, link) in found {
            self.text(&text[written..range.start], places.to(range.start));
            let span = places.to(range.end);
            let tag = tag(&text[range.clone()], link.kind());
            let end = tag.to_end();
            self.out.push((Event::Start(tag), span.clone()));
            self.text(&text[range.clone()], span.clone());
            self.out.push((Event::End(end), span));
            written = range.end;
        }
        self.text(&text[written..], places.to(text.len()));
    }

    fn text(&mut self, text: &str, span: Range<usize>) {
        if !text.is_empty() {
            self.out.push((Event::Text(text.to_owned().into()), span));
        }
    }
}

/// What never is part of an address: the quotes, dash and dots that Word makes.
const CLOSING: [char; 12] = ['“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '›', '…', '—'];

/// The address in what was found, without the punctuation of the sentence around it.
fn bare(link: &Link<'_>) -> Range<usize> {
    let found = link.as_str();
    let name = if *link.kind() == LinkKind::Email { found.find('@').unwrap_or(0) } else { 0 };
    let is_foreign = |c: char| !c.is_ascii() && !c.is_alphanumeric();
    let start = name - found[..name].rsplit(is_foreign).next().map_or(0, str::len);
    let end = found[name..].find(CLOSING).map_or(found.len(), |end| name + end);
    let after = |c: char| is_foreign(c) || ".,;:!?'\"*".contains(c);
    let address = found[start..end].trim_end_matches(after);
    link.start() + start..link.start() + start + address.len()
}

/// Only what cannot be anything else.
fn is_address(text: &str) -> bool {
    let start = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let is_web = ["https://", "http://", "www."].iter().any(|scheme| start.starts_with(scheme));
    is_web || (text.contains('@') && !text.contains("://"))
}

fn tag<'t>(address: &str, kind: &LinkKind) -> Tag<'t> {
    let (link_type, dest_url) = match kind {
        LinkKind::Email => (LinkType::Email, address.to_owned()),
        _ if address.contains("://") => (LinkType::Autolink, address.to_owned()),
        _ => (LinkType::Autolink, format!("https://{address}")),
    };
    Tag::Link { link_type, dest_url: dest_url.into(), title: "".into(), id: "".into() }
}

/// Finds the bytes of the source that a part of the joined texts came from, going forward.
struct Places<'r, 't> {
    run: &'r [(CowStr<'t>, Range<usize>)],
    /// Where the first text of `run` starts in the joined text.
    start: usize,
    last: usize,
}

impl<'r, 't> Places<'r, 't> {
    fn new(run: &'r [(CowStr<'t>, Range<usize>)]) -> Self {
        Self { run, start: 0, last: run.first().map_or(0, |(_, span)| span.start) }
    }

    /// From where the last part ended.
    fn to(&mut self, end: usize) -> Range<usize> {
        while let [(text, _), _, ..] = self.run
            && self.start + text.len() < end
        {
            self.start += text.len();
            self.run = &self.run[1..];
        }
        let place = self.run.first().map_or(self.last, |(_, span)| {
            (span.start + end.saturating_sub(self.start)).min(span.end)
        });
        let span = self.last.min(place)..place;
        self.last = place;
        span
    }
}
