//! The commands: the only callers of `read`, `write`, `serve` and the clock.
//!
//! Each turns arguments into an exit code. A command that cannot run gives an `anyhow` error with the
//! path in it; problems in the content are not errors but an exit code.

mod addresses;
mod build;
mod check;
mod new;
mod serve;
mod timings;

use std::process::ExitCode;

use anyhow::Result;
use clap::CommandFactory;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::cli::{Cli, Command, ContentArguments};
use crate::link::Drafts;
use crate::problem::Problems;
use crate::report::{self, Format};
use crate::source::Sources;

/// No errors in the content.
const GOOD: u8 = 0;
/// Errors in the content.
const PROBLEMS: u8 = 1;

/// Runs the command of the arguments.
///
/// # Errors
/// When the command could not run at all; the caller exits with 2.
pub fn run(cli: Cli) -> Result<ExitCode> {
    match cli.command {
        Command::Addresses(arguments) => addresses::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
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
        Command::Serve(arguments) => serve::run(arguments),
        Command::New(arguments) => new::run(&arguments),
    }
}

/// The day to build for: the argument, else today in Amsterdam.
#[expect(clippy::disallowed_methods, reason = "the commands hold the only clock")]
fn today(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(|| {
        let amsterdam = TimeZone::get("Europe/Amsterdam").expect("the time zone is bundled");
        jiff::Timestamp::now().to_zoned(amsterdam).date()
    })
}

fn drafts(arguments: &ContentArguments) -> Drafts {
    if arguments.drafts { Drafts::Shown } else { Drafts::Hidden }
}

/// Limits the number of threads of all parallel work.
fn use_threads(arguments: &ContentArguments) -> Result<()> {
    if let Some(threads) = arguments.threads {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build_global()?;
    }
    Ok(())
}

/// Text, coloured on a terminal.
fn text_format() -> Format<'static> {
    use std::io::IsTerminal;
    Format::Text { colour: std::io::stdout().is_terminal() }
}

/// Prints problems in content and templates and a summary; nothing when there are none.
fn print_problems(problems: &Problems, sources: &Sources, templates: &Sources) -> Result<()> {
    use std::io::Write;
    if problems.is_empty() {
        return Ok(());
    }
    let located =
        report::locate(problems, |path| sources.get(path).or_else(|| templates.get(path)));
    let mut stdout = anstream::stdout().lock();
    write!(stdout, "{}", report::render(&located, text_format()))?;
    writeln!(stdout, "{}", report::summary(&located))?;
    Ok(())
}
