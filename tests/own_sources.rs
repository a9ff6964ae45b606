//! Sources that are a page of somebody else: named with the day they were seen, and counted.

use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::states::values;
use crate::support::{TODAY, base_site, mini_theme, site_of};

const SUMMARY: &str = "Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.";

#[test]
fn the_page_about_sources_counts_the_pages_that_records_rest_on() {
    let mut sources = base_site();
    let add = |text: &str, path: &str, sources: &mut vindplaats::source::Sources| {
        let path = SourcePath::new(path);
        let source = Source::new(&path, text);
        sources.insert(path, source);
    };
    let page = format!(
        "---\ntitel: Bronnen\nsamenvatting: {SUMMARY}\nmenu: geen\nvolgorde: 9\n---\n\nTekst.\n"
    );
    add(&page, "paginas/bronnen.md", &mut sources);
    for (name, day) in [("een", "2026-11-01"), ("twee", "2026-11-20")] {
        let text = format!(
            "---\ntitel: Cursus {name}\nsoort: cursus\naanbieder: umc\nsamenvatting: {SUMMARY}\n\
             doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n\
             bronnen: [{{url: 'https://www.voorbeeld.nl/{name}', titel: Hun {name}, gezien_op: {day}}}]\n\
             beheer: {{gecontroleerd_op: 2026-11-20, herzien_voor: 2027-11-01}}\n---\n"
        );
        add(&text, &format!("aanbod/{name}.md"), &mut sources);
    }
    let settings = Settings::on(TODAY);
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    let offering = values(&files["aanbod/een/index.html"]);
    assert_eq!(offering["sources 1.title"], "Hun een");
    assert_eq!(offering["sources 1.seen_on"], "1 november 2026");
    let page = String::from_utf8_lossy(&files["bronnen/index.html"]);
    assert!(page.contains("2 pagina’s, genoemd bij wat erop rust"), "{page}");
    assert!(page.contains("1 tot en met 20 november 2026"), "{page}");
}
