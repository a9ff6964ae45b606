//! A card says what decides: when, where, what it counts for and costs and whether there is room, as far as known.

use std::sync::LazyLock;

use crate::support::{Held, Tree, folder, site_with, tree};

const OFFERINGS: &[Held<'_>] = &[
    (
        "alles",
        "bereik: regionaal\nregios: [oor-midden]\nvorm: op-locatie\nstudielast: 6 uur\n\
         kosten: {basis: betaald, prijzen: [{voor: aios, bedrag: 95}, {bedrag: 250}]}\n\
         accreditatie: [{instantie: aban, status: toegekend, punten: 3, id: \"123456\", \
         geldig_tot: 2028-01-01}]",
        &[
            "id: een, start: 2027-03-04T19:30, einde: 2027-03-04T21:30, locatie: {plaats: Nijmegen}",
            "id: twee, start: 2027-05-06, einde: 2027-05-06",
        ],
    ),
    (
        "reeks",
        "vorm: online-live",
        &[
            "id: een, bijeenkomsten: [{start: 2027-03-04}, {start: 2027-03-11}, {start: 2027-03-18}]",
        ],
    ),
    ("dagen", "", &["id: een, start: 2027-03-04, einde: 2027-03-06"]),
    ("landelijk", "bereik: landelijk\nop_aanvraag: ja\nvorm: op-locatie", &[]),
    ("niets", "", &[]),
];

static SITE: LazyLock<Tree> =
    LazyLock::new(|| site_with(OFFERINGS, &tree(&folder("../themes/vindplaats"))));

fn page(path: &str) -> String {
    String::from_utf8_lossy(&SITE[&format!("{path}index.html")]).into_owned()
}

/// What decides on the card of an offering, as a visitor reads it.
fn facts(name: &str) -> String {
    let list = page("aanbod/");
    let (_, card) = list.split_once(&format!("href=\"/aanbod/{name}/\"")).expect("it has a card");
    let (card, _) = card.split_once("</li>").expect("a card ends");
    let Some((_, facts)) = card.split_once("class=\"on\">") else { return String::new() };
    let (facts, _) = facts.split_once("</p>").expect("facts end");
    let texts = facts.split('<').map(|tag| tag.rsplit('>').next().unwrap_or_default().trim());
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
}

#[test]
fn when_where_points_price_and_room_are_on_a_card_when_known() {
    let hours = "do 4 mrt 2027, 19.30–21.30 uur | +1 datum | Nijmegen";
    let facts_of_all = format!("{hours} | 3 punten ABAN | € 95 voor aios | 6 uur");
    assert_eq!(facts("alles"), format!("{facts_of_all} | Inschrijving nog niet bekend"));
    assert_eq!(facts("reeks"), "do 4, 11 en 18 mrt 2027 | Online | Inschrijving nog niet bekend");
    assert_eq!(facts("dagen"), "do 4 t/m za 6 mrt 2027 | Inschrijving nog niet bekend");
    assert_eq!(facts("landelijk"), "Op aanvraag | Op locatie");
    assert_eq!(facts("niets"), "Datum nog niet bekend", "nothing is claimed");
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
