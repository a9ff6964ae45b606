//! Finds links that are not: brackets and parentheses that stayed text.

use std::collections::HashSet;
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
            None if follows_link(text, at, run) => (SlipKind::LinkInLink, at),
            None => (SlipKind::LinkNotOpened, at),
        };
        if !text[..start].ends_with('\\') {
            slips.push(Slip::new(kind, start..end));
        }
    }
    notes(text, run, slips);
    damaged_addresses(text, run, slips);
}

/// Marks of notes that stayed text.
fn notes(text: &str, run: &Range<usize>, slips: &mut Vec<Slip>) {
    for (at, _) in text[run.clone()].match_indices("[^") {
        let start = run.start + at;
        let label = until(&text[start..run.end], ']');
        let is_escaped = text[..start].ends_with('\\');
        let Some(label) = label.filter(|label| !is_escaped && !label.contains('\n')) else {
            continue;
        };
        let end = start + label.len() + 1;
        let note = note_text(text, start, end);
        slips.push(match note.filter(|note| !note.trim().is_empty()) {
            Some(note) => Slip::new(SlipKind::NoteWithoutColon, start..end + note.len()),
            None => Slip::new(SlipKind::UnknownNote, start..end),
        });
    }
}

/// What is behind a mark that starts a line.
fn note_text(text: &str, start: usize, end: usize) -> Option<&str> {
    // A long line has many marks: its end is looked for once.
    let is_at_start = text[..start].trim_end_matches(' ').ends_with('\n');
    let is_apart = is_at_start && text[end..].starts_with(' ');
    is_apart.then(|| text[end..].lines().next().unwrap_or_default().trim_end())
}

/// Drops the marks of notes that are there but for a colon: one cause is one problem.
pub(super) fn drop_repeated(text: &str, slips: &mut Vec<Slip>) {
    let is_typed = |slip: &&Slip| slip.kind == SlipKind::NoteWithoutColon;
    let label = |slip: &Slip| until(&text[slip.span.clone()], ']').unwrap_or_default().to_owned();
    let typed: HashSet<String> = slips.iter().filter(is_typed).map(label).collect();
    if !typed.is_empty() {
        slips.retain(|slip| slip.kind != SlipKind::UnknownNote || !typed.contains(&label(slip)));
    }
}

/// Web addresses with a slash or a colon too few: `https:/a.nl`, `http//a.nl`.
fn damaged_addresses(text: &str, run: &Range<usize>, slips: &mut Vec<Slip>) {
    for (at, _) in text[run.clone()].match_indices("http") {
        let start = run.start + at;
        let rest = &text[start..run.end];
        let rest = rest.strip_prefix("https").unwrap_or(&rest[4..]);
        let marks = rest.len() - rest.trim_start_matches([':', ';', '/', '\\']).len();
        let is_word = !text[..start].ends_with(|c: char| c.is_alphanumeric() || "/=".contains(c));
        let is_damaged = rest[..marks].contains(['/', '\\']) && !rest.starts_with("://");
        if !is_word || !is_damaged {
            continue;
        }
        let near = &rest[marks..][..rest[marks..].floor_char_boundary(REACH)];
        let address = near.split(|c: char| c.is_whitespace() || ")>]\"".contains(c)).next();
        let address = address.unwrap_or_default().trim_end_matches(['.', ',']);
        if is_site(address) {
            let end = run.end - rest.len() + marks + address.len();
            slips.push(Slip::new(SlipKind::AddressDamaged, start..end));
        }
    }
}

/// The web address that a text ends with, without a space behind it.
pub(super) fn address_at_end(text: &str) -> Option<&str> {
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(REACH))..];
    let word = near.rsplit(char::is_whitespace).next()?;
    let start = ["https://", "http://", "www."].into_iter().find_map(|start| word.find(start))?;
    Some(&word[start..]).filter(|address| !address.ends_with(['(', '"', ')', ',', ';', ':']))
}

/// Whether an address starts with the name of a site: `a.nl`, not the number of `http/1.1`.
fn is_site(address: &str) -> bool {
    let name = address.split(['/', '?', '#']).next().unwrap_or_default();
    name.rsplit_once('.').is_some_and(|(_, end)| end.starts_with(char::is_alphabetic))
}

/// Whether text ends as the first half of `[tekst] [label]`.
pub(super) fn label_before(text: &str, end: usize) -> Option<usize> {
    let before = text[..end].trim_end_matches(' ');
    (before.len() < end && before.ends_with(']') && !before.ends_with("\\]")).then_some(end)
}

/// Whether the bracket at `at` closes one before the link that this text is behind.
fn follows_link(text: &str, at: usize, run: &Range<usize>) -> bool {
    let near = at.saturating_sub(2 * REACH).max(run.start.saturating_sub(REACH));
    let from = text.ceil_char_boundary(near);
    let count = |mark: char| text[from..at].matches(mark).count();
    text[at..].starts_with(']') && text[..run.start].ends_with(')') && count('[') > count(']')
}

/// What is wrong when the bracket at `at` ends half a link, and where that ends.
fn behind(text: &str, at: usize, run: &Range<usize>) -> Option<(SlipKind, usize)> {
    let rest = &text[at + 1..run.end];
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    if let Some(rest) = rest.strip_prefix('(').filter(|_| text[at..].starts_with(']')) {
        return Some(match closed(rest) {
            Some(address) if !address.contains(['\n', '[']) => {
                (SlipKind::LinkWithSpace, at + 3 + address.len())
            }
            _ => (SlipKind::LinkNotClosed, at + 2),
        });
    }
    if let Some(end) = below(text, at).filter(|_| rest.trim().is_empty()) {
        return Some((SlipKind::LinkApart, end));
    }
    if let Some(end) = in_other_marks(text, at) {
        return Some((SlipKind::LinkInOtherMarks, end));
    }
    let (opens, closes, kind) = match text[at..].starts_with(']') {
        true if spaces > 0 => ('(', ')', SlipKind::LinkApart),
        false if spaces == 0 => ('[', ']', SlipKind::LinkReversed),
        _ => return None,
    };
    let inside = until(rest[spaces..].strip_prefix(opens)?, closes)?;
    is_address(inside).then(|| (kind, at + 1 + spaces + 2 + inside.len()))
}

/// The end of an address between parentheses on the line below a bracket.
fn below(text: &str, at: usize) -> Option<usize> {
    let rest = text[at + 1..].trim_start_matches(' ').strip_prefix("\n")?;
    let rest = rest.trim_start_matches(' ').strip_prefix('(')?;
    let address = until(rest, ')').filter(|address| is_address(address))?;
    text[at..].starts_with(']').then_some(text.len() - rest.len() + address.len() + 1)
}

/// The end of an address behind a bracket, between marks of other programs.
fn in_other_marks(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].strip_prefix(']')?;
    let marks = ['{', '<', ':'].into_iter().zip(['}', '>', ' ']);
    let (inside, close) = marks.into_iter().find_map(|(opens, closes)| {
        let inside = rest.strip_prefix(opens)?;
        let near = &inside[..inside.floor_char_boundary(REACH)];
        let line = near.lines().next().unwrap_or_default();
        let end = line.find(closes);
        Some((&line[..end.or((closes == ' ').then_some(line.len()))?], closes))
    })?;
    let is_web = inside.starts_with("http") && is_address(inside);
    is_web.then(|| at + 2 + inside.len() + usize::from(close != ' '))
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

/// The text before the parenthesis that closes one before it, if that is near.
fn closed(text: &str) -> Option<&str> {
    let mut open = 1;
    let near = &text[..text.floor_char_boundary(REACH)];
    let end = near.find(|c| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open == 0
    });
    end.map(|end| &near[..end])
}

/// Where the bracket that is closed at `at` was opened, if that is near.
fn opening(text: &str, at: usize, run: &Range<usize>) -> Option<usize> {
    let opens = if text[at..].starts_with(']') { '[' } else { '(' };
    let from = text.ceil_char_boundary(at.saturating_sub(REACH).max(run.start));
    text[from..at].rfind(opens).map(|opening| from + opening)
}
