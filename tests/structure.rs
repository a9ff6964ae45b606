//! The structure of regions: clusters across them, and education across disciplines in one overview.

use std::collections::BTreeMap;

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::states::values;
use crate::support::{TODAY, Tree, base_site, mini_theme, site_of};

const SUMMARY: &str = "Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.";

/// Two regions with a hospital each, and a cluster of both; a theme with two courses, one without.
fn site() -> Tree {
    let record = |name: &str, keys: &str| {
        format!(
            "---\nnaam: {name}\nsamenvatting: {SUMMARY}\n{keys}\nbronnen: [{{document: visie}}]\n---\n"
        )
    };
    let offering = |name: &str, keys: &str| {
        format!(
            "---\ntitel: {name}\nsoort: doo\ndoelgroepen: [opleider]\nrollen: [educator]\n\
             samenvatting: Een samenvatting die lang genoeg is om te mogen, en die over {name} gaat.\n\
             {keys}\nbronnen: [{{document: visie}}]\n\
             beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}}\n---\n"
        )
    };
    let cluster = "soort: cluster\nregio: oor-midden\nspecialismen: [kindergeneeskunde]\n\
                   aangesloten: [hier, daar]";
    let files = [
        ("regios/oor-verderop.md", record("OOR Verderop", "korte_naam: OOR V")),
        ("aanbieders/hier.md", record("Ziekenhuis Hier", "soort: ziekenhuis\nregio: oor-midden")),
        ("aanbieders/daar.md", record("Ziekenhuis Daar", "soort: ziekenhuis\nregio: oor-verderop")),
        ("aanbieders/kinderen.md", record("Cluster Kinderen", cluster)),
        ("themas/leeg.md", record("Leeg thema", "engels: empty")),
        ("aanbod/een.md", offering("Een", "aanbieder: hier\nthemas: [opleiden]")),
        ("aanbod/twee.md", offering("Twee", "aanbieder: kinderen\nthemas: [opleiden]")),
        ("aanbod/drie.md", offering("Drie", "aanbieder: daar\nthemas: [opleiden]")),
        ("aanbod/los.md", offering("Los", "aanbieder: umc\nthemas: [leeg]")),
    ];
    let mut sources = base_site();
    for (path, text) in files {
        let path = SourcePath::new(path);
        let source = Source::new(&path, text);
        sources.insert(path, source);
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

fn page(site: &Tree, path: &str) -> BTreeMap<String, String> {
    values(&site[&format!("{path}index.html")])
}

#[test]
fn a_cluster_is_on_the_page_of_every_region_it_reaches() {
    let site = site();
    for region in ["oor-midden", "oor-verderop"] {
        let page = page(&site, &format!("regios/{region}/"));
        assert_eq!(page["clusters 1.text"], "Cluster Kinderen", "{region}");
        assert_eq!(
            page["clusters 1.summary"], "kindergeneeskunde: Ziekenhuis Hier, Ziekenhuis Daar",
            "{region}"
        );
        assert!(!page.values().any(|text| text == "clusters 2"), "{region}");
    }
    let institution = String::from_utf8_lossy(&site["aanbieders/daar/index.html"]).into_owned();
    assert!(institution.contains("label: Doet mee in"), "{institution}");
    let here = page(&site, "regios/oor-midden/");
    assert_eq!(here["institutions 1.text"], "Ziekenhuis Hier");
    assert!(!here.contains_key("institutions 2.text"), "a cluster is not among the institutions");
}

#[test]
fn a_cluster_shows_where_its_members_do_the_same() {
    let page = page(&site(), "aanbieders/kinderen/");
    assert_eq!(page["together.rows 1.theme.text"], "Opleiden");
    let trainings = (1..=4).map(|at| page.get(&format!("together.rows 1.trainings {at}.text")));
    assert_eq!(trainings.flatten().collect::<Vec<_>>(), ["Drie", "Een", "Twee"]);
    assert_eq!(page["together.rows 1.trainings 1.summary"], "Ziekenhuis Daar");
    assert_eq!(page["together.missing 1.text"], "Leeg thema");
}

#[test]
fn the_overview_has_what_there_is_what_is_double_and_what_lacks() {
    let page = page(&site(), "regios/doo/");
    assert_eq!([&page["regions 1.link.text"], &page["regions 1.count"]], ["OOR Midden", "2"]);
    assert_eq!([&page["regions 2.link.text"], &page["regions 2.count"]], ["OOR Verderop", "1"]);
    assert_eq!(page["regions 1.table.rows 1.trainings 2.text"], "Twee");
    assert_eq!(page["regions 2.table.missing 1.text"], "Leeg thema");
    assert_eq!(
        [&page["regions 2.clusters 1.label"], &page["regions 2.clusters 1.count"]],
        ["Cluster Kinderen", "3"]
    );
    let of = |row: usize| [1, 2].map(|at| page[&format!("matrix {row}.counts {at}")].clone());
    assert_eq!(page["matrix 1.theme.text"], "Leeg thema");
    assert_eq!([of(1), of(2)], [["0", "0"], ["2", "1"]]);
    assert_eq!(page["elsewhere.rows 1.trainings 1.text"], "Los");
}

#[test]
fn the_overview_is_there_before_there_is_anything_in_it() {
    let settings = Settings::on(TODAY);
    let (files, _) = site_of(&base_site(), &mini_theme(), &settings, &mut Cache::default());
    let page = page(&files, "regios/doo/");
    assert_eq!(page["regions 1.count"], "0");
    assert!(!page.contains_key("matrix 1.theme.text"));
    assert!(!page.contains_key("regions 1.table.rows 1.theme.text"));
}

#[test]
fn the_directories_have_who_can_be_reached_and_procedures_by_specialty() {
    let mut sources = base_site();
    let text = format!(
        "---\nnaam: Ziekenhuis Hier\nsamenvatting: {SUMMARY}\nsoort: ziekenhuis\n\
         contact: {{email: info@voorbeeld.nl}}\n\
         aanspreekpunten: [{{soort: vertrouwenspersoon, telefoon: 030 123 45 67}}, {{soort: coc}}]\n\
         sollicitatieprocedures: [{{titel: Los}}, {{titel: Reglement, specialismen: [neurologie, urologie]}}]\n\
         bronnen: [{{document: visie}}]\n---\n"
    );
    let path = SourcePath::new("aanbieders/hier.md");
    sources.insert(path.clone(), Source::new(&path, text));
    let settings = Settings::on(TODAY);
    let (site, _) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    let contacts = page(&site, "aanbieders/aanspreekpunten/");
    let titles = (1..=4).filter_map(|at| contacts.get(&format!("groups {at}.title")));
    assert_eq!(titles.collect::<Vec<_>>(), ["Algemeen", "Vertrouwenspersoon"]);
    assert_eq!(contacts["groups 2.entries 1.values 1.href"], "tel:0301234567");
    let procedures = page(&site, "aanbieders/sollicitatieprocedures/");
    let titles = (1..=4).filter_map(|at| procedures.get(&format!("groups {at}.title")));
    assert_eq!(titles.collect::<Vec<_>>(), ["Neurologie", "Urologie", "Specialisme niet genoemd"]);
    assert_eq!(procedures["groups 1.entries 1.head.text"], "Reglement");
    let (bare, _) = site_of(&base_site(), &mini_theme(), &settings, &mut Cache::default());
    assert!(!bare.contains_key("aanbieders/aanspreekpunten/index.html"), "nothing is advertised");
    assert!(!bare.contains_key("aanbieders/sollicitatieprocedures/index.html"));
}
