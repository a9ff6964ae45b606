//! Any text as a value of every format: what is accepted is what the rest of the program relies on. And
//! any text as a file: what is cleaned once is clean.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vindplaats::formats::markdown;
use vindplaats::schema::values::{DATE, EMAIL, LICENCE, MOMENT, POINTS, SITE_PATH, SLUG, STUDY_LOAD, TextFormat, URL};
use vindplaats::source::{Source, SourcePath};
use vindplaats::url::Base;

const FORMATS: &[TextFormat] = &[DATE, MOMENT, STUDY_LOAD, POINTS, LICENCE, URL, EMAIL, SITE_PATH, SLUG];

fuzz_target!(|text: &str| {
    for format in FORMATS {
        let is_good = (format.check)(text).is_ok();
        let spoils = |c: char| c.is_control() || "<>\"`".contains(c);
        assert!(!is_good || !text.contains(spoils), "{} {text:?}", format.name);
    }
    let is_path = (SITE_PATH.check)(text).is_ok() || (URL.check)(text).is_ok();
    assert!(!is_path || markdown::is_allowed(text), "{text:?}");
    let _ = Base::parse(text);

    let path = SourcePath::new("aanbod/proef.md");
    let once = Source::new(&path, text).text;
    let twice = Source::new(&path, &*once).text;
    assert_eq!(once, twice, "{text:?}");
});
