//! The HTML this program writes, read again: its text between the tags.
//!
//! Not a parser of other people's HTML: every element is closed, every attribute is quoted, and
//! `<` and `>` stand nowhere but around tags.

use std::ops::Range;

/// Text as it stands in HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// HTML as the text it stands for.
#[must_use]
pub fn unescape(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The texts between tags, those inside an element of one of these names left out.
pub fn texts<'h>(html: &'h str, left_out: &'h [&str]) -> impl Iterator<Item = Range<usize>> + 'h {
    let mut at = 0;
    let mut depth = 0_usize;
    std::iter::from_fn(move || {
        while at < html.len() {
            let start = at;
            if html[start..].starts_with('<') {
                at = next(html, start, '>').map_or(html.len(), |end| end + 1);
                let (name, is_end) = tag_name(&html[start..at]);
                match left_out.contains(&name) {
                    true if is_end => depth = depth.saturating_sub(1),
                    true => depth += 1,
                    false => {}
                }
            } else {
                at = next(html, start, '<').unwrap_or(html.len());
                if depth == 0 {
                    return Some(start..at);
                }
            }
        }
        None
    })
}

fn next(html: &str, from: usize, letter: char) -> Option<usize> {
    html[from..].find(letter).map(|at| from + at)
}

/// The name in a tag, and whether it ends the element.
fn tag_name(tag: &str) -> (&str, bool) {
    let inside = &tag[1..];
    let is_end = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let end = inside.find(|letter: char| !letter.is_ascii_alphanumeric());
    (&inside[..end.unwrap_or(inside.len())], is_end)
}
