//! Any text as an address in a body, in every form that a link can have: checked and reported without a
//! panic, and never published when it is not allowed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vindplaats::Settings;
use vindplaats::formats::markdown;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::source::{Source, SourcePath, Sources};

const SITE: &str = "naam: Proef\nondertitel: Proef\nomschrijving: Proef\nbasis_url: https://proef.example/map/\n\
    contact: redactie@proef.example\ndocumenten:\n  - {id: visie, titel: Visie, uitgever: Proef, jaar: '2026'}\n";

const HEADER: &str = "---\ntitel: Proef\nsamenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder \
    weinig zegt.\nmenu: geen\nvolgorde: 1\n---\n\n";

fuzz_target!(|address: &str| {
    let body = format!(
        "## Kop\n\n[a]({address}) [b](<{address}>) <{address}> {address} [c][d] ![e]({address}) \
         https://proef.example/map/{address}\n\n[d]: {address}\n\n[f](/proef/#{address}) [{address}] ({address})\n"
    );
    let html = markdown::render(&body, 0, "/map/").html;
    for value in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let address = value.replace("&amp;", "&").replace("&#x27;", "'");
        assert!(markdown::is_allowed(&address), "address {address:?}");
    }
    let mut sources = Sources::new();
    for (path, text) in [("site.yaml", SITE.to_owned()), ("paginas/proef.md", format!("{HEADER}{body}"))] {
        let path = SourcePath::new(path);
        let source = Source::new(&path, text);
        sources.insert(path, source);
    }
    let settings = Settings::on(jiff::civil::date(2026, 11, 22));
    let mut problems = Problems::default();
    vindplaats::edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let located = report::locate(&problems, |path| sources.get(path));
    report::render(&located, Format::Text { colour: false });
});
