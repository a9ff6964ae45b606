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

/// Each run has a row of its own; an editor adds a run, moves one and takes one away.
#[test]
fn rows_of_one_record_are_its_runs_and_are_merged_one_by_one() {
    let content = content("uitvoeringen");
    let path = content.join("aanbod/feedback-geven.md");
    let table = |rows: &str| {
        let table = content.with_extension("csv");
        let head =
            "Titel;Aanbieder;uitvoeringen.start;uitvoeringen.einde;uitvoeringen.capaciteit\n";
        fs::write(&table, head.to_owned() + rows).expect("can be written");
        let mut command = vindplaats(["import", "--bron", "data", "--date", "2026-11-22"]);
        let ended =
            run_within(command.arg(&table).arg("--content").arg(&content), Duration::from_mins(1));
        (ended.stdout + &ended.stderr, fs::read_to_string(&path).expect("it was made"))
    };
    let row = |day: &str, more: &str| format!("Feedback geven;umc;{day};{day};{more}\n");
    let three = row("4-3-2027", "12") + &row("11-3-2027", "12") + &row("18-3-2027", "");
    let (report, made) = table(&three);
    assert!(report.contains("3 rijen gelezen; 1 bestand nieuw"), "{report}");
    for name in ["2027-03-04", "2027-03-11", "2027-03-18"] {
        assert!(made.contains(&format!("- id: {name}\n    start: {name}\n")), "{made}");
    }
    let edited = made.replace("    start: 2027-03-04\n", "    start: 2027-03-05\n").replace(
        "  - id: 2027-03-18\n    start: 2027-03-18\n    einde: 2027-03-18\n",
        "  - id: van-ons\n    start: 2027-06-01\n    einde: 2027-06-01\n",
    );
    fs::write(&path, &edited).expect("can be written");
    assert_eq!(table(&three).1, edited, "nothing changed in the source");
    let next = row("4-3-2027", "14") + &row("11-3-2027", "16") + &row("9-9-2027", "");
    let (report, now) = table(&next);
    assert!(
        report.contains("de uitvoering `2027-03-04` is hier anders dan in de bron"),
        "{report}"
    );
    assert!(
        now.contains("start: 2027-03-05\n    einde: 2027-03-04\n    capaciteit: 12\n"),
        "{now}"
    );
    assert!(now.contains("einde: 2027-03-11\n    capaciteit: 16\n"), "{now}");
    assert!(now.contains("- id: van-ons\n") && now.contains("- id: 2027-09-09\n"), "{now}");
    assert!(!now.contains("2027-03-18"), "what an editor took away stays away: {now}");
    let (report, again) = table(&row("4-3-2027", "14"));
    assert_eq!(again, now);
    assert!(
        report.contains("`2027-03-11` staat niet meer in de bron, en is hier gebleven"),
        "{report}"
    );
}

/// It is CSV, no cell is a formula, and it can come in again.
#[test]
fn the_table_comes_back_with_its_faults() {
    let content = content("terug");
    let table = content.with_extension("csv");
    let back = content.with_extension("terug.csv");
    let text = "Titel;Aanbieder;Kosten\nEen;umc;€ 10\n;umc;\n\"=HYPERLINK(\"\"x\"\")\";umc;-\nTwee;umc;veel\n";
    fs::write(&table, text).expect("can be written");
    let import = |table: &Path, back: &Path| {
        let mut command = vindplaats(["import", "--bron", "terug", "--date", "2026-11-22"]);
        command.arg(table).arg("--content").arg(&content).arg("--terug").arg(back);
        let ended = run_within(&mut command, Duration::from_mins(1));
        ended.stdout + &ended.stderr
    };
    let report = import(&table, &back);
    let given = fs::read_to_string(&back).expect(&report);
    assert!(
        given.starts_with("\u{feff}Titel;Aanbieder;Kosten;Fouten\r\nEen;umc;€ 10;\r\n;umc;;"),
        "{given}"
    );
    assert!(given.contains("rij 3: er is geen `titel`"), "{given}");
    assert!(given.contains("\"'=HYPERLINK(\"\"x\"\")\";umc;'-;"), "{given}");
    assert!(given.contains("is een formule van een rekenblad"), "{given}");
    assert!(
        given.contains("Twee;umc;veel;\"rij 5, kolom `Kosten`")
            || given.contains("Twee;umc;veel;rij 5"),
        "{given}"
    );
    let second = content.with_extension("nog-eens.csv");
    import(&back, &second);
    let again = fs::read_to_string(&second).expect("it was written");
    assert_eq!(again, given);
    let refused = import(&table, &table);
    assert!(refused.contains("zou de tabel zelf overschrijven"), "{refused}");
    assert_eq!(fs::read_to_string(&table).expect("it is there"), text);
}

/// Who made the table learns what is not taken over of it.
#[test]
fn the_table_comes_back_with_what_an_editor_changed() {
    let content = content("anders");
    let table = content.with_extension("csv");
    let back = content.with_extension("terug.csv");
    let import = |kosten: &str| {
        let text = format!("Titel;Aanbieder;Kosten\nEen;umc;€ 10\nTwee;umc;{kosten}\n");
        fs::write(&table, text).expect("can be written");
        let mut command = vindplaats(["import", "--bron", "anders", "--date", "2026-11-22"]);
        command.arg(&table).arg("--content").arg(&content).arg("--terug").arg(&back);
        run_within(&mut command, Duration::from_mins(1));
        fs::read_to_string(&back).expect("it was written")
    };
    assert!(import("€ 20").ends_with("Een;umc;€ 10;\r\nTwee;umc;€ 20;\r\n"));
    let path = content.join("aanbod/twee.md");
    let text = fs::read_to_string(&path).expect("it was made");
    fs::write(&path, text.replace("bedrag: 20", "bedrag: 25")).expect("can be written");
    let given = import("€ 30");
    assert!(given.contains("Een;umc;€ 10;\r\n"), "{given}");
    let told = "`kosten` is hier en in de bron veranderd, en is hier zo gebleven";
    assert!(given.contains("Twee;umc;€ 30;") && given.contains(told), "{given}");
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let content = content("proef");
    let before = tree(&content);
    let (report, _) = import(&content, &sample(), &["--dry-run"]);
    assert!(before == tree(&content), "something was written");
    assert!(report.contains("+titel: Masterclass AI"), "{report}");
}

/// Imports a text as a table without a mapping; gives the first record and what is printed.
fn imported(name: &str, text: &str) -> (String, String) {
    let content = content(name);
    let file = content.with_extension("csv");
    fs::write(&file, text).expect("can be written");
    let mut command = vindplaats(["import", "--bron", "tabel", "--date", "2026-11-22"]);
    let ended =
        run_within(command.arg(&file).arg("--content").arg(&content), Duration::from_mins(1));
    let made = fs::read_to_string(content.join("aanbod/feedback-geven.md")).unwrap_or_default();
    (made, ended.stdout + &ended.stderr)
}

#[test]
fn tables_have_titles_above_breaks_in_cells_and_slashes_between_values() {
    for (text, kept) in [
        (
            "Aanbod voor 2027, een lijst\n\nTitel;Inschrijflink\nFeedback geven;https://a.nl/b\n",
            "url: https://a.nl/b",
        ),
        ("Aanbod voor 2027;\nTitel;Soort\nFeedback geven;cursus\n", "soort: cursus"),
        ("Titel;Soort\n\"Feedback\n geven\";cursus\n", "titel: Feedback geven\n"),
        ("Titel;Vorm;Rollen\nFeedback geven;;educator / Educator\n", "  - educator\n"),
        ("Titel;Competenties\nFeedback geven;communicatie & Communicatie\n", "  - communicatie\n"),
    ] {
        let (made, report) = imported("tabellen", text);
        assert!(made.contains(kept), "{text}\n{made}\n{report}");
        let is_told = report.contains("wat erboven staat is niet gelezen");
        assert_eq!(is_told, text.starts_with("Aanbod"), "{report}");
    }
    let (_, report) = imported("genest", "titel;uitvoeringen.plaats\nFeedback geven;Nijmegen\n");
    assert!(report.contains("bedoelde je `uitvoeringen.locatie.plaats`?"), "{report}");
}

/// Without a redirect or a first name, what the record says tells that it is the same.
#[test]
fn a_file_that_was_moved_by_hand_is_not_made_again() {
    let content = content("verplaatst");
    let table = content.with_extension("csv");
    let text = |cost: &str| {
        format!(
            "titel;aanbieder;website;studielast\nFeedback geven;UMC;https://a.nl/feedback;{cost}\n"
        )
    };
    let import = |cost| {
        fs::write(&table, text(cost)).expect("can be written");
        let mut command = vindplaats(["import", "--bron", "tabel", "--date", "2026-11-22"]);
        run_within(command.arg(&table).arg("--content").arg(&content), Duration::from_mins(1))
    };
    import("6 uur");
    let (old, new) = ("aanbod/feedback-geven.md", "aanbod/feedback.md");
    fs::rename(content.join(old), content.join(new)).expect("it was made");
    let ended = import("8 uur");
    assert!(!content.join(old).exists(), "{}{}", ended.stdout, ended.stderr);
    let kept = fs::read_to_string(content.join(new)).expect("it is there");
    assert!(kept.contains("studielast: 8 uur"), "{kept}\n{}", ended.stdout);
}

/// Two tables of the same columns, one below the other.
#[test]
fn names_of_columns_halfway_are_no_record() {
    let content = content("opnieuw");
    let table = content.with_extension("csv");
    let head = "Titel;Aanbieder";
    let text = format!("{head}\nFeedback geven;UMC\n\u{feff}{head} \nGesprekken;UMC\n");
    fs::write(&table, text).expect("can be written");
    let (report, code) = import(&content, &table, &[]);
    assert_eq!(code, Some(0), "{report}");
    assert!(report.contains("rij 3 noemt de kolommen opnieuw, en is niet overgenomen"), "{report}");
    assert!(report.contains("2 rijen gelezen; 2 bestanden nieuw"), "{report}");
    assert!(!content.join("aanbod/titel.md").exists(), "{report}");
}
