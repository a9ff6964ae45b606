//! The agenda for given runs: which are on which page, in which order and under which heading, and
//! where the days of the calendar link to.

use std::path::Path;

use vindplaats::read;

use crate::html::{Tag, tags};
use crate::support::{Held, Tree, site_with};

const REGIONAL: &str = "bereik: regionaal\nregios: [oor-midden]";

/// The site with these offerings, in the real theme.
fn site(offerings: &[Held<'_>]) -> Tree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    site_with(offerings, &read::theme(&root.join("themes/vindplaats")).expect("there is a theme"))
}

fn page(site: &Tree, path: &str) -> Option<Vec<Tag>> {
    let bytes = site.get(&format!("agenda/{path}index.html"))?;
    Some(tags(&String::from_utf8_lossy(bytes)))
}

/// The headings (`# _2027-03`) and the runs under them (`cursus 2027`), in order.
fn list(site: &Tree, path: &str) -> Vec<String> {
    let page = page(site, path).unwrap_or_else(|| panic!("/agenda/{path} is there"));
    let shown = |tag: &Tag| match (tag.name.as_str(), tag.attribute("id")) {
        ("section", _) => tag.attribute("aria-labelledby").map(|id| format!("# {id}")),
        ("li", Some(id)) => Some(id.trim_start_matches('_').replace('_', " ")),
        _ => None,
    };
    let mut list: Vec<String> = page.iter().filter_map(shown).collect();
    list.truncate(list.iter().position(|line| line == "# _zonder-datum").unwrap_or(list.len()));
    list
}

/// The days of the calendar that are links, and their anchors: `2027-03-30 _cursus_a`.
fn days(site: &Tree, path: &str) -> Vec<String> {
    let page = page(site, path).unwrap_or_else(|| panic!("/agenda/{path} is there"));
    let day = |(link, time): (&Tag, &Tag)| {
        let date = time.attribute("datetime").filter(|_| link.name == "a")?;
        let (_, anchor) = link.attribute("href")?.split_once('#')?;
        Some(format!("{date} {anchor}"))
    };
    page.iter().zip(page.iter().skip(1)).filter_map(day).collect()
}

const PLACE: &str = "locatie: {plaats: Utrecht}";

#[test]
fn a_run_over_the_end_of_a_month_is_listed_in_both() {
    let site = site(&[(
        "cursus",
        "vorm: op-locatie",
        &[
            &format!("id: a, start: 2027-03-30, einde: 2027-04-02, {PLACE}"),
            &format!("id: b, start: 2027-04-02, einde: 2027-04-02, {PLACE}"),
        ],
    )]);
    assert_eq!(list(&site, "2027-03/"), ["# _2027-03", "cursus a"]);
    assert_eq!(days(&site, "2027-03/"), ["2027-03-30 _cursus_a", "2027-03-31 _cursus_a"]);
    assert_eq!(list(&site, "2027-04/"), ["# _2027-04", "cursus b", "# _al-begonnen", "cursus a"]);
    // A day links to a run that starts on it.
    assert_eq!(days(&site, "2027-04/"), ["2027-04-01 _cursus_a", "2027-04-02 _cursus_b"]);
    assert_eq!(list(&site, ""), ["# _2027-03", "cursus a", "# _2027-04", "cursus b"]);
}

#[test]
fn of_a_long_run_only_first_and_last_day_are_known() {
    let run = format!("id: a, start: 2026-12-07, einde: 2027-03-01, {PLACE}");
    let site = site(&[("leergang", "vorm: op-locatie", &[&run])]);
    assert_eq!(days(&site, "2026-12/"), ["2026-12-07 _leergang_a"]);
    assert_eq!(days(&site, "2027-03/"), ["2027-03-01 _leergang_a"]);
    assert!(page(&site, "2027-01/").is_none(), "nothing is known to be held in January");
}

#[test]
fn the_day_of_the_edition_parts_past_from_coming() {
    let site = site(&[(
        "cursus",
        "vorm: online-live",
        &[
            "id: gisteren, start: 2026-11-21, einde: 2026-11-21",
            "id: vandaag, start: 2026-11-20, einde: 2026-11-22",
            "id: nu, start: 2026-09-01, einde: 2027-02-01",
            "id: af, start: 2026-12-01, einde: 2026-12-01, status: geannuleerd",
            "id: nooit, start: 2026-03-01, einde: 2026-03-01, status: uitgesteld",
            "id: toen, start: 2025-12-31, einde: 2026-01-01",
            "id: ooit, start: 2025-02-01, einde: 2025-02-02",
        ],
    )]);
    let coming = ["# _al-begonnen", "cursus nu", "cursus vandaag"];
    assert_eq!(list(&site, ""), coming);
    assert_eq!(list(&site, "2026-11/"), coming);
    assert_eq!(days(&site, "2026-11/"), ["2026-11-22 _cursus_vandaag"]);
    assert!(page(&site, "2026-12/").is_none(), "a cancelled run makes no month");
    let past = ["# _2026", "cursus gisteren", "cursus toen", "# _2025", "cursus ooit"];
    assert_eq!(list(&site, "eerder/"), past);
}

#[test]
fn a_run_is_in_the_region_it_is_held_in_and_in_its_form() {
    let somewhere = format!("id: a, start: 2027-01-11, einde: 2027-01-11, {PLACE}");
    let here = "id: b, start: 2027-01-12, einde: 2027-01-12, locatie: {plaats: Utrecht, regio: oor-midden}";
    let online = "id: c, start: 2027-01-13, einde: 2027-01-13";
    let site = site(&[
        ("landelijk", "vorm: op-locatie\nbereik: landelijk", &[&somewhere, here]),
        ("regionaal", &format!("vorm: online-live\n{REGIONAL}"), &[online]),
        ("vraag", "vorm: op-locatie\nop_aanvraag: ja", &[]),
    ]);
    let month = "# _2027-01".to_owned();
    let held = |names: &[&str]| -> Vec<String> {
        std::iter::once(month.clone()).chain(names.iter().map(|one| (*one).to_owned())).collect()
    };
    assert_eq!(list(&site, "regios/oor-midden/"), held(&["landelijk b", "regionaal c"]));
    assert_eq!(list(&site, "landelijk/"), held(&["landelijk a"]));
    assert_eq!(list(&site, "vormen/op-locatie/"), held(&["landelijk a", "landelijk b"]));
    assert_eq!(list(&site, "vormen/online-live/"), held(&["regionaal c"]));
    let requested = String::from_utf8_lossy(&site["agenda/op-aanvraag/index.html"]).into_owned();
    assert!(requested.contains("/aanbod/vraag/") && !requested.contains("/aanbod/landelijk/"));
}

#[test]
fn a_region_or_form_leads_to_its_agenda_when_there_is_one() {
    let run = "id: a, start: 2027-01-13, einde: 2027-01-13";
    let regional = format!("vorm: online-live\n{REGIONAL}");
    let leads = |site: &Tree, path: &str| {
        let html = String::from_utf8_lossy(&site[&format!("{path}index.html")]).into_owned();
        let own = format!("/agenda/{path}");
        tags(&html).iter().any(|tag| tag.attribute("href") == Some(&own))
    };
    let with = site(&[("regionaal", &regional, &[run])]);
    assert!(leads(&with, "regios/oor-midden/") && leads(&with, "vormen/online-live/"));
    let without = site(&[("regionaal", &regional, &[])]);
    assert!(!leads(&without, "regios/oor-midden/") && !leads(&without, "vormen/online-live/"));
}

#[test]
fn a_long_month_takes_more_pages_and_its_days_lead_to_the_right_one() {
    let runs: Vec<String> = (1..=28)
        .flat_map(|day| ["a", "b"].map(|part| (day, part)))
        .map(|(day, part)| {
            format!("id: {part}{day}, start: 2027-02-{day:02}, einde: 2027-02-{day:02}")
        })
        .collect();
    let runs: Vec<&str> = runs.iter().map(String::as_str).collect();
    let site = site(&[("cursus", "vorm: online-live", &runs)]);
    assert_eq!(list(&site, "2027-02/").len(), 1 + 48);
    assert_eq!(list(&site, "2027-02/blad/2/").len(), 1 + 8);
    let first = page(&site, "2027-02/").expect("is there");
    let hrefs: Vec<&str> = first.iter().filter_map(|tag| tag.attribute("href")).collect();
    assert!(hrefs.contains(&"/agenda/2027-02/#_cursus_a24"), "the last day of the first page");
    assert!(hrefs.contains(&"/agenda/2027-02/blad/2/#_cursus_a25"), "the first of the second");
}

#[test]
fn without_runs_it_shows_what_can_always_be_begun() {
    let site = site(&[("module", "vorm: online-zelfstudie", &[])]);
    assert_eq!(list(&site, ""), Vec::<String>::new());
    assert!(days(&site, "").is_empty());
    let hrefs: Vec<String> = page(&site, "")
        .expect("is there")
        .iter()
        .filter_map(|tag| tag.attribute("href").map(str::to_owned))
        .collect();
    for way in ["/aanbod/module/", "/vormen/online-zelfstudie/", "/regios/oor-midden/"] {
        assert!(hrefs.iter().any(|href| href == way), "{way} is linked");
    }
    assert_eq!(site.keys().filter(|path| path.starts_with("agenda/")).count(), 1);
}
