//! `vindplaats addresses`: writes the list of addresses that must keep working.

use std::process::ExitCode;

use anyhow::{Context, Result};

use super::{GOOD, PROBLEMS, drafts, print_problems, today, use_threads};
use crate::cli::ContentArguments;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::source::Sources;
use crate::{Settings, addresses, edition_of, plan, read};

/// Writes the list, unless the content has errors.
///
/// # Errors
/// When the content folder cannot be read or the list cannot be written.
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
    let path = arguments.content.join(addresses::FILE);
    write_list(&path, &addresses::render(&plan::routes(&edition)))?;
    anstream::println!("{}", path.display());
    Ok(ExitCode::from(GOOD))
}

#[expect(clippy::disallowed_methods, reason = "a command may write what it was asked to")]
fn write_list(path: &std::path::Path, list: &str) -> Result<()> {
    std::fs::write(path, list).with_context(|| format!("kan `{}` niet schrijven", path.display()))
}
