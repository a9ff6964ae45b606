//! `vindplaats check`: reports problems in the content and makes nothing.

use std::process::ExitCode;

use anyhow::Result;

use super::{GOOD, PROBLEMS, drafts, say, text_format, today, use_threads};
use crate::cli::{CheckArguments, ReportFormat};
use crate::parse::Cache;
use crate::problem::Problems;
use crate::report::{self, Format};
use crate::{Settings, edition_of, read};

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
        ..Settings::on(today(arguments.content.date))
    };
    edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let located = report::locate(&problems, |path| sources.get(path));
    let content = arguments.content.content.to_string_lossy();
    let format = match arguments.format {
        ReportFormat::Text => text_format(),
        ReportFormat::Json => Format::Json,
        ReportFormat::Github => Format::Github { content: &content },
    };
    let mut text = report::render(&located, format);
    if let ReportFormat::Text = arguments.format {
        text += &report::summary(&located);
        text.push('\n');
    }
    say(&text)?;
    Ok(ExitCode::from(if problems.has_errors() { PROBLEMS } else { GOOD }))
}
