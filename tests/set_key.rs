//! A key set in a record, a record renamed or withdrawn: only what is asked changes, whatever the value.

use std::process::Command;
use std::sync::LazyLock;

use proptest::prelude::*;
use vindplaats::catalogue::kind::Kind;
use vindplaats::edit::{self, Written};
use vindplaats::formats::yaml::{self, Value};

use crate::support::{folder, fresh_folder, tree, write_tree};

/// Kind, path and text of every record of the content.
static CONTENT: LazyLock<Vec<(Kind, String, String)>> = LazyLock::new(|| {
    let files = tree(&folder("../content")).into_iter().filter(|(path, _)| path.contains('/'));
    let records = files.map(|(path, bytes)| {
        let folder = path.split('/').next().expect("a path has a first part");
        let kind = Kind::ALL.iter().find(|kind| kind.folder() == folder);
        let text = String::from_utf8(bytes).expect("content is UTF-8");
        (*kind.expect("every folder is of a kind"), path, text)
    });
    records.collect()
});

/// Keys and values of the front matter; `None` for an empty value.
fn values(text: &str) -> Vec<(String, Option<Written>)> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.split_once("---").expect("a first fence").1;
    let end = head.find("\n---").expect("a second fence");
    let root = yaml::parse(&head[..=end]).expect("the front matter can be read");
    match root.value {
        Value::Map(entries) => {
            let pair = |entry: &yaml::MapEntry<'_>| {
                (entry.key.clone().into_owned(), Written::of(&entry.node))
            };
            entries.iter().map(pair).collect()
        }
        Value::Null => Vec::new(),
        other => panic!("no map: {other:?}"),
    }
}

fn set(text: &str, kind: Kind, key: &str, value: &Written) -> String {
    edit::set(text, kind, key, value).expect("the front matter can be read")
}

#[test]
fn a_value_that_is_there_keeps_its_bytes() {
    for (kind, path, text) in CONTENT.iter() {
        for (key, value) in values(text) {
            let value = value.expect("content has no empty values");
            assert_eq!(&set(text, *kind, &key, &value), text, "{path}: {key}");
        }
    }
}

/// Sets a key in a text and sees that the others have their values, and their lines their bytes.
fn assert_only_changes(text: &str, kind: Kind, key: &str, value: &Written) {
    let found = set(text, kind, key, value);
    let mut expected = values(text);
    match expected.iter_mut().find(|(other, _)| other == key) {
        Some((_, old)) => *old = Some(value.clone()),
        None => expected.push((key.to_owned(), Some(value.clone()))),
    }
    expected.sort_by(|a, b| a.0.cmp(&b.0));
    let mut read = values(&found);
    read.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(read, expected, "{key}\n{found}");
    assert_eq!(set(&found, kind, key, value), found);
    let removed = edit::remove(&found, key).expect("the front matter can be read");
    let without = edit::remove(text, key).expect("the front matter can be read");
    assert_eq!(removed, without, "{key}\n{found}");
}

#[test]
fn every_key_of_the_content_can_be_set() {
    let values = [
        Written::scalar("Nieuw: wat er staat"),
        Written::list(["a", "b"]),
        Written::scalar("Een\n\n  en twee\n"),
        Written::Map(vec![("gecontroleerd_op".to_owned(), Written::scalar("2027-01-02"))]),
    ];
    for ((kind, _, text), value) in CONTENT.iter().step_by(9).zip(values.iter().cycle()) {
        let windows = text.replace('\n', "\r\n");
        for field in kind.fields() {
            assert_only_changes(text, *kind, field.key, value);
            assert_only_changes(&windows, *kind, field.key, value);
        }
    }
}

fn any_scalar() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9-]{1,12}",
        "[-?:,\\[\\]{}#&*!|>'\"%@` a~.0-9]{0,8}",
        "\\PC{0,20}",
        "[a-z: #\n\t]{0,20}",
        any::<String>(),
        prop::sample::select(vec![
            "nee",
            "null",
            "~",
            "1.10",
            "2027-01-02",
            "true",
            "---",
            "...",
            "- a",
            "a: b",
            "<<",
            "0x1f",
            "\u{feff}",
            "\u{85}a",
            "a\r\nb",
            "|",
            "# a"
        ])
        .prop_map(str::to_owned),
    ]
}

fn any_written() -> impl Strategy<Value = Written> {
    let leaf = any_scalar().prop_map(Written::Scalar);
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Written::List),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..4)
                .prop_map(|pairs| Written::Map(pairs.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_value_can_be_set(at in any::<prop::sample::Index>(), of in any::<prop::sample::Index>(), value in any_written()) {
        let (kind, _, text) = at.get(&CONTENT);
        let field = of.get(kind.fields());
        assert_only_changes(text, *kind, field.key, &value);
    }

    #[test]
    fn any_value_makes_a_new_record(value in any_written()) {
        let text = edit::new_text(Kind::Offering, &[("titel", value.clone())], "");
        prop_assert_eq!(values(&text), vec![("titel".to_owned(), Some(value))]);
    }
}

const COMMENTED: &str = "---
# Van de aanbieder

# De naam
titel: Oud # per mail
# Wie
# en wat
rollen: # twee
  - educator # eerste
  - manager
# Tekst
waarom: |
  Een regel
  # geen opmerking

# Los

volgorde: 'x' # laatst
# Einde
---

Tekst
";

#[test]
fn comments_stay_with_their_keys() {
    let found = set(COMMENTED, Kind::Offering, "titel", &Written::scalar("Nieuw"));
    assert_eq!(found, COMMENTED.replace("Oud", "Nieuw"));
    let found = set(COMMENTED, Kind::Offering, "rollen", &Written::scalar("a: b"));
    let old = "rollen: # twee\n  - educator # eerste\n  - manager\n";
    assert_eq!(found, COMMENTED.replace(old, "# eerste\nrollen: 'a: b' # twee\n"));
    let found = set(COMMENTED, Kind::Offering, "volgorde", &Written::list(["a"]));
    assert_eq!(found, COMMENTED.replace("volgorde: 'x' # laatst", "volgorde: # laatst\n  - a"));
    let found = edit::remove(COMMENTED, "waarom").expect("can be read");
    assert_eq!(
        found,
        COMMENTED.replace("# Tekst\nwaarom: |\n  Een regel\n  # geen opmerking\n", "")
    );
    let marked = format!("\u{feff}{COMMENTED}");
    let found = set(&marked, Kind::Offering, "opname", &Written::scalar("kern"));
    assert_eq!(found, marked.replace("# Wie", "opname: kern\n# Wie"));
}

const RUNS: &str = "---
uitvoeringen:
  # Elk voorjaar
  - id: voorjaar # eerste
    start: 2027-03-04
    # Tot de lunch
    einde: 2027-03-04
  # De laatste
  - id: najaar
    start: 2027-10-04
    prijzen: [1, 2] # voorlopig
---
";

fn run_of(pairs: &[(&str, &str)]) -> Written {
    let pair = |(key, value): &(&str, &str)| ((*key).to_owned(), Written::scalar(*value));
    Written::Map(pairs.iter().map(pair).collect())
}

#[test]
fn what_changes_in_a_list_leaves_the_rest_and_its_comments() {
    let spring = [("id", "voorjaar"), ("start", "2027-03-05"), ("einde", "2027-03-04")];
    let autumn = Written::Map(vec![
        ("id".to_owned(), Written::scalar("najaar")),
        ("start".to_owned(), Written::scalar("2027-10-04")),
        ("status".to_owned(), Written::scalar("geannuleerd")),
        ("prijzen".to_owned(), Written::list(["1", "2"])),
    ]);
    let more = run_of(&[("id", "winter"), ("start", "2027-12-01")]);
    let key = "uitvoeringen";
    for newline in ["\n", "\r\n"] {
        let text = RUNS.replace('\n', newline);
        let value = Written::List(vec![run_of(&spring), autumn.clone(), more.clone()]);
        let expected = RUNS
            .replace("start: 2027-03-04", "start: 2027-03-05")
            .replace("    prijzen", "    status: geannuleerd\n    prijzen")
            .replace("voorlopig\n", "voorlopig\n  - id: winter\n    start: 2027-12-01\n");
        assert_eq!(set(&text, Kind::Offering, key, &value), expected.replace('\n', newline));
    }
    let value = Written::List(vec![run_of(&spring)]);
    assert_eq!(
        set(RUNS, Kind::Offering, key, &value),
        "---\n# Elk voorjaar\n# eerste\n# Tot de lunch\n# De laatste\n# voorlopig\nuitvoeringen:\n  - id: voorjaar\n    \
         start: 2027-03-05\n    einde: 2027-03-04\n---\n"
    );
}

#[test]
fn what_cannot_be_read_is_left_alone() {
    for text in [
        "",
        "tekst",
        "---\ntitel: a\n",
        "---\ntitel: 'a\n---\n",
        "---\n{titel: a}\n---\n",
        "---\n- a\n---\n",
    ] {
        assert_eq!(edit::set(text, Kind::Offering, "titel", &Written::scalar("b")), None, "{text}");
        assert_eq!(edit::remove(text, "titel"), None, "{text}");
    }
    let empty = set("---\n---\n", Kind::Offering, "titel", &Written::scalar("b"));
    assert_eq!(empty, "---\ntitel: b\n---\n");
}

/// The content in a folder of its own.
fn copied(name: &str) -> std::path::PathBuf {
    let copy = fresh_folder(name);
    write_tree(&copy, &tree(&folder("../content")));
    copy
}

fn run(arguments: &[&str], content: &std::path::Path) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_vindplaats"))
        .args(arguments)
        .arg("--content")
        .arg(content)
        .output()
        .expect("the program can run");
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).expect("output is UTF-8"))
}

#[test]
fn a_renamed_record_leaves_a_catalogue_that_checks() {
    let content = copied("renamed");
    let every = CONTENT.len() / 3;
    for (at, (_, path, _)) in CONTENT.iter().step_by(every).enumerate() {
        let other = format!("anders-{at}");
        let name = path.trim_end_matches(".md");
        let short = name.rsplit('/').next().expect("a name").to_owned();
        if at == 0 {
            let before = tree(&content);
            let (good, diff) = run(&["rename", name, &other, "--dry-run"], &content);
            assert!(good && diff.contains(&other), "{name}\n{diff}");
            assert_eq!(tree(&content), before, "{name}: a trial changes nothing");
        }
        let (good, said) = run(&["rename", name, &other], &content);
        assert!(good, "{name}\n{said}");
        let folder = name.split('/').next().expect("a folder");
        let (good, said) =
            run(&["rename", &format!("content/{folder}/{other}.md"), &short], &content);
        assert!(good, "{name}\n{said}");
    }
    let (good, report) = run(&["check"], &content);
    assert!(good && report.contains("0 fouten"), "{report}");
}

#[test]
fn a_withdrawn_offering_leaves_a_catalogue_that_checks() {
    let content = copied("withdrawn");
    let draft = "---\ntitel: Nog niet af\nlevensloop: concept\nsoort: training\n---\n";
    std::fs::write(content.join("aanbod/nog-niet-af.md"), draft).expect("can be written");
    let (good, said) = run(&["withdraw", "aanbod/nog-niet-af"], &content);
    assert!(!good && said.contains("is een concept"), "{said}");
    let (good, said) =
        run(&["withdraw", "aanbod/d-rect", "--vervangen-door", "nog-niet-af"], &content);
    assert!(!good && said.contains("is nog een concept"), "{said}");
    let (good, said) =
        run(&["withdraw", "aanbod/d-rect", "--vervangen-door", "pareltraject"], &content);
    assert!(good, "{said}");
    let text = std::fs::read_to_string(content.join("aanbod/d-rect.md")).expect("is there");
    assert!(text.contains("\nvervangen_door: pareltraject\n"), "{text}");
    assert!(text.contains("\nlevensloop: ingetrokken\n"), "{text}");
    let (good, said) = run(&["withdraw", "aanbod/start-als-arts"], &content);
    assert!(good, "{said}");
    let text = std::fs::read_to_string(content.join("aanbod/start-als-arts.md")).expect("is there");
    assert!(text.contains("\nlevensloop: gearchiveerd\n"), "{text}");
}

/// Of every offering, for what one has another has not.
#[test]
fn a_copied_offering_leaves_a_catalogue_that_checks() {
    let content = copied("copied");
    let path = content.join("aanbod/aanbod-van-dit-jaar.md");
    let text = "---\ntitel: Van dit jaar\nsamenvatting: Een samenvatting die lang genoeg is om te mogen, en \
                dat over iets van dit jaar.\nopname: verwijzing\nsoort: training\n# Wat het kost.\nkosten:\n  \
                basis: betaald\n  prijzen:\n    - {voor: aios, bedrag: 95, geldig_tot: 2027-01-15}\n    - {voor: leden, bedrag: 80}\n\
                inschrijven:\n  soort: direct\n  url: https://www.voorbeeld.nl/\n  sluit: 2027-02-18\n# Drie keer.\n\
                uitvoeringen:\n  - id: voorjaar\n    start: 2027-03-04\n    einde: 2027-03-04\ngerelateerd: [d-rect]\n\
                bronnen:\n  - url: https://www.voorbeeld.nl/\n    titel: Voorbeeld\n    gezien_op: 2026-11-01\n\
                beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}\n---\n\nTekst.\n";
    std::fs::write(&path, text).expect("can be written");
    let before = tree(&content);
    let asked = ["copy", "aanbod/aanbod-van-dit-jaar", "--titel", "Van volgend jaar"];
    let (good, diff) = run(&[&asked[..], &["--dry-run"]].concat(), &content);
    assert!(good && diff.contains("+titel: Van volgend jaar"), "{diff}");
    assert_eq!(tree(&content), before, "a trial changes nothing");
    let (good, said) = run(&asked, &content);
    assert!(good && said.contains("--vervangen-door van-volgend-jaar"), "{said}");
    let copy = std::fs::read_to_string(content.join("aanbod/van-volgend-jaar.md"));
    let expected = "---\nlevensloop: concept\ntitel: Van volgend jaar\nsamenvatting: Een samenvatting die lang \
                    genoeg is om te mogen, en dat over iets van dit jaar.\nopname: verwijzing\nsoort: training\n\
                    # Wat het kost.\nkosten:\n  basis: betaald\n  prijzen:\n    - voor: leden\n      bedrag: 80\n\
                    inschrijven:\n  soort: direct\n  url: https://www.voorbeeld.nl/\n\
                    gerelateerd:\n  - d-rect\n  - aanbod-van-dit-jaar\nbronnen:\n  - url: \
                    https://www.voorbeeld.nl/\n    titel: Voorbeeld\n---\n\nTekst.\n";
    assert_eq!(copy.expect("it was made"), expected);
    let offerings = CONTENT.iter().filter(|(kind, ..)| *kind == Kind::Offering);
    for (at, (_, path, _)) in offerings.step_by(50).enumerate() {
        let (good, said) = run(&["copy", path, "--title", &format!("Editie {at}")], &content);
        assert!(good, "{path}\n{said}");
    }
    for arguments in [&["check"][..], &["check", "--drafts"]] {
        let (good, report) = run(arguments, &content);
        assert!(good && report.contains("0 fouten"), "{report}");
    }
}

#[test]
fn what_cannot_be_renamed_is_said() {
    for (arguments, said) in [
        (&["rename", "aanbod/zelfscn", "x"][..], "bedoelde je `aanbod/zelfscan`?"),
        (&["rename", "aanbd/zelfscan", "x"], "bedoelde je `aanbod/zelfscan`?"),
        (&["rename", "zelfscan", "x"], "schrijf `aanbod/naam`"),
        (&["rename", "aanbod/zelfscan", "basis"], "`aanbod/basis.md` bestaat al"),
        (&["rename", "aanbod/zelfscan", "Een Naam"], "kan geen bestandsnaam zijn"),
        (&["rename", "aanbod/zelfscan", "../x"], "noemt geen map"),
        (&["rename", "aanbod/zelfscan", "themas/x"], "andere soort"),
        (&["copy", "aanbod/basi", "--title", "Zo"], "bedoelde je `aanbod/basis`?"),
        (&["copy", "aanbod/basis", "--title", "BASIS!"], "`aanbod/basis.md` bestaat al"),
        (&["copy", "aanbod/basis", "--title", "../../x.md"], "is een pad of bestand"),
        (&["copy", "aanbod/basis", "--title", " "], "de titel is leeg"),
        (&["copy", "aanbod/basis", "--title", "Agenda\u{202e}"], "een teken dat niemand ziet"),
        (&["copy", "themas/opleiden", "--title", "Zo"], "alleen aanbod heeft edities"),
        (&["withdraw", "aanbod/basis", "--vervangen-door", "basis"], "zichzelf"),
        (&["withdraw", "themas/opleiden", "--vervangen-door", "x"], "bestaat niet"),
    ] {
        let (good, found) = run(arguments, &folder("mini/content"));
        assert!(!good && found.contains(said), "{arguments:?}\n{found}");
    }
}

/// What an import sets: values of one line, between brackets over two lines, and keys that are new.
#[test]
fn nothing_but_the_key_changes() {
    let text = "---\n# Van ons\ntitel: 'Een' # zo\nthemas: [a,\n  b]\nkosten: {basis: \
                gratis} # nu\nbeheer:\n  contact: \n---\n\nTekst.\n";
    let on_request = Written::Map(vec![("basis".to_owned(), Written::scalar("op-aanvraag"))]);
    for (key, value, from, to) in [
        ("titel", Written::scalar("Twee: drie"), "'Een' # zo", "'Twee: drie' # zo"),
        ("themas", Written::list(["a"]), "themas: [a,\n  b]\n", "themas:\n  - a\n"),
        ("kosten", on_request, "{basis: gratis} # nu\n", "# nu\n  basis: op-aanvraag\n"),
        ("soort", Written::scalar("cursus"), "# zo\n", "# zo\nsoort: cursus\n"),
        ("website", Written::scalar("https://a.nl"), "# nu\n", "# nu\nwebsite: https://a.nl\n"),
    ] {
        assert_eq!(set(text, Kind::Offering, key, &value), text.replace(from, to), "{key}");
    }
}
