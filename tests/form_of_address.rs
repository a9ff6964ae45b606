//! Editors and visitors are addressed with `je`, in the theme, the content and all that the program says.

use std::path::Path;

use crate::support::{folder, tree};

/// Folders with texts for people, and the files in them that are no running text.
const FOLDERS: &[&str] = &["../src", "../themes", "../content"];
const NOT_TEXT: &[&str] = &["search/stop_words.rs"];

const FORMAL: &[&str] = &["u", "uw", "uzelf"];

#[test]
fn nobody_is_addressed_formally() {
    let mut found = Vec::new();
    for root in FOLDERS {
        for (path, bytes) in tree(&folder(root)) {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let is_text = Path::new(&path).extension().is_some_and(|extension| extension != "svg");
            if is_text && !NOT_TEXT.iter().any(|file| path.ends_with(file)) {
                let lines = text.lines().enumerate().filter(|(_, line)| is_formal(line));
                found.extend(lines.map(|(at, line)| format!("{path}:{}: {line}", at + 1)));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A letter between quotes or in code is not a word.
fn is_formal(line: &str) -> bool {
    let punctuation = |c: char| ".,;:!?…".contains(c);
    line.split([' ', '>', '<', '(', ')'])
        .any(|word| FORMAL.contains(&word.trim_end_matches(punctuation).to_lowercase().as_str()))
}

#[test]
fn a_formal_word_is_told_from_a_letter() {
    for line in ["Vult u in.", "<p>Uw lijst</p>", "bedoelt u?", "U kunt dit"] {
        assert!(is_formal(line), "{line}");
    }
    for line in ["'u' | 'h'", "u-g-c", "9u", "je lijst", "nu"] {
        assert!(!is_formal(line), "{line}");
    }
}
