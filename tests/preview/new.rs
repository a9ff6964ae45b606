//! `vindplaats new`: a file that is good once its blanks are filled.

#![expect(clippy::disallowed_methods, reason = "it fills in files as an editor does")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use vindplaats::catalogue::kind::Kind;
use walkdir::WalkDir;

use super::{complaint, copy, empty_folder, printed, text, vindplaats};

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
    ("profiel", "Onderwijs en opleiden"),
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

fn content(name: &str) -> PathBuf {
    let content = empty_folder(name);
    fs::write(content.join("site.yaml"), SITE).expect("a file can be written");
    content
}

/// Fills every blank with the example above it, `number` where each record has its own, and takes it
/// out of the drafts.
fn fill(file: &str, number: usize) -> String {
    let (mut filled, mut example) = (String::new(), "");
    for line in file.lines().filter(|line| *line != "levensloop: concept") {
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
    assert!(report.contains("begrippen/portfolio.md:9:1"), "{report}");
    assert!(report.contains("\n0 fouten, "), "{report}");
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

/// Nobody checked a record that was just made, and what is explained is not yet true.
#[test]
fn a_new_record_claims_nothing() {
    let content = content("new-claims");
    for (kind, title) in RECORDS {
        let path =
            printed(&new(&content, kind, title)).lines().next().unwrap_or_default().to_owned();
        let file = fs::read_to_string(&path).expect("the file is there");
        let told = file.lines().filter(|line| !line.starts_with('#') && !line.ends_with(':'));
        let told: Vec<_> = told.filter(|line| !line.is_empty() && *line != "---").collect();
        let [state, title] = told[..] else { panic!("{path}: {told:?}") };
        assert_eq!(state, "levensloop: concept");
        assert!(["titel: '", "naam: '", "term: '"].iter().any(|key| title.starts_with(key)));
        let optional = file.lines().filter(|line| line.starts_with('#') && !line.starts_with("# "));
        for line in optional {
            assert!(line.ends_with(':'), "{path}: `{line}` would be an example as a fact");
        }
    }
}

/// The whole road of a newcomer: `new`, `check`, and the preview shows the draft, whatever its kind.
#[test]
fn a_new_record_is_a_draft_that_stops_nothing() {
    let content = copy("tests/base", "new-draft");
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/vindplaats");
    let build = |output: &str, more: &[&str]| {
        let output = content.join("..").join(output);
        let arguments = ["build", "--date", "2026-11-22", "--content", text(&content), "--theme"];
        let built = vindplaats(&arguments)
            .args([text(&theme), "--output", text(&output)])
            .args(more)
            .output();
        let built = built.expect("the program runs");
        assert!(built.status.success(), "{}{}", printed(&built), complaint(&built));
        output
    };
    let before = files_of(&build("new-draft-before", &[]));
    for kind in Kind::ALL {
        let made = new(&content, kind.singular(), &format!("Iets nieuws: {}", kind.singular()));
        assert!(made.status.success(), "{}", complaint(&made));
    }
    let checked = check(&content);
    assert!(checked.status.success(), "{}", printed(&checked));
    assert!(printed(&checked).contains("\n0 fouten, "), "{}", printed(&checked));
    assert_eq!(files_of(&build("new-draft-after", &[])), before, "a draft changes nothing");
    let shown = build("new-draft-shown", &["--drafts"]);
    for kind in Kind::ALL {
        let folder = if *kind == Kind::TextPage { "" } else { kind.folder() };
        let page = shown.join(folder).join(format!("iets-nieuws-{}/index.html", kind.singular()));
        let page = fs::read_to_string(&page).unwrap_or_else(|_| panic!("no {}", page.display()));
        assert!(page.contains("Dit is een concept"), "{}", kind.singular());
        assert!(page.contains("Nog niet ingevuld:") || *kind == Kind::TextPage, "{page}");
    }
}

/// Every file with its bytes.
fn files_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("can be read"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).expect("lies in the folder").to_owned();
        (path, fs::read(entry.path()).expect("can be read"))
    };
    files.map(read).collect()
}

#[test]
fn a_name_that_other_systems_cannot_have_is_refused() {
    let content = content("new-reserved");
    for title in ["CON", "con", "Aux", "NUL", "Prn.", "COM1", "lpt9", "nul?"] {
        let refused = new(&content, "aanbod", title);
        assert_eq!(refused.status.code(), Some(2), "{title}");
        assert!(complaint(&refused).contains("op Windows"), "{}", complaint(&refused));
    }
    let long = new(&content, "aanbod", &"œ".repeat(99));
    assert!(complaint(&long).contains("langer dan 100 tekens"), "{}", complaint(&long));
    assert!(!content.join("aanbod").exists());
    fs::create_dir(content.join("begrippen")).expect("a folder can be made");
    fs::write(content.join("begrippen/Portfolio.MD"), "").expect("a file can be written");
    assert!(complaint(&new(&content, "begrip", "portfolio")).contains("Portfolio.MD` bestaat al"));
}

#[test]
fn an_address_that_is_taken_is_refused() {
    let content = copy("tests/base", "new-taken");
    for title in ["Agenda", "Aanbod", "Mijn lijst", "Zoeken", "Assets"] {
        let refused = new(&content, "pagina", title);
        assert_eq!(refused.status.code(), Some(2), "{title}");
        assert!(complaint(&refused).contains("kies een andere titel"), "{}", complaint(&refused));
    }
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
    assert!(complaint.contains("`kenniskart` is geen soort: bedoelde je `kenniskaart`?"));
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
