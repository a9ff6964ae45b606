//! Basics and what goes deeper, as pairs: on the page of a theme, of a profile and of the basics themselves.

use crate::support::{Held, Tree, folder, site_with, tree};

const BASICS: &str = "niveau: basis";
const DEEPER: &str = "niveau: verdieping";

fn site(offerings: &[Held<'_>]) -> Tree {
    site_with(offerings, &tree(&folder("../themes/vindplaats")))
}

/// The rows of the pairs on a page, each as the names of its cells: "basis > verder, verder-2".
fn pairs(site: &Tree, path: &str) -> Vec<String> {
    let page = String::from_utf8_lossy(&site[&format!("{path}index.html")]).into_owned();
    let Some((_, part)) = page.split_once("<h2 id=\"_niveaus\">") else { return Vec::new() };
    let body = part.split("</tbody>").next().unwrap_or_default();
    let names = |cell: &str| -> String {
        let links = cell.split("<a href=\"/aanbod/").skip(1);
        links.filter_map(|rest| rest.split("/\"").next()).collect::<Vec<_>>().join(", ")
    };
    let rows = body.split("<tr>").skip(2);
    rows.map(|row| row.split("<td>").skip(1).map(names).collect::<Vec<_>>().join(" > ")).collect()
}

#[test]
fn a_theme_shows_what_goes_on_from_which_basics() {
    let after = |basics: &str| format!("{DEEPER}\nverdieping_van: {basics}");
    let (after_start, after_past) = (after("start"), after("oude-start"));
    let past = format!("{BASICS}\neditie: 2024");
    let past_deeper = format!("{after_start}\neditie: 2024");
    let site = site(&[
        ("start", BASICS, &[]),
        ("begin", BASICS, &[]),
        ("oude-start", &past, &[]),
        ("verder", &after_start, &[]),
        ("verder-nog", "verdieping_van: start", &[]),
        ("verder-toen", &past_deeper, &[]),
        ("verder-na-oud", &after_past, &[]),
        ("los", DEEPER, &[]),
    ]);
    let expected =
        ["begin > ", "start > verder, verder-nog", "oude-start > verder-na-oud", " > los"];
    assert_eq!(pairs(&site, "themas/opleiden/"), expected);
    let start = String::from_utf8_lossy(&site["aanbod/start/index.html"]).into_owned();
    assert!(start.contains("/aanbod/verder/") && !start.contains("/aanbod/verder-toen/"));
}

#[test]
fn one_level_alone_is_no_pair() {
    let none: [&str; 0] = [];
    for keys in ["", BASICS, DEEPER] {
        let site = site(&[("een", keys, &[]), ("twee", keys, &[])]);
        assert_eq!(pairs(&site, "themas/opleiden/"), none, "{keys}");
    }
    let unlinked = site(&[("diep", DEEPER, &[]), ("start", BASICS, &[])]);
    assert_eq!(pairs(&unlinked, "themas/opleiden/"), ["start > ", " > diep"]);
}
