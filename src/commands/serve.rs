//! `vindplaats serve`: the site in memory, live.

use std::process::ExitCode;

use anyhow::Result;

use super::{GOOD, today, use_threads};
use crate::cli::ServeArguments;
use crate::serve::{self, Options};

/// Serves the site until Ctrl-C.
///
/// # Errors
/// When the port is taken or a folder cannot be read or watched.
pub(super) fn run(arguments: ServeArguments) -> Result<ExitCode> {
    let content = arguments.site.content;
    use_threads(&content)?;
    let date = content.date;
    serve::run(Options {
        content: content.content,
        theme: arguments.site.theme,
        port: arguments.port,
        today: Box::new(move || today(date)),
    })?;
    Ok(ExitCode::from(GOOD))
}
