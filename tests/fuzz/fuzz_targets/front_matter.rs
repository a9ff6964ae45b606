//! Any text as a record of every kind: parsed, linked, checked and reported without a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vindplaats::Settings;
use vindplaats::catalogue::kind::Kind;
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::source::{Source, SourcePath, Sources};

const SITE: &str = "naam: Proef\nondertitel: Proef\nomschrijving: Proef\nbasis_url: https://proef.example/\n\
    contact: redactie@proef.example\ndocumenten:\n  - {id: visie, titel: Visie, uitgever: Proef, jaar: '2026'}\n";

fuzz_target!(|data: &[u8]| {
    let Some((kind, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let kind = Kind::ALL[usize::from(*kind) % Kind::ALL.len()];
    let mut sources = Sources::new();
    for (path, text) in [("site.yaml".to_owned(), SITE), (format!("{}/proef.md", kind.folder()), text)] {
        let path = SourcePath::new(path);
        let source = Source::new(&path, text);
        sources.insert(path, source);
    }
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(jiff::civil::date(2026, 11, 22)) };
    let mut problems = Problems::default();
    vindplaats::edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let located = report::locate(&problems, |path| sources.get(path));
    for format in [Format::Text { colour: false }, Format::Json, Format::Github { content: "content", theme: "thema" }] {
        report::render(&located, format);
    }
});
