//! Feeds and calendars to subscribe to: what is in them, and what of them never changes.

use jiff::civil::{Date, date};
use serde_json::Value;
use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath, Sources};

use crate::html::tags;
use crate::support::{TODAY, Tree, base_site, mini_theme, site_of};

const RUNS: &str = "uitvoeringen:
  - {id: een, start: 2027-03-04, einde: 2027-03-04, locatie: {plaats: Utrecht}}
  - {id: twee, start: 2027-05-04, einde: 2027-05-04, status: geannuleerd}
";

/// The base site without its own runs, with this offering.
fn sources(keys: &str) -> Sources {
    let mut sources = base_site();
    let text = format!(
        "---\ntitel: Vragen & antwoorden\nsoort: cursus\naanbieder: umc\n\
         samenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.\n\
         doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n{keys}\
         bronnen: [{{document: visie}}]\n\
         beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01, toegevoegd_op: 2026-11-20}}\n---\n"
    );
    put(&mut sources, "aanbod/vragen.md", text);
    sources
}

fn put(sources: &mut Sources, path: &str, text: String) {
    let path = SourcePath::new(path);
    sources.insert(path.clone(), Source::new(&path, text));
}

fn site(sources: &Sources, today: Date) -> Tree {
    let (files, problems) = made(sources, today);
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

fn made(sources: &Sources, today: Date) -> (Tree, Problems) {
    site_of(sources, &mini_theme(), &Settings::on(today), &mut Cache::default())
}

fn items(site: &Tree, topic: &str) -> Vec<Value> {
    let feed = &site[&format!("volgen/{topic}.json")];
    let mut feed: Value = serde_json::from_slice(feed).expect("a JSON Feed is JSON");
    match feed["items"].take() {
        Value::Array(items) => items,
        other => panic!("{other} are no items"),
    }
}

/// "2026-11-20 Vragen & antwoorden" of each entry on the course.
fn news(site: &Tree, topic: &str) -> Vec<String> {
    let text = |item: &Value, key: &str| item[key].as_str().unwrap_or_default().to_owned();
    let items = items(site, topic).into_iter();
    let of_course = items.filter(|item| text(item, "url").ends_with("/vragen/"));
    of_course
        .map(|item| format!("{} {}", &text(&item, "date_published")[..10], text(&item, "title")))
        .collect()
}

/// The base site as it was listed on a day.
fn listed_on(sources: &mut Sources, day: Date) {
    let settings = Settings::on(day);
    let mut problems = Problems::default();
    let edition = vindplaats::edition_of(
        sources,
        &settings,
        &mut Cache::default(),
        &mut problems,
        &mut |_| (),
    );
    let edition = edition.expect("the site is good");
    let list = edition.revisions.render(&edition.catalogue, day);
    put(sources, "uitvoeringen.txt", list);
}

#[test]
fn an_offering_is_news_once_and_its_runs_when_they_are_listed() {
    let mut sources = sources(RUNS);
    assert_eq!(news(&site(&sources, TODAY), "aanbod"), ["2026-11-20 Vragen & antwoorden"]);

    listed_on(&mut sources, date(2026, 11, 21));
    let expected = [
        "2026-11-21 Geannuleerd: Vragen & antwoorden",
        "2026-11-21 Nieuwe of gewijzigde datum: Vragen & antwoorden",
        "2026-11-20 Vragen & antwoorden",
    ];
    for topic in
        ["aanbod", "rollen/educator", "themas/opleiden", "doelgroepen/opleider", "aanbieders/umc"]
    {
        assert_eq!(news(&site(&sources, TODAY), topic), expected, "{topic}");
    }
    assert_eq!(news(&site(&sources, date(2026, 11, 19)), "aanbod").len(), 2, "that day is to come");
    assert_eq!(
        news(&site(&sources, date(2027, 3, 5)), "aanbod").len(),
        2,
        "a run that was is no news"
    );
}

#[test]
fn checking_again_is_no_news_and_ids_outlive_a_rename() {
    let before = site(&sources(""), TODAY);
    let mut renamed = sources("");
    let course = renamed.remove(&SourcePath::new("aanbod/vragen.md")).expect("it is there");
    let keys = "\nid: vragen\ndoorverwijzingen: [/aanbod/vragen/]\nsoort: cursus\n";
    let text =
        course.text.replacen("\nsoort: cursus\n", keys, 1).replace("2026-11-01", "2026-11-22");
    put(&mut renamed, "aanbod/nieuwe-naam.md", text);
    let after = site(&renamed, TODAY);
    let ids =
        |site| -> Vec<_> { items(site, "aanbod").iter().map(|item| item["id"].clone()).collect() };
    assert_eq!(ids(&before), ids(&after));
    assert!(ids(&after).contains(&Value::from("tag:vindplaats.example,2026:aanbod/vragen")));
}

#[test]
fn both_formats_say_the_same_and_escape_what_xml_needs() {
    let mut sources = sources(RUNS);
    listed_on(&mut sources, date(2026, 11, 21));
    let site = site(&sources, TODAY);
    let atom = String::from_utf8(site["volgen/aanbod.atom"].clone()).expect("is text");
    let items = items(&site, "aanbod");
    assert_eq!(atom.matches("<entry>").count(), items.len());
    for item in &items {
        for key in ["id", "title", "date_published", "content_text"] {
            let text = item[key].as_str().expect("is text").replace('&', "&amp;");
            assert!(atom.contains(&format!(">{text}<")), "{key}: {text}\n{atom}");
        }
    }
    let empty =
        String::from_utf8(site["volgen/praktijkvoorbeelden.atom"].clone()).expect("is text");
    assert!(empty.contains("<updated>2020-01-01T06:00:00Z</updated>"), "{empty}");
}

#[test]
fn a_calendar_is_there_when_it_is_empty_and_keeps_what_was_cancelled() {
    let calendar = |site: &Tree, topic: &str| {
        let bytes = &site[&format!("volgen/{topic}.ics")];
        String::from_utf8_lossy(bytes).replace("\r\n ", "").replace("\r\n", "\n")
    };
    let on = |day| calendar(&site(&sources(RUNS), day), "themas/opleiden");
    let titles = |text: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.strip_prefix("SUMMARY:"));
        lines.filter(|title| title.contains("Vragen")).map(str::to_owned).collect()
    };
    let both = ["Vragen & antwoorden", "Geannuleerd: Vragen & antwoorden"];
    assert_eq!(titles(&on(TODAY)), both);
    assert_eq!(titles(&on(date(2027, 3, 5))), both[1..]);
    assert_eq!(titles(&on(date(2027, 6, 3))), both[1..], "thirty days after its day");
    assert_eq!(titles(&on(date(2027, 6, 4))), [""; 0]);

    let empty = on(date(2040, 1, 1));
    assert!(empty.contains("BEGIN:VTIMEZONE") && !empty.contains("VEVENT"), "{empty}");
    for line in ["METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:P1D"] {
        assert!(empty.lines().any(|one| one == line), "{empty}");
    }
}

#[test]
fn a_page_leads_to_what_follows_it_unless_the_site_has_none() {
    let shown = |keys: &str| {
        let mut sources = sources("");
        let settings = sources[&SourcePath::new("site.yaml")].text.to_string();
        put(&mut sources, "site.yaml", settings + keys);
        let theme = vindplaats::read::theme(&crate::support::folder("../themes/vindplaats"));
        let theme = theme.expect("there is a theme");
        let (site, _) = site_of(&sources, &theme, &Settings::on(TODAY), &mut Cache::default());
        let page = String::from_utf8_lossy(&site["rollen/educator/index.html"]).into_owned();
        let links: Vec<String> = tags(&page)
            .iter()
            .filter_map(|tag| tag.attribute("href"))
            .filter(|href| href.contains("/volgen/rollen/"))
            .map(str::to_owned)
            .collect();
        (links, site.keys().filter(|path| path.starts_with("volgen/")).count())
    };
    let (links, files) = shown("\n");
    let expected = [
        "/volgen/rollen/educator.atom",
        "/volgen/rollen/educator.json",
        "/volgen/rollen/educator.atom",
        "webcal://vindplaats.example/volgen/rollen/educator.ics",
    ];
    assert_eq!(links, expected);
    assert!(files > 10, "{files}");
    assert_eq!(shown("\nuitvoer: [agenda]\n").0, expected[3..]);
    assert_eq!(shown("\nuitvoer: [geen]\n"), (Vec::new(), 0));
}
