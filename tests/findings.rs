//! From what a measurement brings to light to what helps then.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::states::values;
use crate::support::{TODAY, Tree, base_site, mini_theme, site_of};

const UPKEEP: &str = "bronnen: [{document: visie}]\n\
                      beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}\n---\n";

/// Offerings by name and keys, and a card that leads to them.
fn site(offerings: &[(&str, &str)], finding: &str) -> Tree {
    let offering = |(name, keys): &(&str, &str)| {
        let text = format!(
            "---\ntitel: {name}\nsamenvatting: Een samenvatting die lang genoeg is om te mogen, en die over {name} gaat.\n\
             opname: verwijzing\naanbieder: umc\nthemas: [opleiden]\n{keys}\n{UPKEEP}"
        );
        (format!("aanbod/{name}.md"), text)
    };
    let card = format!(
        "---\ntitel: Meting\ncategorie: meetinstrument\nsamenvatting: Een samenvatting die lang genoeg \
         is om te mogen, over een meting.\nuitkomsten: [{finding}]\nthemas: [opleiden]\n{UPKEEP}"
    );
    let card = ("kennisbank/meting.md".to_owned(), card);
    let mut sources = base_site();
    sources.remove(&SourcePath::new("aanbod/basis.md"));
    for (path, text) in offerings.iter().map(offering).chain([card]) {
        let path = SourcePath::new(path);
        let source = Source::new(&path, &text);
        sources.insert(path, source);
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

/// The texts of the links of the first finding of the page of all.
fn links(site: &Tree) -> Vec<String> {
    let page = values(&site["kennisbank/uitkomsten/index.html"]);
    let text =
        |number: usize| page.get(&format!("cards 1.findings 1.links {number}.text")).cloned();
    (1..).map_while(text).collect()
}

#[test]
fn trainings_come_before_aids_and_instruments_and_what_is_past_are_left_out() {
    let offerings = [
        ("folder", "soort: materiaal"),
        ("meter", "soort: instrument"),
        ("oud", "soort: cursus\neditie: 2020-2021"),
        ("zomer", "soort: cursus"),
    ];
    let site = site(&offerings, "{wat: Iets blijft achter, themas: [opleiden]}");
    assert_eq!(links(&site), ["zomer", "folder", "Opleiden"]);
    let card = String::from_utf8_lossy(&site["kennisbank/meting/index.html"]);
    assert!(card.contains("text: Iets blijft achter"), "{card}");
}

#[test]
fn what_an_editor_names_comes_first_and_once() {
    let offerings = [("folder", "soort: materiaal"), ("zomer", "soort: cursus")];
    let site = site(&offerings, "{wat: Iets, aanbod: [folder], themas: [opleiden]}");
    assert_eq!(links(&site), ["folder", "zomer", "Opleiden"]);
}

#[test]
fn a_long_list_is_behind_the_link_to_its_theme() {
    let names: Vec<String> = (1..=9).map(|number| format!("cursus-{number}")).collect();
    let offerings: Vec<_> = names.iter().map(|name| (name.as_str(), "soort: cursus")).collect();
    let links = links(&site(&offerings, "{wat: Iets, themas: [opleiden]}"));
    assert_eq!((links.len(), links.last().map(String::as_str)), (7, Some("Opleiden")));
}
