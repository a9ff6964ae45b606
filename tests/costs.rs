//! What an offering costs, as its card and its page say it on a day.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::states::{cards, values};
use crate::support::{TODAY, base_site, mini_theme, site_of};

/// The value of `kosten`, what the card says of it, and what the page says if that is more.
const COSTS: &[(&str, &str, &str)] = &[
    ("{basis: gratis}", "Gratis", ""),
    (
        "{basis: ledenprijs, prijzen: [{voor: leden, bedrag: 0}, {bedrag: 30}]}",
        "Gratis voor leden",
        "Gratis voor leden, € 30",
    ),
    (
        "{basis: betaald, prijzen: [{voor: aios, bedrag: 40}, {voor: specialisten, bedrag: 250}]}",
        "€ 40 voor aios",
        "€ 40 voor aios, € 250 voor specialisten",
    ),
    // The price for who is early, until its last day, and no longer.
    (
        "{basis: betaald, prijzen: [{bedrag: '49,50', geldig_tot: 2026-11-22}, {bedrag: 90}]}",
        "€ 49,50 tot en met 22 november 2026",
        "€ 49,50 tot en met 22 november 2026, € 90",
    ),
    ("{basis: betaald, prijzen: [{bedrag: 10, geldig_tot: 2026-11-21}, {bedrag: 60}]}", "€ 60", ""),
    ("{basis: betaald, vanaf: 70, tot: 250}", "€ 70 – € 250", ""),
    ("{basis: betaald, vanaf: 80}", "Vanaf € 80", ""),
    ("{basis: betaald, bedrag: 125}", "€ 125", ""),
    ("{basis: ledenprijs, bedrag: 130}", "€ 130, prijs verschilt voor leden", ""),
    ("{basis: betaald, tot: 10}", "Tot € 10", ""),
    ("{basis: betaald, toelichting: Vraag het na}", "Betaald", ""),
    ("{basis: betaald, prijzen: [{bedrag: 10, geldig_tot: 2026-11-21}]}", "Betaald", ""),
    ("{basis: op-aanvraag}", "Prijs op aanvraag", ""),
];

#[test]
fn the_card_has_the_lowest_price_and_for_whom_and_the_page_has_all() {
    let mut sources = base_site();
    for (at, (cost, ..)) in COSTS.iter().enumerate() {
        let path = SourcePath::new(format!("aanbod/{}.md", name(at)));
        let source = Source::new(&path, text(&name(at), cost));
        sources.insert(path, source);
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    let cards = cards(&files);
    for (at, (cost, short, full)) in COSTS.iter().enumerate() {
        let card = &cards[&name(at)];
        let shown = ["facts 1.text", "facts 2.text"].iter().filter_map(|key| card.get(*key));
        assert_eq!(shown.collect::<Vec<_>>(), [short], "{cost}: the card");
        let page = values(&files[&format!("aanbod/{}/index.html", name(at))]);
        let full = if full.is_empty() { short } else { full };
        let facts: serde_json::Value = serde_json::from_str(&page["list_facts"]).expect("JSON");
        assert_eq!(facts["price"], *full, "{cost}: the own list");
        let at = (1..).map(|number| format!("essentials {number}"));
        let at = at.take(6).find(|at| page[&format!("{at}.label")] == "Kosten");
        let first = at.and_then(|at| page.get(&format!("{at}.text"))).map(String::as_str);
        assert_eq!(first, full.split(", €").next(), "{cost}");
    }
}

fn name(at: usize) -> String {
    format!("kosten-{at}")
}

fn text(name: &str, cost: &str) -> String {
    format!(
        "---\ntitel: {name}\nsoort: cursus\naanbieder: umc\n\
         samenvatting: Een samenvatting die lang genoeg is om te mogen, en dat over {name}.\n\
         doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\nkosten: {cost}\n\
         bronnen: [{{document: visie}}]\n\
         beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}}\n---\n"
    )
}
