//! The shards of the search index, as a browser reads them: the manifest leads to the one shard
//! that can have a key.

use serde::Deserialize;
use serde_json::Value;
use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::finder::{SITE, text};
use crate::support::{TODAY, base_site, mini_theme, site_of};

/// What this reads of the manifest.
#[derive(Deserialize)]
struct Manifest {
    stems: String,
    words: String,
}

fn folder() -> &'static str {
    let manifest =
        SITE.keys().find(|path| path.starts_with("zoek/data/") && path.ends_with("/m.json"));
    manifest.expect("there is a manifest").trim_end_matches("m.json")
}

fn manifest() -> Manifest {
    serde_json::from_str(text(&format!("{}m.json", folder()))).expect("a manifest")
}

/// The texts of the shards of one kind, by number.
fn shards(kind: &str) -> Vec<&'static str> {
    let path = |number: usize| format!("{}{kind}/{number}.json", folder());
    (0..SITE.len())
        .map(path)
        .take_while(|path| SITE.contains_key(path))
        .map(|path| text(&path))
        .collect()
}

/// Texts coded by what each shares with the one before it: a capital for the number of letters.
fn decoded(coded: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for letter in coded.chars() {
        if letter.is_ascii_uppercase() {
            let shared = letter as usize - 'A' as usize;
            let before = texts.last().map(String::as_str).unwrap_or_default();
            texts.push(before.chars().take(shared).collect());
        } else {
            texts.last_mut().expect("a capital comes first").push(letter);
        }
    }
    texts
}

/// Each start is the shortest prefix of the first key of its shard that sorts after the last key
/// of the shard before it.
fn assert_leads(starts: &[String], keys: &[Vec<String>]) {
    assert_eq!(starts.len(), keys.len());
    assert!(keys.concat().is_sorted(), "keys are sorted over all shards");
    assert_eq!(starts[0], "");
    for (start, pair) in starts[1..].iter().zip(keys.windows(2)) {
        let (last, first) = (pair[0].last().expect("a shard has keys"), &pair[1][0]);
        assert!(first.starts_with(start.as_str()), "{start}: the shard begins with {first}");
        assert!(start > last, "{start}: the shard before it ends with {last}");
        let mut shorter = start.clone();
        shorter.pop();
        assert!(shorter <= *last, "{start}: {shorter} would do after {last}");
    }
}

#[test]
fn the_manifest_leads_to_every_stem() {
    let keys = |shard: &str| -> Vec<String> {
        let rows: Vec<Vec<Value>> = serde_json::from_str(shard).expect("rows");
        rows.iter().map(|row| row[0].as_str().expect("a stem").to_owned()).collect()
    };
    let keys: Vec<_> = shards("t").into_iter().map(keys).collect();
    assert!(keys.len() > 3, "too few shards to tell");
    assert_leads(&decoded(&manifest().stems), &keys);
}

#[test]
fn the_manifest_leads_to_every_word() {
    let keys = |shard: &str| -> Vec<String> {
        let words: String = serde_json::from_str(shard).expect("a text of words");
        let words = words.split(' ').map(|word| word.trim_end_matches(char::is_numeric).to_owned());
        words.collect()
    };
    let keys: Vec<_> = shards("w").into_iter().map(keys).collect();
    assert_leads(&decoded(&manifest().words), &keys);
}

#[test]
fn a_signpost_is_found_by_its_own_words_only() {
    let mut sources = base_site();
    let path = SourcePath::new("synoniemen.yaml");
    let list =
        "elders:\n  - {zoek: [vacature], zin: Banen staan niet hier, naar: /aanbod/basis/}\n";
    let source = Source::new(&path, list);
    sources.insert(path, source);
    let settings = Settings::on(TODAY);
    let (site, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!problems.has_errors());
    let files = |kind: &str| -> String {
        let of_kind = site.iter().filter(|(path, _)| path.contains(&format!("/{kind}/")));
        of_kind.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect()
    };
    let row = r#"["/aanbod/basis/","Banen staan niet hier","wegwijzer",""]]"#;
    assert!(files("p").ends_with(row), "{}", files("p"));
    assert!(files("t").contains(r#"["vacatur""#), "{}", files("t"));
    assert!(!files("t").contains(r#"["ban"#), "{}", files("t"));
}
