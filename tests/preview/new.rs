//! `vindplaats new`: a file that is good once its blanks are filled.

#![expect(clippy::disallowed_methods, reason = "it fills in files as an editor does")]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Output;

use vindplaats::catalogue::kind::Kind;

use super::{complaint, empty_folder, printed, text, vindplaats};

const SITE: &str = "\
naam: Vindplaats
ondertitel: Scholing voor medisch specialisten
omschrijving: Een kleine site, voor de tests.
basis_url: https://vindplaats.example/
contact: redactie@vindplaats.example
documenten:
  - {id: visie-professionalisering, titel: Visie, uitgever: Federatie, jaar: '2026'}
";

/// Records of every kind, with the names that the examples of the tables refer to.
const RECORDS: &[(&str, &str)] = &[
    ("rol", "Educator"),
    ("competentie", "Communicatie"),
    ("thema", "Opleiden: didactiek"),
    ("thema", "Loopbaan & profilering"),
    ("doelgroep", "Opleider"),
    ("doelgroep", "Supervisor"),
    ("doelgroep", "Student"),
    ("aanbieder", "Radboudumc"),
    ("aanbieder", "UMCG"),
    ("regio", "OOR 'Noord-Oost'"),
    ("kenniskaart", "Feedback"),
    ("aanbod", "Feedback geven #1"),
    ("praktijkvoorbeeld", "Coschap in de wijk"),
    ("aanbeveling", "Breed toekomstbeeld"),
    ("leerpad", "Nieuw als opleider"),
    ("begrip", "Individueel opleidingsplan"),
    ("pagina", "Over deze site"),
];

fn new(content: &Path, kind: &str, title: &str) -> Output {
    vindplaats(&["new", "--date", "2026-11-22", "--content", text(content), kind, title])
        .output()
        .expect("the program runs")
}

fn check(content: &Path) -> Output {
    vindplaats(&["check", "--date", "2026-11-22", "--content", text(content)])
        .output()
        .expect("the program runs")
}

fn content(name: &str) -> std::path::PathBuf {
    let content = empty_folder(name);
    fs::write(content.join("site.yaml"), SITE).expect("a file can be written");
    content
}

/// Fills every blank with the example above it; `number` where each record has its own.
fn fill(file: &str, number: usize) -> String {
    let (mut filled, mut example) = (String::new(), "");
    for line in file.lines() {
        example = line.strip_prefix("# Bijvoorbeeld: ").unwrap_or(example);
        filled.push_str(line);
        match line {
            "volgorde:" if example == "1" => writeln!(filled, " {number}"),
            _ if line.ends_with(':') && !line.starts_with('#') => writeln!(filled, " {example}"),
            _ => writeln!(filled),
        }
        .expect("text can always grow");
    }
    filled
}

#[test]
fn every_kind_checks_clean_once_filled() {
    let content = content("new-every-kind");
    let mut kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.singular()).collect();
    for (number, (kind, title)) in RECORDS.iter().enumerate() {
        kinds.retain(|other| other != kind);
        let made = new(&content, kind, title);
        assert!(made.status.success(), "{kind}: {}", complaint(&made));
        let path = printed(&made).lines().next().expect("the path is printed").to_owned();
        let blank = fs::read_to_string(&path).expect("the file is there");
        fs::write(&path, fill(&blank, number + 1)).expect("the file can be written");
    }
    assert!(kinds.is_empty(), "add a record to RECORDS for {kinds:?}");
    let checked = check(&content);
    assert_eq!(printed(&checked), "0 fouten, 0 waarschuwingen\n");
}

#[test]
fn blanks_are_told_at_their_place() {
    let content = content("new-blanks");
    new(&content, "begrip", "Portfolio");
    let report = printed(&check(&content));
    assert!(report.contains("`definitie` ontbreekt"), "{report}");
    assert!(report.contains("begrippen/portfolio.md:6:1"), "{report}");
}

#[test]
fn the_title_is_kept_whatever_is_in_it() {
    let content = content("new-title");
    let title = "Zó: 't \"moet\" # anders – echt?";
    new(&content, "begrip", title);
    let file = content.join("begrippen/zo-t-moet-anders-echt.md");
    let filled = fill(&fs::read_to_string(&file).expect("the file is there"), 1);
    assert!(filled.contains("term: 'Zó: ''t \"moet\" # anders – echt?'\n"), "{filled}");
}

#[test]
fn upkeep_starts_today() {
    let content = content("new-upkeep");
    new(&content, "aanbod", "Feedback");
    let file = fs::read_to_string(content.join("aanbod/feedback.md")).expect("the file is there");
    let upkeep = "\nbeheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22, \
                  toegevoegd_op: 2026-11-22}\n";
    assert!(file.contains(upkeep), "{file}");
}

#[test]
fn a_folder_names_a_kind_too() {
    let content = content("new-folder");
    assert!(new(&content, "Kennisbank", "Feedback").status.success());
    assert!(content.join("kennisbank/feedback.md").is_file());
}

#[test]
fn an_unknown_kind_is_met_with_the_nearest() {
    let refused = new(&content("new-unknown"), "kenniskart", "Feedback");
    assert_eq!(refused.status.code(), Some(2));
    let complaint = complaint(&refused);
    assert!(complaint.contains("`kenniskart` is geen soort: bedoelde u `kenniskaart`?"));
    assert!(complaint.contains("De soorten zijn aanbod, aanbieder, rol"), "{complaint}");
}

#[test]
fn nothing_is_overwritten() {
    let content = content("new-twice");
    new(&content, "begrip", "Portfolio");
    let file = content.join("begrippen/portfolio.md");
    fs::write(&file, "mijn werk").expect("a file can be written");
    let refused = new(&content, "begrip", "Portfolio!");
    assert_eq!(refused.status.code(), Some(2));
    assert!(complaint(&refused).contains("bestaat al"));
    assert_eq!(fs::read_to_string(&file).expect("the file is there"), "mijn werk");
}

#[test]
fn a_title_without_letters_is_refused() {
    let refused = new(&content("new-no-name"), "begrip", "???");
    assert_eq!(refused.status.code(), Some(2));
    assert!(complaint(&refused).contains("`???`"));
}
