//! The list of published addresses: what is in it, and that it reads back.

use vindplaats::addresses;
use vindplaats::host::Host;
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath};
use vindplaats::{Settings, catalogue_of};

use crate::support::{TODAY, base_site, report_of};

#[test]
fn the_list_of_a_site_checks_clean_against_that_site() {
    let mut sources = base_site();
    let settings = Settings {
        today: TODAY,
        drafts: Drafts::Hidden,
        base_url: None,
        host: Host::default(),
        purpose: vindplaats::Purpose::Publish,
    };
    let (catalogue, _) = catalogue_of(
        &sources,
        &settings,
        &mut Cache::default(),
        &mut Problems::default(),
        &mut |_| (),
    )
    .expect("the base site is good");
    let list = addresses::render(&catalogue);
    assert!(list.lines().is_sorted());
    assert!(list.contains("\n/kennisbank/feedback/\n"), "{list}");
    let path = SourcePath::new(addresses::FILE);
    let source = Source::new(&path, list);
    sources.insert(path, source);
    assert_eq!(report_of(&sources, Problems::default()), "0 fouten, 0 waarschuwingen");
}

#[test]
fn paths_are_listed_with_their_place() {
    let text = "/a/\r\n\n  /b/c/\n/d/";
    let listed: Vec<_> = addresses::listed(text).collect();
    assert_eq!(listed, [("/a/", 0..3), ("/b/c/", 8..13), ("/d/", 14..17)]);
    assert!(listed.iter().all(|(path, span)| &text[span.clone()] == *path));
}
