//! Every problem an editor can meet: `problems/*.md` hold sources and the report they give.
//!
//! A file has a title and fenced blocks of four backticks. A block named `verwacht` is the
//! report. Any other is named by the path of a source, which is added to the base site, with
//! after it, between commas, how it is kept: `bom`, `crlf`, `weg` (left out of the base site) or
//! `koppeling` (a link to the named file). Within a source `⟦[×1000⟧` repeats and `⟦ff⟧` is a byte.
//!
//! `UPDATE=1 cargo test` writes the reports that are given now; then read the diff.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use vindplaats::check::RULES;
use vindplaats::problem::Problems;
use vindplaats::read;

use crate::support::{diff, folder, report_of};

const FENCE: &str = "````";
const EXPECTED: &str = "verwacht";

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

#[test]
fn every_rule_has_a_case() {
    let mut missing = Vec::new();
    for rule in rule_names() {
        let case = fs::read_to_string(folder("problems").join(format!("{rule}.md")));
        if !case.is_ok_and(|case| case.contains(&format!("[{rule}]"))) {
            missing.push(rule);
        }
    }
    assert!(missing.is_empty(), "tests/problems/<rule>.md must show the problem of: {missing:?}");
}

#[test]
fn rules_are_sorted_and_documented() {
    assert!(RULES.is_sorted_by_key(|rule| rule.name), "RULES stands in order of name");
    for rule in RULES {
        let examples = rule.documentation.matches("```").count() / 2;
        let wrong = ["Fout", "Twijfelachtig"].iter().any(|word| rule.documentation.contains(word));
        let right = rule.documentation.contains("\nGoed:\n");
        assert!(wrong && right && examples >= 2, "{}: a wrong and a right example", rule.name);
    }
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("problems")).expect("tests/problems is there");
    let mut cases: Vec<_> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    cases.sort();
    cases
}

/// The names in `RULES`, and those that the earlier stages write in their own source.
fn rule_names() -> BTreeSet<String> {
    const STAGES: &[&str] =
        &["lib.rs", "link.rs", "parse.rs", "read.rs", "schema/field.rs", "formats/front_matter.rs"];
    let mut names: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    for stage in STAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(stage);
        let source = fs::read_to_string(path).expect("the stage has a source file");
        for before in [".error(", ".warning(", "RULE: &str ="] {
            let after = source.split(before).skip(1).map(str::trim_start);
            let literals = after.filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
            names.extend(literals.map(str::to_owned));
        }
    }
    names
}

/// A source in a case: its path, how it is kept, its text.
struct Block<'c> {
    path: &'c str,
    keeping: Vec<&'c str>,
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
            blocks.push(Block { path, keeping: words.collect(), text });
        }
        assert!(parts.next().is_some(), "the block `{path}` has no closing fence");
    }
    blocks
}

/// The case with `report` as its expected block, which stands last.
fn with_expected(case: &str, report: &str) -> String {
    let opening = format!("{FENCE}{EXPECTED}\n");
    let sources = case.split(&opening).next().expect("split gives one part at least").trim_end();
    format!("{sources}\n\n{opening}{report}\n{FENCE}\n")
}

/// The report of the base site with the sources of a case, through a folder on disk: reading
/// is part of what is tested.
fn report(case: &Path, blocks: &[Block<'_>]) -> String {
    let name = case.file_stem().expect("a case has a name");
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("problems").join(name);
    // Of an earlier run, if any.
    let _ = fs::remove_dir_all(&content);
    for (path, source) in crate::support::base_site() {
        write(&content.join(path.as_str()), source.text.as_bytes());
    }
    for block in blocks {
        place(&content, block);
    }
    let mut problems = Problems::default();
    let sources = read::sources(&content, &mut problems).expect("the folder was just made");
    report_of(&sources, problems)
}

fn place(content: &Path, block: &Block<'_>) {
    let path = content.join(block.path);
    let mut bytes = expand(block.text);
    if !bytes.is_empty() {
        bytes.push(b'\n');
    }
    for keeping in &block.keeping {
        match *keeping {
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
    fs::create_dir_all(path.parent().expect("a source stands in a folder"))
        .and_then(|()| fs::write(path, bytes))
        .expect("the target folder can be written");
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("the target folder can be written");
}

/// Puts repeats and bytes in the place of their marks.
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
