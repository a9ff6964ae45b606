//! Finds links that are not: brackets and parentheses that stayed text.

use std::ops::Range;

use super::slip::{Slip, SlipKind};

/// No link text or address that an editor writes is longer.
const REACH: usize = 300;

/// Looks in a piece of the source in which all is text.
pub(super) fn find(text: &str, run: &Range<usize>, slips: &mut Vec<Slip>) {
    let brackets = text[run.clone()].match_indices([']', ')']).map(|(at, _)| run.start + at);
    for at in brackets.filter(|at| !text[..*at].ends_with('\\')) {
        let Some((kind, end)) = behind(text, at, run) else { continue };
        let opening = opening(text, at, run);
        let (kind, start) = match opening {
            Some(start) => (kind, start),
            None => (SlipKind::LinkNotOpened, at),
        };
        if !text[..start].ends_with('\\') {
            slips.push(Slip::new(kind, start..end));
        }
    }
    for (at, _) in text[run.clone()].match_indices("[^") {
        let label = until(&text[run.start + at..run.end], ']');
        let is_escaped = text[..run.start + at].ends_with('\\');
        if let Some(label) = label.filter(|label| !is_escaped && !label.contains('\n')) {
            let span = run.start + at..run.start + at + label.len() + 1;
            slips.push(Slip::new(SlipKind::UnknownNote, span));
        }
    }
}

/// What is wrong when the bracket at `at` ends half a link, and where that ends.
fn behind(text: &str, at: usize, run: &Range<usize>) -> Option<(SlipKind, usize)> {
    let rest = &text[at + 1..run.end];
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    if let Some(rest) = rest.strip_prefix('(').filter(|_| text[at..].starts_with(']')) {
        return Some(match until(rest, ')') {
            Some(address) if !address.contains(['\n', '[', '(']) => {
                (SlipKind::LinkWithSpace, at + 3 + address.len())
            }
            _ => (SlipKind::LinkNotClosed, at + 2),
        });
    }
    let (opens, closes, kind) = match text[at..].starts_with(']') {
        true if spaces > 0 => ('(', ')', SlipKind::LinkApart),
        false if spaces == 0 => ('[', ']', SlipKind::LinkReversed),
        _ => return None,
    };
    let inside = until(rest[spaces..].strip_prefix(opens)?, closes)?;
    is_address(inside).then(|| (kind, at + 1 + spaces + 2 + inside.len()))
}

fn is_address(text: &str) -> bool {
    let starts = ["https://", "http://", "www.", "mailto:", "/", "#"];
    let is_one =
        starts.iter().any(|start| text.starts_with(start)) || text.rsplit('.').next() == Some("md");
    is_one && text.len() > 1 && !text.contains(char::is_whitespace)
}

/// The text before the first `end`, if that is near.
fn until(text: &str, end: char) -> Option<&str> {
    let near = &text[..text.floor_char_boundary(REACH)];
    near.split_once(end).map(|(inside, _)| inside)
}

/// Where the bracket that is closed at `at` was opened, if that is near.
fn opening(text: &str, at: usize, run: &Range<usize>) -> Option<usize> {
    let opens = if text[at..].starts_with(']') { '[' } else { '(' };
    let from = text.ceil_char_boundary(at.saturating_sub(REACH).max(run.start));
    text[from..at].rfind(opens).map(|opening| from + opening)
}
