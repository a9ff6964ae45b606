//! `vindplaats import` on calendars: moments of every time zone, runs of known offerings, and broken files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::support::{folder, run_within, tree, vindplaats, write_tree};

fn content(name: &str) -> PathBuf {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calendar-import").join(name);
    // A previous run may have left it.
    let _ = fs::remove_dir_all(&content);
    write_tree(&content, &tree(&folder("base")));
    content
}

/// A calendar with these lines as its events.
fn calendar(events: &[&str]) -> String {
    let event = |lines: &&str| {
        format!("BEGIN:VEVENT\r\nDTSTAMP:20261101T120000Z\r\n{lines}\r\nEND:VEVENT\r\n")
    };
    let events: String = events.iter().map(event).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.replace(" | ", "\r\n"))
}

/// Imports a calendar; gives what is printed.
fn import(content: &Path, calendar: &str) -> String {
    let file = content.with_extension("ics");
    fs::write(&file, calendar).expect("can be written");
    let mut command =
        vindplaats(["import", "--bron", "agenda", "--aanbieder", "UMC", "--date", "2026-11-22"]);
    let ended =
        run_within(command.arg(&file).arg("--content").arg(content), Duration::from_mins(1));
    ended.stdout + &ended.stderr
}

/// The runs that are made of an event, in one line.
fn runs(name: &str, event: &str) -> (String, String) {
    let content = content(name);
    let report = import(&content, &calendar(&[&format!("SUMMARY:Feedback geven | {event}")]));
    let made = fs::read_to_string(content.join("aanbod/feedback-geven.md")).unwrap_or_default();
    let runs = made.split_once("uitvoeringen:\n").map_or("", |(_, runs)| runs);
    let lines: Vec<_> = runs.split("\n---").next().unwrap_or_default().split_whitespace().collect();
    (lines.join(" "), report)
}

#[test]
fn moments_are_those_of_amsterdam() {
    for (event, start, end) in [
        ("DTSTART;VALUE=DATE:20270304 | DTEND;VALUE=DATE:20270305", "2027-03-04", "2027-03-04"),
        ("DTSTART;VALUE=DATE:20270304 | DTEND;VALUE=DATE:20270306", "2027-03-04", "2027-03-05"),
        ("DTSTART;VALUE=DATE:20270304 | DURATION:P2D", "2027-03-04", "2027-03-05"),
        ("DTSTART;VALUE=DATE:20270304", "2027-03-04", "2027-03-04"),
        ("DTSTART:20270304T093000 | DTEND:20270304T170000", "2027-03-04T09:30", "2027-03-04T17:00"),
        ("DTSTART:20270704T093000Z | DURATION:PT1H30M", "2027-07-04T11:30", "2027-07-04T13:00"),
        (
            "DTSTART;TZID=W. Europe Standard Time:20270304T093000 | DTEND:20270304T150000Z",
            "2027-03-04T09:30",
            "2027-03-04T16:00",
        ),
        (
            "DTSTART;TZID=/vendor.example/2027a/Europe/London:20270304T233000 | DURATION:PT1H",
            "2027-03-05T00:30",
            "2027-03-05T01:30",
        ),
    ] {
        let (runs, report) = runs("moments", event);
        let day = &start[..10];
        assert_eq!(runs, format!("- id: {day} start: {start} einde: {end}"), "{event}\n{report}");
    }
}

#[test]
fn a_repetition_is_one_run_of_meetings_or_told() {
    let (found, report) = runs(
        "herhaald",
        "UID:a | DTSTART;TZID=Europe/Amsterdam:20270311T193000 | DURATION:PT2H | \
         RRULE:FREQ=WEEKLY;COUNT=4 | EXDATE;TZID=Europe/Amsterdam:20270318T193000",
    );
    let meeting = |day: &str| format!(" - start: 2027-{day}T19:30 einde: 2027-{day}T21:30");
    let meetings = ["03-11", "03-25", "04-01"].map(meeting).concat();
    assert_eq!(found, format!("- id: 2027-03-11 bijeenkomsten:{meetings}"), "{report}");
    assert!(
        report.contains("afspraak 1, `RRULE`: deze 3 keer zijn samen één uitvoering"),
        "{report}"
    );

    for (rule, count) in [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270401T235959Z", 3),
        ("FREQ=DAILY;COUNT=60", 60),
        ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=11", 3),
    ] {
        let (runs, report) = runs("regels", &format!("DTSTART;VALUE=DATE:20270311 | RRULE:{rule}"));
        assert_eq!(runs.matches("- start").count(), count, "{rule}: {runs}\n{report}");
    }
    for rule in [
        "FREQ=WEEKLY",
        "FREQ=DAILY;COUNT=61",
        "FREQ=DAILY;COUNT=99999999999999999999",
        "FREQ=SECONDLY;COUNT=3",
        "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=0;COUNT=3",
        "zomaar",
        "FREQ=DAILY;UNTIL=99991231",
    ] {
        let (runs, report) = runs("regels", &format!("DTSTART;VALUE=DATE:20270311 | RRULE:{rule}"));
        assert_eq!(
            runs, "- id: 2027-03-11 start: 2027-03-11 einde: 2027-03-11",
            "{rule}: {report}"
        );
        assert!(report.contains("alleen de eerste keer van deze reeks"), "{rule}: {report}");
    }
}

/// By its page here, by its link and by its title; and the same run when it is moved or called off.
#[test]
fn runs_of_known_offerings_are_added_and_follow_the_calendar() {
    let content = content("bekend");
    let path = content.join("aanbod/basis.md");
    let before = fs::read_to_string(&path).expect("it is there");
    let at = |day: &str, more: &str| {
        format!(
            "UID:1@umc | URL:https://vindplaats.example/aanbod/basis/ | SUMMARY:{more} | DTSTART:{day}T093000Z | DURATION:PT1H"
        )
    };
    let title =
        before.lines().find_map(|line| line.strip_prefix("titel: ")).expect("it has a title");
    let report = import(&content, &calendar(&[&at("20270304", title)]));
    let first = fs::read_to_string(&path).expect("it is there");
    let run = "  - id: 2027-03-04\n    start: 2027-03-04T10:30\n    einde: 2027-03-04T11:30\n";
    assert!(first.contains(run), "{report}\n{first}");
    assert_eq!(first.lines().count(), before.lines().count() + 4, "{first}");
    let again = import(&content, &calendar(&[&at("20270304", title)]));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), first, "{again}");

    let off = at("20270311", &format!("Geannuleerd: {title}"));
    let report = import(&content, &calendar(&[&off]));
    let moved = "  - id: 2027-03-04\n    start: 2027-03-11T10:30\n    einde: 2027-03-11T11:30\n    status: geannuleerd\n";
    let now = fs::read_to_string(&path).expect("it is there");
    assert!(now.contains(moved), "{report}\n{now}");
}

#[test]
fn what_is_not_taken_over_is_told() {
    let content = content("verslag");
    let report = import(
        &content,
        &calendar(&[
            "SUMMARY:Zonder begin",
            "SUMMARY:Fout begin | DTSTART:morgen",
            "SUMMARY:Onbekende zone | DTSTART;TZID=Mars/Olympus:20270304T093000",
            "SUMMARY:Reeks | DTSTART:20270304T093000 | RECURRENCE-ID:20270304T093000",
            "DTSTART:20270304T093000",
            "SUMMARY:<script>alert(1)</script> | DTSTART:20270304T093000",
            "SUMMARY:Online | DTSTART;VALUE=DATE:20270304 | LOCATION:Teams\\, https://teams.example/x",
            "SUMMARY:Op locatie | DTSTART;VALUE=DATE:20270304 | ATTENDEE;CN=Jan Jansen:mailto:jan@example.nl | \
             LOCATION:Radboudumc\\, Geert Grooteplein 10\\, 6525 GA Nijmegen\\, Nederland | DESCRIPTION:Bel Jan",
        ]),
    );
    for part in [
        "afspraak 1: er is geen begin (`DTSTART`)",
        "afspraak 2, `DTSTART`: `morgen` is geen dag of tijd",
        "verslag.ics:10:1",
        "afspraak 3, `DTSTART`: de tijdzone `Mars/Olympus` is niet bekend",
        "afspraak 4, `RECURRENCE-ID`: dit wijzigt één keer van een reeks",
        "afspraak 5: er is geen `titel`",
        "afspraak 6, `SUMMARY`: in `<script>alert(1)</script>` staat HTML",
        "afspraak 7, `LOCATION`",
        "niet overgenomen uit deze agenda: `DESCRIPTION` (1 keer)",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    let made = fs::read_to_string(content.join("aanbod/op-locatie.md")).expect(&report);
    assert!(made.contains("      naam: Radboudumc\n      plaats: Nijmegen\n"), "{made}");
    assert!(!made.contains("Jan"), "{made}");
}

#[test]
fn a_broken_calendar_changes_nothing() {
    let good = calendar(&["SUMMARY:Een | DTSTART:20270304T093000"]);
    for (name, text, what) in [
        ("half", good[..80].to_owned(), "het bestand is afgebroken"),
        ("leeg", calendar(&[]), "staat geen afspraak"),
        ("regel", good.replace("SUMMARY:", "SUMMARY "), "broken.ics:5:1"),
        ("dubbel", good.replace("END:VEVENT\r\n", ""), "niet bij zijn begin"),
    ] {
        let content = content("broken");
        let before = tree(&content);
        let report = import(&content, &text);
        assert!(
            report.contains(what) && report.contains("Er is niets overgenomen"),
            "{name}: {report}"
        );
        assert!(tree(&content) == before, "{name}");
    }
}

#[test]
fn a_time_zone_with_a_name_of_its_own_is_known_by_its_clock() {
    let zone = |offsets: &[&str]| {
        let rule = |to: &&str| {
            ["BEGIN:STANDARD\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:", to, "\r\nEND:STANDARD\r\n"]
                .concat()
        };
        let rules: String = offsets.iter().map(rule).collect();
        format!(
            "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n{rules}END:VTIMEZONE\r\nBEGIN:VEVENT"
        )
    };
    let event = "SUMMARY:Feedback geven | DTSTART;TZID=Customized Time Zone:20270704T093000 | DURATION:PT1H";
    for (offsets, start) in [
        (&["+0200", "+0100"][..], Some("2027-07-04T09:30")),
        (&["+0000"], Some("2027-07-04T11:30")),
        (&["+0300", "+0200"], None),
        (&[], None),
    ] {
        let content = content("tijdzone");
        let file = calendar(&[event]).replacen("BEGIN:VEVENT", &zone(offsets), 1);
        let report = import(&content, &file);
        let made = fs::read_to_string(content.join("aanbod/feedback-geven.md"));
        match start {
            Some(start) => {
                assert!(made.is_ok_and(|text| text.contains(start)), "{offsets:?}\n{report}");
            }
            None => {
                assert!(
                    made.is_err() && report.contains("is niet bekend"),
                    "{offsets:?}\n{report}"
                );
            }
        }
    }
}

#[test]
fn what_is_not_public_is_left_out_and_told() {
    for (class, is_public) in
        [("PUBLIC", true), ("public", true), ("PRIVATE", false), ("CONFIDENTIAL", false)]
    {
        let content = content("besloten");
        let event = format!("SUMMARY:Feedback geven | CLASS:{class} | DTSTART:20270304T093000");
        let report = import(&content, &calendar(&[&event]));
        assert_eq!(
            content.join("aanbod/feedback-geven.md").exists(),
            is_public,
            "{class}\n{report}"
        );
        assert_eq!(report.contains("niet openbaar"), !is_public, "{class}\n{report}");
    }
}
