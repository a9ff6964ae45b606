//! The shape of the source: what each file looks like, and which layer may use which.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::tree;

/// From the ground up: a module uses itself and what stands before it.
const LAYERS: &str = "source problem rules slug formats schema dutch host policy catalogue url routes addresses parse link \
    edition check read search finder templates terms parts publication output pages \
    outputs plan lib report write serve cli commands main";

/// The modules that may touch the disk.
const TOUCH_DISK: &[&str] = &["read", "write", "serve", "commands"];

/// Longer than the rest, with the reason.
const LONG_FILES: &[(&str, &str)] =
    &[("catalogue/offering.rs", "a flat table: one struct, its vocabularies and its keys")];

const LINES_MAX: usize = 400;
const COLUMNS_MAX: usize = 120;

/// The lists that hold a part of every file in a folder: the folder, the file of the list, how a
/// part is listed, and what marks a file that must be in it.
const LISTS: &[(&str, &str, &str, &str)] = &[
    ("check", "check/mod.rs", "::CHECK,", "pub(super) const CHECK: Check"),
    ("rules", "rules/mod.rs", "::RULE,", "pub(crate) const RULE: Rule"),
    ("pages", "plan.rs", "::outputs)", "pub(crate) fn outputs"),
    ("outputs", "plan.rs", "::outputs)", "pub(crate) fn outputs"),
];

/// Path inside `src/` and text of every source file.
fn sources() -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let text = |bytes| String::from_utf8(bytes).expect("source is UTF-8");
    let files = tree(&src).into_iter().filter(|(path, _)| path.rsplit('.').next() == Some("rs"));
    files.map(|(path, bytes)| (path, text(bytes))).collect()
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn files_start_with_what_they_are_for_and_stay_short() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") {
            wrong.push(format!("src/{path}: begin with `//!` and what the module is for"));
        }
        let is_exception = LONG_FILES.iter().any(|(long, _)| *long == path);
        if text.lines().count() > LINES_MAX && !is_exception {
            wrong.push(format!("src/{path}: over {LINES_MAX} lines: split it by subject"));
        }
        for (line, number) in text.lines().zip(1..) {
            if line.chars().count() > COLUMNS_MAX {
                wrong.push(format!("src/{path}:{number}: over {COLUMNS_MAX} columns: break it"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn nothing_is_left_for_later() {
    const LEFT: &[(&str, &str)] = &[
        (".unwrap()", "use `?`, or `expect` with why it cannot happen"),
        ("todo!", "write it now"),
        ("unimplemented!", "write it now"),
        ("#[ignore", "mend the test or remove it"),
        ("dbg!", "remove it"),
    ];
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for (left, remedy) in LEFT.iter().filter(|(left, _)| text.contains(left)) {
            wrong.push(format!("src/{path}: `{left}`: {remedy}"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let place = |module: &str| LAYERS.split_whitespace().position(|layer| layer == module);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = path.split(['/', '.']).next().expect("a path has a first part");
        let Some(own) = place(module) else {
            wrong.push(format!("src/{path}: give `{module}` a place in LAYERS, here in tidy.rs"));
            continue;
        };
        for used in used_modules(&text) {
            if place(&used).is_some_and(|used| used > own) {
                wrong.push(format!(
                    "src/{path}: `{module}` uses `{used}`, a layer above it: move what it needs down"
                ));
            }
        }
    }
    assert_none(&wrong);
}

/// The modules of this crate that a file names, comments left out.
fn used_modules(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n").replace("super::super::", "crate::");
    let mut used = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let group = rest.strip_prefix('{').and_then(|group| group.split('}').next());
        for name in group.unwrap_or(rest).split(',').take(if group.is_some() { 99 } else { 1 }) {
            let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
            used.insert(name.trim().chars().take_while(|letter| is_name(*letter)).collect());
        }
    }
    used
}

#[test]
fn only_the_outer_layers_touch_the_disk() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = path.split(['/', '.']).next().expect("a path has a first part");
        if text.contains("std::fs") && !TOUCH_DISK.contains(&module) {
            wrong.push(format!("src/{path}: `std::fs`: have one of {TOUCH_DISK:?} do it"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_part_is_in_its_list() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (folder, list, listed, made) in LISTS {
        let (_, text) = sources.iter().find(|(path, _)| path == list).expect("the list is there");
        let files = sources.iter().filter(|(_, text)| text.contains(made));
        for (path, _) in files.filter(|(path, _)| path.starts_with(&format!("{folder}/"))) {
            let name = path.trim_start_matches(folder).trim_matches('/').trim_end_matches(".rs");
            let name = name.trim_end_matches("/mod").replace('/', "::");
            if name != "mod" && !text.contains(&format!("{name}{listed}")) {
                wrong.push(format!("src/{path}: add `{name}{listed}` to the list in src/{list}"));
            }
        }
        assert!(text.contains(listed), "src/{list}: its list is not found; correct LISTS here");
    }
    assert_none(&wrong);
}
