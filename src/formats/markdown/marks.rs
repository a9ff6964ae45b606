//! Marks of emphasis and code that were left as text, and why they mark nothing.

use std::ops::Range;

use super::slip::{Slip, SlipKind};

/// No pair within a word is longer: what lies between is looked at for each mark.
const WORD_MAX: usize = 80;

/// What a mark looks meant for, by what is beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Behind a space or bracket, before a word.
    Start,
    /// The same, but directly behind a word: `Zie**"dit"**`.
    StartGlued,
    /// Behind a word, before a space or a sign.
    End,
    /// Behind a sign, directly before a word: `**Let op:**Meld`. It cannot close.
    EndGlued,
    /// Between letters.
    InWord,
    None,
}

/// Looks in a piece of the source in which all is text.
pub(super) fn unpaired(text: &str, run: &Range<usize>, slips: &mut Vec<Slip>) {
    for mark in ["***", "**", "__", "~~", "`", "*", "_"] {
        let mut open: Option<(usize, Role)> = None;
        for at in marks(text, run, mark) {
            let end = at + mark.len();
            let role = if mark == "`" { Role::None } else { role(text, at, mark) };
            let kind = open.and_then(|(start, opened)| {
                let between = &text[start..at];
                match (opened, role) {
                    (Role::Start, Role::EndGlued) => Some(SlipKind::SpaceBehind(mark)),
                    (Role::StartGlued, Role::End) => Some(SlipKind::SpaceBefore(mark)),
                    (Role::Start, Role::InWord) if is_in_word(between, mark) => {
                        Some(SlipKind::PartOfWord(mark))
                    }
                    _ => None,
                }
            });
            if let (Some(kind), Some((start, _))) = (kind, open) {
                slips.push(Slip::new(kind, start..end));
                open = None;
                continue;
            }
            match role {
                // A name can have them: the mark before it still waits.
                Role::InWord if mark.starts_with('_') => {}
                Role::Start | Role::StartGlued => {
                    alone(open.replace((at, role)), mark, slips);
                }
                _ => alone(Some((at, role)), mark, slips),
            }
        }
        alone(open, mark, slips);
    }
}

/// One star or line says little: only a pair shows what it was for.
fn alone(found: Option<(usize, Role)>, mark: &'static str, slips: &mut Vec<Slip>) {
    if let Some((at, _)) = found.filter(|_| !["*", "_"].contains(&mark)) {
        slips.push(Slip::new(SlipKind::Unpaired(mark), at..at + mark.len()));
    }
}

fn marks<'t>(text: &'t str, run: &Range<usize>, mark: &'t str) -> impl Iterator<Item = usize> {
    let (start, letter) = (run.start, &mark[..1]);
    let found = text[run.clone()].match_indices(mark).map(move |(at, _)| start + at);
    found.filter(move |at| {
        let (before, after) = (&text[..*at], &text[at + mark.len()..]);
        !(before.ends_with('\\') || before.ends_with(letter) || after.starts_with(letter))
    })
}

fn role(text: &str, at: usize, mark: &str) -> Role {
    let before = text[..at].chars().next_back().unwrap_or(' ');
    let after = text[at + mark.len()..].chars().next().unwrap_or(' ');
    let opens = |c: char| "(['\"“‘„€".contains(c);
    let is_word = char::is_alphanumeric;
    match (before, after) {
        (before, after) if is_word(before) && is_word(after) => Role::InWord,
        (before, after) if is_word(before) && opens(after) => Role::StartGlued,
        (before, after) if (before.is_whitespace() || opens(before)) && !after.is_whitespace() => {
            Role::Start
        }
        (before, after) if !before.is_whitespace() && after.is_alphabetic() => Role::EndGlued,
        (before, after) if !before.is_whitespace() && !is_word(after) => Role::End,
        _ => Role::None,
    }
}

/// A line, not a star, marks nothing within a word.
fn is_in_word(between: &str, mark: &str) -> bool {
    mark.starts_with('_')
        && between.len() <= WORD_MAX
        && (mark == "__" || !between.contains(char::is_whitespace))
}
