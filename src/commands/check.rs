//! `vindplaats check`: reports problems in the content and writes nothing.
//!
//! What passes here must pass `build`, so every page is made and thrown away: a template can fail on one
//! record alone. On the real content that triples the processor time of a check, to about that of a build;
//! one page of every kind would cost nothing and miss such a failure. The index of the search, which cannot
//! fail, is left out.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use super::make::make;
use super::{GOOD, PROBLEMS, drafts, say, text_format, today, use_threads};
use crate::cli::{CheckArguments, ReportFormat};
use crate::edition::Edition;
use crate::parse::Cache;
use crate::plan::plan;
use crate::problem::Problems;
use crate::publication::Publication;
use crate::read::ThemeFiles;
use crate::report::{self, Format};
use crate::templates::template_sources;
use crate::{Purpose, Settings, edition_of, read};

/// Prints every problem.
///
/// # Errors
/// When the content folder cannot be read.
pub(super) fn run(arguments: &CheckArguments) -> Result<ExitCode> {
    use_threads(&arguments.content)?;
    let mut problems = Problems::default();
    let sources = read::sources(&arguments.content.content, &mut problems)?;
    let settings = Settings {
        drafts: drafts(&arguments.content),
        purpose: Purpose::Preview,
        ..Settings::on(today(arguments.content.date))
    };
    let theme_folder = theme_folder(arguments);
    let theme = theme_folder.map(read::theme).transpose()?;
    let edition =
        edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    if let (Some(edition), Some(theme), false) = (edition, &theme, problems.has_errors()) {
        make_pages(edition, theme, &mut problems)?;
    }
    let templates = theme.as_ref().map(template_sources).unwrap_or_default();
    let located =
        report::locate(&problems, |path| sources.get(path).or_else(|| templates.get(path)));
    let content = arguments.content.content.to_string_lossy();
    let theme = theme_folder.unwrap_or(Path::new(THEME)).to_string_lossy();
    let format = match arguments.format {
        ReportFormat::Text => text_format(),
        ReportFormat::Json => Format::Json,
        ReportFormat::Github => Format::Github { content: &content, theme: &theme },
    };
    let mut text = report::render(&located, format);
    if let ReportFormat::Text = arguments.format {
        text += &report::summary(&located);
        text.push('\n');
    }
    say(&text)?;
    Ok(ExitCode::from(if problems.has_errors() { PROBLEMS } else { GOOD }))
}

/// Makes every page, for what is wrong with its template.
fn make_pages(edition: Edition, theme: &ThemeFiles, problems: &mut Problems) -> Result<()> {
    let Some(publication) = Publication::new(edition, theme, problems, &mut |_| ()) else {
        return Ok(());
    };
    let is_page = |path: &str| path.rsplit('.').next() == Some("html");
    make((&plan(&publication), &publication), is_page, |_, _, _| Ok(()), problems)
}

/// The theme of a build without options.
const THEME: &str = "themes/vindplaats";

/// The theme to check: the one that was named, else the usual one if it is there. Editors may have the
/// content alone.
fn theme_folder(arguments: &CheckArguments) -> Option<&Path> {
    let usual = Path::new(THEME);
    arguments.theme.as_deref().or_else(|| usual.is_dir().then_some(usual))
}
