//! Calendar files for given runs: the moments and days they say, what makes someone busy, and the
//! revisions of runs that change.

use jiff::civil::{Date, date};
use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::revisions;
use vindplaats::source::{Source, SourcePath, Sources};

use crate::support::{Tree, base_site, mini_theme, site_of};

/// A run, and what each of its events says: start, end, busy or not, and what stands with the title.
const SPANS: &[(&str, &[&str])] = &[
    // A day without times: that day, and not known to take all of it.
    ("start: 2027-03-04, einde: 2027-03-04", &["20270304 – 20270305 free"]),
    ("start: 2027-03-04, einde: 2027-03-05", &["20270304 – 20270306 free"]),
    ("start: 2027-02-28, einde: 2027-02-28", &["20270228 – 20270301 free"]),
    ("start: 2028-02-28, einde: 2028-02-28", &["20280228 – 20280229 free"]),
    ("start: 2026-12-31, einde: 2026-12-31", &["20261231 – 20270101 free"]),
    ("start: 2027-03-04, einde: 2027-03-10", &["20270304 – 20270311 free"]),
    // Known hours.
    (
        "start: 2027-03-04T09:00, einde: 2027-03-04T17:00",
        &["20270304T090000 – 20270304T170000 busy"],
    ),
    (
        "start: 2027-03-04T00:00, einde: 2027-03-04T23:59",
        &["20270304T000000 – 20270304T235900 busy"],
    ),
    ("start: 2027-03-04T09:00, einde: 2027-03-04", &["20270304T090000 – free"]),
    ("start: 2027-03-04T09:00, einde: 2027-03-04T09:00", &["20270304T090000 – free"]),
    ("start: 2027-03-04, einde: 2027-03-04T17:00", &["20270304 – 20270305 free"]),
    // An evening past midnight, also when the clocks change and at the end of a year.
    (
        "start: 2027-03-04T22:00, einde: 2027-03-05T02:00",
        &["20270304T220000 – 20270305T020000 busy"],
    ),
    (
        "start: 2027-03-27T22:00, einde: 2027-03-28T04:00",
        &["20270327T220000 – 20270328T040000 busy"],
    ),
    (
        "start: 2026-12-31T20:00, einde: 2027-01-01T01:00",
        &["20261231T200000 – 20270101T010000 busy"],
    ),
    (
        "start: 2027-03-04T20:00, einde: 2027-03-05T07:59",
        &["20270304T200000 – 20270305T075900 busy"],
    ),
    // Days of which the nights are not known to be taken.
    ("start: 2027-03-04T20:00, einde: 2027-03-05T08:00", &["20270304 – 20270306 free"]),
    ("start: 2027-03-04T09:00, einde: 2027-03-05T17:00", &["20270304 – 20270306 free"]),
    ("start: 2027-03-04T09:00, einde: 2027-03-05", &["20270304 – 20270306 free"]),
    // Of a longer run only the first and last day are known, as in the README's example.
    (
        "start: 2027-03-04T13:00, einde: 2027-03-18T16:00",
        &["20270304T130000 – free (eerste dag)", "20270318 – 20270319 free (laatste dag)"],
    ),
    (
        "start: 2027-03-04, einde: 2027-03-11",
        &["20270304 – 20270305 free (eerste dag)", "20270311 – 20270312 free (laatste dag)"],
    ),
    // Meetings have an event each.
    (
        "bijeenkomsten: [{start: 2027-03-04T19:30, einde: 2027-03-04T21:30}, \
         {start: 2027-03-11T19:30, titel: Oefenen}, {start: 2027-03-18, einde: 2027-03-19}]",
        &[
            "20270304T193000 – 20270304T213000 busy (1 van 3)",
            "20270311T193000 – free (2 van 3: Oefenen)",
            "20270318 – 20270320 free (3 van 3)",
        ],
    ),
    (
        "bijeenkomsten: [{start: 2027-03-04T19:30, einde: 2027-03-04T21:30}]",
        &["20270304T193000 – 20270304T213000 busy"],
    ),
    // What is off makes nobody busy, and says so.
    (
        "start: 2027-03-04T09:00, einde: 2027-03-04T17:00, status: geannuleerd",
        &["20270304T090000 – 20270304T170000 free Geannuleerd:"],
    ),
    (
        "start: 2027-03-04T09:00, einde: 2027-03-04T17:00, status: uitgesteld",
        &["20270304T090000 – 20270304T170000 free Uitgesteld:"],
    ),
    (
        "start: 2027-03-04T09:00, einde: 2027-03-04T17:00, status: vol",
        &["20270304T090000 – 20270304T170000 busy"],
    ),
];

#[test]
fn events_say_what_is_known_and_no_more() {
    for (run, expected) in SPANS {
        let file = file(&site(&offering(&format!("id: a, {run}"), ""), TODAY), "a");
        let found = events(&file);
        assert_eq!(found, *expected, "{run}");
        let zones = file.matches("BEGIN:VTIMEZONE").count();
        assert_eq!(zones, usize::from(file.contains("TZID=")), "{run}");
    }
}

#[test]
fn the_parts_of_a_long_run_are_events_of_their_own() {
    let run = "id: a, start: 2027-03-04, einde: 2027-03-18";
    let file = file(&site(&offering(run, ""), TODAY), "a");
    let uids: Vec<&str> = values(&file, "UID").collect();
    assert_eq!(uids, ["a.cursus@vindplaats", "a.cursus.laatste-dag@vindplaats"]);
}

#[test]
fn a_meeting_that_moves_keeps_its_event() {
    let run = |second: &str, third: &str| {
        format!("id: a, bijeenkomsten: [{{start: 2027-03-04}}, {{start: {second}}}{third}]")
    };
    let uids = |run: &str| -> Vec<String> {
        let file = file(&site(&offering(run, ""), TODAY), "a");
        values(&file, "UID").map(str::to_owned).collect()
    };
    let first = ["a.cursus@vindplaats", "a.cursus.2@vindplaats"];
    assert_eq!(uids(&run("2027-03-11", "")), first);
    assert_eq!(uids(&run("2027-03-12", "")), first, "moved");
    assert_eq!(uids(&run("2027-03-12", ", {start: 2027-03-18}"))[..2], first, "one more");
}

#[test]
fn each_meeting_says_where_it_is() {
    let run = "id: a, locatie: {naam: Umc Midden, plaats: Utrecht}, bijeenkomsten: [\
               {start: 2027-03-04}, {start: 2027-03-11, online: ja}, \
               {start: 2027-03-18, locatie: {plaats: Zeist}, url: 'https://www.voorbeeld.nl/mee'}]";
    let file = file(&site(&offering(run, ""), TODAY), "a");
    let places: Vec<&str> = values(&file, "LOCATION").collect();
    assert_eq!(places, ["Umc Midden\\, Utrecht", "Online", "Zeist of online"]);
    let links = values(&file, "DESCRIPTION").filter(|text| text.contains("voorbeeld.nl/mee"));
    assert_eq!(links.count(), 1, "{file}");
}

const TODAY: Date = date(2026, 11, 22);
const RUN: &str = "id: a, start: 2027-03-04, einde: 2027-03-04";

/// The same, and who knows it as a run without meetings must hear of them.
const MEETINGS: &str = "id: a, bijeenkomsten: [{start: 2027-03-04}]";

#[test]
fn a_run_that_changes_gets_a_higher_revision_and_one_that_does_not_keeps_it() {
    let (before, first) = published(&offering(RUN, ""), "", TODAY);
    let later = date(2026, 11, 25);
    assert_eq!(published(&offering(RUN, ""), &first, later).0, before, "nothing changed");
    let changes = [
        (RUN.replace("2027-03-04", "2027-03-05"), ""),
        (RUN.replace("einde: 2027-03-04", "einde: 2027-03-04T17:00"), ""),
        (format!("{RUN}, status: geannuleerd"), ""),
        (format!("{RUN}, locatie: {{plaats: Utrecht}}"), ""),
        (format!("{RUN}, inschrijf_sluit: 2027-02-01"), ""),
        (MEETINGS.to_owned(), ""),
        (RUN.to_owned(), "levensloop: gearchiveerd\n"),
        (RUN.to_owned(), "inschrijven: {soort: direct, url: 'https://www.voorbeeld.nl'}\n"),
    ];
    for (run, keys) in changes {
        let text = offering(&run, keys);
        let (same_day, list) = published(&text, &first, TODAY);
        assert!(same_day > before, "{run} {keys}: on the same day");
        assert!(published(&text, &first, later).0 > same_day, "{run} {keys}: not listed yet");
        assert_eq!(published(&text, &list, later).0, same_day, "{run} {keys}: listed");
        let (back, _) = published(&offering(RUN, ""), &list, TODAY);
        assert!(back > same_day, "{run} {keys}: and back again");
    }
    let (unlisted, _) = published(&offering(RUN, ""), "", later);
    assert!(unlisted > before, "a run that is not listed may have changed any day");
    let titled = MEETINGS.replace("04}", "04, titel: Kennismaking}");
    let (meetings, list) = published(&offering(MEETINGS, ""), &first, TODAY);
    assert!(published(&offering(&titled, ""), &list, TODAY).0 > meetings, "a title is told");
    let other = offering(&format!("{RUN}, capaciteit: 12"), "niveau: basis\n");
    assert_eq!(published(&other, &first, later).0, before, "this is not in the file");
}

#[test]
fn a_run_is_listed_until_its_last_day() {
    let others = "id: b, start: 2026-11-20, einde: 2026-11-21}, {id: c, start: 2026-11-20, einde: 2026-11-22";
    let (_, list) = published(&offering(&format!("{RUN}}}, {{{others}"), ""), "", TODAY);
    let names: Vec<_> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names, ["a.cursus", "c.cursus"]);
}

#[test]
fn a_list_that_is_not_to_be_read_never_lowers_a_revision_below_that_of_the_day() {
    let (of_day, _) = published(&offering(RUN, ""), "", TODAY);
    let wrong = ["", " x y", " -4 y", " 2147483647 y", " 99999999999 y"];
    for list in wrong.map(|rest| format!("geen regel\na.cursus{rest}\n")) {
        let list = list.as_str();
        assert_eq!(published(&offering(RUN, ""), list, TODAY).0, of_day, "{list}");
    }
}

/// The revision of the run, as number and as moments, and the list that is then written.
fn published(offering: &str, list: &str, today: Date) -> ((i32, String), String) {
    let mut sources = sources(offering);
    let path = SourcePath::new(revisions::FILE);
    let source = Source::new(&path, list);
    sources.insert(path, source);
    let file = file(&made(&sources, today), "a");
    let value = |name| values(&file, name).next().expect("the event has it");
    let number = value("SEQUENCE").parse().expect("a number");
    assert_eq!(value("DTSTAMP"), value("LAST-MODIFIED"));
    let settings = Settings::on(today);
    let edition = vindplaats::edition_of(
        &sources,
        &settings,
        &mut Cache::default(),
        &mut vindplaats::problem::Problems::default(),
        &mut |_| (),
    );
    let edition = edition.expect("there is a site");
    ((number, value("DTSTAMP").to_owned()), edition.revisions.render(&edition.catalogue, today))
}

/// The text of `aanbod/cursus.md` with a run and further keys.
fn offering(run: &str, keys: &str) -> String {
    format!(
        "---\ntitel: Cursus\nsoort: cursus\naanbieder: umc\n\
         samenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.\n\
         doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n{keys}\
         uitvoeringen: [{{{run}}}]\nbronnen: [{{document: visie}}]\n\
         beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}}\n---\n"
    )
}

fn sources(offering: &str) -> Sources {
    let mut sources = base_site();
    let path = SourcePath::new("aanbod/cursus.md");
    let source = Source::new(&path, offering);
    sources.insert(path, source);
    sources
}

fn site(offering: &str, today: Date) -> Tree {
    made(&sources(offering), today)
}

fn made(sources: &Sources, today: Date) -> Tree {
    let settings = Settings::on(today);
    let (files, problems) = site_of(sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

/// The calendar file of a run, its lines unfolded.
fn file(site: &Tree, run: &str) -> String {
    let bytes = &site[&format!("aanbod/cursus/{run}.ics")];
    String::from_utf8_lossy(bytes).replace("\r\n ", "").replace("\r\n", "\n")
}

fn values<'f>(file: &'f str, name: &str) -> impl Iterator<Item = &'f str> {
    let value = move |line: &'f str| {
        let (key, value) = line.split_once(':')?;
        (key.split(';').next() == Some(name)).then_some(value)
    };
    let events = file.split_once("BEGIN:VEVENT").map_or("", |(_, events)| events);
    events.lines().filter_map(value)
}

/// Each event in one line.
fn events(file: &str) -> Vec<String> {
    let event = |event: &str| {
        let event = format!("BEGIN:VEVENT{event}");
        let value = |name| values(&event, name).next().unwrap_or_default().to_owned();
        let busy = if value("TRANSP") == "OPAQUE" { "busy" } else { "free" };
        let title = value("SUMMARY").replace("Cursus", "");
        format!("{} – {} {busy} {}", value("DTSTART"), value("DTEND"), title.trim())
            .replace("  ", " ")
            .trim()
            .to_owned()
    };
    file.split("BEGIN:VEVENT").skip(1).map(event).collect()
}
