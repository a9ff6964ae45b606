//! Text as typed into text without the characters that nobody sees.
//!
//! Word processors, web pages and attackers put them there; a search, a comparison or a heading breaks
//! on them. Nothing after this may have to think of them. Which of them an editor should know of is
//! for `intake` to report.

use std::borrow::Cow;

/// A character that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Removed {
    /// The byte of the cleaned text before which it was.
    pub at: usize,
    pub character: char,
}

/// The text without invisible characters, and what was left out. A line or page break of a word
/// processor and a no-break space that would hide markup become plain spaces.
pub(crate) fn cleaned(text: &str) -> (Cow<'_, str>, Vec<Removed>) {
    // Most texts hold none of them. A leading byte order mark belongs to the encoding.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.chars().any(|c| is_invisible(c) || is_wide_space(c)) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let (mut clean, mut removed) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let is_break = is_break(character);
        if is_break || (is_invisible(character) && !joins_emoji(character, &clean)) {
            removed.push(Removed { at: clean.len(), character });
            clean.extend(is_break.then_some(' '));
        } else if is_wide_space(character)
            && hides_markup(&clean, rest.clone().find(|next| is_seen(*next)))
        {
            clean.push(' ');
        } else {
            clean.push(character);
        }
    }
    (Cow::Owned(clean), removed)
}

/// The text of a value or a Markdown entity, which can spell an invisible character with an escape.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_invisible) { cleaned(text).0 } else { Cow::Borrowed(text) }
}

/// A text to show, with every such character as its code: `\u{202e}`.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    let (clean, removed) = cleaned(text);
    if removed.is_empty() && clean.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let (mut shown, mut before) = (String::with_capacity(text.len()), String::new());
    for character in text.chars() {
        if is_invisible(character) && !joins_emoji(character, &before) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
        before.clear();
        before.push(character);
    }
    Cow::Owned(shown)
}

/// Control characters, and characters that have no width or change the direction of text.
pub(crate) fn is_invisible(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => true,
        _ => character.is_control() || is_no_character(character),
    }
}

fn is_no_character(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || u32::from(character) & 0xfffe == 0xfffe
}

/// Whether something is left of the character.
fn is_seen(character: char) -> bool {
    is_break(character) || !is_invisible(character)
}

/// Characters that break a line or a page in other programs.
pub(crate) fn is_break(character: char) -> bool {
    matches!(character, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether the joiner makes one picture of two, as in 👩‍⚕️.
fn joins_emoji(character: char, before: &str) -> bool {
    let picture =
        |last: char| last >= '\u{2190}' && !last.is_alphanumeric() && !is_wide_space(last);
    character == '\u{200d}' && before.chars().next_back().is_some_and(picture)
}

/// Spaces that are no space to YAML and Markdown.
fn is_wide_space(character: char) -> bool {
    !character.is_ascii() && character.is_whitespace() && !is_break(character)
}

/// Whether a space has markup beside it, or the edge of a line: there YAML and Markdown need a plain
/// one.
fn hides_markup(before: &str, next: Option<char>) -> bool {
    let mut before = before.chars().rev();
    let last = before.next().unwrap_or('\n');
    let marks = |last: char| ":-,[{#*+>|".contains(last) || last.is_whitespace();
    let is_number = ".)".contains(last) && before.next().is_some_and(|c| c.is_ascii_digit());
    let next = next.unwrap_or('\n');
    marks(last) || is_number || ":]}|".contains(next) || next.is_whitespace()
}

/// The name of a character that an editor should know of; `None` for those that are left out without
/// a word, because a text reads the same without them.
pub(crate) fn name(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{0}' => "NUL",
        '\u{7}' => "BEL",
        '\u{8}' => "backspace",
        '\u{b}' => "een regeleinde van een tekstverwerker",
        '\u{c}' => "een pagina-einde",
        '\u{1b}' => "ESC",
        '\u{7f}' => "DEL",
        '\u{2028}' => "een regelscheiding",
        '\u{2029}' => "een alineascheiding",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "een teken dat de leesrichting omkeert"
        }
        '\u{e0000}'..='\u{e0fff}' => "een verborgen label",
        _ if character.is_control() => "een stuurteken",
        _ if is_no_character(character) => "geen teken van Unicode",
        _ => return None,
    })
}
