//! The page on coverage: what it counts, what it finds stale, what it finds missing. The tests
//! read it in the mini theme, which shows every value of a view on a line.

use crate::mini;
use crate::support::{Held, Tree, site_with};

const WHOLE: &str = "\
    leerdoelen: [Voert een gesprek in stappen]\nstudielast: 4 uur\nkosten: {basis: gratis}\n\
    accreditatie: [{instantie: aban, status: aangevraagd}]\nbereik: landelijk\n\
    website: https://www.voorbeeld.nl/cursus";

fn site(offerings: &[Held<'_>]) -> Tree {
    site_with(offerings, &mini::theme())
}

/// The lines of the page that begin with one of these words, from a heading on.
fn lines(site: &Tree, path: &str, from: &str, words: &[&str]) -> Vec<String> {
    let page = String::from_utf8_lossy(&site[&format!("redactie/dekking/{path}index.html")]);
    let after = page.split(&format!("title: {from}\n")).nth(1).expect("the heading is there");
    // The lists are followed by how much of each field is filled in.
    let part = after.split("title: ").next().unwrap_or_default();
    let part = part.split("filled 1:").next().unwrap_or_default();
    let lines = part.lines().map(str::trim);
    let wanted = |line: &&str| words.iter().any(|word| line.starts_with(word));
    lines.filter(wanted).map(str::to_owned).collect()
}

#[test]
fn counts_every_pair_and_each_offering_once_in_a_total() {
    let site = site(&[
        ("een", "bereik: regionaal\nregios: [oor-midden]", &[]),
        ("twee", "bereik: landelijk", &[]),
        ("oud", "levensloop: gearchiveerd", &[]),
        ("jaargang", "editie: 2024-2025", &[]),
    ]);
    let both = "count: 3 scholingen";
    let roles = lines(&site, "", "Rollen en doelgroepen", &["count", "step", "href", "total"]);
    let pair = "href: /rollen/educator/doelgroepen/opleider/";
    assert_eq!(roles[..3], ["href: /doelgroepen/opleider/", both, "total: 3 / 0"]);
    assert_eq!(roles[3..6], ["href: /rollen/educator/", both, "total: 3 / 0"]);
    assert_eq!(roles[6..], ["count: 3 / 0", "step: 5", pair, "total: 3 / 0"]);
    let themes = lines(&site, "", "Thema’s en regio’s", &["count", "step", "without", "total"]);
    let one = "count: 1 scholing";
    assert_eq!(themes[..4], [one, "total: 1 / 0", both, "total: 3 / 0"]);
    assert_eq!(themes[4..8], ["count: 1 / 0", "step: 3", "count: 2 / 0", "step: 5"]);
    assert_eq!(themes[8..], ["without 1: Zonder regio", "without 2: 2 / 0", "total: 3 / 0"]);
}

#[test]
fn lists_what_must_be_reviewed_now_or_within_thirty_days() {
    let review =
        |day: &str| format!("beheer: {{gecontroleerd_op: 2026-01-01, herzien_voor: {day}}}");
    let (passed, near, far) = (review("2026-11-21"), review("2026-12-22"), review("2026-12-23"));
    let archived = format!("{passed}\nlevensloop: gearchiveerd");
    let site = site(&[
        ("dichtbij", &near, &[]),
        ("voorbij", &passed, &[]),
        ("ver", &far, &[]),
        ("weg", &archived, &[]),
    ]);
    let stale = lines(&site, "", "Te herzien", &["total", "href", "cells 3"]);
    let first = ["href: /aanbod/voorbij/", "cells 3: verlopen"];
    let second = ["href: /aanbod/dichtbij/", "cells 3: binnenkort"];
    assert_eq!(stale, [&["total: 2"][..], &first, &second].concat());
    let providers = lines(&site, "", "Werk per aanbieder", &["total", "href", "cells"]);
    let expected = [
        "total: 1",
        "href: /aanbieders/umc/",
        "cells 1: 4",
        "cells 2: 0",
        "cells 3: 2",
        "cells 4: 4",
    ];
    assert_eq!(providers, expected);
}

#[test]
fn says_of_each_offering_how_much_is_known_and_what_is_not() {
    let held = "id: a, start: 2027-03-04, einde: 2027-03-04";
    let been = "id: a, start: 2026-03-04, einde: 2026-03-04";
    let (taught, modular) =
        (format!("{WHOLE}\nvorm: online-live"), format!("{WHOLE}\nvorm: incompany"));
    let asked = format!("{taught}\nop_aanvraag: ja");
    let site = site(&[
        ("gepland", &taught, &[held]),
        ("geweest", &taught, &[been]),
        ("op-verzoek", &asked, &[]),
        ("intern", &modular, &[]),
        ("hulpmiddel", "opname: verwijzing\nbereik: landelijk", &[]),
    ]);
    let found = lines(&site, "", "Onvolledig aanbod", &["total", "href", "cells 2", "cells 3"]);
    let base = "cells 3: leerdoelen, studielast, kosten, accreditatie, vorm, bereik en website of inschrijven";
    let expected = [
        "total: 3",
        "href: /aanbod/basis/",
        "cells 2: 0 %",
        base,
        "href: /aanbod/hulpmiddel/",
        "cells 2: 25 %",
        "cells 3: kosten, vorm en website of inschrijven",
        "href: /aanbod/geweest/",
        "cells 2: 87 %",
        "cells 3: komende uitvoering",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_long_list_has_pages_of_its_own() {
    let names: Vec<String> = (0..104).map(|number| format!("aanbod-{number:03}")).collect();
    let offerings: Vec<Held<'_>> = names.iter().map(|name| (name.as_str(), "", &[][..])).collect();
    let site = site(&offerings);
    let rows = |path| lines(&site, path, "Onvolledig aanbod", &["href: /aanbod/"]).len();
    assert_eq!((rows(""), rows("onvolledig/"), rows("onvolledig/blad/2/")), (10, 100, 5));
    assert!(!site.contains_key("redactie/dekking/herzien/index.html"), "a short list has none");
}
