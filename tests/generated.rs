//! The generated catalogues that are built to measure speed: always the same, and right.

#![expect(clippy::disallowed_methods, reason = "it reads the catalogue that was written")]

#[path = "../benches/generate/mod.rs"]
pub(crate) mod generate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

/// A fresh catalogue of a few hundred offerings.
fn generated(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run can go");
    }
    generate::write(&folder, 400).expect("the folder can be written");
    folder
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

#[test]
fn is_the_same_every_time() {
    let (one, other) = (generated("generated-one"), generated("generated-other"));
    assert!(files(&one) == files(&other), "two runs wrote different catalogues");
}

#[test]
fn has_no_error() {
    let folder = generated("generated-checked");
    let output = Command::new(env!("CARGO_BIN_EXE_vindplaats"))
        .args(["check", "--format", "json", "--date", generate::TODAY, "--content"])
        .arg(&folder)
        .output()
        .expect("the command can start");
    let problems = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && !problems.contains("\"ernst\":\"fout\""), "{problems}");
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
