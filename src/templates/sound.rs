//! Whether the files of a theme are what they seem: text that is UTF-8, one file a name, icons that are
//! drawn. The engine and browsers would pass over each without a word.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::Fault;
use super::growth;
use super::{PUBLISHED, file_name, icons, published_paths};
use crate::problem::Problems;
use crate::read::ThemeFiles;

/// Files that hold text.
const TEXTS: &[&str] = &["html", "css", "js", "mjs", "svg", "txt", "json", "webmanifest", "xml"];

/// How a template asks for an icon by name; a name that is composed may be of a record without icon.
const ICONS: &[&str] = &["icon(name=\""];

/// Reports every fault; whether there is one.
pub(super) fn report(files: &ThemeFiles, problems: &mut Problems) -> bool {
    let faults: Vec<_> =
        texts(files).chain(names(files)).chain(undrawn(files)).chain(growing(files)).collect();
    for fault in &faults {
        fault.report(problems);
    }
    !faults.is_empty()
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn texts(files: &ThemeFiles) -> impl Iterator<Item = Fault> {
    let texts = files.iter().filter(|(path, _)| TEXTS.contains(&extension(path)));
    texts.filter_map(|(path, bytes)| {
        let valid = str::from_utf8(bytes).err()?.valid_up_to();
        let line = bytes[..valid].split(|byte| *byte == b'\n').count();
        Some(Fault::new(path, line, "dit teken is geen UTF-8: sla het bestand op met die codering"))
    })
}

/// Two templates, or two published files, of one name: only one of them would be used.
fn names(files: &ThemeFiles) -> Vec<Fault> {
    let templates = files.keys().filter(|path| extension(path) == "html");
    let mut faults = twice(templates.map(|path| (path.as_str(), path.as_str(), 1)));
    let published = || published_paths(files);
    faults.extend(twice(published().map(|(line, path)| (path, PUBLISHED, line))));
    for (line, path) in published() {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        if !file_name(path).chars().all(is_plain) || file_name(path).len() > 100 {
            let why = format!(
                "`{path}` kan geen adres worden: gebruik letters, cijfers, `-`, `_` en `.`"
            );
            faults.push(Fault::new(PUBLISHED, line, why));
        }
    }
    faults
}

/// The faults of paths with the same file name, each with the place to report it.
fn twice<'p>(paths: impl Iterator<Item = (&'p str, &'p str, usize)>) -> Vec<Fault> {
    let mut first = BTreeMap::new();
    let mut faults = Vec::new();
    for (path, place, line) in paths {
        if let Some(other) = first.insert(file_name(path), path) {
            let why = format!(
                "`{other}` en `{path}` hebben dezelfde naam: geef een van beide een andere"
            );
            faults.push(Fault::new(place, line, why));
        }
    }
    faults
}

/// Icons that a template names and the sprite does not have.
fn undrawn(files: &ThemeFiles) -> Vec<Fault> {
    let drawn: BTreeSet<String> = icons::names(files);
    let mut faults = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| extension(path) == "html") {
        let text = String::from_utf8_lossy(bytes);
        for (number, line) in (1..).zip(text.lines()) {
            // A name that is composed goes on after its quotation mark.
            let calls = ICONS.iter().flat_map(|call| line.split(call).skip(1));
            for (name, _) in calls.filter_map(|rest| rest.split_once("\")")) {
                if !name.contains('"') && !drawn.contains(name) {
                    let why = format!("`{}` heeft geen pictogram `{name}`", icons::SPRITE);
                    faults.push(Fault::new(path, number, why));
                }
            }
        }
    }
    faults
}

/// Variables whose text grows without end.
fn growing(files: &ThemeFiles) -> impl Iterator<Item = Fault> {
    let templates = files.iter().filter(|(path, _)| extension(path) == "html");
    templates.filter_map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes);
        let (line, name) = growth::endless(&text)?;
        let why = format!("`{name}` groeit uit zichzelf: in een lus houdt dat niet op");
        Some(Fault::new(path, line, why))
    })
}
