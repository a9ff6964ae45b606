//! The program: parses the arguments, runs the command and prints what went wrong.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use vindplaats::cli::{self, Cli};
use vindplaats::commands;

/// Making pages allocates many small strings on every thread at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The command could not run.
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    let complaint = match Cli::try_parse() {
        Ok(cli) => match commands::run(cli) {
            Ok(code) => return code,
            Err(error) => commands::complaint(&error),
        },
        Err(error) => match cli::mistake(&error, &words()) {
            Some(mistake) => mistake,
            None => error.exit(),
        },
    };
    // Nothing can be done when nobody reads this.
    let _ = writeln!(anstream::stderr(), "vindplaats: {complaint}");
    ExitCode::from(COULD_NOT_RUN)
}

/// What was typed behind the name of the program.
fn words() -> Vec<String> {
    std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect()
}
