//! From a learning goal to the offerings that serve it: word for word, for all and per role, theme and competence.

use std::sync::LazyLock;

use crate::support::{Held, Tree, folder, site_with, tree};

const OFFERINGS: &[Held<'_>] = &[
    ("een", "leerdoelen: [Geeft feedback, Voert een gesprek]\ncompetenties: [communicatie]", &[]),
    ("twee", "leerdoelen: [Geeft feedback]\nprofielonderdelen: [EPA Leergesprek]", &[]),
    ("hulp", "soort: instrument\nleerdoelen: [Geeft feedback]", &[]),
    ("voorbij", "editie: 2024\nleerdoelen: [Kende het oude]", &[]),
    ("weg", "levensloop: gearchiveerd\nleerdoelen: [Wist het nog]", &[]),
];

static SITE: LazyLock<Tree> =
    LazyLock::new(|| site_with(OFFERINGS, &tree(&folder("../themes/vindplaats"))));

fn page(path: &str) -> String {
    String::from_utf8_lossy(&SITE[&format!("{path}index.html")]).into_owned()
}

/// The goals of a page, each with the names of its offerings.
fn outcomes(path: &str) -> Vec<(String, Vec<String>)> {
    let page = page(path);
    let outcome = |part: &str| {
        let (goal, rest) = part.split_once("</strong>").expect("a goal ends");
        let rest = rest.split("</div>").next().expect("its offerings end");
        let names =
            rest.split("href=\"/aanbod/").skip(1).filter_map(|rest| rest.split("/\"").next());
        (goal.to_owned(), names.map(str::to_owned).collect())
    };
    page.split("<dt><strong>").skip(1).map(outcome).collect()
}

fn expected(rows: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    rows.iter().map(|(goal, offerings)| ((*goal).to_owned(), names(offerings))).collect()
}

#[test]
fn a_goal_leads_to_every_current_offering_that_has_it() {
    let all =
        expected(&[("Geeft feedback", &["een", "twee", "hulp"]), ("Voert een gesprek", &["een"])]);
    assert_eq!(outcomes("leerdoelen/"), all, "trainings first; what is past serves nobody");
    assert_eq!(outcomes("leerdoelen/rollen/educator/"), all);
    assert_eq!(outcomes("leerdoelen/themas/opleiden/"), all);
    let one = expected(&[("Geeft feedback", &["een"]), ("Voert een gesprek", &["een"])]);
    assert_eq!(outcomes("leerdoelen/competenties/communicatie/"), one);
    let items = expected(&[("EPA Leergesprek", &["twee"])]);
    assert_eq!(outcomes("leerdoelen/profielonderdelen/"), items);
}

#[test]
fn the_pages_that_have_goals_lead_to_them() {
    for (path, count) in
        [("rollen/educator/", 2), ("themas/opleiden/", 2), ("competenties/communicatie/", 2)]
    {
        let link = format!("href=\"/leerdoelen/{path}\"");
        let page = page(path);
        let (_, rest) = page.split_once(&link).unwrap_or_else(|| panic!("{path} has no link"));
        assert!(
            rest.split("</a>")
                .next()
                .is_some_and(|text| text.contains(&format!("{count} leerdoelen")))
        );
    }
    assert!(page("aanbod/").contains("href=\"/leerdoelen/\""));
    assert!(
        !page("doelgroepen/opleider/").contains("/leerdoelen/"),
        "goals are not told by audience"
    );
}

#[test]
fn without_goals_there_is_one_page_that_says_so() {
    let site = site_with(&[], &tree(&folder("../themes/vindplaats")));
    let pages: Vec<_> = site.keys().filter(|path| path.starts_with("leerdoelen/")).collect();
    assert_eq!(pages, ["leerdoelen/index.html"]);
    let page = String::from_utf8_lossy(&site["leerdoelen/index.html"]).into_owned();
    assert!(page.contains("Nog van geen aanbod zijn de leerdoelen bekend."));
}
