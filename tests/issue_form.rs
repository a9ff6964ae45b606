//! The issue form of the repository, and what an import makes of one that was filled in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use vindplaats::form::issue;
use vindplaats::formats::yaml;

use crate::support::{base_site, diff, fresh_folder, vindplaats, write};

#[test]
fn the_form_is_made_from_the_questions() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/ISSUE_TEMPLATE/aanbod.yml");
    let made = issue::template();
    let node = yaml::parse(&made);
    assert!(node.is_ok(), "{node:?}");
    let found = fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).expect("the form can be written");
    } else {
        assert!(found == made, "{}", diff(&found, &made));
    }
}

/// As GitHub writes it, with its line ends.
const FILLED_IN: &str = "### Hoe heet het?

Feedback geven: zo kan het

### Vertel in één of twee zinnen wat het is

Een middag oefenen met feedback, voor wie aios begeleidt.
### Dit is geen vraag
Neem een eigen casus mee.

### Wat voor soort is het?

Training

### Wie biedt het aan?

Umc Midden

### Hoe doe je mee?

Op locatie

### Wat kan iemand daarna?

- Voert een feedbackgesprek
Vraagt zelf om feedback

### Wat krijgt iemand na afloop?

- [X] Certificaat
- [ ] Accreditatiepunten

### Voor wie is het?

Opleiders

### Welke rollen helpt het?

_No response_

### Kost het geld?

Betaald

### Wat kost het?

€ 125

### Wanneer begint het?

4 maart 2027, 9.00 uur
- 11 maart 2027, 13.00 uur

### En wanneer eindigt het?

4 maart 2027, 17.00 uur
11 maart 2027, 17.00 uur

### In welke plaats?

Utrecht \"; rm -rf /
";

/// What the program said of a form, and the content that it left.
fn imported(name: &str, form: &str) -> (Output, PathBuf) {
    let content = fresh_folder(name).join("content");
    for (path, source) in base_site() {
        write(&content.join(path.as_str()), source.text.as_bytes());
    }
    let letter = content.with_file_name("melding.md");
    write(&letter, form.as_bytes());
    let mut command = vindplaats(["import", "--bron", "meldingen", "--date", "2026-11-22"]);
    let ended = command.arg(&letter).arg("--content").arg(&content).output().expect("it runs");
    (ended, content)
}

#[test]
fn a_form_that_was_filled_in_becomes_a_draft() {
    let (ended, content) = imported("issue-form", &FILLED_IN.replace('\n', "\r\n"));
    let report = String::from_utf8_lossy(&ended.stdout).into_owned();
    let file = content.join("aanbod/feedback-geven-zo-kan-het.md");
    let draft = fs::read_to_string(&file).unwrap_or_else(|why| panic!("{why}: {report}"));
    let expected = include_str!("import/melding.md");
    if std::env::var_os("UPDATE").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/melding.md");
        fs::write(path, &draft).expect("can be written");
    } else {
        assert!(draft == expected, "{}\n{report}", diff(expected, &draft));
    }
    assert!(report.starts_with("0 fouten, 0 waarschuwingen\n"), "{report}");
}

#[test]
fn an_empty_form_is_told() {
    let (ended, _) = imported("issue-form-empty", "### Hoe heet het?\n\n_No response_\n");
    let report = String::from_utf8_lossy(&ended.stdout);
    assert!(report.contains("dit formulier is leeg"), "{report}");
    assert_eq!(ended.status.code(), Some(1));
}

/// No run is made up of the start of one and the end of another.
#[test]
fn starts_without_their_ends_are_told() {
    let text = FILLED_IN.replace("4 maart 2027, 17.00 uur\n", "");
    let (ended, content) = imported("issue-form-days", &text);
    let report = String::from_utf8_lossy(&ended.stdout);
    assert!(report.contains("2 keer een begin en 1 keer een einde"), "{report}");
    let draft = fs::read_to_string(content.join("aanbod/feedback-geven-zo-kan-het.md"));
    let draft = draft.expect("the rest is taken over");
    assert!(!draft.contains("start:") && draft.contains("bedrag: 125"), "{draft}");
}
