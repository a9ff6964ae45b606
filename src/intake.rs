//! Sources as they come in: what is wrong with a file before it is read as anything.
//!
//! Merge conflicts, misread letters and characters that nobody sees can be in any file, whatever its
//! format. A file with a conflict must not be read further: its other problems would all come from that
//! one.

use std::borrow::Cow;
use std::ops::Range;

use crate::formats::{conflict, front_matter};
use crate::problem::Problems;
use crate::rules::{invisible_character, merge_conflict, misread_letters};
use crate::source::misread::{self, Misread};
use crate::source::{Place, Source, SourcePath, Sources, invisible};

/// The sources that can be read further; what is wrong with any of them is reported.
pub(crate) fn readable<'s>(sources: &'s Sources, problems: &mut Problems) -> Cow<'s, Sources> {
    let mut readable = Cow::Borrowed(sources);
    for (path, source) in sources {
        if let Some(mark) = conflict(path, source) {
            report_conflict(Place::bytes(path, mark), problems);
            readable.to_mut().remove(path);
        } else {
            let misread = misread::find(source);
            report_misread(path, &misread, problems);
            report_characters(path, source, &misread, problems);
        }
    }
    readable
}

/// The first line of a merge conflict in a file.
pub(crate) fn conflict(path: &SourcePath, source: &Source) -> Option<Range<usize>> {
    let text = &source.text;
    let prose = match path.as_str().rsplit('.').next() {
        Some("md") => front_matter::find(text).map_or(0, |parts| parts.body.start),
        Some("html") => 0,
        _ => text.len(),
    };
    conflict::find(text, prose)
}

pub(crate) fn report_conflict(place: Place, problems: &mut Problems) {
    problems
        .error(
            &merge_conflict::RULE,
            place,
            "hier staan twee versies van dezelfde regels onder elkaar",
        )
        .hint("kies wat blijft, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg");
}

/// No problem names more words, or more bytes of one.
const WORDS_MAX: usize = 5;
const WORD_MAX: usize = 80;

fn report_misread(path: &SourcePath, misread: &[Misread], problems: &mut Problems) {
    let shown = |word: &str| word[..word.floor_char_boundary(WORD_MAX)].to_owned();
    for Misread { span, words, .. } in misread {
        let (mut as_is, mut meant) = (Vec::new(), Vec::new());
        for (word, was) in words.iter().take(WORDS_MAX) {
            as_is.push(format!("`{}`", shown(word)));
            meant.push(format!("`{}`", shown(was)));
        }
        let more = match words.len().saturating_sub(WORDS_MAX) {
            0 => String::new(),
            more => format!(", en nog {more} op deze regel"),
        };
        problems
            .warning(
                &misread_letters::RULE,
                Place::bytes(path, span.clone()),
                format!("hier zijn letters verkeerd gelezen: {}{more}", as_is.join(", ")),
            )
            .hint(format!("schrijf {}{more}", meant.join(", ")));
    }
}

/// One problem a line: who finds the first character finds the others.
fn report_characters(
    path: &SourcePath,
    source: &Source,
    misread: &[Misread],
    problems: &mut Problems,
) {
    let text = &source.text;
    let mut told = told(source);
    // Half of a misread letter is often one of these.
    told.retain(|Told { at, .. }| {
        let line = misread[..misread.partition_point(|one| one.line.start <= *at)].last();
        line.is_none_or(|one| one.line.end <= *at)
    });
    let mut rest = told.as_slice();
    while let Some(Told { at, name, .. }) = rest.first() {
        let at = *at;
        let line_end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
        let others = rest.iter().skip(1).take_while(|told| told.at <= line_end).count();
        let (on_line, later) = rest.split_at(others + 1);
        rest = later;
        let more =
            if others > 0 { format!(", en nog {others} op deze regel") } else { String::new() };
        let message = format!("hier staat {name}{more}");
        let problem =
            problems.warning(&invisible_character::RULE, Place::bytes(path, at..at), message);
        for told in on_line {
            if !problem.hints.iter().any(|hint| hint == told.remedy) {
                problem.hint(told.remedy);
            }
        }
    }
}

/// A character that an editor should know of.
struct Told {
    /// Its byte in the text.
    at: usize,
    name: String,
    remedy: &'static str,
}

/// Without the character, the words on both sides of it would be one.
const BREAK_REMEDY: &str = "wis het teken, en typ er een spatie voor in de plaats";
const REMEDY: &str = "wis het teken, of typ het woord opnieuw";

/// In the order of the text.
fn told(source: &Source) -> Vec<Told> {
    let code = |character: char| format!("U+{:04X}", u32::from(character));
    let removed = source.removed.iter().filter_map(|removed| {
        let name = invisible::name(removed.character)?;
        let name = format!("{name} ({}), dat niemand ziet", code(removed.character));
        let remedy = if invisible::is_break(removed.character) { BREAK_REMEDY } else { REMEDY };
        Some(Told { at: removed.at, name, remedy })
    });
    let kept = source.text.char_indices().filter_map(|(at, character)| {
        let name = match character {
            '\u{fffd}' => "een � op de plaats van een letter die verloren ging",
            '\u{e000}'..='\u{f8ff}' => "een teken dat alleen in één lettertype bestaat",
            _ => return None,
        };
        Some(Told { at, name: format!("{name} ({})", code(character)), remedy: REMEDY })
    });
    let mut told: Vec<_> = removed.chain(kept).collect();
    told.sort_by_key(|told| told.at);
    told
}
