//! The commands: the only callers of `read`, `write`, `serve` and the clock.
//!
//! Each is the same build with another ending. Errors that stop a command are `anyhow` errors
//! with the path in them; problems in the content are not errors but an exit code.

mod check;

use std::process::ExitCode;

use anyhow::Result;
use clap::CommandFactory;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::cli::{Cli, Command, ContentArguments};
use crate::link::Drafts;
use crate::report::Format;

/// The content is good.
const GOOD: u8 = 0;
/// The content has errors.
const PROBLEMS: u8 = 1;

/// Runs the command that was asked.
///
/// # Errors
/// When the command could not run at all; the caller exits with 2.
pub fn run(cli: Cli) -> Result<ExitCode> {
    match cli.command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Completions { shell } => {
            clap_complete::generate(
                shell,
                &mut Cli::command(),
                "vindplaats",
                &mut std::io::stdout(),
            );
            Ok(ExitCode::from(GOOD))
        }
        Command::Build(_) | Command::Serve(_) | Command::New(_) => {
            anyhow::bail!("this command follows in a later commit")
        }
    }
}

/// The day to build for: the one asked, else today in Amsterdam.
fn today(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(|| {
        let amsterdam = TimeZone::get("Europe/Amsterdam").expect("the time zone is bundled");
        jiff::Timestamp::now().to_zoned(amsterdam).date()
    })
}

fn drafts(arguments: &ContentArguments) -> Drafts {
    if arguments.drafts { Drafts::Shown } else { Drafts::Hidden }
}

/// Limits the threads of all parallel work.
fn use_threads(arguments: &ContentArguments) -> Result<()> {
    if let Some(threads) = arguments.threads {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build_global()?;
    }
    Ok(())
}

/// Text for people, coloured when they look at a terminal.
fn text_format() -> Format {
    use std::io::IsTerminal;
    Format::Text { colour: std::io::stdout().is_terminal() }
}
