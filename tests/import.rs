//! `vindplaats import` as its user runs it: a table as the field makes them, twice, and after an edit.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value as Json;

use crate::support::{Tree, diff, folder, run_within, tree, vindplaats, write_tree};

/// What must come of the table, as one text: the report, then the new files.
const EXPECTED: &str = "import/verwacht.txt";

/// A content folder with the base site, for one test.
fn content(name: &str) -> PathBuf {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
    // A previous run may have left it.
    let _ = fs::remove_dir_all(&content);
    write_tree(&content, &tree(&folder("base")));
    content
}

/// Imports tables of `tests/import`; gives what is printed and the exit code.
fn import(content: &Path, table: &Path, more: &[&str]) -> (String, Option<i32>) {
    let columns = folder("import").join("kolommen.yaml");
    let mut command = vindplaats(["import", "--bron", "lijst", "--date", "2026-11-22"]);
    command.arg(table).arg("--content").arg(content).arg("--kolommen").arg(columns).args(more);
    let ended = run_within(&mut command, Duration::from_mins(1));
    (ended.stdout + &ended.stderr, ended.code)
}

fn sample() -> PathBuf {
    folder("import").join("lijst.csv")
}

/// The files that are new or other than before.
fn changed(before: &Tree, after: &Tree) -> BTreeMap<String, String> {
    let other = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes));
    other.map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

#[test]
fn a_table_of_the_field_becomes_drafts() {
    let content = content("concepten");
    let before = tree(&content);
    let (report, code) = import(&content, &sample(), &[]);
    assert_eq!(code, Some(1), "{report}");
    let mut found = report;
    for (path, text) in changed(&before, &tree(&content)) {
        found.extend(["\n=== ", &path, "\n", &text]);
    }
    let expected = fs::read_to_string(folder(EXPECTED)).unwrap_or_default();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(folder(EXPECTED), &found).expect("the expected text can be written");
    } else {
        assert!(found == expected, "{}", diff(&expected, &found));
    }
    let check =
        run_within(vindplaats(["check", "--content"]).arg(&content), Duration::from_mins(1));
    assert!(!check.stdout.contains("import/"), "{}", check.stdout);
}

/// Nothing may get lost silently.
#[test]
fn every_value_is_in_a_record_or_in_the_report() {
    let content = content("alles");
    let (report, _) = import(&content, &sample(), &[]);
    let base = fs::read_to_string(content.join("import/lijst.json")).expect("it was written");
    let base: Json = serde_json::from_str(&base).expect("it is JSON");
    let kept: Vec<&Json> =
        base.as_object().expect("a map").values().map(|kept| &kept["waarden"]).collect();
    let keys = [
        ("Aanbieder", "aanbieder"),
        ("Titel", "titel"),
        ("Doelgroep", "doelgroepen"),
        ("Tijdsduur", "studielast"),
        ("Kosten", "kosten"),
        ("Link", "website"),
    ];
    let table = fs::read_to_string(sample()).expect("the table is there");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let header = rows.headers().expect("there are columns").clone();
    let mut count = 0;
    for (row, number) in rows.records().map(|row| row.expect("is a row")).zip(2..) {
        let own = kept.iter().find(|values| values["titel"] == row[1]).expect("each row is kept");
        for (name, key) in keys {
            let cell = &row[header.iter().position(|other| other == name).expect("the column")];
            let told = report.contains(&format!("rij {number}, kolom `{name}`"));
            // The file with the columns leaves it out.
            let is_left_out = cell.is_empty() || cell == "Algemeen";
            assert!(is_left_out || told || !own[key].is_null(), "row {number}, {name}: {cell}");
        }
        count += 1;
    }
    assert_eq!((count, kept.len()), (14, 14));
}

#[test]
fn the_same_table_again_changes_nothing_and_an_edit_stays() {
    let content = content("nogmaals");
    import(&content, &sample(), &[]);
    let first = tree(&content);
    import(&content, &sample(), &[]);
    assert!(first == tree(&content), "the second import changed something");

    let path = content.join("aanbod/masterclass-ai.md");
    let text = fs::read_to_string(&path).expect("it was made");
    let edited = text.replace("studielast: 1 dag", "# Nagevraagd\nstudielast: 2 dagen");
    assert_ne!(text, edited);
    fs::write(&path, &edited).expect("can be written");
    let second = tree(&content);
    import(&content, &sample(), &[]);
    assert!(second == tree(&content), "the third import changed something");

    // What only the source changed is taken over; what both changed stays.
    let table = fs::read_to_string(sample()).expect("the table is there");
    let table =
        table.replace("Masterclass AI,Opleider,1 dag,€499", "Masterclass AI,Opleider,3 dagen,€550");
    let other = content.with_extension("csv");
    fs::write(&other, table).expect("can be written");
    let (report, _) = import(&content, &other, &[]);
    let now = fs::read_to_string(&path).expect("it is there");
    assert_eq!(now, edited.replace("bedrag: 499", "bedrag: 550"));
    assert!(report.contains("`studielast` is hier en in de bron veranderd"), "{report}");
    assert_eq!(changed(&second, &tree(&content)).len(), 2, "the record and the base");
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let content = content("proef");
    let before = tree(&content);
    let (report, _) = import(&content, &sample(), &["--dry-run"]);
    assert!(before == tree(&content), "something was written");
    assert!(report.contains("+titel: Masterclass AI"), "{report}");
}
