//! What a record does not state is claimed nowhere, and what it lacks stops no page.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath, Sources};

use crate::support::{TODAY, Tree, base_site, folder, site_of, site_with, tree};

const SOURCES: &str = "bronnen: [{document: visie}]\n";
const UPKEEP: &str = "beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}\n";
const SUMMARY: &str =
    "samenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.\n";

fn theme() -> Tree {
    tree(&folder("../themes/vindplaats"))
}

/// The base site with only the keys that a record must have, in a record of every kind.
fn bare_site() -> Sources {
    let mut sources = base_site();
    let records = [
        ("aanbod/kaal", format!("titel: Kaal\nsoort: training\nopname: verwijzing\n{UPKEEP}")),
        ("aanbieders/kaal", "naam: Kale aanbieder\n".to_owned()),
        ("kennisbank/kaal", format!("titel: Kaart\ncategorie: gesprekken\ndoel: Iets\n{UPKEEP}")),
        ("praktijkvoorbeelden/kaal", "titel: Kaal voorbeeld\n".to_owned()),
        ("regios/kaal", "naam: OOR Kaal\nkorte_naam: OOR K\n".to_owned()),
        ("profielen/kaal", "naam: Kaal profiel\n".to_owned()),
        ("themas/kaal", "naam: Kaal thema\n".to_owned()),
        ("rollen/kaal", "naam: Kale rol\nvolgorde: 7\n".to_owned()),
        ("competenties/kaal", "naam: Kale competentie\nvolgorde: 7\n".to_owned()),
    ];
    for (path, keys) in records {
        let path = SourcePath::new(format!("{path}.md"));
        let text = format!("---\n{keys}{SUMMARY}{SOURCES}---\n");
        sources.insert(path.clone(), Source::new(&path, text));
    }
    sources
}

fn bare() -> (Tree, Vec<String>) {
    let settings = Settings::on(TODAY);
    let (site, problems) = site_of(&bare_site(), &theme(), &settings, &mut Cache::default());
    assert!(!problems.has_errors(), "nothing that is missing is an error");
    let found = problems.into_iter();
    (site, found.map(|one| format!("{}: {}", one.place.path, one.rule.name)).collect())
}

fn text(site: &Tree, path: &str) -> String {
    String::from_utf8_lossy(&site[&format!("{path}index.html")]).into_owned()
}

#[test]
fn what_is_missing_stops_no_page_and_is_shown_to_editors() {
    let (site, problems) = bare();
    for path in ["aanbod/kaal/", "aanbieders/kaal/", "kennisbank/kaal/", "regios/kaal/"] {
        assert!(text(&site, path).contains("<main"), "{path}");
    }
    let unfindable: Vec<_> =
        problems.iter().filter(|one| one.ends_with("niet-te-vinden")).collect();
    assert_eq!(
        unfindable,
        [
            "aanbod/kaal.md: niet-te-vinden",
            "praktijkvoorbeelden/kaal.md: niet-te-vinden",
            "kennisbank/kaal.md: niet-te-vinden"
        ]
    );
    let coverage = text(&site, "redactie/dekking/");
    let (_, list) = coverage.split_once("<h2 id=\"_ingedeeld\">").expect("there is a list");
    let (list, _) = list.split_once("</section>").expect("it ends");
    for (path, missing) in [
        ("aanbod/kaal", "thema, doelgroep en rol"),
        ("kennisbank/kaal", "thema en doelgroep"),
        ("praktijkvoorbeelden/kaal", "thema en doelgroep"),
        ("aanbieders/kaal", "soort"),
        ("regios/kaal", "umc"),
    ] {
        let (_, row) = list.split_once(&format!("href=\"/{path}/\"")).expect(path);
        let (row, _) = row.split_once("</tr>").expect("a row ends");
        assert!(row.contains(&format!("<td>{missing}</td>")), "{path}: {row}");
    }
    assert!(text(&site, "aanbieders/").contains("Soort nog niet bekend"));
}

#[test]
fn what_is_not_stated_is_not_claimed() {
    let (site, _) = bare();
    let page = text(&site, "aanbod/kaal/");
    let (main, _) = page.split_once("</main>").expect("a page has a main");
    for claim in ["Nederlands", "Gratis", "landelijk", "class=\"tags\"", "Kern"] {
        assert!(!main.contains(claim), "{claim} in {main}");
    }
    let list = text(&site, "aanbod/");
    let (_, card) = list.split_once("href=\"/aanbod/kaal/\"").expect("it has a card");
    let (card, _) = card.split_once("</li>").expect("a card ends");
    assert!(!card.contains("Voor ") && !card.contains("class=\"tags\""), "{card}");
    assert!(!text(&site, "zoeken/").contains("data-name=\"taal\""), "no language is known");
}

#[test]
fn it_can_always_be_started_only_at_an_address_that_was_checked() {
    let form = "soort: e-learning\nvorm: online-zelfstudie";
    let at = "inschrijven: {soort: direct, url: 'https://www.voorbeeld.nl/begin'}";
    let asked = "inschrijven: {soort: belangstelling, url: 'https://www.voorbeeld.nl/begin'}";
    let lapsed = "beheer: {gecontroleerd_op: 2025-11-01, herzien_voor: 2026-11-21}";
    let ahead = "beheer: {gecontroleerd_op: 2026-11-23, herzien_voor: 2027-11-21}";
    let offerings = [
        ("wel", format!("{form}\n{at}")),
        ("geen-adres", form.to_owned()),
        ("alleen-website", format!("{form}\nwebsite: https://www.voorbeeld.nl")),
        ("belangstelling", format!("{form}\n{asked}")),
        ("verlopen", format!("{form}\n{at}\n{lapsed}")),
        ("nog-niet-gecontroleerd", format!("{form}\n{at}\n{ahead}")),
    ];
    let held: Vec<_> =
        offerings.iter().map(|(name, keys)| (*name, keys.as_str(), &[][..])).collect();
    let site = site_with(&held, &theme());
    for (name, _) in &offerings {
        let page = text(&site, &format!("aanbod/{name}/"));
        let claims = page.contains("Altijd te beginnen");
        assert_eq!(claims, *name == "wel", "{name}");
        assert!(!page.contains("Datum nog niet bekend"), "{name} has no date");
    }
}

#[test]
fn the_goals_of_a_path_say_who_chose_them() {
    for (key, said) in [
        ("", "<p class=\"unknown\">Door de redactie gekozen.</p>"),
        (
            "leerdoelen_bron: {document: visie, paragraaf: '3.4'}\n",
            "<p class=\"unknown\">Uit Visie Professionalisering: 3.4.</p>",
        ),
    ] {
        let mut sources = base_site();
        let path = SourcePath::new("leerpaden/nieuw.md");
        let goals = format!("---\nleerdoelen: [Een gesprek voeren]\n{key}");
        let text = sources[&path].text.replacen("---\n", &goals, 1);
        sources.insert(path.clone(), Source::new(&path, text));
        let (site, _) = site_of(&sources, &theme(), &Settings::on(TODAY), &mut Cache::default());
        let page = text_of_goals(&site);
        assert!(page.contains(said), "{page}");
    }
}

fn text_of_goals(site: &Tree) -> String {
    let page = text(site, "leerpaden/nieuw/");
    let (_, goals) = page.split_once("id=\"_leerdoelen\"").expect("the path has goals");
    goals.split("</section>").next().unwrap_or_default().to_owned()
}

#[test]
fn the_button_names_the_provider_only_when_there_is_one() {
    let website = "website: https://www.voorbeeld.nl";
    let site = site_with(&[("met", website, &[])], &theme());
    assert!(text(&site, "aanbod/met/").contains(">Meer bij de aanbieder</a>"));
    let mut sources = base_site();
    let path = SourcePath::new("aanbod/zonder.md");
    let keys = format!(
        "titel: Zonder\nsoort: cursus\nopname: verwijzing\nthemas: [opleiden]\n{website}\n{UPKEEP}"
    );
    sources.insert(path.clone(), Source::new(&path, format!("---\n{keys}{SUMMARY}{SOURCES}---\n")));
    let (site, _) = site_of(&sources, &theme(), &Settings::on(TODAY), &mut Cache::default());
    assert!(text(&site, "aanbod/zonder/").contains(">Naar de website</a>"));
}

#[test]
fn new_is_what_came_lately_and_after_the_first_load() {
    let added = |day: &str| {
        format!(
            "beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01, toegevoegd_op: {day}}}"
        )
    };
    let home = |days: &[(&str, &str)]| {
        let keys: Vec<_> = days.iter().map(|(name, day)| (*name, added(day))).collect();
        let held: Vec<_> =
            keys.iter().map(|(name, keys)| (*name, keys.as_str(), &[][..])).collect();
        let home = text(&site_with(&held, &theme()), "");
        let (_, new) = home.split_once("id=\"_nieuw\"")?;
        let (new, _) = new.split_once("</section>")?;
        let titles = new.split("<h3><a href=\"/aanbod/").skip(1);
        Some(titles.map(|rest| rest.split('/').next().unwrap_or_default().to_owned()).collect())
    };
    assert_eq!(home(&[("een", "2026-11-20"), ("twee", "2026-11-20")]), None::<Vec<String>>);
    let later = home(&[("eerst", "2026-11-01"), ("dan", "2026-11-20"), ("lang", "2026-11-01")]);
    assert_eq!(later, Some(vec!["dan".to_owned()]));
    assert_eq!(home(&[("eerst", "2025-01-01"), ("dan", "2026-01-20")]), None, "that is long ago");
    assert_eq!(home(&[("eerst", "2026-01-01"), ("straks", "2026-11-23")]), None, "not yet");
}
