//! Until when one can enrol: a page has one answer for each run.

use crate::states::values;
use crate::support::{Held, mini_theme, site_with};

const RUN: &str = "id: a, start: 2027-03-04, einde: 2027-03-04";
const OPEN: &str = "id: a, start: 2027-03-04, einde: 2027-03-04, inschrijf_sluit: 2027-02-01";
const SHUT: &str = "id: a, start: 2027-03-04, einde: 2027-03-04, inschrijf_sluit: 2026-11-01";
const OPENS: &str = "id: a, start: 2027-03-04, einde: 2027-03-04, inschrijf_opent: 2026-10-01";
const LATER: &str = "id: b, start: 2027-05-06, einde: 2027-05-06";

const AT: &str = "inschrijven: {soort: direct, url: 'https://www.voorbeeld.nl', ";

/// Keys of the offering and its runs; the row of `Inschrijven`, and what is said beside each run.
const DAYS: &[(&str, &[&str], &str, &[&str])] = &[
    (
        "sluit: 2027-01-01}",
        &[RUN],
        "direct inschrijven, tot en met 1 januari 2027",
        &["1 januari 2027"],
    ),
    ("sluit: 2026-11-01}", &[OPEN], "direct inschrijven", &["1 februari 2027"]),
    ("sluit: 2027-02-01}", &[SHUT], "direct inschrijven", &["-"]),
    (
        "sluit: 2027-01-01}",
        &[OPEN, LATER],
        "direct inschrijven",
        &["1 februari 2027", "1 januari 2027"],
    ),
    ("opent: 2026-11-01}", &[RUN], "direct inschrijven, vanaf 1 november 2026", &["-"]),
    ("opent: 2026-12-01}", &[OPENS], "direct inschrijven", &["-"]),
    (
        "opent: 2026-11-01, sluit: 2027-01-01}",
        &[OPENS],
        "direct inschrijven, tot en met 1 januari 2027",
        &["1 januari 2027"],
    ),
];

#[test]
fn a_page_says_one_last_day_of_enrolment_for_each_run() {
    let names: Vec<String> = (0..DAYS.len()).map(|at| format!("dagen-{at}")).collect();
    let keys: Vec<String> = DAYS.iter().map(|(days, ..)| format!("{AT}{days}")).collect();
    let offerings: Vec<Held<'_>> = DAYS
        .iter()
        .enumerate()
        .map(|(at, (_, runs, ..))| (names[at].as_str(), keys[at].as_str(), *runs))
        .collect();
    let site = site_with(&offerings, &mini_theme());
    for (at, (_, _, words, closes)) in DAYS.iter().enumerate() {
        let page = values(&site[&format!("aanbod/{}/index.html", names[at])]);
        let rows: Vec<&String> =
            page.values().filter(|value| value.starts_with("direct")).collect();
        assert_eq!(rows, [words], "{}", keys[at]);
        for (number, closes) in closes.iter().enumerate() {
            let said = page.get(&format!("runs {}.closes", number + 1));
            assert_eq!(said.map_or("-", String::as_str), *closes, "{}", keys[at]);
        }
    }
}
