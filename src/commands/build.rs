//! `vindplaats build`: turns content and theme into a site in a folder.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;

use super::make::make;
use super::timings::Timings;
use super::{GOOD, PROBLEMS, drafts, print_problems, say, today, use_threads};
use crate::cli::BuildArguments;
use crate::cms::Cms;
use crate::parse::Cache;
use crate::plan::{measure, plan, weigh};
use crate::problem::Problems;
use crate::publication::Publication;
use crate::source::invisible;
use crate::templates::template_sources;
use crate::write::{MARKER, Published, Staging, Swap, keep_apart};
use crate::{Settings, publish, read};

/// Builds the site and prints the number of files.
///
/// # Errors
/// When content or theme cannot be read or the output cannot be written.
pub(super) fn run(arguments: &BuildArguments) -> Result<ExitCode> {
    let content = &arguments.site.content;
    use_threads(content)?;
    let site_sources =
        [("inhoudsmap", content.content.as_path()), ("themamap", &arguments.site.theme)];
    keep_apart(&arguments.output, &site_sources)?;
    let mut timings = Timings::start();
    let mut problems = Problems::default();
    let sources = read::sources(&content.content, &mut problems)?;
    let theme = read::theme(&arguments.site.theme)?;
    timings.stage("read");
    let settings = Settings {
        drafts: drafts(content),
        base_url: arguments.base_url.clone(),
        repository: arguments.repository.clone(),
        host: arguments.host,
        cms: cms(arguments)?,
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
    let timings = if arguments.timings { timings.to_string() } else { String::new() };
    say(&format!("{files} bestanden in `{}`\n{timings}", arguments.output.display()))?;
    // The process ends here: freeing a large catalogue record by record took 5% of a build.
    std::mem::forget((publication, sources));
    Ok(ExitCode::from(GOOD))
}

/// The CMS to add; `None` for a site without.
fn cms(arguments: &BuildArguments) -> Result<Option<Arc<Cms>>> {
    let Some(package) = &arguments.cms else { return Ok(None) };
    Ok(Some(Arc::new(read::cms(package, &arguments.site.content.content)?)))
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
    let size = AtomicUsize::new(0);
    let take = |path: &str, bytes: &[u8], found: &mut Problems| {
        weigh(&publication.edition, path, bytes.len(), found);
        size.fetch_add(bytes.len(), Ordering::Relaxed);
        staging.put(path, bytes)
    };
    make((&plan, publication), |_| true, take, problems)?;
    let files = plan.keys().map(String::as_str).chain([MARKER]);
    measure(&publication.edition, files, size.into_inner(), problems);
    timings.stage("render and write");
    if !problems.has_errors() {
        say(&told(&staging.publish()?, &arguments.output))?;
        timings.stage("publish");
    }
    Ok(plan.len())
}

/// Says what became of what others put in the output, and whether visitors may have seen half a site.
fn told(published: &Published, output: &Path) -> String {
    let mut text = String::new();
    let Published { swap, kept, gone } = published;
    let output = output.display();
    if *swap == Swap::InSteps {
        let _ = writeln!(
            text,
            "`{output}` kan niet in één keer worden vervangen (het is bijvoorbeeld een eigen schijf): de \
             inhoud is stap voor stap vervangen"
        );
    }
    if !kept.is_empty() {
        let names = list(kept.iter().map(|name| name.to_string_lossy().into_owned()));
        let _ = writeln!(text, "niet van vindplaats en gebleven in `{output}`: {names}");
    }
    if !gone.is_empty() {
        let names = list(gone.iter().cloned());
        let _ = writeln!(text, "niet van vindplaats en weg uit `{output}`: {names}");
    }
    text
}

/// The first names, and how many more there are.
fn list(names: impl ExactSizeIterator<Item = String>) -> String {
    const NAMED_MAX: usize = 10;
    let more = names.len().saturating_sub(NAMED_MAX);
    let names = names.take(NAMED_MAX).map(|name| format!("`{}`", invisible::shown(&name)));
    let names: Vec<_> = names.collect();
    let more = if more == 0 { String::new() } else { format!(" en nog {more}") };
    names.join(", ") + &more
}
