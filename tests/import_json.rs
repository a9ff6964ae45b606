//! `vindplaats import` on JSON: our own keys, EDU-DEX and schema.org, and what has another shape.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::support::{folder, run_within, tree, vindplaats, write_tree};

/// Imports a text; gives the content folder and what is printed.
fn import(name: &str, text: &str) -> (PathBuf, String) {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("json-import").join(name);
    // A previous run may have left it.
    let _ = fs::remove_dir_all(&content);
    write_tree(&content, &tree(&folder("base")));
    let file = content.with_extension("json");
    fs::write(&file, text).expect("can be written");
    let mut command = vindplaats(["import", "--bron", "lijst", "--date", "2026-11-22"]);
    let ended =
        run_within(command.arg(&file).arg("--content").arg(&content), Duration::from_mins(1));
    (content, ended.stdout + &ended.stderr)
}

fn made(content: &Path, name: &str) -> String {
    fs::read_to_string(content.join(format!("aanbod/{name}.md"))).unwrap_or_default()
}

#[test]
fn our_own_keys_are_read_with_their_groups_and_lists() {
    let (content, report) = import(
        "eigen",
        r#"{"aanbod": [{"titel": "Feedback geven", "aanbieder": "UMC", "doelgroepen": ["opleider"],
  "studielast": "6 uur", "engelse_titel": false, "kosten": {"basis": "betaald", "prijzen": [
    {"voor": "aios", "bedrag": 95}, {"voor": "a | b", "bedrag": "250"}]},
  "leerdoelen": ["Voert een gesprek | in stappen"],
  "uitvoeringen": [{"id": "voorjaar", "start": "2027-03-04", "einde": "2027-03-04"},
    {"start": "4-6-2027", "einde": "4-6-2027", "locatie": {"plaats": "Nijmegen"}}]}]}"#,
    );
    let expected = "---\nlevensloop: concept\ntitel: Feedback geven\nengelse_titel: false\naanbieder: umc\n\
        doelgroepen:\n  - opleider\nleerdoelen:\n  - Voert een gesprek | in stappen\nstudielast: 6 uur\nkosten:\n  \
        basis: betaald\n  prijzen:\n    - voor: aios\n      bedrag: 95\n    - voor: a | b\n      bedrag: 250\n\
        uitvoeringen:\n  - id: voorjaar\n    start: 2027-03-04\n    einde: 2027-03-04\n  - id: 2027-06-04\n    \
        start: 2027-06-04\n    einde: 2027-06-04\n    locatie:\n      plaats: Nijmegen\n---\n";
    assert_eq!(made(&content, "feedback-geven"), expected, "{report}");
}

#[test]
fn programmes_of_edu_dex_are_read() {
    let (content, report) = import(
        "edudex",
        r#"{"editor": "x", "programClassification": {"programId": "P-1", "orgUnitId": "umc"},
  "programDescriptions": {"programName": {"nl": "Feedback geven", "en": "Giving feedback"},
    "webLink": {"nl": "https://www.voorbeeld.nl/p1"}},
  "programSchedule": {"programRun": [
    {"id": "r1", "status": "application opened", "startDate": {"date": "2027-03-04", "isFinal": true}, "endDate": {"date": "2027-03-05"}},
    {"id": "r2", "status": "canceled", "startDate": {"date": "2027-06-04"}}]}}"#,
    );
    let made = made(&content, "feedback-geven");
    for part in [
        "website: https://www.voorbeeld.nl/p1\n",
        "  - id: 2027-03-04\n    start: 2027-03-04\n    einde: 2027-03-05\n",
        "  - id: 2027-06-04\n    start: 2027-06-04\n    status: geannuleerd\n",
    ] {
        assert!(made.contains(part), "{part}: {made}\n{report}");
    }
    let base = fs::read_to_string(content.join("import/lijst.json")).expect("it was written");
    assert!(
        base.contains(r#""bron_id": "P-1""#) && base.contains(r#""r1": "2027-03-04""#),
        "{base}"
    );
    assert!(report.contains("niet overgenomen uit dit bestand: `editor` (1 keer)"), "{report}");
}

#[test]
fn courses_of_schema_org_are_read() {
    let (content, report) = import(
        "schema",
        r#"{"@context": "https://schema.org", "@graph": [{"@type": "ItemList", "itemListElement": [
  {"@type": "ListItem", "position": 1, "item": {"@type": "Course", "@id": "https://a.nl/c1", "name": "Feedback geven",
  "url": "https://www.voorbeeld.nl/c1", "provider": {"@type": "Organization", "name": "UMC"}, "timeRequired": "PT6H",
  "inLanguage": "nl", "offers": [{"price": 125.00, "priceCurrency": "EUR"}],
  "hasCourseInstance": {"@type": "CourseInstance", "startDate": "2027-03-04T08:30:00Z", "endDate": "2027-03-04T17:00:00+01:00",
    "location": {"name": "Leerhuis", "address": {"addressLocality": "Nijmegen"}}}}}]},
  {"@type": "Course", "name": "Gratis", "isAccessibleForFree": true, "offers": {"price": 0}}]}"#,
    );
    let made_one = made(&content, "feedback-geven");
    for part in [
        "aanbieder: umc\n",
        "taal: nl\n",
        "  basis: betaald\n  bedrag: 125\n",
        "    start: 2027-03-04T09:30\n    einde: 2027-03-04T17:00\n",
        "      naam: Leerhuis\n      plaats: Nijmegen\n",
    ] {
        assert!(made_one.contains(part), "{part}: {made_one}\n{report}");
    }
    assert!(made(&content, "gratis").contains("basis: gratis\n"), "{report}");
}

#[test]
fn what_stands_beside_a_course_is_no_offering() {
    let (content, report) = import(
        "naast",
        r#"{"@graph": [{"@type": "Person", "name": "Jan Jansen"}, {"@type": ["Thing", "Course"], "name": "Feedback",
  "hasCourseInstance": [{"startDate": "2027-03-04", "eventStatus": {"@id": "https://schema.org/EventCancelled"}},
  {"startDate": "2027-04-04", "eventStatus": "EventPostponed"}]}, {"@type": "schema:WebPage", "name": "Pagina"}]}"#,
    );
    assert!(!content.join("aanbod/jan-jansen.md").exists(), "{report}");
    assert!(!content.join("aanbod/pagina.md").exists(), "{report}");
    assert!(report.contains("`Person` (1 keer), `schema:WebPage` (1 keer)"), "{report}");
    let made = made(&content, "feedback");
    for part in [
        "start: 2027-03-04\n    status: geannuleerd\n",
        "start: 2027-04-04\n    status: uitgesteld\n",
    ] {
        assert!(made.contains(part), "{part}\n{made}");
    }
}

#[test]
fn what_is_read_in_part_is_told() {
    let (content, report) = import(
        "deels",
        r#"[{"@type": "Course", "name": "Feedback", "url": ["https://a.nl/1", "https://a.nl/2"],
  "provider": [{"name": "UMC"}, {"name": "Boekhuis"}],
  "offers": [{"price": 100, "priceCurrency": "EUR"}, {"price": 200, "priceCurrency": "EUR"}],
  "hasCourseInstance": [{"startDate": "2027-03-04", "endDate": "2027-03-04", "courseMode": "online"}]}]"#,
    );
    for name in ["hasCourseInstance.courseMode", "offers", "provider", "url"] {
        assert!(report.contains(&format!("`{name}` (1 keer)")), "{name}: {report}");
    }
    assert!(made(&content, "feedback").contains("aanbieder: umc\n"), "{report}");
}

#[test]
fn what_has_another_shape_is_told_with_its_place() {
    let (content, report) = import(
        "vorm",
        "[{\"titel\": \"Een\", \"levensloop\": \"gepubliceerd\",\n \"kosten\": [1],\n \"uitvoeringen\": {\"start\": 1},\n \
         \"doelgroepen\": [[\"opleider\"]],\n \"samenvattng\": [1],\n \"titel_en\": \"x\"},\n 7,\n {\"titel\": \
         \"<script>x</script>\"},\n {\"titel\": {\"nl\": \"Twee\"}},\n {\"titel\": \"Drie\", \"uitvoeringen\": [{\"start\": \"morgen\", \"strat\": \"x\"}, 3]}]",
    );
    for part in [
        "`levensloop`: of iets op de site staat, bepaalt de redactie",
        "item 1, `kosten`: hier hoort een groep sleutels",
        "vorm.json:2:12",
        "item 1, `uitvoeringen`: hier hoort een lijst",
        "item 1, `doelgroepen[0]`: hier hoort één waarde",
        "item 1, `samenvattng`: dit is hier geen sleutel",
        "bedoelde je `samenvatting`?",
        "`titel_en` is geen sleutel van `aanbod`",
        "item 2: hier hoort een groep sleutels",
        "vorm.json:7:2",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    assert!(report.contains("`<script>x</script>` staat HTML"), "{report}");
    assert!(report.contains("item 5, `uitvoeringen[0].strat`"), "{report}");
    assert!(
        report.contains("item 5, `uitvoeringen[1]`: hier hoort een groep sleutels"),
        "{report}"
    );
    assert!(made(&content, "een").contains("titel: Een\n"), "{report}");
}

#[test]
fn what_is_no_list_of_offerings_changes_nothing() {
    for (name, text, what) in [
        ("half", r#"[{"titel": "Een""#.to_owned(), "hier klopt de JSON niet"),
        ("komma", "[\n{\"titel\": \"Een\",}]".to_owned(), "komma.json:2:"),
        ("dubbel", r#"[{"titel": "Een", "titel": "Twee"}]"#.to_owned(), "staat er twee keer"),
        ("leeg", "[]".to_owned(), "in deze lijst staat niets"),
        ("diep", format!("{}{}", "[".repeat(90_000), "]".repeat(90_000)), "te diep genest"),
        ("groot", format!("[{}1]", "1,".repeat(1_200_000)), "te diep genest of te groot"),
    ] {
        let (content, report) = import(name, &text);
        assert!(report.contains(what), "{name}: {}", &report[..report.len().min(2000)]);
        assert!(!content.join("import").exists(), "{name}");
    }
}

/// Plugins of websites write what a course refers to as an item of its own.
#[test]
fn what_a_graph_refers_to_is_read() {
    let (content, report) = import(
        "verwijzingen",
        r##"{"@context": "https://schema.org", "@graph": [
  {"@type": "Course", "@id": "#c1", "name": "Feedback geven", "provider": [{"@type": "Organization", "@id": "#umc"}],
   "offers": {"@id": "#prijs"}, "hasCourseInstance": [{"@id": "#r1"}, {"@id": "#er-niet"}]},
  {"@type": "CourseInstance", "@id": "#r1", "startDate": "2027-03-04", "location": {"@id": "#leerhuis"}},
  {"@type": "Place", "@id": "#leerhuis", "name": "Leerhuis", "address": {"addressLocality": "Nijmegen"}},
  {"@type": "Organization", "@id": "#umc", "name": "UMC"},
  {"@type": "Offer", "@id": "#prijs", "price": "95.00", "priceCurrency": "EUR"},
  {"@type": "Course", "@id": "#kring", "name": "Een kring", "provider": {"@id": "#kring-2"}},
  {"@type": "Organization", "@id": "#kring-2", "name": {"@id": "#kring"}}]}"##,
    );
    let made = made(&content, "feedback-geven");
    for part in [
        "aanbieder: umc\n",
        "  bedrag: 95\n",
        "    start: 2027-03-04\n",
        "      naam: Leerhuis\n      plaats: Nijmegen\n",
    ] {
        assert!(made.contains(part), "{part}: {made}\n{report}");
    }
    assert!(report.contains("item 6, `provider`: hier hoort een tekst"), "{report}");
}

#[test]
fn a_place_or_day_that_makes_no_run_is_told() {
    let (content, report) = import(
        "plaats",
        r#"[{"@type": "Course", "name": "Feedback geven", "hasCourseInstance": [
  {"startDate": "2027-03-04", "location": "Nijmegen"}, {"startDate": "2027-04-04", "location": {"name": "Leerhuis"}},
  {"startDate": null, "endDate": "2027-05-05", "location": "Utrecht"}]}]"#,
    );
    let made = made(&content, "feedback-geven");
    assert!(made.contains("start: 2027-04-04\n") && !made.contains("2027-05-05"), "{made}");
    for part in ["`hasCourseInstance.location` (3 keer)", "`hasCourseInstance.endDate` (1 keer)"] {
        assert!(report.contains(part), "{part}: {report}");
    }
}
