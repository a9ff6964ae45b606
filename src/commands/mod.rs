//! The commands: the only callers of `read`, `write`, `serve` and the clock.
//!
//! Each turns arguments into an exit code. A command that cannot run gives an `anyhow` error with the
//! path in it; problems in the content are not errors but an exit code.

mod addresses;
mod build;
mod change_record;
mod check;
mod cms;
mod copy;
mod fmt;
mod import;
mod links;
mod make;
mod new;
mod rename;
mod serve;
mod timings;
mod withdraw;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::CommandFactory;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::catalogue::kind::Kind;
use crate::cli::{Cli, Command, ContentArguments};
use crate::dutch::system;
use crate::link::Drafts;
use crate::names::nearest;
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
        Command::Cms(arguments) => cms::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "vindplaats", &mut script);
            say(&String::from_utf8_lossy(&script))?;
            Ok(ExitCode::from(GOOD))
        }
        Command::Copy(arguments) => copy::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Links(arguments) => links::run(&arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Rename(arguments) => rename::run(&arguments),
        Command::Withdraw(arguments) => withdraw::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
    }
}

/// Why a command could not run, from the outside in and all in Dutch.
pub fn complaint(error: &anyhow::Error) -> String {
    let phrase = |cause: &(dyn std::error::Error + 'static)| match cause.downcast_ref() {
        Some(error) => system::why(error),
        None => cause.to_string(),
    };
    error.chain().map(phrase).collect::<Vec<_>>().join(": ")
}

/// The day to build for: the argument, else today in Amsterdam.
#[expect(clippy::disallowed_methods, reason = "the commands hold the only clock")]
fn today(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(|| {
        let amsterdam = TimeZone::get("Europe/Amsterdam").expect("the time zone is bundled");
        jiff::Timestamp::now().to_zoned(amsterdam).date()
    })
}

/// The kind by its name or folder; `right` is how to write what was typed with another word for it.
///
/// # Errors
/// When there is no such kind, with the one that was probably meant.
fn kind(typed: &str, right: impl Fn(&str) -> String) -> Result<Kind> {
    let names = |kind: &Kind| [kind.singular(), kind.folder()];
    let wanted = typed.to_lowercase();
    let found = Kind::ALL.iter().find(|kind| names(kind).contains(&wanted.as_str()));
    found.copied().with_context(|| {
        if let Some(kind) = Kind::called(typed) {
            let kind = kind.singular();
            return format!("`{typed}` heet hier `{kind}`: schrijf `{}`", right(kind));
        }
        let nearest = nearest(typed, Kind::ALL.iter().flat_map(names));
        let question = nearest.map(|name| format!(": bedoelde je `{name}`?")).unwrap_or_default();
        let stop = if question.is_empty() { "." } else { "" };
        let all: Vec<_> = Kind::ALL.iter().map(|kind| kind.singular()).collect();
        format!("`{typed}` is geen soort{question}{stop} De soorten zijn {}", all.join(", "))
    })
}

fn drafts(arguments: &ContentArguments) -> Drafts {
    if arguments.drafts { Drafts::Shown } else { Drafts::Hidden }
}

/// Limits the number of threads of all parallel work.
fn use_threads(arguments: &ContentArguments) -> Result<()> {
    if let Some(threads) = arguments.threads {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build_global()
            .with_context(|| format!("kan geen {threads} taken naast elkaar starten"))?;
    }
    Ok(())
}

/// Text, coloured on a terminal.
fn text_format() -> Format<'static> {
    use std::io::IsTerminal;
    Format::Text { colour: std::io::stdout().is_terminal() }
}

/// Prints a result. A reader that has seen enough, as `head` has, is no error: the exit code tells the
/// rest.
///
/// # Errors
/// When it cannot be printed for another reason.
fn say(text: &str) -> Result<()> {
    let mut stdout = anstream::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => printed.context("kan de uitkomst niet laten zien"),
    }
}

/// Prints problems in content and templates and a summary; nothing when there are none.
fn print_problems(problems: &Problems, sources: &Sources, templates: &Sources) -> Result<()> {
    if problems.is_empty() {
        return Ok(());
    }
    let located =
        report::locate(problems, |path| sources.get(path).or_else(|| templates.get(path)));
    say(&format!("{}{}\n", report::render(&located, text_format()), report::summary(&located)))
}
