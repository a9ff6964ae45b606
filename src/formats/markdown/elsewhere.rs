//! Finds markup of other programs, which here is shown as it was typed.

use std::ops::Range;

use super::masks;
use super::slip::{Markup, Slip, SlipKind};

/// Looks in a piece of the source in which all is text.
pub(super) fn find(text: &str, run: &Range<usize>, starts_block: bool, slips: &mut Vec<Slip>) {
    let source = &text[run.clone()];
    let is_escaped = text[..run.start].ends_with('\\');
    if !is_escaped && (starts_block || starts_line(&text[..run.start])) {
        // Markup inside it ends the text that is looked at, but not the line.
        let line = text[run.start..].lines().next().unwrap_or_default();
        let found = at_line(line).or_else(|| at_block(line).filter(|_| starts_block));
        slips.extend(found.map(|(kind, end)| Slip::new(kind, run.start..run.start + end)));
    }
    if let Some(at) = open_remark(text, run) {
        slips.push(Slip::new(SlipKind::RemarkNotClosed, at..run.end));
    }
    for pair in PAIRS {
        let mut from = 0;
        while let Some(found) = source[from..].find(pair.opens) {
            let at = from + found;
            let end = pair.end(&text[..run.start + at], &source[at..]);
            if let Some(end) = end {
                let span = run.start + at..run.start + at + end;
                slips.push(Slip::new(SlipKind::Elsewhere(pair.markup), span));
            }
            from = at + end.unwrap_or(pair.opens.len());
        }
    }
}

/// Where a remark starts of which the end is missing: the parser leaves it in the text.
fn open_remark(text: &str, run: &Range<usize>) -> Option<usize> {
    let at = run.start + text[run.clone()].find("<!--")?;
    (!text[..at].ends_with('\\')).then_some(at)
}

/// Whether nothing but marks of quotes is before this on its line.
fn starts_line(before: &str) -> bool {
    let bare = before.trim_end_matches([' ', '>']);
    before.len() - bare.len() < 8 && (bare.is_empty() || bare.ends_with('\n'))
}

/// What marks the start and the end of a piece of text.
struct Pair {
    opens: &'static str,
    closes: &'static str,
    markup: Markup,
    /// What such a piece has between its marks.
    has: fn(&str) -> bool,
}

const fn pair(
    opens: &'static str,
    closes: &'static str,
    markup: Markup,
    has: fn(&str) -> bool,
) -> Pair {
    Pair { opens, closes, markup, has }
}

const PAIRS: &[Pair] = &[
    pair("{#", "}", Markup::Attributes, is_attribute),
    pair("{.", "}", Markup::Attributes, is_attribute),
    pair("{:", "}", Markup::Attributes, is_attribute),
    pair("{", "}", Markup::LinkAttributes, |inside| inside.contains('=') && is_attribute(inside)),
    pair("![[", "]]", Markup::WikiImage, |_| true),
    pair("[[", "]]", Markup::WikiLink, |_| true),
    pair("[@", "]", Markup::Citation, |inside| !inside.contains('[')),
    pair("<", ">", Markup::Template, is_of_word),
    pair("[http", "]", Markup::WikiAddress, |inside| inside.contains(' ')),
    pair("'''", "'''", Markup::WikiBold, is_tight),
    pair("$$", "$$", Markup::Math, |_| true),
    pair("$", "$", Markup::Math, is_formula),
    pair("^[", "]", Markup::InlineNote, |_| true),
    pair("^", "^", Markup::Superscript, is_short),
    pair("~", "~", Markup::Subscript, is_short),
    pair("==", "==", Markup::Highlight, |inside| is_tight(inside) && !inside.starts_with('=')),
    pair("++", "++", Markup::Inserted, is_tight),
    pair("||", "||", Markup::Hidden, |inside| is_tight(inside) && !inside.contains('|')),
    pair("%%", "%%", Markup::Remark, |_| true),
    pair("<!-", "->", Markup::Remark, |_| true),
    pair("/*", "*/", Markup::Remark, |_| true),
    pair("{%", "%}", Markup::Template, |_| true),
    pair("{{", "}}", Markup::Template, |_| true),
    pair("[/", "]", Markup::Template, |inside| inside.bytes().all(|b| b.is_ascii_alphabetic())),
    pair(":", ":", Markup::Emoji, is_shortcode),
];

impl Pair {
    /// The end of the markup that a text starts with.
    fn end(&self, before: &str, text: &str) -> Option<usize> {
        let (opens, closes) = (self.opens, self.closes);
        let near = &text[opens.len()..text.floor_char_boundary(opens.len() + NEAR)];
        let (inside, _) = near.split_once(closes)?;
        let end = opens.len() + inside.len() + closes.len();
        let after = text[end..].chars().next();
        let last = before.chars().next_back();
        let is_apart =
            |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, ':' | '/'));
        let stands = match self.markup {
            Markup::Emoji | Markup::Highlight | Markup::Inserted | Markup::Hidden => {
                is_apart(last) && is_apart(after)
            }
            Markup::Math => {
                !(last == Some('$') || after.is_some_and(|c| c == '$' || c.is_ascii_digit()))
            }
            Markup::WikiAddress | Markup::Citation => after != Some('('),
            Markup::WikiLink => last != Some('!'),
            Markup::LinkAttributes => last == Some(')'),
            Markup::Remark => !last.is_some_and(|c| c.is_ascii_digit()),
            _ => true,
        };
        (stands && last != Some('\\') && !inside.is_empty() && (self.has)(inside)).then_some(end)
    }
}

/// No markup of this kind spans more.
const NEAR: usize = 100;

fn is_tight(inside: &str) -> bool {
    !inside.starts_with(' ') && !inside.ends_with(' ')
}

fn is_attribute(inside: &str) -> bool {
    !inside.contains(['{', '\n'])
}

/// An element of Word, such as `<o:p>`: to a browser and to Markdown that is text.
fn is_of_word(inside: &str) -> bool {
    let mut name = inside.trim_start_matches('/').chars();
    name.next().is_some_and(|c| c.is_ascii_lowercase())
        && name.next() == Some(':')
        && name.next().is_some_and(|c| c.is_ascii_alphabetic())
}

fn is_short(inside: &str) -> bool {
    inside.len() <= 20 && inside.chars().all(char::is_alphanumeric)
}

/// Two amounts of money are none.
fn is_formula(inside: &str) -> bool {
    let is_letter = inside.len() == 1 && inside.bytes().all(|b| b.is_ascii_alphabetic());
    is_tight(inside) && (is_letter || inside.contains(['\\', '^', '_', '=', '{']))
}

fn is_shortcode(inside: &str) -> bool {
    let is_name = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_+-".contains(&b);
    let is_word = inside.bytes().all(is_name) && inside.bytes().any(|b| b.is_ascii_lowercase());
    is_word || matches!(inside, "+1" | "-1" | "100")
}

/// What is typed for a checkbox, in lower case.
const CHECKBOXES: &[&str] = &[
    "[ ]", "[]", "[x]", "[ x ]", "[x ]", "[ x]", "[  ]", "[v]", "[ v ]", "[✓]", "[✔]", "[-]",
    "[*]", "[+]", "[/]", "[>]", "[?]", "[~]", "[j]", "[n]", "[o]", "[y]",
];

/// What has a name between braces in other programs.
const MACROS: &[&str] =
    &["code", "info", "note", "noformat", "panel", "quote", "tip", "toc", "warning"];

/// What the first words of a line are elsewhere, and where that ends.
fn at_line(source: &str) -> Option<(SlipKind, usize)> {
    let line = source.lines().next().unwrap_or_default();
    let is_block = ["::: ", "!!! ", "??? ", "!!!! "].iter().any(|mark| line.starts_with(mark))
        || line.starts_with(":::") && line.trim_end_matches(':').len() > 3
        || line.starts_with(".. ") && line.contains("::");
    if is_block {
        return Some((SlipKind::Elsewhere(Markup::Container), line.len()));
    }
    let box_end = line.find(']').filter(|_| line.starts_with("-[")).map_or(0, |end| end + 1);
    if CHECKBOXES.contains(&line.get(1..box_end).unwrap_or_default().to_lowercase().as_str()) {
        return Some((SlipKind::Elsewhere(Markup::Checkbox), box_end));
    }
    let inside = line.strip_prefix(':')?;
    let is_text = inside.starts_with(|c: char| c.is_alphanumeric() || "*_\"“‘([`".contains(c));
    let is_code = inside.split_once(':').is_some_and(|(name, _)| is_shortcode(name));
    (is_text && !is_code && masks::colon(line).is_some())
        .then_some((SlipKind::DefinitionWithoutSpace, line.len()))
}

/// The markup that a block starts with, and where that ends.
fn at_block(source: &str) -> Option<(SlipKind, usize)> {
    let line = source.lines().next().unwrap_or_default();
    let (markup, end) = bracketed(line).or_else(|| worded(line))?;
    Some((SlipKind::Elsewhere(markup), end))
}

fn bracketed(line: &str) -> Option<(Markup, usize)> {
    let bracket = line.find(']').map(|end| &line[..=end]);
    let lower = bracket.unwrap_or_default().to_lowercase();
    if lower.starts_with("[!") {
        Some((Markup::Callout, lower.len()))
    } else if line == "[TOC]" || line == "[toc]" || line.starts_with("[[_TOC_]]") {
        Some((Markup::Contents, line.len()))
    } else if CHECKBOXES.contains(&lower.as_str()) && line.len() > lower.len() {
        let is_link = line[lower.len()..].trim_start().starts_with(['(', '[']);
        (!is_link).then_some((Markup::Checkbox, lower.len()))
    } else if line.starts_with("*[") && line.contains("]: ") {
        Some((Markup::Abbreviation, line.len()))
    } else {
        None
    }
}

fn worded(line: &str) -> Option<(Markup, usize)> {
    let is_wiki = line.starts_with("== ") && line.trim_end().ends_with(" ==");
    let is_numbered = line.starts_with('h')
        && line[1..].starts_with(['1', '2', '3', '4', '5', '6'])
        && line[2..].starts_with(". ");
    let name = line.strip_prefix('{').and_then(|rest| rest.split(['}', ':']).next());
    let command = line.strip_prefix('\\').unwrap_or_default();
    let is_command = command.len() > 3
        && command.trim_end_matches(['{', '}']).bytes().all(|b| b.is_ascii_lowercase());
    if is_wiki || is_numbered {
        Some((Markup::WikiHeading, line.len()))
    } else if name.is_some_and(|name| MACROS.contains(&name)) {
        Some((Markup::Template, line.len()))
    } else {
        is_command.then_some((Markup::Command, line.len()))
    }
}
