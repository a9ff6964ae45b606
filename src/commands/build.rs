//! `vindplaats build`: turns content and theme into a site in a folder.

use std::process::ExitCode;
use std::sync::Mutex;

use anyhow::Result;
use rayon::prelude::*;

use super::timings::Timings;
use super::{GOOD, PROBLEMS, drafts, print_problems, today, use_threads};
use crate::cli::BuildArguments;
use crate::parse::Cache;
use crate::plan::{plan, weigh};
use crate::problem::Problems;
use crate::publication::Publication;
use crate::templates::template_sources;
use crate::write::Staging;
use crate::{Settings, publish, read};

/// Builds the site and prints the number of files.
///
/// # Errors
/// When content or theme cannot be read or the output cannot be written.
pub(super) fn run(arguments: &BuildArguments) -> Result<ExitCode> {
    let content = &arguments.site.content;
    use_threads(content)?;
    let mut timings = Timings::start();
    let mut problems = Problems::default();
    let sources = read::sources(&content.content, &mut problems)?;
    let theme = read::theme(&arguments.site.theme)?;
    timings.stage("read");
    let settings = Settings {
        drafts: drafts(content),
        base_url: arguments.base_url.clone(),
        host: arguments.host,
        ..Settings::on(today(content.date))
    };
    let publication =
        publish(&sources, &theme, &settings, &mut Cache::default(), &mut problems, &mut |stage| {
            timings.stage(stage);
        });
    let files = match &publication {
        Some(publication) => write(publication, arguments, &mut problems, &mut timings)?,
        None => 0,
    };
    print_problems(&problems, &sources, &template_sources(&theme))?;
    if problems.has_errors() {
        return Ok(ExitCode::from(PROBLEMS));
    }
    anstream::println!("{files} bestanden in `{}`", arguments.output.display());
    if arguments.timings {
        anstream::print!("{timings}");
    }
    // The process ends here: freeing a large catalogue record by record took 5% of a build.
    std::mem::forget((publication, sources));
    Ok(ExitCode::from(GOOD))
}

/// Makes and writes every file; publishes only when none failed. Returns the number of files.
fn write(
    publication: &Publication,
    arguments: &BuildArguments,
    problems: &mut Problems,
    timings: &mut Timings,
) -> Result<usize> {
    let plan = plan(publication);
    timings.stage("plan");
    let staging = Staging::begin(&arguments.output, plan.keys().map(String::as_str))?;
    let failed = Mutex::new(Problems::default());
    plan.par_iter().try_for_each_init(Vec::new, |buffer, (path, output)| -> Result<()> {
        let mut found = Problems::default();
        if let Some(bytes) = output.make(publication, buffer, &mut found) {
            weigh(&publication.edition, path, bytes.len(), &mut found);
            staging.put(path, bytes)?;
        }
        if !found.is_empty() {
            failed.lock().expect("no thread panics while it holds this lock").extend(found);
        }
        Ok(())
    })?;
    problems.extend(failed.into_inner().expect("no thread panics while it holds this lock"));
    timings.stage("render and write");
    if !problems.has_errors() {
        staging.publish()?;
        timings.stage("publish");
    }
    Ok(plan.len())
}
