//! Trainings, aids and what is past: every list, count and filter tells them apart in the same way.

use std::sync::LazyLock;

use crate::support::{Held, Tree, folder, site_with, tree};

const HELD: &str = "id: a, start: 2026-02-03, einde: 2026-02-03";
const LONG_AGO: &str = "id: a, start: 2025-02-03, einde: 2025-02-03";
const CANCELLED: &str = "id: a, start: 2027-02-03, einde: 2027-02-03, status: geannuleerd";
const COMING: &str = "id: a, start: 2027-02-03, einde: 2027-02-03";

/// Beside the training of the base site: the name says in which group each is, in the order of lists.
const OFFERINGS: &[Held<'_>] = &[
    ("scholing-1-komend", "editie: 2027", &[COMING]),
    ("scholing-2-geweest", "", &[HELD]),
    ("scholing-3-nog-bezig", "editie: 2025-2026", &[]),
    ("scholing-4-geannuleerd", "", &[CANCELLED]),
    ("scholing-5-verwijzing", "soort: module\nopname: verwijzing", &[]),
    ("hulpmiddel-1", "soort: instrument", &[]),
    ("hulpmiddel-2", "soort: podcast\nvorm: online-zelfstudie", &[]),
    ("hulpmiddel-3-game", "soort: serious-game", &[]),
    ("afgelopen-1-jaargang", "editie: 2024-2025", &[]),
    ("afgelopen-2-geweest", "editie: 2026", &[HELD]),
    ("afgelopen-3-lang-geleden", "", &[LONG_AGO]),
    ("afgelopen-4-geannuleerd", "editie: 2027", &[CANCELLED]),
    ("afgelopen-5-hulpmiddel", "soort: podcast\neditie: 2020", &[]),
    ("niet-1-gearchiveerd", "levensloop: gearchiveerd", &[]),
    ("niet-2-ingetrokken", "levensloop: ingetrokken", &[]),
];

const COUNTS: &str = "6 scholingen, 3 hulpmiddelen";

static SITE: LazyLock<Tree> =
    LazyLock::new(|| site_with(OFFERINGS, &tree(&folder("../themes/vindplaats"))));

fn page(path: &str) -> String {
    String::from_utf8_lossy(&SITE[&format!("{path}index.html")]).into_owned()
}

/// The titles of the cards in a part of a page.
fn cards(part: &str) -> Vec<&str> {
    let titles = part.split("<h3><a href=\"/aanbod/").skip(1);
    titles.filter_map(|rest| rest.split("/\"").next()).collect()
}

/// The names of the offerings that start with this word.
fn named(group: &str) -> Vec<&'static str> {
    OFFERINGS.iter().map(|(name, ..)| *name).filter(|name| name.starts_with(group)).collect()
}

#[test]
fn each_list_has_a_heading_for_each_group_and_counts_no_past() {
    for path in ["aanbod/", "rollen/educator/", "themas/opleiden/", "doelgroepen/opleider/"]
        .into_iter()
        .chain(["aanbieders/umc/", "rollen/educator/themas/opleiden/"])
    {
        let page = page(path);
        let main = page.split("<main").nth(1).expect("a page has a main");
        let (_, trainings) = main.split_once("<h2 id=\"_scholing\">Scholing ").expect(path);
        let (trainings, aids) =
            trainings.split_once("<h2 id=\"_hulpmiddel\">Hulpmiddelen ").expect(path);
        let (aids, past) = aids.split_once("<h2 id=\"_afgelopen\">Afgelopen</h2>").expect(path);
        assert!(trainings.starts_with("<span class=\"count\">6</span>"), "{path}");
        assert!(aids.starts_with("<span class=\"count\">3</span>"), "{path}");
        let mut expected = vec!["basis"];
        expected.extend(named("scholing"));
        assert_eq!(cards(trainings), expected, "{path}");
        assert_eq!(cards(aids), named("hulpmiddel"), "{path}");
        assert_eq!(cards(past), named("afgelopen"), "{path}");
        assert!(main.contains(COUNTS), "{path}");
    }
}

#[test]
fn each_link_to_a_list_says_both_numbers() {
    for path in ["", "rollen/", "themas/", "doelgroepen/", "aanbieders/"] {
        assert!(page(path).contains(&format!("<span class=\"count\">{COUNTS}</span>")), "{path}");
    }
    let coverage = page("redactie/dekking/");
    assert!(coverage.contains(">6 / 3</a>") && coverage.contains("<td>6 / 3</td>"));
    let regions = page("regios/");
    assert!(regions.contains("nog geen aanbod"), "none of these has a region");
}

#[test]
fn the_home_page_features_what_can_be_taken() {
    let home = page("");
    let (_, featured) = home.split_once("id=\"_binnenkort\"").expect("there is a list");
    assert_eq!(cards(featured), ["scholing-1-komend"], "the only one with a date");
    assert!(home.contains("<a href=\"/aanbod/#_scholing\"><strong>6</strong> scholingen</a>"));
    assert!(home.contains("<a href=\"/aanbod/#_hulpmiddel\"><strong>3</strong> hulpmiddelen</a>"));
    let undated: Vec<Held<'_>> = OFFERINGS.iter().copied().skip(1).collect();
    let site = site_with(&undated, &tree(&folder("../themes/vindplaats")));
    let home = String::from_utf8_lossy(&site["index.html"]).into_owned();
    let (_, featured) = home.split_once("id=\"_binnenkort\"").expect("there is a list");
    let mut expected = vec!["basis"];
    expected.extend(&named("scholing")[1..3]);
    assert_eq!(cards(featured), expected, "trainings only, three of them");
}

#[test]
fn the_finder_begins_with_trainings_and_ends_with_what_is_past() {
    let finder = page("zoeken/");
    let kinds: Vec<&str> = cards(&finder)
        .into_iter()
        .map(|name| name.split('-').next().unwrap_or_default())
        .map(|word| if word == "basis" { "scholing" } else { word })
        .collect();
    let expected = [["scholing"; 6].as_slice(), &["hulpmiddel"; 3], &["afgelopen"; 5]].concat();
    assert_eq!(kinds, expected);
    assert!(finder.contains("aids-from=\"6\" past-from=\"9\""));
    assert!(finder.contains(&format!("<p class=\"kinds\">{COUNTS}, 5 afgelopen</p>")));
    let (_, group) = finder.split_once("data-name=\"groep\"").expect("there is a filter");
    let (group, rest) = group.split_once("</ul>").expect("it has options");
    for (value, count) in [("scholing", 6), ("hulpmiddel", 3), ("afgelopen", 5)] {
        assert!(group.contains(&format!("data-value=\"{value}\"")), "{group}");
        assert!(group.contains(&format!("</a> {count}\n")), "{value} in {group}");
    }
    assert!(rest.contains("Podcast</a> 1\n"), "what is past does not count in another group");
}

#[test]
fn a_card_and_a_page_say_what_is_no_training() {
    for (name, note) in [
        ("scholing-2-geweest", None),
        ("scholing-5-verwijzing", Some("verwijzing")),
        ("hulpmiddel-1", Some("hulpmiddel")),
        ("afgelopen-1-jaargang", None),
    ] {
        let page = page(&format!("aanbod/{name}/"));
        let (_, eyebrow) = page.split_once("class=\"eyebrow\">").expect("it has a sort");
        let (eyebrow, _) = eyebrow.split_once("</p>").expect("it ends");
        assert_eq!(eyebrow.split_once("</a> · ").map(|(_, note)| note), note, "{name}");
    }
    let list = page("aanbod/");
    assert!(list.contains("Instrument · hulpmiddel · Umc Midden"), "a card says it too");
    let (_, past) = list.split_once("id=\"_afgelopen\"").expect("some are past");
    for (card, name) in past.split("<li class=\"card").skip(1).zip(named("afgelopen")) {
        let state = if name.ends_with("geannuleerd") { "Geannuleerd" } else { "Afgelopen" };
        assert!(card.contains(&format!(">{state}</span>")), "{name}");
    }
}
