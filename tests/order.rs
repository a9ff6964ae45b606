//! Dutch alphabetical order: `order/names.txt` holds names in the right order, for Rust here and for the
//! theme's scripts in `scripts/by-name.test.mjs`.

use std::fs;
use std::path::Path;

use vindplaats::dutch::order::SortKey;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};
use vindplaats::{Settings, read};

use crate::support::{TODAY, Tree, base_site, folder, site_of};

#[test]
fn names_sort_as_a_dutch_reader_expects() {
    let names = fs::read_to_string(folder("order").join("names.txt")).expect("the list is there");
    let expected: Vec<&str> = names.lines().collect();
    let mut sorted: Vec<&str> = expected.iter().rev().copied().collect();
    sorted.sort_by_cached_key(|name| SortKey::new(name));
    assert_eq!(sorted, expected);
}

/// The base site with these records: path, and the keys that hold names.
fn site(records: &[(&str, &str)]) -> Tree {
    let mut sources = base_site();
    for (path, keys) in records {
        let path = SourcePath::new(path);
        let base = match path.as_str().split_once('/') {
            Some(("aanbod", _)) => format!("{SUMMARY}\n{OFFERING}"),
            Some(("aanbieders", _)) => SUMMARY.to_owned(),
            _ => String::new(),
        };
        let text = format!("---\n{keys}\n{base}\nbronnen: [{{document: visie}}]\n---\n");
        sources.insert(path.clone(), Source::new(&path, text));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let theme = read::theme(&root.join("themes/vindplaats")).expect("there is a theme");
    let (files, problems) = site_of(&sources, &theme, &Settings::on(TODAY), &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

const SUMMARY: &str =
    "samenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.";

const OFFERING: &str = "soort: cursus\ndoelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n\
    beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}";

fn assert_in_order(site: &Tree, path: &str, names: &[&str]) {
    let page = String::from_utf8_lossy(&site[path]);
    let shown = page.split_once("<main").expect("a page has a main part").1;
    let places: Vec<_> = names
        .iter()
        .map(|name| shown.find(name).unwrap_or_else(|| panic!("{path} shows {name}")))
        .collect();
    assert!(places.is_sorted(), "{path}: {names:?} are at {places:?}");
}

#[test]
fn every_list_of_names_is_in_that_order() {
    let site = site(&[
        ("aanbieders/a.md", "naam: Zuidziekenhuis\nsoort: umc"),
        ("aanbieders/b.md", "naam: Élite\nsoort: umc"),
        ("aanbieders/c.md", "naam: Ätna\nsoort: umc"),
        ("aanbod/a.md", "titel: Module 10\naanbieder: a"),
        ("aanbod/b.md", "titel: Module 2\naanbieder: b"),
        ("aanbod/c.md", "titel: ’s-Hertogenbosch leert\naanbieder: c"),
        ("begrippen/a.md", "term: zweven\ndefinitie: Niet landen."),
        ("begrippen/b.md", "term: élan\ndefinitie: Zin om te beginnen."),
        ("begrippen/c.md", "term: 10 vragen\ndefinitie: Een lijst."),
    ]);
    assert_in_order(&site, "aanbod/index.html", &["’s-Hertogenbosch", "Module 2", "Module 10"]);
    assert_in_order(&site, "rollen/educator/index.html", &["Module 2", "Module 10"]);
    assert_in_order(&site, "aanbieders/index.html", &["Ätna", "Élite", "Zuidziekenhuis"]);
    assert_in_order(&site, "zoeken/index.html", &[">Ätna", ">Élite", ">Zuidziekenhuis"]);
    assert_in_order(&site, "begrippen/index.html", &["0-9", "10 vragen", "élan", "zweven"]);
}
