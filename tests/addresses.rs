//! The list of published addresses, and the uniqueness and stability of paths.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use vindplaats::addresses;
use vindplaats::edition::Edition;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::routes::{Origin, Presence};
use vindplaats::source::{Source, SourcePath};
use vindplaats::url::{self, SitePath};
use vindplaats::{Settings, edition_of, plan, publish, read};

use crate::support::{TODAY, base_site, folder, report_of};

#[test]
fn the_list_of_a_site_checks_clean_against_that_site() {
    let mut sources = base_site();
    let settings = Settings::on(TODAY);
    let edition = edition_of(
        &sources,
        &settings,
        &mut Cache::default(),
        &mut Problems::default(),
        &mut |_| (),
    )
    .expect("the base site is good");
    let list = addresses::render(&plan::routes(&edition));
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

/// Different catalogues: small ones, and one with runs in several months.
const CATALOGUES: &[&str] = &["base", "browser/content", "mini/content"];

/// Far enough apart for months of the agenda to appear and runs to end.
const DAYS: &[Date] = &[date(2025, 1, 1), date(2026, 11, 22), date(2027, 3, 5), date(2029, 6, 1)];

/// What `check` reports about links and redirects must not depend on the day, so a path must show
/// whether its file does.
#[test]
fn paths_that_come_and_go_with_the_day_are_known_by_their_form() {
    for catalogue in CATALOGUES {
        let on_days: Vec<BTreeSet<String>> =
            DAYS.iter().map(|day| paths(catalogue, *day)).collect();
        let always = on_days.iter().cloned().reduce(|a, b| &a & &b).expect("there are days");
        for path in on_days.iter().flatten().filter(|path| !always.contains(*path)) {
            assert!(url::is_passing(&SitePath::new(path)), "{catalogue}: {path} passes");
        }
    }
}

/// The paths of the files a catalogue has on a day.
fn paths(catalogue: &str, day: Date) -> BTreeSet<String> {
    let edition = edition(catalogue, day);
    let routes = plan::routes(&edition);
    let present = routes
        .iter()
        .filter(|(_, routes)| routes.iter().any(|route| route.presence == Presence::Always));
    present.map(|(path, _)| path.as_str().to_owned()).collect()
}

#[test]
fn every_path_is_taken_once_and_every_record_has_one_page() {
    for catalogue in CATALOGUES {
        let edition = edition(catalogue, TODAY);
        let routes = plan::routes(&edition);
        let mut pages = BTreeMap::<String, usize>::new();
        for (path, routes) in routes.iter() {
            assert!(routes.len() == 1, "{catalogue}: {path} is taken {} times", routes.len());
            assert!(!url::is_hashed(path), "{catalogue}: {path} is in a folder of hashed names");
            if let Origin::Record(record) = routes[0].origin {
                *pages.entry(record.path.to_string()).or_default() += 1;
                assert_eq!(*path, url::record(record.kind, &record.id));
            }
        }
        for common in edition.catalogue.tables.commons() {
            assert_eq!(pages.get(&common.path.to_string()), Some(&1), "{catalogue}");
        }
    }
}

#[test]
fn hashed_files_are_in_the_folders_that_are_kept_free_for_them() {
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let mut problems = Problems::default();
    let sources = read::sources(&folder("browser/content"), &mut problems).expect("is there");
    let settings = Settings::on(TODAY);
    let publication =
        publish(&sources, &theme, &settings, &mut Cache::default(), &mut problems, &mut |_| ())
            .expect("the content is good");
    let named = plan::routes(&publication.edition);
    for output in plan::plan(&publication).values() {
        let path = &output.route.path;
        assert_ne!(url::is_hashed(path), !named.at(path).is_empty(), "{path}");
    }
}

fn edition(catalogue: &str, today: Date) -> Edition {
    let mut problems = Problems::default();
    let sources = read::sources(&folder(catalogue), &mut problems).expect("is there");
    let settings = Settings::on(today);
    edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ())
        .expect("there is a site")
}
