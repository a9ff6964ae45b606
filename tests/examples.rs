//! A practice example is in the region of its organisations, unless it names where it happens.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::support::{TODAY, Tree, base_site, mini_theme, site_of};

#[test]
fn the_region_is_that_of_the_organisations_unless_one_is_named() {
    let files = site();
    for (region, own, other) in [("oor-noord", "hier", "elders"), ("oor-midden", "elders", "hier")]
    {
        for list in ["regios", "praktijkvoorbeelden/regios"] {
            let path = format!("{list}/{region}/index.html");
            let page = String::from_utf8_lossy(&files[&path]);
            assert!(page.contains(&format!("/praktijkvoorbeelden/{own}/")), "{path}\n{page}");
            assert!(!page.contains(&format!("/praktijkvoorbeelden/{other}/")), "{path}\n{page}");
        }
        let page = files[&format!("praktijkvoorbeelden/{own}/index.html")].clone();
        let page = String::from_utf8_lossy(&page).into_owned();
        assert!(page.contains(&format!("/regios/{region}/")), "{own} shows it\n{page}");
    }
}

/// An organisation in one region, with an example there and one in another.
fn site() -> Tree {
    let mut sources = base_site();
    let summary = "Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.";
    let last = format!("samenvatting: {summary}\nbronnen: [{{document: visie}}]\n---\n");
    let files = [
        ("regios/oor-noord.md", "---\nnaam: OOR Noord\nkorte_naam: OOR N\ncode: '2'\n"),
        ("aanbieders/noord.md", "---\nnaam: Umc Noord\nregio: oor-noord\n"),
        ("praktijkvoorbeelden/hier.md", "---\ntitel: Hier\norganisaties: [noord]\n"),
        (
            "praktijkvoorbeelden/elders.md",
            "---\ntitel: Elders\norganisaties: [noord]\nregios: [oor-midden]\n",
        ),
    ];
    for (path, keys) in files {
        let path = SourcePath::new(path);
        let source = Source::new(&path, [keys, &last].concat());
        sources.insert(path, source);
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}
