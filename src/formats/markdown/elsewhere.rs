//! Finds markup of other programs, which here is shown as it was typed.

use std::ops::Range;

use super::slip::{Markup, Slip, SlipKind};

/// Looks in a piece of the source in which all is text.
pub(super) fn find(text: &str, run: &Range<usize>, starts_block: bool, slips: &mut Vec<Slip>) {
    let source = &text[run.clone()];
    let is_escaped = |at: usize| text[..run.start + at].ends_with('\\');
    let mut add = |markup, part: Range<usize>| {
        let span = run.start + part.start..run.start + part.end;
        slips.push(Slip { kind: SlipKind::Elsewhere(markup), span });
    };
    if starts_block
        && !is_escaped(0)
        && let Some((markup, end)) = at_start(source)
    {
        add(markup, 0..end);
    }
    for (opens, closes, markup) in PAIRS {
        let found = source.match_indices(opens).find_map(|(at, _)| {
            let inside = near(&source[at + opens.len()..]).split_once(closes)?.0;
            let fits = !inside.is_empty() && is_inside(*markup, inside) && !is_escaped(at);
            let spaces = opens.len() - opens.trim_start().len();
            let end = at + opens.len() + inside.len() + closes.trim_end().len();
            fits.then(|| at + spaces..end)
        });
        if let Some(part) = found {
            add(*markup, part);
        }
    }
}

/// What marks the start and the end of a piece of text.
const PAIRS: &[(&str, &str, Markup)] = &[
    ("{#", "}", Markup::Attributes),
    ("{.", "}", Markup::Attributes),
    ("{:", "}", Markup::Attributes),
    ("[[", "]]", Markup::WikiLink),
    ("$$", "$$", Markup::Math),
    ("^", "^", Markup::Superscript),
    ("~", "~", Markup::Subscript),
    ("==", "==", Markup::Highlight),
    (" :", ": ", Markup::Emoji),
];

/// No markup of this kind spans more.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(100)]
}

fn is_inside(markup: Markup, inside: &str) -> bool {
    let is_tight = !inside.starts_with(' ') && !inside.ends_with(' ');
    match markup {
        Markup::Superscript | Markup::Subscript => {
            inside.len() <= 20 && inside.chars().all(char::is_alphanumeric)
        }
        Markup::Emoji => inside.chars().all(|c| c.is_ascii_lowercase() || "_+-".contains(c)),
        Markup::Attributes => !inside.contains(['{', '\n']),
        Markup::Highlight => is_tight && !inside.starts_with('='),
        _ => true,
    }
}

/// What is typed for a checkbox, in lower case.
const CHECKBOXES: &[&str] = &[
    "[ ]", "[]", "[x]", "[ x ]", "[x ]", "[ x]", "[  ]", "[v]", "[ v ]", "[✓]", "[✔]", "[-]", "[*]",
];

/// The name and the colons of `:smile:`.
fn shortcode(line: &str) -> Option<usize> {
    let name = line.strip_prefix(':')?.split(':').next()?;
    let is_closed = line[name.len() + 1..].starts_with(':');
    (is_closed && !name.is_empty() && is_inside(Markup::Emoji, name)).then_some(name.len() + 2)
}

/// The markup that a block starts with, and its length.
pub(super) fn at_start(source: &str) -> Option<(Markup, usize)> {
    let line = source.lines().next().unwrap_or_default();
    let line = line.strip_prefix('-').filter(|rest| rest.starts_with('[')).unwrap_or(line);
    let bracket = line.find(']').map(|end| &line[..=end]);
    let lower = bracket.unwrap_or_default().to_lowercase();
    if line.starts_with(":::") || line.starts_with("!!! ") {
        Some((Markup::Container, 3))
    } else if lower.starts_with("[!") {
        Some((Markup::Callout, lower.len()))
    } else if line == "[TOC]" || line == "[toc]" || line.starts_with("[[_TOC_]]") {
        Some((Markup::Contents, line.len()))
    } else if CHECKBOXES.contains(&lower.as_str()) && line.len() > lower.len() {
        let is_link = line[lower.len()..].trim_start().starts_with(['(', '[']);
        (!is_link).then_some((Markup::Checkbox, lower.len()))
    } else if let Some(end) = shortcode(line) {
        Some((Markup::Emoji, end))
    } else if line.starts_with("*[") && line.contains("]: ") {
        Some((Markup::Abbreviation, line.len()))
    } else {
        None
    }
}
