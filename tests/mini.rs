//! Snapshot of a small but complete site: `mini/content` with `mini/theme` must give
//! `mini/expected`, byte for byte. The theme prints every value of a page, without design.
//!
//! `UPDATE=1 cargo test` replaces the snapshot; review the diff.

use std::fs;

use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::read::{self, ThemeFiles};
use vindplaats::source::Sources;
use vindplaats::{Settings, report};

use crate::support::{TODAY, folder, mini_theme, site_of, tree, tree_diff, write_tree};

pub(crate) fn sources() -> Sources {
    let mut problems = Problems::default();
    let sources = read::sources(&folder("mini/content"), &mut problems);
    assert!(problems.is_empty(), "tests/mini/content cannot be read");
    sources.expect("tests/mini/content is there")
}

pub(crate) fn theme() -> ThemeFiles {
    mini_theme()
}

#[test]
fn the_whole_site_is_as_expected() {
    let sources = sources();
    let (files, problems) =
        site_of(&sources, &theme(), &Settings::on(TODAY), &mut Cache::default());
    let located = report::locate(&problems, |path| sources.get(path));
    let problems = report::render(&located, report::Format::Text { colour: false });
    assert!(!files.is_empty(), "{problems}");
    let mut found = files;
    found.insert("problemen.txt".to_owned(), problems.into_bytes());
    let expected = folder("mini/expected");
    if std::env::var_os("UPDATE").is_some() {
        if expected.exists() {
            fs::remove_dir_all(&expected).expect("the expected site can be replaced");
        }
        write_tree(&expected, &found);
    }
    let difference = tree_diff(&tree(&expected), &found);
    assert!(
        difference.is_empty(),
        "{difference}\n`-` is tests/mini/expected; `UPDATE=1 cargo test` writes what is given now"
    );
}
