//! Measures what the standard search index costs on top of the pages it is made of, beside the same
//! index made by elasticlunr-rs itself.
//!
//! ```sh
//! cargo bench --bench build -- generate 10000 target/words --words 350
//! cargo bench --bench search_index -- target/words
//! ```
//!
//! Each way runs as a process of its own; of three runs in turns the one with the median CPU time is
//! shown. The first only reads the content into texts: take it off the others.

#![expect(clippy::print_stdout, reason = "it reports to a terminal")]

mod measure;

use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use elasticlunr::IndexBuilder;
use rayon::prelude::*;
use vindplaats::catalogue::site::SearchField;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::search::page::{PAGES_PER_CHUNK, SearchPage, SearchPages};
use vindplaats::search::standard::{self, Dutch, texts};
use vindplaats::{Settings, edition_of, read};

use measure::{Cost, Run, Tree, load, median};

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Times that each way runs.
const ROUNDS: usize = 3;

/// Makes an index of pages and says how many bytes it has.
type Make = fn(&[SearchPage]) -> usize;

/// The ways to make one, by name.
const WAYS: [(&str, Make); 4] = [
    ("texts", |_| 0),
    ("ours", |entries| {
        black_box(standard::index(entries.par_chunks(PAGES_PER_CHUNK), SearchField::ALL)).len()
    }),
    ("short", |entries| {
        black_box(standard::index(entries.par_chunks(PAGES_PER_CHUNK), &SearchField::ALL[..3]))
            .len()
    }),
    ("elasticlunr-rs", |entries| black_box(theirs(entries)).len()),
];

fn main() -> Result<()> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [content] => compare(Path::new(content)),
        ["make", way, content] => make(way, Path::new(content)),
        _ => {
            println!("cargo bench --bench search_index -- CONTENT");
            Ok(())
        }
    }
}

fn compare(content: &Path) -> Result<()> {
    println!("content of {}; load {}", Tree::of(content)?, load());
    let mut runs = WAYS.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for ((way, _), runs) in WAYS.iter().zip(&mut runs) {
            let program = std::env::current_exe()?;
            runs.push(Run::of(Command::new(program).args(["make", way]).arg(content), &[0])?);
        }
    }
    println!("{:15}{}", "", Cost::HEADER);
    for ((way, _), runs) in WAYS.iter().zip(runs) {
        let run = median(runs);
        print!("{way:15}{}  {}", run.cost, run.output);
    }
    Ok(())
}

fn make(way: &str, content: &Path) -> Result<()> {
    let Some((_, make)) = WAYS.iter().find(|(name, _)| *name == way) else {
        bail!("there is no way `{way}`");
    };
    let entries = pages(content)?;
    println!("{} pages, {} bytes", entries.len(), make(&entries));
    Ok(())
}

/// The pages of a content folder. What they were read from stays in memory, as it does in a build.
fn pages(content: &Path) -> Result<Vec<SearchPage>> {
    let settings = Settings::on(jiff::civil::date(2026, 11, 22));
    let mut problems = Problems::default();
    let sources = read::sources(content, &mut problems)?;
    let edition =
        edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ())
            .context("there is no site")?;
    let entries = SearchPages::all(&edition.catalogue).chunks().flatten_iter().collect();
    std::mem::forget((sources, edition));
    Ok(entries)
}

fn theirs(entries: &[SearchPage]) -> String {
    let mut index = IndexBuilder::with_language(Box::new(Dutch))
        .save_docs(false)
        .add_fields(SearchField::ALL.iter().map(|field| field.key()))
        .build();
    for (page, entry) in entries.iter().enumerate() {
        let texts = SearchField::ALL.iter().map(|field| texts(entry, *field).join("\n"));
        index.add_doc(&page.to_string(), texts);
    }
    index.to_json()
}
