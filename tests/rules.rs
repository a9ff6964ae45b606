//! Every rule of every stage has a constant, a section on the page for editors and a test case.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use vindplaats::check::rules;

use crate::support::{folder, site_with, tree};

/// Path and text of every source file.
fn sources() -> Vec<(String, String)> {
    let files = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).into_iter();
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// The names of the rules that a source file defines.
fn defined(text: &str) -> impl Iterator<Item = &str> {
    let values = text.split("Rule {").skip(1);
    values.filter_map(|value| value.split_once("name: \"")?.1.split('"').next())
}

#[test]
fn every_rule_is_listed_and_named_in_its_own_file_only() {
    let listed: BTreeSet<&str> = rules().iter().map(|rule| rule.name).collect();
    let mut found = BTreeSet::new();
    for (path, text) in sources() {
        let own: BTreeSet<&str> = defined(&text).collect();
        for name in &own {
            assert!(listed.contains(name), "src/{path}: no list holds the rule `{name}`");
        }
        for name in listed.difference(&own) {
            let literal = format!("\"{name}\"");
            assert!(!text.contains(&literal), "src/{path}: {literal}: use the value of the rule");
        }
        found.extend(own.into_iter().map(str::to_owned));
    }
    assert_eq!(found.len(), rules().len(), "two rules have one name, or this test misses some");
}

#[test]
fn every_rule_has_a_case() {
    let mut missing = Vec::new();
    for rule in rules() {
        let case = fs::read_to_string(folder("problems").join(format!("{}.md", rule.name)));
        if !case.is_ok_and(|case| case.contains(&format!("[{}]: ", rule.name))) {
            missing.push(rule.name);
        }
    }
    assert!(missing.is_empty(), "tests/problems/<rule>.md must show the problem of: {missing:?}");
}

#[test]
fn every_rule_is_explained_to_editors() {
    let theme = vindplaats::read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let site = site_with(&[], &theme);
    let page = String::from_utf8_lossy(&site["redactie/controles/index.html"]).into_owned();
    let mut headings = Vec::new();
    for rule in rules() {
        let heading = format!("<h2 id=\"{}\">", rule.name);
        headings.push(page.find(&heading).unwrap_or_else(|| panic!("{heading} is not there")));
        let examples = rule.documentation.matches("```").count() / 2;
        let wrong = ["Fout", "Twijfelachtig"].iter().any(|word| rule.documentation.contains(word));
        let right = rule.documentation.contains("\nGoed:\n");
        assert!(wrong && right && examples >= 2, "{}: a wrong and a right example", rule.name);
    }
    assert!(headings.is_sorted(), "the page lists the rules by name");
}
