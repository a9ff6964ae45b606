//! `vindplaats addresses`: writes the lists of what readers may have kept: the addresses that must keep
//! working, and the runs that calendars know.

use std::process::ExitCode;

use anyhow::Result;

use super::{GOOD, PROBLEMS, drafts, print_problems, say, today, use_threads};
use crate::cli::ContentArguments;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::source::Sources;
use crate::{Settings, addresses, edition_of, plan, read, revisions, write};

/// Writes the lists, unless the content has errors.
///
/// # Errors
/// When the content folder cannot be read or a list cannot be written.
pub(super) fn run(arguments: &ContentArguments) -> Result<ExitCode> {
    use_threads(arguments)?;
    let mut problems = Problems::default();
    let sources = read::sources(&arguments.content, &mut problems)?;
    let settings = Settings { drafts: drafts(arguments), ..Settings::on(today(arguments.date)) };
    let made = edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    print_problems(&problems, &sources, &Sources::new())?;
    let Some(edition) = made.filter(|_| !problems.has_errors()) else {
        return Ok(ExitCode::from(PROBLEMS));
    };
    write_list(arguments, addresses::FILE, &addresses::render(&plan::routes(&edition)))?;
    let runs = edition.revisions.render(&edition.catalogue, edition.today);
    write_list(arguments, revisions::FILE, &runs)?;
    Ok(ExitCode::from(GOOD))
}

fn write_list(arguments: &ContentArguments, name: &str, list: &str) -> Result<()> {
    let path = arguments.content.join(name);
    write::replace(&path, list)?;
    say(&format!("{}\n", path.display()))
}
