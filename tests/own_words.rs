//! The content is in our own words: no eight words in a row that stand in a source document.
//!
//! The documents lie outside the repository, in `../shared/sources/`. `coverage/sequences.bin` keeps
//! a hash of every eight words in a row in them: sorted numbers of 64 bits, little-endian. So the
//! test looks at the content everywhere, also where the documents are not. The titles of records may
//! be those of the source; other titles, names and fixed terms stand in `coverage/names.txt`.
//!
//! `UPDATE=1 cargo test` makes the hashes again from the documents.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{folder, tree};

/// So many words in a row are no coincidence.
const ROW: usize = 8;

/// The keys that hold the title of a record.
const TITLES: &[&str] = &["titel: ", "naam: ", "term: ", "korte_naam: "];

/// The words of a text without case, accents, punctuation, addresses and the breaks of lines.
fn words(text: &str) -> Vec<String> {
    let joined = text.replace("-\n", "-").replace("](", "] (").replace(['\'', '’', '-'], "");
    let parts = joined.split(|sign: char| sign.is_whitespace() || "()<>[]\"".contains(sign));
    let parts = parts.filter(|part| !part.contains("://"));
    let letters = parts.flat_map(|part| part.split(|sign: char| !sign.is_alphanumeric()));
    let words = letters.filter(|word| !word.is_empty());
    words.map(|word| deunicode::deunicode(word).to_lowercase()).collect()
}

/// FNV-1a: the same number on every machine and with every compiler.
fn hash(row: &[String]) -> u64 {
    let bytes = row.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn rows(text: &str) -> BTreeSet<u64> {
    words(text).windows(ROW).map(hash).collect()
}

/// Every stretch of a text that stands in a source and is no name, as its words.
fn copied(text: &str, sources: &BTreeSet<u64>, names: &BTreeSet<u64>) -> Vec<String> {
    let words = words(text);
    let is_copied = |row: &[String]| {
        let hash = hash(row);
        sources.contains(&hash) && !names.contains(&hash)
    };
    let starts = words.windows(ROW).enumerate().filter(|(_, row)| is_copied(row));
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for (start, _) in starts {
        match stretches.last_mut() {
            Some((_, end)) if start <= *end => *end = start + ROW,
            _ => stretches.push((start, start + ROW)),
        }
    }
    stretches.into_iter().map(|(start, end)| words[start..end].join(" ")).collect()
}

/// The titles of records in a file: the lines at the margin that hold one.
fn titles(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| TITLES.iter().find_map(|key| line.strip_prefix(key)))
}

/// The names of `names.txt`: on each line a name, ` = ` and why it is one.
fn listed_names(list: &str) -> Vec<(&str, &str)> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(" = ").expect("a name has its reason after ` = `")).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The texts of `content/`, by their path.
fn content() -> Vec<(String, String)> {
    let files = tree(&folder("../content")).into_iter();
    files.map(|(path, bytes)| (path, text(&bytes))).collect()
}

fn names_file() -> String {
    text(&read(&folder("coverage/names.txt")))
}

fn sequences_file() -> PathBuf {
    folder("coverage/sequences.bin")
}

fn sequences() -> Vec<u64> {
    let bytes = read(&sequences_file());
    let numbers = bytes.chunks_exact(8);
    assert!(numbers.remainder().is_empty(), "every number has eight bytes");
    numbers.map(|number| u64::from_le_bytes(number.try_into().expect("has eight"))).collect()
}

#[test]
fn no_eight_words_in_a_row_are_those_of_a_source() {
    let (content, list) = (content(), names_file());
    let listed = listed_names(&list).into_iter().map(|(name, _)| name);
    let own = content.iter().flat_map(|(_, text)| titles(text));
    let names: BTreeSet<u64> = listed.chain(own).flat_map(rows).collect();
    let sources: BTreeSet<u64> = sequences().into_iter().collect();
    let wrong: Vec<String> = content
        .iter()
        .flat_map(|(path, text)| {
            let found = copied(text, &sources, &names);
            found.into_iter().map(move |row| format!("content/{path}: {row}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "\n{}\nsay it in your own words; a name goes into tests/coverage/names.txt",
        wrong.join("\n")
    );
}

#[test]
fn the_sequences_are_those_of_the_sources() {
    let sources = folder("../../shared/sources");
    if sources.exists() {
        let made: BTreeSet<u64> =
            tree(&sources).values().flat_map(|bytes| rows(&text(bytes))).collect();
        if std::env::var_os("UPDATE").is_some() {
            let bytes: Vec<u8> = made.iter().flat_map(|number| number.to_le_bytes()).collect();
            fs::write(sequences_file(), bytes).expect("the sequences can be written");
        }
        let made: Vec<u64> = made.into_iter().collect();
        assert!(made == sequences(), "make sequences.bin again: UPDATE=1 cargo test");
    }
    let kept = sequences();
    assert!(kept.is_sorted_by(|a, b| a < b), "sorted, and each once");
    assert!(kept.len() > 25_000, "five documents hold more than {} rows", kept.len());
}

#[test]
fn a_name_is_listed_only_while_it_is_needed() {
    let (list, sources) = (names_file(), sequences());
    let content: BTreeSet<u64> = content().iter().flat_map(|(_, text)| rows(text)).collect();
    for (name, reason) in listed_names(&list) {
        assert!(reason.len() > 4, "say why this is a name: {name}");
        let is_needed = |row| content.contains(&row) && sources.binary_search(&row).is_ok();
        assert!(rows(name).into_iter().any(is_needed), "remove this name: {name}");
    }
}

#[test]
fn what_is_copied_is_found_whatever_its_shape() {
    let source = rows("De aios houdt zélf een port-\nfolio bij, en wel elke dag weer.");
    let none = BTreeSet::new();
    let found = |text: &str| copied(text, &source, &none);
    let all = "de aios houdt zelf een portfolio bij en wel elke dag weer";
    assert_eq!(
        found("Zo: **de AIOS houdt**\nzelf (een) portfolio bij en wel elke dag weer!"),
        [all]
    );
    assert_eq!(found("aios houdt [zelf](https://a.nl/x) een portfolio bij en wel").len(), 1);
    assert_eq!(found("houdt zelf een portfolio bij en wel"), [""; 0], "seven words may be");
    assert_eq!(found("aios houdt zelf een map en een portfolio bij en wel elke dag"), [""; 0]);
}

#[test]
fn a_name_may_be_long_but_takes_no_other_words_along() {
    let source =
        rows("Lees het boek Klinisch onderwijs en opleiden in de praktijk van nu goed door.");
    let names = rows("Klinisch onderwijs en opleiden in de praktijk van nu");
    let found = |text: &str| copied(text, &source, &names);
    assert_eq!(found("klinisch onderwijs en opleiden in de praktijk van nu"), [""; 0]);
    assert_eq!(found("boek klinisch onderwijs en opleiden in de praktijk").len(), 1);
}

#[test]
fn the_title_of_a_record_is_a_name() {
    let text = "---\ntitel: Een titel\nacties:\n  - titel: Geen titel\n---\nnaam van een ander";
    assert_eq!(titles(text).collect::<Vec<_>>(), ["Een titel"]);
}
