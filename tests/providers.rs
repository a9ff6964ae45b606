//! Offerings of several equal providers: every page that names one names all, and each has it on its own.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::states::{cards, values};
use crate::support::{TODAY, Tree, base_site, mini_theme, site_of};

#[test]
fn equal_providers_are_named_together_everywhere() {
    let files = site();
    let names = "Umc Midden en Tweede umc";
    assert_eq!(cards(&files)["samen"]["provider"], names, "the card");
    let page = values(&files["aanbod/samen/index.html"]);
    assert_eq!(page["providers 1.text"], "Umc Midden");
    assert_eq!(page["providers 2.text"], "Tweede umc");
    let facts: serde_json::Value = serde_json::from_str(&page["list_facts"]).expect("it is JSON");
    assert_eq!(facts["provider"], names, "the own list");
    for agenda in ["agenda/index.html", "agenda/2027-03/index.html"] {
        let listed = String::from_utf8_lossy(&files[agenda]);
        assert!(listed.contains(&format!("provider: {names}")), "{agenda}");
    }
    for provider in ["umc", "tweede"] {
        let own = String::from_utf8_lossy(&files[&format!("aanbieders/{provider}/index.html")]);
        assert!(own.contains("id: samen"), "{provider} has it on its page");
    }
}

fn site() -> Tree {
    let mut sources = base_site();
    let provider = "---\nnaam: Tweede umc\nsoort: umc\nbronnen: [{document: visie}]\nsamenvatting: \
                    Een samenvatting die lang genoeg is om te mogen, en die over Tweede umc gaat.\n---\n";
    let offering = "---\ntitel: Samen\nsoort: cursus\naanbieders: [umc, tweede]\nsamenvatting: \
                    Een samenvatting die lang genoeg is om te mogen, en die over samen gaat.\n\
                    doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n\
                    uitvoeringen: [{id: a, start: 2027-03-04, einde: 2027-03-04}]\n\
                    bronnen: [{document: visie}]\n\
                    beheer: {gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}\n---\n";
    for (path, text) in [("aanbieders/tweede.md", provider), ("aanbod/samen.md", offering)] {
        let path = SourcePath::new(path);
        let source = Source::new(&path, text);
        sources.insert(path, source);
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}
