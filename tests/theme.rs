//! The theme as a whole: unique file names, short scripts, and a complete style page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{folder, tree};

const SCRIPT_LINES_MAX: usize = 150;

fn theme_file(path: &str) -> String {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/vindplaats");
    fs::read_to_string(theme.join(path)).expect("the file is there")
}

#[test]
fn templates_and_published_files_have_names_of_their_own() {
    let published = theme_file("published.txt");
    let mut paths = BTreeMap::new();
    for (path, _) in tree(&folder("../themes/vindplaats")) {
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        let is_template = name.rsplit('.').next() == Some("html");
        if is_template || published.lines().any(|line| line == path) {
            let other = paths.insert(name, path.clone());
            assert_eq!(other, None, "{path} has the name of another file");
        }
    }
}

#[test]
fn scripts_are_short() {
    for (path, bytes) in tree(&folder("../themes/vindplaats")) {
        let lines = String::from_utf8_lossy(&bytes).lines().count();
        let is_script = path.rsplit('.').next() == Some("js");
        assert!(!is_script || lines <= SCRIPT_LINES_MAX, "{path}: {lines} lines: split it by idea");
    }
}

/// The names of the colours, font sizes and spaces; other settings have no sample.
fn tokens(settings: &str) -> Vec<&str> {
    let names = settings.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    let is_shown = |(name, value): &(&str, &str)| {
        value.contains("light-dark") || name.starts_with("text") || name.starts_with("space")
    };
    names.filter(is_shown).map(|(name, _)| name).collect()
}

#[test]
fn the_style_page_shows_every_colour_and_size() {
    let settings = theme_file("page/settings.css");
    let (page, samples) =
        (theme_file("style-page/style.html"), theme_file("style-page/style-page.css"));
    let tokens = tokens(&settings);
    assert!(tokens.len() > 30, "the settings are read");
    for token in tokens {
        assert!(page.contains(&format!("class=\"sample-{token}\"")), "--{token} has no sample");
        assert!(samples.contains(&format!(": var(--{token});")), "--{token} shows nothing");
    }
}

#[test]
fn every_role_and_theme_of_the_catalogue_has_an_icon_and_every_role_a_colour() {
    let (icons, roles) = (theme_file("icons/icons.svg"), theme_file("label/role.css"));
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for (folder, prefix) in [("rollen", "role"), ("themas", "theme")] {
        let records = fs::read_dir(content.join(folder)).expect("the folder is there");
        for record in records.map(|entry| entry.expect("the entry is readable").path()) {
            let id = record.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            assert!(icons.contains(&format!("<symbol id=\"{prefix}-{id}\"")), "{folder}/{id}");
            assert!(prefix != "role" || roles.contains(&format!(".role-{id} {{")), "{id}");
        }
    }
}

#[test]
fn a_folder_without_templates_is_no_theme() {
    let wrong = vindplaats::read::theme(&folder("base")).expect_err("no theme");
    assert!(wrong.to_string().contains("staat geen thema: er is geen sjabloon"), "{wrong}");
}
