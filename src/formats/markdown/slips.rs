//! Markup that does not do what it seems to, and text that is lost by it. What an editor should write
//! is for the checks to say; nothing here may look at a text more than a fixed number of times.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::line_ends::LineEnds;
use super::nesting::Nesting;
use super::numbering::Numbering;
use super::slip::{Markup, Slip, SlipKind};
use super::spanned::{Spanned, is_verbatim};
use super::tables::Rows;
use super::{elsewhere, half_links, lines, marks, paths, tables};

/// Everything that the events of a text show to be wrong.
pub(super) fn find(text: &str, events: &[Spanned<'_>], slips: &mut Vec<Slip>) {
    let mut finder = Finder {
        text,
        slips,
        run: None,
        columns: 0,
        is_cut: false,
        verbatim: 0,
        starts_block: true,
        fence: None,
        table: 0..0,
        has_bare_head: false,
        rows: Rows::default(),
        nesting: Nesting::default(),
        line_ends: LineEnds::default(),
        numbering: Numbering::default(),
        label_end: None,
    };
    for (event, span) in events {
        finder.take(event, span);
    }
    finder.end_run();
    half_links::drop_repeated(text, slips);
}

struct Finder<'f> {
    text: &'f str,
    slips: &'f mut Vec<Slip>,
    /// Text in the source without markup in it, and whether it starts a block.
    run: Option<(Range<usize>, bool)>,
    columns: usize,
    /// In a row of which cells are lost, perhaps by a bar between marks.
    is_cut: bool,
    /// Depth of elements whose text is no running text.
    verbatim: usize,
    starts_block: bool,
    /// The end of the last line of three dashes.
    fence: Option<usize>,
    /// The last table.
    table: Range<usize>,
    /// The last table has a head and no rows. Kept: it can be long, and much can follow it.
    has_bare_head: bool,
    rows: Rows,
    nesting: Nesting,
    line_ends: LineEnds,
    numbering: Numbering,
    /// The end of text that ends with a bracket and a space.
    label_end: Option<usize>,
}

impl Finder<'_> {
    fn take(&mut self, event: &Event<'_>, span: &Range<usize>) {
        if let Event::Text(_) = event {
            if self.verbatim == 0 {
                self.text(span);
            }
            return;
        }
        self.slips.extend(self.broken_off(event, span));
        self.end_run();
        match event {
            Event::Start(tag) => {
                self.verbatim += usize::from(is_verbatim(tag.to_end()));
                self.line_ends.start(tag, self.text, span.start);
                self.start(tag, span);
            }
            Event::End(tag) => {
                if matches!(tag, TagEnd::List(_)) {
                    self.numbering.close();
                    self.nesting.close(span.end);
                }
                self.verbatim -= usize::from(is_verbatim(*tag));
                self.line_ends.end(*tag);
                self.is_cut &= *tag != TagEnd::TableRow;
            }
            Event::SoftBreak => {
                let found = self.line_ends.soft(self.text, span.start);
                self.slips.extend(found.map(|(kind, span)| Slip::new(kind, span)));
            }
            Event::HardBreak => {
                let found = self.line_ends.lazy(self.text, span.start);
                self.slips.extend(found.map(|(kind, span)| Slip::new(kind, span)));
            }
            Event::Rule => self.fence = lines::fence_end(self.text, span),
            _ => {}
        }
        if let Event::Start(Tag::BlockQuote(_)) | Event::End(TagEnd::BlockQuote(_)) = event {
            self.nesting.forget();
        }
        self.starts_block = matches!(event, Event::Start(tag) if is_block(tag.to_end()));
        self.label_end = None;
    }

    /// What is wrong with the text before an event, when that ends it.
    fn broken_off(&self, event: &Event<'_>, span: &Range<usize>) -> Option<Slip> {
        let (run, _) = self.run.as_ref()?;
        if ends_block(event) {
            let before = &self.text[..run.end];
            let marks = before.len() - before.trim_end_matches('\\').len();
            return (marks % 2 == 1).then(|| Slip::new(SlipKind::BreakAtEnd, run.end - 1..run.end));
        }
        let is_marked = matches!(
            event,
            Event::Code(_) | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
        );
        let address = half_links::address_at_end(&self.text[run.clone()]).filter(|_| is_marked)?;
        Some(Slip::new(SlipKind::AddressCut, run.end - address.len()..span.end))
    }

    fn text(&mut self, span: &Range<usize>) {
        match &mut self.run {
            Some((run, _)) if run.end == span.start => run.end = span.end,
            _ => {
                self.end_run();
                self.run = Some((span.clone(), self.starts_block));
            }
        }
        self.starts_block = false;
    }

    fn end_run(&mut self) {
        if let Some((run, starts_block)) = self.run.take() {
            half_links::find(self.text, &run, self.slips);
            self.label_end = half_links::label_before(self.text, run.end);
            elsewhere::find(self.text, &run, starts_block, self.slips);
            self.slips.extend(paths::damaged(self.text, &run));
            if !self.is_cut {
                marks::unpaired(self.text, &run, self.slips);
            }
            if starts_block {
                let follows = self.has_bare_head
                    && self.text[self.table.end..run.start].trim_matches(['\n', ' ']).is_empty();
                at_start(self.text, &run, follows, self.slips);
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: &Range<usize>) {
        let source = &self.text[span.clone()];
        let kind = match tag {
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) if !is_closed(source) => {
                Some((SlipKind::FenceNotClosed, first_line(source)))
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if is_drawn(language) => {
                Some((SlipKind::Elsewhere(Markup::Diagram), first_line(source)))
            }
            Tag::BlockQuote(_) if is_without_lines(source) => {
                let below = self.text[span.end..].trim_start();
                let line = self.text.len() - below.len()
                    ..self.text.len() - below.len() + first_line(below).end;
                Some((SlipKind::QuoteEmpty, 0..line.end - span.start))
            }
            Tag::Table(columns) => {
                (self.columns, self.table) = (columns.len(), span.clone());
                self.has_bare_head = source.trim_end().lines().take(3).count() == 2;
                self.rows = Rows::of(source, columns.len());
                None
            }
            Tag::TableRow if self.ends_broken_row(source, span.start) => None,
            Tag::TableRow if self.is_text(source) => {
                Some((SlipKind::TextInTable, first_line(source)))
            }
            Tag::TableRow => {
                let lost = tables::lost_cells(source, self.columns);
                self.is_cut = lost.is_some();
                lost.map(|lost| (SlipKind::CellsLost(self.columns), lost))
            }
            Tag::Paragraph | Tag::Heading { .. } if self.is_second_head(span.start) => {
                Some((SlipKind::SecondHead, first_line(source)))
            }
            Tag::Paragraph => {
                self.slips.extend(self.nesting.text(self.text, span));
                lines::find(source).filter(|_| !self.line_ends.is_signature(source))
            }
            Tag::Heading { .. } => {
                let slip = lines::heading(source);
                if slip.as_ref().is_some_and(|(kind, _)| *kind == SlipKind::HeadingUnderlined) {
                    self.fence = Some(span.start + source.trim_end().len());
                }
                slip
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                Some((SlipKind::Indented, first_line(source)))
            }
            Tag::List(first) => {
                self.slips.extend(self.nesting.open(self.text, span));
                self.list(*first, source)
            }
            Tag::Item => self.point(source, span),
            Tag::Link { .. } if is_without_text(source) => {
                Some((SlipKind::LinkWithoutText, 0..source.len()))
            }
            Tag::Link { link_type: LinkType::Shortcut, .. } if self.label_end.is_some() => {
                Some((SlipKind::LinkApart, 0..source.len()))
            }
            Tag::Emphasis if is_between_digits(self.text, span) => {
                Some((SlipKind::StarsBetweenDigits, 0..source.len()))
            }
            Tag::Strikethrough if !source.starts_with("~~") => {
                Some((SlipKind::Elsewhere(Markup::Subscript), 0..source.len()))
            }
            _ => None,
        };
        if let Some((kind, part)) = kind {
            let span = span.start + part.start..span.start + part.end;
            self.slips.push(Slip::new(kind, span));
        }
    }

    fn list(&mut self, first: Option<u64>, source: &str) -> Option<(SlipKind, Range<usize>)> {
        let is_year = first.is_some_and(|first| first >= 1000);
        // Its points are no points: one report is enough.
        self.numbering.open(first.filter(|_| !is_year));
        is_year.then(|| (SlipKind::YearInList, first_line(source)))
    }

    /// A point that was meant to be part of another one has a number of its own list.
    fn point(&mut self, source: &str, span: &Range<usize>) -> Option<(SlipKind, Range<usize>)> {
        let nested = self.nesting.point(self.text, span);
        if nested.is_some() {
            self.slips.extend(nested);
            self.numbering.stop();
        }
        match self.numbering.point(source) {
            Some(kind) => Some((kind, first_line(source))),
            // That is reported as a whole; to look at each would read the line once for each point on it.
            None if self.nesting.is_too_deep() => None,
            None => lines::item(source),
        }
    }

    /// Reports a row of which an Enter made several: then none of them is text below the table.
    fn ends_broken_row(&mut self, source: &str, start: usize) -> bool {
        let Some(first) = self.rows.broken(source, start) else { return false };
        let is_part = |slip: &Slip| slip.kind == SlipKind::TextInTable && slip.span.start > first;
        while self.slips.last().is_some_and(is_part) {
            self.slips.pop();
        }
        let end = start + first_line(source).end;
        self.slips.push(Slip::new(SlipKind::RowBroken, first..end));
        self.is_cut = true;
        true
    }

    fn is_second_head(&self, start: usize) -> bool {
        self.fence.is_some_and(|fence| {
            self.text
                .get(fence..start)
                .is_some_and(|between| between.len() < 3 && between.trim().is_empty())
                && lines::is_head(&self.text[start..])
        })
    }

    /// Whether a row was meant as text below the table.
    fn is_text(&self, row: &str) -> bool {
        let has_bars = self.columns > 1 || self.text[self.table.clone()].starts_with('|');
        has_bars && !row.contains('|')
    }
}

/// Whether the text before an event is the last of what it stands in.
fn ends_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(Tag::List(_)) => true,
        Event::End(tag) => !matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        ),
        _ => false,
    }
}

/// `>`, or `> [!TIP]`, alone.
fn is_without_lines(quote: &str) -> bool {
    // Quotes can be in each other, a thousand deep: of those only the innermost is looked at.
    let inside = quote.strip_prefix('>').unwrap_or(quote).trim_start_matches(' ');
    if inside.starts_with('>') {
        return false;
    }
    let bare = inside.trim_matches(['>', ' ', '\n']);
    bare.is_empty() || (bare.starts_with("[!") && bare.find(']') == Some(bare.len() - 1))
}

fn is_block(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Paragraph | TagEnd::Item | TagEnd::DefinitionListTitle)
}

/// Nobody sees such a link.
fn is_without_text(link: &str) -> bool {
    let is_empty = |text: &str| text.trim_start().starts_with(']');
    // Without an address either it is reported for that.
    link.strip_prefix('[').is_some_and(is_empty) && !link.ends_with("]()")
}

/// Code that other programs make a drawing or a formula of.
fn is_drawn(language: &str) -> bool {
    let name = language.split([' ', '{', ',']).next().unwrap_or_default().to_lowercase();
    ["mermaid", "math", "plantuml", "dot", "graphviz", "chart", "geojson"].contains(&&*name)
}

/// The stars of a sum: `2*3*4`.
fn is_between_digits(text: &str, span: &Range<usize>) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    text[span.clone()].starts_with('*')
        && text[..span.start].ends_with(is_digit)
        && text[span.end..].starts_with(is_digit)
}

fn first_line(source: &str) -> Range<usize> {
    0..source.lines().next().unwrap_or_default().len()
}

/// Whether a fence ends with one of its own: the last line has at least as many of its character.
fn is_closed(source: &str) -> bool {
    let mark = source.chars().next().unwrap_or('`');
    let count = |line: &str| line.len() - line.trim_start_matches(mark).len();
    let fence = count(source);
    let mut lines = source.trim_end().rsplitn(2, '\n');
    let last = lines.next().unwrap_or_default().trim_start_matches(['>', ' ', '\t']).trim_end();
    lines.next().is_some() && count(last) >= fence && last.chars().all(|c| c == mark)
}

/// Markup that is none for want of a space or a line.
fn at_start(text: &str, run: &Range<usize>, follows_table: bool, slips: &mut Vec<Slip>) {
    let (start, source) = (run.start, &text[run.clone()]);
    let hashes = source.len() - source.trim_start_matches('#').len();
    let is_escaped = text[..start].ends_with('\\');
    let kind = if source.starts_with('|') && source[1..].contains('|') && !is_escaped {
        match tables::parts_below(&text[run.end..]) {
            Some(_) => SlipKind::TableUneven,
            None if follows_table => SlipKind::TableCut,
            None => SlipKind::TableWithoutHead,
        }
    } else if hashes > 6 && source[hashes..].starts_with(' ') && !is_escaped {
        SlipKind::HeadingTooDeep
    } else if is_glued_heading(&source[hashes..], hashes) && !is_escaped {
        SlipKind::HeadingWithoutSpace
    } else {
        return;
    };
    slips.push(Slip::new(kind, run.clone()));
}

/// One hash and a word can be what social media make of it.
fn is_glued_heading(text: &str, hashes: usize) -> bool {
    match hashes {
        1 => text.starts_with(char::is_uppercase) && text.contains(' '),
        2..=6 => text.starts_with(char::is_alphanumeric),
        _ => false,
    }
}
