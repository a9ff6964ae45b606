//! Hides from the parser what it would take for markup and editors mean as text: a colon that no space
//! follows (`:let op` is text, `: let op` defines), and the lines, stars and tildes of a web address.
//!
//! While it parses each is a character without a meaning, as long as what it stands for, so that places
//! in the text stay what they are.

use std::borrow::Cow;

use pulldown_cmark::CowStr;

/// What is masked, each with a control character, which no text has.
const MASKS: [(char, char); 4] = [(':', '\u{1}'), ('_', '\u{2}'), ('*', '\u{3}'), ('~', '\u{4}')];

/// The text as the parser may see it.
pub(super) fn masked(text: &str) -> Cow<'_, str> {
    let has_colon = text.contains("\n:") || text.contains(" :") || text.contains(">:");
    if !has_colon && !text.contains("://") && !text.contains("www.") {
        return Cow::Borrowed(text);
    }
    let mut masked = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        if let Some(at) = colon(line) {
            masked.push_str(&line[..at]);
            masked.push(mask(':'));
            rest = &line[at + 1..];
        }
        while let Some(length) = up_to_address(rest) {
            let (before, address) = rest.split_at(length);
            let (address, behind) = address.split_at(address_length(address));
            masked.push_str(before);
            if is_of_link(before) {
                masked.push_str(address);
            } else {
                masked.extend(address.chars().map(mask));
            }
            rest = behind;
        }
        masked.push_str(rest);
    }
    Cow::Owned(masked)
}

/// Where a line starts with a colon that makes no definition.
pub(super) fn colon(line: &str) -> Option<usize> {
    let bare = line.trim_start_matches([' ', '\t', '>']);
    let follows = bare.strip_prefix(':')?;
    // The line of dashes of a table can start with one.
    let is_row = bare.trim_end().chars().all(|c| "|:- \t".contains(c)) && bare.contains("--");
    let defines = follows.is_empty() || follows.starts_with(char::is_whitespace);
    (!defines && !is_row).then(|| line.len() - bare.len())
}

/// A text of the parser as it was written.
pub(super) fn unmasked(text: CowStr<'_>) -> CowStr<'_> {
    let is_mask = |c: char| MASKS.iter().any(|(_, mask)| *mask == c);
    if text.contains(is_mask) { text.chars().map(unmask).collect::<String>().into() } else { text }
}

/// The bytes before the part of the next web address in which marks can be.
fn up_to_address(line: &str) -> Option<usize> {
    line.char_indices().find_map(|(at, _)| {
        let start = ["://", "www."].into_iter().find(|start| line[at..].starts_with(start))?;
        Some(at + start.len())
    })
}

/// Whether the address that a text ends with the start of is that of a link, in which nothing is markup.
fn is_of_link(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_ascii_alphabetic() || ":/.".contains(c));
    ["](", "<", "]: ", "]:"].into_iter().any(|start| before.ends_with(start))
}

/// The bytes of an address that a line goes on with, up to its last letter, digit or slash: a mark behind
/// that is of the text around it.
fn address_length(line: &str) -> usize {
    let mut open = 0_usize;
    let ends = |c: char| match c {
        '(' => {
            open += 1;
            false
        }
        ')' if open == 0 => true,
        ')' => {
            open -= 1;
            false
        }
        c => c.is_whitespace() || "<>[]\"`|\\".contains(c),
    };
    let address = &line[..line.find(ends).unwrap_or(line.len())];
    address.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/').len()
}

fn mask(written: char) -> char {
    MASKS.iter().find(|(mark, _)| *mark == written).map_or(written, |(_, mask)| *mask)
}

fn unmask(seen: char) -> char {
    MASKS.iter().find(|(_, mask)| *mask == seen).map_or(seen, |(mark, _)| *mark)
}
