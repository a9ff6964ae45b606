//! Every problem an editor can get: `problems/*.md` contain sources and the expected report.
//!
//! A file has a title and fenced blocks of four backticks. A block named `verwacht` is the expected
//! report, `host` the host, `vastgelopen` a panic message. The name of any other block is the path of
//! a source that is added to the base site, or to the mini theme when it starts with `thema/`. Options
//! may follow, separated by commas: `bom`, `crlf`, `weg` (removed from the base site) or `koppeling`
//! (a symbolic link to the named file). In a block `⟦[×1000⟧` repeats text and `⟦ff⟧` is a byte.
//!
//! What is in `invoer/` is no content but imported, from the source `lijst`: tables, and `kolommen.yaml`.
//!
//! `UPDATE=1 cargo test` writes the current reports; review the diff.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use vindplaats::catalogue::kind::Kind;
use vindplaats::host::Host;
use vindplaats::import::{Base, Input, Mapping, Request};
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::read;
use vindplaats::serve::panicked;
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::templates::template_sources;
use vindplaats::{Settings, edition_of};

use crate::mini::theme;
use crate::support::{TODAY, diff, folder, rendered, site_of};

const FENCE: &str = "````";
const EXPECTED: &str = "verwacht";
const IMPORTED: &str = "invoer/";

#[test]
fn every_problem_reads_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = Vec::new();
    for path in cases() {
        let case = fs::read_to_string(&path).expect("the case was just listed");
        let found = report(&path, &blocks(&case));
        let updated = with_expected(&case, &found);
        if updated == case {
            continue;
        }
        if update {
            fs::write(&path, updated).expect("a case can be written");
        } else {
            let changes = diff(&case, &updated);
            failures.push(format!("{}:\n{changes}", path.display()));
        }
    }
    assert!(
        failures.is_empty(),
        "{}\n{} file(s) differ; `UPDATE=1 cargo test` writes what is given now",
        failures.join("\n"),
        failures.len()
    );
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("problems")).expect("tests/problems is there");
    let mut cases: Vec<_> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    cases.sort();
    cases
}

/// A source in a case.
struct Block<'c> {
    path: &'c str,
    options: Vec<&'c str>,
    text: &'c str,
}

fn blocks(case: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut parts = case.split("\n````").skip(1);
    while let Some(block) = parts.next() {
        let (info, text) = block.split_once('\n').unwrap_or((block, ""));
        let mut words = info.split(", ");
        let path = words.next().expect("split gives one part at least");
        if path != EXPECTED {
            blocks.push(Block { path, options: words.collect(), text });
        }
        assert!(parts.next().is_some(), "the block `{path}` has no closing fence");
    }
    blocks
}

/// The case with `report` as its expected block, which comes last.
fn with_expected(case: &str, report: &str) -> String {
    let opening = format!("{FENCE}{EXPECTED}\n");
    let sources = case.split(&opening).next().expect("split gives one part at least").trim_end();
    format!("{sources}\n\n{opening}{report}\n{FENCE}\n")
}

/// The report for the base site with the sources of a case. Written to disk first, because reading
/// files is tested too.
fn report(case: &Path, blocks: &[Block<'_>]) -> String {
    let name = case.file_stem().expect("a case has a name");
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("problems").join(name);
    // A previous run may have left it.
    let _ = fs::remove_dir_all(&content);
    for (path, source) in crate::support::base_site() {
        write(&content.join(path.as_str()), source.text.as_bytes());
    }
    let (mut problems, mut theme, mut settings) =
        (Problems::default(), theme(), Settings::on(TODAY));
    for block in blocks {
        match (block.path, block.path.strip_prefix("thema/")) {
            ("host", _) => settings.host = host(block.text),
            ("vastgelopen", _) => problems.extend(panicked(&block.text.to_owned())),
            (_, Some(path)) => drop(theme.insert(path.to_owned(), expand(block.text))),
            (path, None) if path.starts_with(IMPORTED) => {}
            _ => place(&content, block),
        }
    }
    let mut sources = read::sources(&content, &mut problems).expect("the folder was just made");
    if blocks.iter().any(|block| block.path.starts_with(IMPORTED)) {
        let found = imported(blocks, &sources, &content);
        problems.extend(found.0);
        sources.extend(found.1);
        return rendered(&problems, |path| sources.get(path));
    }
    let (_, found) = site_of(&sources, &theme, &settings, &mut Cache::default());
    problems.extend(found);
    let templates = template_sources(&theme);
    rendered(&problems, |path| sources.get(path).or_else(|| templates.get(path)))
}

/// What an import says, and the text of what it read.
fn imported(blocks: &[Block<'_>], sources: &Sources, content: &Path) -> (Problems, Sources) {
    let (mut problems, mut mapping) = (Problems::default(), Mapping::default());
    let (mut read, mut inputs) = (Sources::new(), Vec::new());
    for block in blocks.iter().filter(|block| block.path.starts_with(IMPORTED)) {
        let path = SourcePath::new(block.path);
        let text = String::from_utf8_lossy(&expand(block.text)).into_owned();
        if block.path == "invoer/kolommen.yaml" {
            let source = Source::new(&path, text);
            mapping = Mapping::read(&path, &source, &mut problems);
            read.insert(path, source);
        } else {
            let source = Input::source(&path, &text);
            inputs.extend(Input::read(&path, &source, &mut problems));
            read.insert(path, source);
        }
    }
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    let mut found = Problems::default();
    let edition = edition_of(sources, &settings, &mut Cache::default(), &mut found, &mut |_| ());
    let edition = edition.expect("the base site is an edition");
    let base = fs::read_to_string(content.join("import/lijst.json")).unwrap_or("{}".to_owned());
    let base = Base::parse(&base).expect("the case has a base");
    let (inputs, mapping) = (&inputs, &mapping);
    let kind = Kind::Offering;
    let request = Request { edition: &edition, sources, inputs, mapping, kind, provider: None };
    if !problems.has_errors() {
        vindplaats::import::import(&request, base, &mut |_| (), &mut problems);
    }
    (problems, read)
}

fn host(name: &str) -> Host {
    Host::from_str(name.trim(), false).expect("the case names a host")
}

fn place(content: &Path, block: &Block<'_>) {
    let path = content.join(block.path);
    let mut bytes = expand(block.text);
    if !bytes.is_empty() {
        bytes.push(b'\n');
    }
    for option in &block.options {
        match *option {
            "bom" => bytes = [b"\xef\xbb\xbf", bytes.as_slice()].concat(),
            "crlf" => bytes = String::from_utf8_lossy(&bytes).replace('\n', "\r\n").into_bytes(),
            "weg" => return fs::remove_file(path).expect("the base site has this file"),
            "koppeling" => return link(block.text.trim(), &path),
            unknown => panic!("`{unknown}` is no way to keep `{}`", block.path),
        }
    }
    write(&path, &bytes);
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a source is in a folder"))
        .and_then(|()| fs::write(path, bytes))
        .expect("the target folder can be written");
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("the target folder can be written");
}

/// Expands the `⟦…⟧` marks into repeated text and bytes.
fn expand(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('⟦') {
        let (mark, after) = after.split_once('⟧').expect("a mark is closed");
        bytes.extend(before.as_bytes());
        match mark.rsplit_once('×') {
            Some((part, count)) => {
                bytes.extend(part.repeat(count.parse().expect("a count is a number")).as_bytes());
            }
            None => bytes.push(u8::from_str_radix(mark, 16).expect("a byte is two digits")),
        }
        rest = after;
    }
    bytes.extend(rest.as_bytes());
    bytes
}
