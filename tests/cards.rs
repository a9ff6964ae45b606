//! A card says for where and whom an offering is and what it counts for, as far as that is known.

use std::sync::LazyLock;

use crate::support::{Held, Tree, folder, site_with, tree};

const OFFERINGS: &[Held<'_>] = &[
    (
        "alles",
        "bereik: regionaal\nregios: [oor-midden]\ntoegang: open\nerkenning: [certificaat, edubadge]",
        &[],
    ),
    ("landelijk", "bereik: landelijk", &[]),
    ("leden", "toegang: leden\nerkenning: [portfolio]", &[]),
    ("niets", "", &[]),
];

static SITE: LazyLock<Tree> =
    LazyLock::new(|| site_with(OFFERINGS, &tree(&folder("../themes/vindplaats"))));

fn page(path: &str) -> String {
    String::from_utf8_lossy(&SITE[&format!("{path}index.html")]).into_owned()
}

/// The facts on the card of an offering, as a visitor reads them.
fn facts(name: &str) -> Vec<String> {
    let list = page("aanbod/");
    let (_, card) = list.split_once(&format!("href=\"/aanbod/{name}/\"")).expect("it has a card");
    let (card, _) = card.split_once("</li>").expect("a card ends");
    let Some((_, facts)) = card.split_once("class=\"card-facts\">") else { return Vec::new() };
    let (facts, _) = facts.split_once("</p>").expect("facts end");
    let facts = facts.split("</svg>").skip(1).filter_map(|rest| rest.split("</span>").next());
    facts.filter(|fact| !fact.contains('<')).map(str::to_owned).collect()
}

#[test]
fn reach_access_and_recognition_are_on_a_card_when_known() {
    assert_eq!(facts("alles"), ["Regionaal, open voor iedereen", "Certificaat en edubadge"]);
    assert_eq!(facts("landelijk"), ["Landelijk"]);
    assert_eq!(facts("leden"), ["Voor leden", "Bewijs voor het portfolio"]);
    assert_eq!(facts("niets"), [""; 0], "nothing is claimed");
}

#[test]
fn reach_leads_to_what_has_it() {
    for (reach, name) in [("landelijk", "landelijk"), ("regionaal", "alles")] {
        let page = page(&format!("bereik/{reach}/"));
        let titles: Vec<&str> = page
            .split("<h3><a href=\"/aanbod/")
            .skip(1)
            .filter_map(|rest| rest.split("/\"").next())
            .collect();
        assert_eq!(titles, [name]);
    }
    let home = page("");
    let (_, regions) = home.split_once("id=\"_regios\"").expect("it has the regions");
    let chips = [
        "Landelijk <span class=\"count\">1 scholing<",
        "Regionaal <span class=\"count\">1 scholing<",
    ];
    assert!(chips.iter().all(|chip| regions.contains(chip)), "{regions}");
    assert!(!regions.contains("Lokaal"), "no offering is known to be local");
}
