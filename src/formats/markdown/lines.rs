//! Lines that are no list, table or heading here, though their writer meant one, and the reverse. It
//! must look at every line a fixed number of times.

use std::ops::Range;

use super::numbering;
use super::slip::SlipKind;

/// What other programs put before a point of a list, wherever its line is.
const BULLETS: &[char] =
    &['•', '▪', '◦', '‣', '●', '○', '■', '□', '➢', '➤', '➔', '✓', '✔', '✗', '☐', '☑', '☒'];

/// What also is in running text, so that only the first line of a block tells.
const SIGNS: &[char] = &['·', '–', '—', '→', '§', 'o'];

type Found = Option<(SlipKind, Range<usize>)>;

/// What a paragraph was meant to be.
pub(super) fn find(paragraph: &str) -> Found {
    let is_table = |mark: char| {
        let has = |line: &str| line.trim().trim_matches('|').contains(mark);
        let mut lines = paragraph.lines();
        !paragraph.starts_with('|')
            && lines.next().is_some_and(has)
            && lines.next().is_some_and(has)
            && lines.all(has)
    };
    let first = paragraph.lines().next().unwrap_or_default();
    if first.trim() == "|" {
        return Some((SlipKind::BarAlone, 0..first.len()));
    }
    if is_sign(first) || is_tight(first) || numbering::counts(paragraph) {
        return Some((SlipKind::ListTyped, 0..first.len()));
    }
    if is_grid(first) {
        let row = paragraph.find('\n')? + 1;
        return Some((SlipKind::TableTyped, row..row + paragraph[row..].lines().next()?.len()));
    }
    let mut start = 0;
    for line in paragraph.split_inclusive('\n') {
        let bare = line.trim_start_matches(['>', ' ', '\t']);
        // In running text a line can start with a number by chance.
        let is_list = || {
            paragraph[..start].trim_end().ends_with([':', '.', '!', '?', ';'])
                || numbering::counts(&paragraph[start..])
        };
        if start > 0 && is_late_number(bare) && is_list() {
            let from = start + line.len() - bare.len();
            return Some((SlipKind::ListInParagraph, from..from + bare.trim_end().len()));
        }
        if is_bullet(bare) {
            let from = start + line.len() - bare.len();
            return Some((SlipKind::ListTyped, from..from + bare.trim_end().len()));
        }
        start += line.len();
    }
    (is_table('\t') || is_table('|')).then_some((SlipKind::TableTyped, 0..first.len()))
}

/// `+---+---+` with a line below it.
fn is_grid(first: &str) -> bool {
    first.starts_with("+-") && first.chars().all(|c| "+-=".contains(c))
}

/// A list that does not begin with one cannot follow a text directly.
fn is_late_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(line.len() - rest.len()))
        && (rest.starts_with(". ") || rest.starts_with(") "))
}

fn starts_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(['.', ')'])
}

fn is_bullet(line: &str) -> bool {
    let mut chars = line.chars();
    let first = chars.next().unwrap_or(' ');
    let is_private = ('\u{e000}'..='\u{f8ff}').contains(&first);
    BULLETS.contains(&first) || is_private && chars.next().is_some_and(char::is_whitespace)
}

/// `– een`, `o` and a tab, `a) een`, `i. een`.
fn is_sign(line: &str) -> bool {
    let Some((sign, _)) = line.split_once([' ', '\t']) else { return false };
    let mut chars = sign.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some('o' | '§'), None, None) => line[sign.len()..].starts_with('\t'),
        (Some(sign), None, None) => SIGNS.contains(&sign),
        (Some(letter), Some(')'), None) => letter.is_ascii_lowercase(),
        (Some('a' | 'i'), Some('.'), None) => true,
        _ => false,
    }
}

/// `-een`, `1.een`, `*een`: a list but for the space.
fn is_tight(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - number.len();
    let rest = match line.chars().next() {
        Some('-' | '+') => &line[1..],
        Some('*') if !line[1..].contains('*') => &line[1..],
        Some('0'..='9') if digits <= 2 && number.starts_with('.') => &number[1..],
        _ => return false,
    };
    rest.starts_with(char::is_alphabetic)
}

/// A telephone number of which the plus makes a list, and a point that was typed below another.
pub(super) fn item(source: &str) -> Found {
    let first = source.lines().next().unwrap_or_default();
    let text = first.trim_start_matches(|c: char| "-*+.)".contains(c) || c.is_ascii_digit());
    let text = text.trim_start();
    // What is in an item of its own is looked at there.
    let is_nested = text.starts_with(['-', '*', '+', '>']) || starts_number(text);
    let mut start = first.len() + 1;
    for line in source.lines().skip(1) {
        let bare = line.trim_start();
        if is_nested
            || bare.is_empty()
            || bare.starts_with(['-', '*', '+', '>', '|'])
            || starts_number(bare)
        {
            break;
        }
        if is_bullet(bare) || (is_sign(bare) && !bare.starts_with(SIGNS)) {
            let from = start + line.len() - bare.len();
            return Some((SlipKind::ListTyped, from..from + bare.trim_end().len()));
        }
        start += line.len() + 1;
    }
    let number = first.strip_prefix("+ ")?.trim();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_number = number.chars().all(|c| c.is_ascii_digit() || " -()./".contains(c));
    (is_number && digits >= 8).then_some((SlipKind::PhoneInList, 0..first.len()))
}

/// What is wrong with a heading.
pub(super) fn heading(source: &str) -> Found {
    let source = source.trim_end();
    let first = source.lines().next().unwrap_or_default();
    let last = source.lines().next_back().unwrap_or_default().trim_start_matches(['>', ' ', '\t']);
    let is_empty = first.starts_with('#') && first.trim_matches(['#', ' ', '\t']).is_empty();
    let is_line = !source.starts_with('#') && last.chars().all(|c| c == '-');
    let kind = match (is_empty, is_line) {
        (true, _) => SlipKind::HeadingEmpty,
        (_, true) => SlipKind::HeadingUnderlined,
        _ => return None,
    };
    Some((kind, 0..first.len()))
}

/// The end of the line of a rule, when it is what front matter starts with.
pub(super) fn fence_end(text: &str, rule: &Range<usize>) -> Option<usize> {
    let line = text[rule.clone()].trim_end();
    (line == "---").then_some(rule.start + line.len())
}

/// Whether a text starts with two lines of front matter, or one and its fence.
pub(super) fn is_head(text: &str) -> bool {
    let mut lines = text.lines();
    let is_key = |line: &str| {
        line.split_once(':').is_some_and(|(key, value)| {
            let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
            !key.is_empty()
                && key.chars().all(is_name)
                && (value.is_empty() || value.starts_with(' '))
        })
    };
    let follows =
        |line: &str| is_key(line) || line.trim_end() == "---" || line.starts_with(['-', ' ']);
    lines.next().is_some_and(is_key) && lines.next().is_some_and(follows)
}
