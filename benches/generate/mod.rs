//! Realistic catalogues of any size: a content folder from a number, always the same one.
//!
//! Everything in them is made up. Texts come from `grammar.txt` or, to measure search with, from
//! `prose`; numbers from `random`, days lie around 22 November 2026; no clock and no file of the real content is read. The taxonomies
//! are complete, every offering has every key that can go together, and `vindplaats check`
//! finds no error: it warns of what a large catalogue has, such as a reference to what was
//! withdrawn or two titles that look alike.

#![expect(clippy::disallowed_methods, reason = "it writes a catalogue to disk")]

mod background;
mod body;
mod grammar;
mod offering;
mod plan;
mod prose;
mod provider;
mod random;
mod record;
mod run;
mod shared;
mod statistics;
mod taxonomy;
mod vocabulary;

use std::fs;
use std::io;
use std::path::Path;

use plan::Plan;
use prose::Prose;
pub(crate) use statistics::Statistics;

/// The day these catalogues are built for.
pub(crate) const TODAY: &str = "2026-11-22";

/// Writes a catalogue with this many offerings into `folder`, which must not be there yet.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(folder: &Path, offerings: usize) -> io::Result<Statistics> {
    write_plan(folder, &Plan::new(offerings, None))
}

/// The same, with bodies of so many words that a search index is as large as that of real texts.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write_prose(folder: &Path, offerings: usize, words: usize) -> io::Result<Statistics> {
    write_plan(folder, &Plan::new(offerings, Some(Prose::new(words))))
}

fn write_plan(folder: &Path, plan: &Plan) -> io::Result<Statistics> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("site.yaml"), background::site())?;
    let files = taxonomy::files(plan)
        .into_iter()
        .chain((0..plan.providers.len()).map(|index| provider::file(plan, index)))
        .chain(background::files(plan));
    for (path, text) in files {
        write_file(&folder.join(path), &text)?;
    }
    let mut statistics = Statistics::default();
    for index in 0..plan.offerings.len() {
        let (path, text) = offering::file(plan, index);
        statistics.add(&text);
        write_file(&folder.join(path), &text)?;
    }
    Ok(statistics)
}

fn write_file(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().expect("every record lies in a folder"))?;
    fs::write(path, text)
}
