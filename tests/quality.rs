//! What an owner of themes finds: each norm of each offering with its state, what is missing, what is stale.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath, Sources};

use crate::support::{TODAY, Tree, base_site, folder, site_of, tree};

const SUMMARY: &str =
    "samenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.\n";

const ASSESSED: &str = "doel: [opleiderschap]\nafgestemd_met: [aios]\nleerdoelen: [Geeft feedback]\n\
    niveau: basis\nwerkvormen: [rollenspel]\ninteractie: [groep]\nbeoogd_effect: Meer feedback\n\
    effect: Gemeten na een jaar\nkwaliteit:\n  status: beoordeeld\n  getoetst_door: de commissie\n  \
    inhoud: {status: voldoet, getoetst_op: 2026-10-01}\n  \
    didactiek: {status: voldoet-niet, toelichting: De werkvormen passen niet}\n";

fn offering(name: &str, theme: &str, keys: &str, review: &str) -> (String, String) {
    let text = format!(
        "titel: {name}\nsoort: training\naanbieder: umc\nthemas: {theme}\n{SUMMARY}{keys}\
         beheer: {{gecontroleerd_op: 2025-11-01, herzien_voor: {review}, contact: {name}@voorbeeld.nl}}\n"
    );
    (format!("aanbod/{name}"), text)
}

/// Two themes of the umc and one of nobody, with offerings.
fn sources() -> Sources {
    let mut sources = base_site();
    let theme = |name: &str, keys: &str| {
        (format!("themas/{name}"), format!("naam: {name}\n{keys}{SUMMARY}"))
    };
    let records = [
        theme("eigen", "eigenaar: umc\nsoort: landelijk\n"),
        theme("leeg", "eigenaar: umc\n"),
        theme("oud", "eigenaar: umc\nlevensloop: ingetrokken\n"),
        offering("getoetst", "[eigen, opleiden]", ASSESSED, "2027-11-01"),
        offering("nieuw", "[eigen]", "", "2026-11-01"),
        offering("hulp", "[eigen]", "opname: verwijzing\n", "2026-12-01"),
        offering("voorbij", "[eigen]", "editie: 2024\n", "2027-11-01"),
    ];
    for (path, keys) in records {
        let path = SourcePath::new(format!("{path}.md"));
        let text = format!("---\n{keys}bronnen: [{{document: visie}}]\n---\n");
        sources.insert(path.clone(), Source::new(&path, text));
    }
    sources
}

fn site() -> Tree {
    let theme = tree(&folder("../themes/vindplaats"));
    let (site, problems) = site_of(&sources(), &theme, &Settings::on(TODAY), &mut Cache::default());
    assert!(!problems.has_errors(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    site
}

/// The cells of each row, by table.
fn tables(site: &Tree, path: &str) -> Vec<Vec<Vec<String>>> {
    let page = String::from_utf8_lossy(&site[&format!("{path}index.html")]).into_owned();
    let cells = |row: &str| -> Vec<String> {
        let cells = row.split(['>']).filter_map(|part| part.split_once('<').map(|(text, _)| text));
        cells.filter(|text| !text.trim().is_empty()).map(str::to_owned).collect()
    };
    let rows = |table: &str| {
        let body = table.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next());
        body.expect("a table has rows").split("<tr>").skip(1).map(cells).collect()
    };
    page.split("<table>").skip(1).map(rows).collect()
}

#[test]
fn the_overview_counts_per_owner_theme_and_norm() {
    let tables = tables(&site(), "redactie/kwaliteit/");
    let [owned, others] = &tables[..] else { panic!("one owner, and what has none: {tables:?}") };
    assert_eq!(
        owned[..],
        [
            vec!["eigen", "3 scholingen", "1 van 3", "0 van 3", "0 van 3", "0 van 3", "2"],
            vec!["leeg", "nog geen aanbod", "–", "–", "–", "–", "0"],
        ]
    );
    assert_eq!(others[0][..3], ["Opleiden", "2 scholingen", "1 van 2"]);
}

#[test]
fn an_owner_sees_each_norm_who_keeps_it_and_what_is_stale() {
    let site = site();
    let tables = tables(&site, "redactie/kwaliteit/eigenaars/umc/");
    let [rows] = &tables[..] else { panic!("a theme without offerings has no table: {tables:?}") };
    assert_eq!(
        rows[..],
        [
            vec![
                "getoetst",
                "Umc Midden, getoetst@voorbeeld.nl",
                "beoordeeld door de commissie",
                "voldoet op 1 oktober 2026",
                "voldoet nog niet. De werkvormen passen niet",
                "nog niet getoetst",
                "nog niet getoetst",
                "1 november 2027",
            ],
            vec![
                "hulp",
                "Umc Midden, hulp@voorbeeld.nl",
                "nog niet getoetst",
                "nog niet getoetst",
                "nog niet getoetst",
                "nog niet getoetst",
                "nog niet getoetst",
                "1 december 2026, binnenkort",
            ],
            vec![
                "nieuw",
                "Umc Midden, nieuw@voorbeeld.nl",
                "nog niet getoetst",
                "nog niet getoetst; ontbreekt: doel, afgestemd met",
                "nog niet getoetst; ontbreekt: leerdoelen, niveau, werkvormen, interactie",
                "nog niet getoetst",
                "nog niet getoetst; ontbreekt: beoogd effect, effect of evaluatie",
                "1 november 2026, verlopen",
            ],
        ]
    );
    let without = &site["redactie/kwaliteit/zonder-eigenaar/index.html"];
    assert!(String::from_utf8_lossy(without).contains("Basis van het opleiden"));
    for path in ["redactie/kwaliteit/", "redactie/kwaliteit/eigenaars/umc/"] {
        let page = String::from_utf8_lossy(&site[&format!("{path}index.html")]).into_owned();
        assert!(page.contains("noindex"), "{path} is for editors");
        assert!(!page.contains("voorbij"), "{path} leaves out what is past");
    }
}
