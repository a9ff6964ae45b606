//! Why a record has no front matter: turns a text without its two `---` lines into a problem at the line
//! that is wrong, with what to write there.

use std::ops::Range;

use super::front_matter::{is_fence, lines};
use crate::problem::Problems;
use crate::rules::malformed_file;
use crate::source::{Place, SourcePath};

/// Reports what is wrong with the first `---` line, or else with the second.
pub(super) fn report(path: &SourcePath, text: &str, problems: &mut Problems) {
    let first = lines(text).next().unwrap_or(0..0);
    let (line, message, hint) = if is_fence(&text[first.clone()]) {
        not_closed(text, first)
    } else {
        not_opened(text, first)
    };
    let end = line.start + text[line.clone()].trim_end().len();
    problems.error(&malformed_file::RULE, Place::bytes(path, line.start..end), message).hint(hint);
}

type Cause = (Range<usize>, &'static str, &'static str);

fn not_opened(text: &str, first: Range<usize>) -> Cause {
    let fence = lines(text).find(|line| is_fence(&text[line.clone()]));
    if is_nearly_fence(&text[first.clone()]) {
        (
            first,
            "de eerste regel is bijna `---`",
            "schrijf op deze regel precies `---`, en niets anders",
        )
    } else if text[first.clone()].trim().is_empty() && fence.is_some() {
        (first, "voor de eerste `---` staat een lege regel", "haal alles weg wat voor `---` staat")
    } else if fence.is_some() && !is_key(&text[first.clone()]) {
        (first, "voor de eerste `---` staat tekst", "zet deze tekst onder de tweede `---`")
    } else {
        (
            first,
            "het bestand begint niet met `---`",
            "zet de sleutels tussen twee regels met alleen `---`, de eerste bovenaan",
        )
    }
}

fn not_closed(text: &str, first: Range<usize>) -> Cause {
    let mut others = lines(text).skip(1);
    if let Some(line) = others.find(|line| is_nearly_fence(&text[line.clone()])) {
        let hint = "sluit de kop af: schrijf op deze regel precies `---`";
        return (line, "deze regel is bijna `---`", hint);
    }
    let message = "de kop van het bestand wordt niet afgesloten";
    match lines(text).skip(1).find(|line| is_heading(&text[line.clone()])) {
        Some(line) => (line, message, "zet boven deze regel een regel met alleen `---`"),
        None => (first, message, "zet een regel met alleen `---` onder de laatste sleutel"),
    }
}

/// The first Markdown heading before byte `end` of front matter: the `---` before it is missing. In YAML
/// it is a remark, so this may be asked only of a text that is no YAML.
pub(crate) fn heading_before(front_matter: &str, end: usize) -> Option<Range<usize>> {
    let heading = lines(front_matter).find(|line| is_heading(&front_matter[line.clone()]))?;
    (heading.start < end)
        .then(|| heading.start..heading.start + front_matter[heading].trim_end().len())
}

fn is_heading(line: &str) -> bool {
    line.starts_with("## ")
}

fn is_key(line: &str) -> bool {
    line.split_once(':')
        .is_some_and(|(key, _)| key.chars().all(|c| c.is_alphanumeric() || c == '_'))
}

/// Dashes that are too many, too few or of another kind, the fence of another format, or a fence with
/// something beside it.
fn is_nearly_fence(line: &str) -> bool {
    let bare = line.trim();
    let alike = |c: char| "-–—‐‑−_=*+~.…".contains(c);
    let dashes = bare.chars().take_while(|c| alike(*c)).count();
    let all = bare.chars().count() == dashes;
    (all && dashes >= 2) || bare.starts_with("--- ") || bare == "—" || bare == "…"
}
