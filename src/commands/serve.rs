//! `vindplaats serve`: serves the site from memory.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;

use super::{GOOD, today, use_threads};
use crate::cli::ServeArguments;
use crate::dutch::system;
use crate::serve::{self, Options};

/// Serves the site until Ctrl-C.
///
/// # Errors
/// When the port is taken, or a folder does not exist or cannot be watched.
pub(super) fn run(arguments: ServeArguments) -> Result<ExitCode> {
    let content = arguments.site.content;
    use_threads(&content)?;
    let date = content.date;
    serve::run(Options {
        content: content.content,
        theme: arguments.site.theme,
        port: arguments.port,
        today: Box::new(move || today(date)),
        ready: if arguments.open { Box::new(open_browser) } else { Box::new(|_| ()) },
    })?;
    Ok(ExitCode::from(GOOD))
}

/// Opens the address, or prints it on a machine without a browser.
fn open_browser(address: &str) {
    if let Err(error) = open::that_detached(address) {
        // The preview goes on when nobody reads this.
        let _ = writeln!(
            anstream::stderr(),
            "kan geen browser openen ({}): ga zelf naar {address}",
            system::why(&error)
        );
    }
}
