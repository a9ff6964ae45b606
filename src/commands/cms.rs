//! `vindplaats cms`: prints the configuration of the CMS.

use std::process::ExitCode;

use anyhow::Result;

use super::{GOOD, PROBLEMS, drafts, print_problems, say, today};
use crate::cli::CmsArguments;
use crate::cms::{self, Target};
use crate::parse::Cache;
use crate::problem::Problems;
use crate::source::Sources;
use crate::{Settings, edition_of, read};

/// Prints it, also for content with errors: editors need the CMS to correct them.
///
/// # Errors
/// When the content folder cannot be read.
pub(super) fn run(arguments: &CmsArguments) -> Result<ExitCode> {
    let content = &arguments.content;
    let mut problems = Problems::default();
    let sources = read::sources(&content.content, &mut problems)?;
    let settings = Settings {
        drafts: drafts(content),
        base_url: arguments.base_url.clone(),
        repository: arguments.repository.clone(),
        ..Settings::on(today(content.date))
    };
    let edition =
        edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let text = edition.and_then(|edition| {
        let Some(repository) = edition.repository.as_ref().filter(|one| one.is_complete()) else {
            cms::report_homeless(&mut problems);
            return None;
        };
        let folder = read::in_repository(&content.content);
        let (site, base) = (&edition.catalogue.site, &edition.base);
        Some(cms::configuration(Target { site, base, repository, folder: &folder }))
    });
    let Some(text) = text else {
        print_problems(&problems, &sources, &Sources::new())?;
        return Ok(ExitCode::from(PROBLEMS));
    };
    say(&String::from_utf8_lossy(&text))?;
    Ok(ExitCode::from(GOOD))
}
