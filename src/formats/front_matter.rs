//! Splits the text of a record into front matter and body, as byte ranges of the file, so that the
//! position of a problem in either part needs no conversion.

use std::ops::Range;

use super::missing_fence;
use crate::problem::Problems;
use crate::rules::malformed_file;
use crate::source::{Place, SourcePath};

/// Larger front matter is rejected: no record needs it, and parsing it takes time.
pub(crate) const FRONT_MATTER_BYTES_MAX: usize = 64 * 1024;

/// Larger bodies are rejected: nobody reads a page that long.
pub(crate) const BODY_BYTES_MAX: usize = 256 * 1024;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The YAML between the two `---` lines.
    pub front_matter: Range<usize>,
    /// The Markdown after the second `---` line.
    pub body: Range<usize>,
}

/// Finds both parts, or reports why it cannot.
pub(crate) fn split(path: &SourcePath, text: &str, problems: &mut Problems) -> Option<Parts> {
    if text.trim().is_empty() {
        problems
            .error(&malformed_file::RULE, Place::whole(path), "het bestand is leeg")
            .hint("maak een ingevuld voorbeeld met `vindplaats new`");
        return None;
    }
    let Some(parts) = find(text) else {
        missing_fence::report(path, text, problems);
        return None;
    };
    within_limits(path, &parts, problems).then_some(parts)
}

/// Finds both parts without reporting; `None` when a fence is missing.
pub(crate) fn find(text: &str) -> Option<Parts> {
    let mut lines = lines(text);
    let first = lines.next().filter(|line| is_fence(&text[line.clone()]))?;
    let second = lines.find(|line| is_fence(&text[line.clone()]))?;
    Some(Parts { front_matter: first.end..second.start, body: second.end..text.len() })
}

fn within_limits(path: &SourcePath, parts: &Parts, problems: &mut Problems) -> bool {
    let limits = [
        (&parts.front_matter, FRONT_MATTER_BYTES_MAX, "de kop"),
        (&parts.body, BODY_BYTES_MAX, "de tekst"),
    ];
    let mut within = true;
    for (range, max, name) in limits {
        if range.len() > max {
            within = false;
            let message = format!("{name} is {} kB groot", range.len() / 1024);
            problems
                .error(&malformed_file::RULE, Place::bytes(path, range.start..range.start), message)
                .hint(format!("het meeste wat mag is {} kB: deel het op", max / 1024));
        }
    }
    within
}

/// A fence is a line of three dashes; trailing white space is allowed.
pub(super) fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

/// The byte range of every line including its newline.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= text.len() {
            return None;
        }
        let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline + 1);
        let line = start..end;
        start = end;
        Some(line)
    })
}
