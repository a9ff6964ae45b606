//! The figures on the home page: what the catalogue has, and nothing it has not.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::support::{TODAY, base_site, mini_theme, site_of};

const RECOMMENDATION: &str = "aanbevelingen/toekomstbeeld.md";
const ACTIONS: &str =
    "acties:\n  - {id: H01, tekst: Nodig rolmodellen uit, wie: [faculteiten], wanneer: nu}\n";

/// The home page of the base site, with these keys in its recommendation.
fn home(keys: &str) -> String {
    let mut sources = base_site();
    let path = SourcePath::new(RECOMMENDATION);
    let text = &sources.get(&path).expect("the base site has it").text;
    let text = text.replacen("---\n", &format!("---\n{keys}"), 1);
    let source = Source::new(&path, text);
    sources.insert(path, source);
    let settings = Settings::on(TODAY);
    let (mut site, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!problems.has_errors());
    String::from_utf8(site.remove("index.html").expect("there is a home page")).expect("text")
}

#[test]
fn actions_count_only_when_there_are_any() {
    let (without, with) = (home(""), home(ACTIONS));
    assert!(!without.contains("href: /aanbevelingen/acties/"), "{without}");
    assert!(with.contains("href: /aanbevelingen/acties/\n  text: Acties\n  count: 1\n"), "{with}");
    for page in [without, with] {
        for (path, name) in [("aanbod/#_scholing", "scholing"), ("aanbieders/", "Aanbieders")] {
            let count = if name == "scholing" { 1 } else { 2 };
            let figure = format!("href: /{path}\n  text: {name}\n  count: {count}\n");
            assert!(page.contains(&figure), "{figure} in {page}");
        }
    }
}
