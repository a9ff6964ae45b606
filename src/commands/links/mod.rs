//! `vindplaats links`: lists the addresses of other sites that the content names, and asks whether they are
//! still there.

mod asking;
mod checking;
mod failure;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Result;
use serde::Serialize;

use super::{GOOD, PROBLEMS, drafts, print_problems, say, today, use_threads};
use crate::cli::{LinksArguments, ListFormat};
use crate::outward::{self, Mention};
use crate::parse::Cache;
use crate::problem::Problems;
use crate::source::{Position, Sources};
use crate::{Settings, edition_of, read};

/// Prints the list, unless the content has errors.
///
/// # Errors
/// When the content folder cannot be read.
pub(super) fn run(arguments: &LinksArguments) -> Result<ExitCode> {
    let content = &arguments.content;
    use_threads(content)?;
    let mut problems = Problems::default();
    let sources = read::sources(&content.content, &mut problems)?;
    let settings = Settings { drafts: drafts(content), ..Settings::on(today(content.date)) };
    let made = edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let Some(edition) = made.filter(|_| !problems.has_errors()) else {
        print_problems(&problems, &sources, &Sources::new())?;
        return Ok(ExitCode::from(PROBLEMS));
    };
    let addresses = outward::addresses(&edition.catalogue, &sources);
    if arguments.check {
        checking::run(arguments, &edition, &sources, &addresses)?;
        return Ok(ExitCode::from(GOOD));
    }
    say(&listed(&addresses, arguments.format))?;
    Ok(ExitCode::from(GOOD))
}

/// An address as one line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(rename = "adres")]
    address: &'a str,
    #[serde(rename = "plaatsen")]
    places: Vec<At<'a>>,
}

#[derive(Serialize)]
struct At<'a> {
    #[serde(rename = "bestand")]
    path: &'a str,
    #[serde(flatten)]
    position: Position,
}

impl<'a> At<'a> {
    fn of(mention: &'a Mention) -> Self {
        Self { path: mention.place.path.as_str(), position: mention.position }
    }
}

fn listed(addresses: &BTreeMap<String, Vec<Mention>>, format: ListFormat) -> String {
    let mut text = String::new();
    for (address, mentions) in addresses {
        let _ = match format {
            ListFormat::Text => writeln!(text, "{address}\n{}", places(mentions)),
            ListFormat::Json => {
                let line = Line { address, places: mentions.iter().map(At::of).collect() };
                writeln!(
                    text,
                    "{}",
                    serde_json::to_string(&line).expect("texts and numbers are JSON")
                )
            }
        };
    }
    text
}

/// `path:line:column` of each, on a line of its own.
fn places(mentions: &[Mention]) -> String {
    let place = |Mention { place, position: Position { line, column } }: &Mention| {
        format!("  {}:{line}:{column}", place.path)
    };
    mentions.iter().map(place).collect::<Vec<_>>().join("\n")
}
