//! The table of a programme, read as a spreadsheet would: what it has, and that nothing in it can be run.

use std::collections::BTreeMap;
use std::fs;

use csv::ReaderBuilder;
use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::support::{TODAY, Tree, base_site, folder, mini_theme, site_of};

/// Its rows, each cell by its heading.
fn rows(site: &Tree, path: &str) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(&site[path]).expect("is text");
    let text = text.strip_prefix('\u{feff}').expect("says that it is UTF-8");
    let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let row = |row: Result<_, csv::Error>| {
        row.expect("every row has as many cells as there are headings")
    };
    reader.deserialize().map(row).collect()
}

fn site_with(offering: &[(&str, &str)]) -> Tree {
    let mut sources = base_site();
    let path = SourcePath::new("aanbod/basis.md");
    let mut text = sources[&path].text.to_string();
    for (old, new) in offering {
        assert!(text.contains(old), "{old}: not in\n{text}");
        text = text.replacen(old, new, 1);
    }
    sources.insert(path.clone(), Source::new(&path, text));
    let (site, problems) =
        site_of(&sources, &mini_theme(), &Settings::on(TODAY), &mut Cache::default());
    assert!(!problems.has_errors(), "{problems:?}");
    site
}

#[test]
fn a_row_has_what_is_known_in_dutch() {
    let site = site_with(&[(
        "bronnen:",
        "studielast: 90 minuten\n\
         accreditatie: [{instantie: aban, status: toegekend, punten: '2,5', geldig_tot: 2028-01-01}]\n\
         uitvoeringen:\n\
         \x20 - {id: a, start: 2026-03-04, einde: 2026-03-04, locatie: {plaats: Utrecht}}\n\
         \x20 - {id: b, start: 2026-12-01, einde: 2027-01-12}\n\
         \x20 - {id: c, start: 2026-12-03, einde: 2026-12-03, status: geannuleerd}\n\
         \x20 - {id: d, start: 2027-03-04, einde: 2027-03-04}\n\
         bronnen:",
    )]);
    let rows = rows(&site, "aanbieders/umc/programma.csv");
    assert_eq!(rows.len(), 1);
    for (heading, expected) in [
        ("Uren", "1,5"),
        ("Punten", "2,5 ABAN"),
        ("Uitvoeringen dit jaar", "wo 4 mrt 2026, Utrecht; di 1 dec 2026 t/m di 12 jan 2027"),
        ("Datum", "2026-12-01"),
        ("Adres", "https://vindplaats.example/aanbod/basis/"),
        ("Kwaliteitstoets", ""),
    ] {
        assert_eq!(rows[0][heading], expected, "{heading}");
    }
    assert_eq!(rows, self::rows(&site, "aanbod/aanbod.csv"), "all there is");
}

#[test]
fn no_title_is_a_formula() {
    let site =
        site_with(&[("titel: ", "titel: '=HYPERLINK(\"https://kwaad.example\";\"Klik\")'\n# ")]);
    let rows = rows(&site, "aanbieders/umc/programma.csv");
    assert_eq!(rows[0]["Titel"], "'=HYPERLINK(\"https://kwaad.example\";\"Klik\")");
}

#[test]
fn the_columns_start_with_those_of_the_visitors_own_list() {
    let script = folder("../themes/vindplaats/my-list/csv.js");
    let script = fs::read_to_string(script).expect("the theme has it");
    let (_, headings) = script.split_once("HEADINGS = [").expect("its headings");
    let headings = headings.split(']').next().expect("a list ends").split('"').skip(1).step_by(2);
    let own: Vec<&str> = headings.take_while(|heading| *heading != "Notitie").collect();
    let site = site_with(&[]);
    let table = String::from_utf8_lossy(&site["aanbod/aanbod.csv"]);
    assert!(table.trim_start_matches('\u{feff}').starts_with(&own.join(";")), "{own:?}\n{table}");
}

#[test]
fn who_offers_nothing_has_no_programme() {
    let site = site_with(&[]);
    assert!(!site.keys().any(|path| path.starts_with("aanbieders/boekhuis/programma")));
    assert!(site.contains_key("aanbieders/umc/programma/index.html"));
}
