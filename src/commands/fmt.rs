//! `vindplaats fmt`: puts the keys of every record in the order of the tables, or tells where they are not.

use std::process::ExitCode;

use anyhow::Result;

use super::{GOOD, PROBLEMS, say};
use crate::catalogue::kind::Kind;
use crate::cli::FmtArguments;
use crate::edit::{self, Misplaced};
use crate::problem::Problems;
use crate::read;
use crate::source::{Cursor, Position, SourcePath};
use crate::write::Changes;

/// Sorts every record and prints which files changed.
///
/// # Errors
/// When the content folder cannot be read or a file cannot be written.
pub(super) fn run(arguments: &FmtArguments) -> Result<ExitCode> {
    let mut problems = Problems::default();
    let sources = read::sources(&arguments.content, &mut problems)?;
    let (mut changes, mut left) = (Changes::default(), 0);
    for (path, source) in &sources {
        let Some(kind) = kind(path) else { continue };
        let new = edit::sorted(kind, &source.text);
        // What nobody sees is not in the text, and would be lost.
        let Some(new) = new.filter(|_| source.removed.is_empty()) else {
            left += 1;
            say(&format!("{path}: overgeslagen, `vindplaats check` zegt wat er mis is\n"))?;
            continue;
        };
        let Some(misplaced) = new.misplaced else { continue };
        let Misplaced { at, key, before } = misplaced;
        let Position { line, column } = Cursor::new(&source.text).move_to(at);
        say(&format!("{path}:{line}:{column}: `{key}` hoort boven `{before}`\n"))?;
        changes.files.push((path.clone(), Some(new.text)));
    }
    left += problems.files_with_errors().len();
    let sorted = changes.files.len();
    if !arguments.check {
        changes.write(&arguments.content, &sources)?;
    }
    say(&summary(arguments.check, sorted, left))?;
    let is_good = left == 0 && !(arguments.check && sorted > 0);
    Ok(ExitCode::from(if is_good { GOOD } else { PROBLEMS }))
}

/// The kind of the record in a file; `None` for other files.
fn kind(path: &SourcePath) -> Option<Kind> {
    let (folder, name) = path.as_str().split_once('/')?;
    Kind::of_folder(folder).filter(|_| name.strip_suffix(".md").is_some_and(|id| !id.contains('/')))
}

fn summary(is_check: bool, sorted: usize, left: usize) -> String {
    let done = if is_check { "te herschikken" } else { "herschikt" };
    format!("{sorted} {done}, {left} overgeslagen\n")
}
