//! The generated catalogues that are built to measure speed: always the same, and right.

#![expect(clippy::disallowed_methods, reason = "it reads the catalogue that was written")]

#[path = "../benches/generate/mod.rs"]
pub(crate) mod generate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use generate::Statistics;
use walkdir::WalkDir;

/// Where a fresh catalogue goes.
pub(crate) fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run can go");
    }
    folder
}

/// A fresh catalogue of a few hundred offerings.
fn generated(name: &str) -> PathBuf {
    let folder = fresh(name);
    generate::write(&folder, 400).expect("the folder can be written");
    folder
}

/// A fresh catalogue with texts for search.
fn prose(name: &str) -> (PathBuf, Statistics) {
    let folder = fresh(name);
    let statistics = generate::write_prose(&folder, 400, 350).expect("the folder can be written");
    (folder, statistics)
}

/// Every file under a folder: path inside it and text.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("can be read"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    let text = |path: &Path| fs::read_to_string(path).expect("is text");
    files.map(|entry| (inside(folder, entry.path()), text(entry.path()))).collect()
}

fn inside(folder: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(folder).expect("lies in the folder").to_owned()
}

/// What `check` says of a catalogue when it finds errors in it.
fn errors(folder: &Path) -> Option<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_vindplaats"))
        .args(["check", "--format", "json", "--date", generate::TODAY, "--content"])
        .arg(folder)
        .output()
        .expect("the command can start");
    let problems = String::from_utf8_lossy(&output.stdout).into_owned();
    let right = output.status.success() && !problems.contains("\"ernst\":\"fout\"");
    (!right).then_some(problems)
}

#[test]
fn is_the_same_every_time() {
    let (one, other) = (generated("generated-one"), generated("generated-other"));
    assert!(files(&one) == files(&other), "two runs wrote different catalogues");
    let ((one, _), (other, _)) = (prose("generated-prose-one"), prose("generated-prose-other"));
    assert!(files(&one) == files(&other), "two runs wrote different prose");
}

#[test]
fn has_no_error() {
    assert_eq!(errors(&generated("generated-checked")), None);
    assert_eq!(errors(&prose("generated-prose-checked").0), None);
}

#[test]
fn can_be_one_offering() {
    let folder = fresh("generated-single");
    generate::write(&folder, 1).expect("the folder can be written");
    assert_eq!(errors(&folder), None);
}

/// What a search index is made of: were the texts thinner, its size would say nothing.
#[test]
fn prose_has_as_many_different_words_as_real_texts() {
    let (folder, statistics) = prose("generated-prose-counted");
    let (types, distinct) = (statistics.types(), statistics.distinct_a_page());
    assert!((15_000..25_000).contains(&types), "{types} different words");
    assert!((180..200).contains(&distinct), "{distinct} different words a page");
    for (path, text) in files(&folder).iter().filter(|(path, _)| path.starts_with("aanbod")) {
        let body = text.splitn(3, "---\n").nth(2).expect("a record has front matter");
        let lines = body.lines().filter(|line| !line.starts_with('#'));
        let words = lines.flat_map(str::split_whitespace).filter(|word| *word != "-").count();
        assert_eq!(words, 350, "{}", path.display());
    }
}

#[test]
fn has_texts_of_150_to_600_words() {
    let files = files(&generated("generated-counted"));
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("aanbod")) {
        let body = text.splitn(3, "---\n").nth(2).expect("a record has front matter");
        let words = body.split_whitespace().count();
        assert!((150..=600).contains(&words), "{} has {words} words", path.display());
    }
}
