//! Finds paths of Windows in running text, of which Markdown takes backslashes away.

use std::ops::Range;

use super::slip::{Slip, SlipKind};

/// No path that an editor writes is longer.
const REACH: usize = 300;

/// The paths of drives and servers that start in a piece of text and lose a backslash.
pub(super) fn damaged(text: &str, run: &Range<usize>) -> Vec<Slip> {
    let colons = text[run.clone()].match_indices(':').map(|(at, _)| run.start + at);
    let drives = colons.filter_map(|at| of_drive(text, at));
    let slip = |span| Slip::new(SlipKind::PathDamaged, span);
    drives.chain(of_server(text, run.start)).map(slip).collect()
}

/// `K:\_map`, with the colon at `at`.
fn of_drive(text: &str, at: usize) -> Option<Range<usize>> {
    let is_letter = |c: &char| c.is_ascii_alphabetic();
    let mut before = text[..at].chars().rev();
    before.next().filter(is_letter)?;
    let is_word = before.next().is_some_and(char::is_alphanumeric);
    let rest = text[at + 1..].strip_prefix('\\').filter(|_| !is_word)?;
    let path = path(rest);
    // A backslash with another before it is one that stays.
    let bare = format!("\\{path}").replace("\\\\", "");
    let falls_away = bare.split('\\').skip(1).any(|part| part.starts_with(is_escaped));
    falls_away.then(|| at - 1..at + 2 + path.len())
}

/// `\\server\map`, where text that starts at `at` is behind its first backslash.
fn of_server(text: &str, at: usize) -> Option<Range<usize>> {
    let starts = |before: &&str| {
        before.chars().next_back().is_none_or(|c| c.is_whitespace() || "([\"'„“‘".contains(c))
    };
    let before = text[..at].strip_suffix('\\').filter(starts)?;
    let path = path(&text[at..]);
    let name = path.strip_prefix('\\')?;
    let server = name.split(char::is_whitespace).next().unwrap_or_default();
    let is_path = server.starts_with(char::is_alphanumeric) && server.contains('\\');
    is_path.then(|| before.len()..at + path.len())
}

fn is_escaped(c: char) -> bool {
    c.is_ascii_punctuation()
}

/// The path that a text starts with; a point behind it ends the sentence. A space can be part of it, when
/// a backslash follows: "K:\Mijn documenten\_archief".
fn path(text: &str) -> &str {
    let near = text[..text.floor_char_boundary(REACH)].lines().next().unwrap_or_default();
    let word_end =
        |from: usize| near[from..].find(char::is_whitespace).map_or(near.len(), |at| from + at);
    let mut end = word_end(0);
    while let Some(next) = near[end..].find('\\').map(|at| end + at) {
        let between = &near[end..next];
        let is_name = |c: char| c.is_alphanumeric() || " -_&".contains(c);
        if between.ends_with(' ') || between.len() > NAME_MAX || !between.chars().all(is_name) {
            break;
        }
        end = word_end(next);
    }
    near[..end].trim_end_matches(['.', ',', ';', ':', ')', '"', '*'])
}

/// No folder of a path with spaces has a longer name.
const NAME_MAX: usize = 40;
