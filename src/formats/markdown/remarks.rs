//! Leaves out `<!-- remarks for colleagues -->`. Nothing else that looks like HTML may go.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::spanned::Spanned;

/// The events without remarks, and where these were. A block with more than remarks stays whole.
pub(super) fn left_out<'t>(
    text: &str,
    events: Vec<Spanned<'t>>,
) -> (Vec<Spanned<'t>>, Vec<Range<usize>>) {
    let (mut kept, mut remarks) = (Vec::with_capacity(events.len()), Vec::new());
    let mut in_remark = false;
    for (event, span) in events {
        let begins = match &event {
            Event::Start(Tag::HtmlBlock) => is_remark(&text[span.clone()]),
            Event::InlineHtml(html) => is_remark(html),
            _ => false,
        };
        if begins {
            remarks.push(span.clone());
            in_remark = matches!(event, Event::Start(_));
        } else if !in_remark {
            kept.push((event, span));
        } else if matches!(event, Event::End(TagEnd::HtmlBlock)) {
            in_remark = false;
        }
    }
    (kept, remarks)
}

/// Whether a piece of HTML is remarks and nothing else.
fn is_remark(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(inside) = rest.strip_prefix("<!--") {
        // To a browser these are whole comments, with text after them.
        if inside.starts_with('>') || inside.starts_with("->") {
            return false;
        }
        let Some((_, after)) = inside.split_once("-->") else { return false };
        rest = after.trim_start();
        if rest.is_empty() {
            return true;
        }
    }
    false
}
