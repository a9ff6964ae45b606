//! Two builds of the same content are the same site, and a file that did not change is the same
//! file still.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::generated::generate;
use crate::support::{
    SECONDS, build, folder, fresh_folder, mini_theme, run_within, tree, tree_diff, write,
    write_tree,
};

#[test]
fn threads_make_no_difference() {
    let work = fresh_folder("determinism-threads");
    let content = work.join("content");
    generate::write(&content, 60).expect("the folder can be written");
    let trees: Vec<_> = ["1", "8"]
        .iter()
        .map(|threads| {
            let output = work.join(format!("public-{threads}"));
            let mut command = build(&content, &folder("../themes/vindplaats"), &output);
            let ended = run_within(command.args(["--threads", threads]), SECONDS * 60);
            assert_eq!(ended.code, Some(0), "{}{}", ended.stdout, ended.stderr);
            tree(&output)
        })
        .collect();
    let difference = tree_diff(&trees[0], &trees[1]);
    assert!(difference.is_empty(), "one thread and eight differ:\n{difference}");
}

/// What the file system knows of a file.
type Identity = (u64, SystemTime, Vec<u8>);

/// A copy of the mini content and the folder its site is built into.
struct Work {
    content: PathBuf,
    theme: PathBuf,
    output: PathBuf,
}

impl Work {
    fn new(name: &str) -> Self {
        let work = fresh_folder(name);
        let content = work.join("content");
        write_tree(&content, &tree(&folder("mini/content")));
        let theme = work.join("theme");
        write_tree(&theme, &mini_theme());
        Self { content, theme, output: work.join("public") }
    }

    fn built(&self) -> BTreeMap<String, Identity> {
        let mut command = build(&self.content, &self.theme, &self.output);
        let ended = run_within(&mut command, SECONDS * 20);
        assert_eq!(ended.code, Some(0), "{}{}", ended.stdout, ended.stderr);
        identities(&self.output)
    }

    fn edit(&self, file: &str, old: &str, new: &str) {
        let path = self.content.join(file);
        let text = fs::read_to_string(&path).expect("the content has this file");
        assert!(text.contains(old), "{file} has `{old}`");
        write(&path, text.replace(old, new).as_bytes());
    }
}

fn identities(folder: &Path) -> BTreeMap<String, Identity> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("can be read"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let metadata = entry.metadata().expect("can be read");
            let modified = metadata.modified().expect("the system keeps times");
            let bytes = fs::read(entry.path()).expect("can be read");
            let path = entry.path().strip_prefix(folder).expect("lies in the folder");
            (path.display().to_string(), (metadata.ino(), modified, bytes))
        })
        .collect()
}

#[test]
fn a_second_build_keeps_every_file() {
    let work = Work::new("determinism-kept");
    let mut first = work.built();
    let mut second = work.built();
    // The mark that the folder is ours belongs to each build.
    first.remove(".vindplaats");
    second.remove(".vindplaats");
    assert!(first == second, "inodes, times or bytes changed");
}

#[test]
fn an_edit_changes_what_shows_it_and_nothing_else() {
    let work = Work::new("determinism-edit");
    let first = work.built();
    work.edit("aanbod/basis.md", "Een casus", "Twee casussen");
    let second = work.built();
    // The words of the page are in the search, whose files and their page have a new name then.
    let of_search = |path: &str| path.starts_with("zoek/") || path == "zoeken/index.html";
    let others = |files: &BTreeMap<String, Identity>| {
        files.keys().filter(|path| !of_search(path)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(others(&first), others(&second), "the same files are there");
    let changed = others(&first).into_iter().filter(|path| second[path] != first[path]);
    assert_eq!(
        changed.collect::<Vec<_>>(),
        [".vindplaats", "aanbod/basis/index.html", "data/aanbod.json"]
    );
    let (old, new) = (&first["aanbod/basis/index.html"], &second["aanbod/basis/index.html"]);
    assert!(old.0 != new.0, "a changed file is a new one: readers of the old one keep it");
}

#[test]
fn the_page_of_a_removed_record_goes() {
    let work = Work::new("determinism-removed");
    assert!(work.built().contains_key("aanbod/zelfscan/index.html"));
    fs::remove_file(work.content.join("aanbod/zelfscan.md")).expect("can be removed");
    work.edit("aanbod/basis.md", "gerelateerd: [zelfscan]\n", "");
    let files = work.built();
    let left: Vec<_> = files.keys().filter(|path| path.contains("zelfscan")).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(!work.output.join("aanbod/zelfscan").exists(), "its folder goes too");
}
