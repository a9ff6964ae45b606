//! The program: parses the arguments, runs the command and prints what went wrong.

use std::process::ExitCode;

use clap::Parser;
use vindplaats::cli::Cli;

/// Making pages allocates many small strings on every thread at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The command could not run.
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    vindplaats::commands::run(Cli::parse()).unwrap_or_else(|error| {
        anstream::eprintln!("vindplaats: {error:#}");
        ExitCode::from(COULD_NOT_RUN)
    })
}
