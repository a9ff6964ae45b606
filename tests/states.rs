//! Truth of state: every combination of life cycle, status, enrolment days and time, and what is said
//! and offered of it everywhere. `states.txt` has a row for each.
//!
//! A card, a page, its row of a run, the agenda and the visitor's own list must say the same: a row is
//! written only when they do. `UPDATE=1 cargo test` writes the rows; review the diff.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use vindplaats::Settings;
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath};

use crate::support::{TODAY, Tree, base_site, diff, folder, mini_theme, site_of, tree};

const LIFE_CYCLES: &[&str] = &["gepubliceerd", "concept", "gearchiveerd", "ingetrokken"];
const STATUSES: &[&str] = &["gepland", "vol", "wachtlijst", "geannuleerd", "uitgesteld"];

/// When the run is, seen from 22 November 2026, its days, and the enrolment days that go with it.
type Time = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const TIMES: &[Time] = &[
    (
        "komt",
        "start: 2027-03-04, einde: 2027-03-05",
        &[
            ("-", ""),
            ("nog niet", ", inschrijf_opent: 2026-11-23"),
            ("open", ", inschrijf_opent: 2026-11-22, inschrijf_sluit: 2026-11-22"),
            ("dicht", ", inschrijf_sluit: 2026-11-21"),
        ],
    ),
    (
        "vandaag",
        "start: 2026-11-22T19:30, einde: 2026-11-22T21:30",
        &[
            ("-", ""),
            ("nog niet", ", inschrijf_opent: 2026-11-23"),
            ("open", ", inschrijf_sluit: 2026-11-22"),
            ("dicht", ", inschrijf_sluit: 2026-11-20"),
        ],
    ),
    (
        "loopt",
        "start: 2026-11-21, einde: 2026-11-24",
        &[
            ("-", ""),
            ("nog niet", ", inschrijf_opent: 2026-11-23, inschrijf_sluit: 2026-11-24"),
            ("open", ", inschrijf_sluit: 2026-11-24"),
            ("dicht", ", inschrijf_sluit: 2026-11-20"),
        ],
    ),
    (
        "voorbij",
        "start: 2026-11-20, einde: 2026-11-21",
        &[("-", ""), ("dicht", ", inschrijf_sluit: 2026-11-01")],
    ),
];

/// Offerings with more or fewer than one run, or another way to enrol: a name and its keys.
const OTHERS: &[(&str, &str)] = &[
    ("geen-data", "vorm: op-locatie"),
    ("geen-data-belangstelling", "vorm: op-locatie\nSOORT: belangstelling"),
    ("geen-data-wachtlijst", "vorm: op-locatie\nSOORT: wachtlijst"),
    ("op-aanvraag", "vorm: op-locatie\nop_aanvraag: ja"),
    ("op-aanvraag-voorbij", "op_aanvraag: ja\nRUNS: VOORBIJ"),
    ("op-aanvraag-vol", "op_aanvraag: ja\nRUNS: KOMT, status: vol"),
    ("op-aanvraag-gearchiveerd", "op_aanvraag: ja\nlevensloop: gearchiveerd"),
    ("eigen-tempo", "vorm: online-zelfstudie"),
    ("eigen-tempo-wachtlijst", "vorm: online-zelfstudie\nSOORT: wachtlijst"),
    ("eigen-tempo-belangstelling", "vorm: online-zelfstudie\nSOORT: belangstelling"),
    ("eigen-tempo-en-vol", "vorm: online-zelfstudie\nRUNS: KOMT, status: vol"),
    ("eigen-tempo-ingetrokken", "vorm: online-zelfstudie\nlevensloop: ingetrokken"),
    ("verwijzing", "opname: verwijzing"),
    ("verwijzing-ingetrokken", "opname: verwijzing\nlevensloop: ingetrokken"),
    ("komt-belangstelling", "SOORT: belangstelling\nRUNS: KOMT"),
    ("komt-wachtlijst", "SOORT: wachtlijst\nRUNS: KOMT"),
    ("komt-wachtlijst-vol", "SOORT: wachtlijst\nRUNS: KOMT, status: vol"),
    (
        "komt-wachtlijst-vol-dicht",
        "SOORT: wachtlijst\nRUNS: KOMT, status: vol, inschrijf_sluit: 2026-11-21",
    ),
    (
        "komt-wachtlijst-vol-nog-niet",
        "SOORT: wachtlijst\nRUNS: KOMT, status: vol, inschrijf_opent: 2026-12-01",
    ),
    ("komt-wachtlijst-vol-en-later", "SOORT: wachtlijst\nRUNS: KOMT, status: vol; LATER"),
    (
        "komt-wachtlijst-vol-eigen-adres",
        "INSCHRIJVEN: soort: wachtlijst\nRUNS: KOMT, status: vol, inschrijf_url: WEBSITE",
    ),
    ("begint-wachtlijst-vol", "SOORT: wachtlijst\nRUNS: VANDAAG, status: vol"),
    ("loopt-wachtlijst-vol", "SOORT: wachtlijst\nRUNS: BEGONNEN, status: vol"),
    ("voorbij-wachtlijst-vol", "SOORT: wachtlijst\nRUNS: VOORBIJ, status: vol"),
    (
        "eigen-tempo-wachtlijst-vol",
        "vorm: online-zelfstudie\nSOORT: wachtlijst\nRUNS: KOMT, status: vol",
    ),
    ("vol-en-later-open", "RUNS: KOMT, status: vol; LATER"),
    ("vol-en-later-wachtlijst", "RUNS: KOMT, status: vol; LATER, status: wachtlijst"),
    ("vol-en-later-nog-niet", "RUNS: KOMT, status: vol; LATER, inschrijf_opent: 2026-12-01"),
    ("voorbij-en-komt", "RUNS: VOORBIJ; KOMT"),
    ("voorbij-en-geannuleerd", "RUNS: VOORBIJ; KOMT, status: geannuleerd"),
    ("voorbij-en-uitgesteld", "RUNS: VOORBIJ; KOMT, status: uitgesteld"),
    ("onbekend-komt", "INSCHRIJVEN: -\nRUNS: KOMT"),
    ("onbekend-komt-concept", "levensloop: concept\nINSCHRIJVEN: -\nRUNS: KOMT"),
    ("onbekend-komt-gearchiveerd", "levensloop: gearchiveerd\nINSCHRIJVEN: -\nRUNS: KOMT"),
    ("onbekend-komt-vol", "INSCHRIJVEN: -\nRUNS: KOMT, status: vol"),
    ("onbekend-komt-geannuleerd", "INSCHRIJVEN: -\nRUNS: KOMT, status: geannuleerd"),
    ("onbekend-komt-wachtlijst", "INSCHRIJVEN: -\nRUNS: KOMT, status: wachtlijst"),
    ("onbekend-komt-op-aanvraag", "op_aanvraag: ja\nINSCHRIJVEN: -\nRUNS: KOMT"),
    ("onbekend-komt-website", "website: WEBSITE\nINSCHRIJVEN: -\nRUNS: KOMT"),
    ("onbekend-komt-direct", "INSCHRIJVEN: soort: direct\nRUNS: KOMT"),
    ("onbekend-komt-belangstelling", "INSCHRIJVEN: soort: belangstelling\nRUNS: KOMT"),
    ("onbekend-begint-vandaag", "INSCHRIJVEN: -\nRUNS: VANDAAG"),
    ("onbekend-loopt", "INSCHRIJVEN: -\nRUNS: BEGONNEN"),
    ("onbekend-voorbij", "INSCHRIJVEN: -\nRUNS: VOORBIJ"),
    ("onbekend-en-vol", "INSCHRIJVEN: -\nRUNS: KOMT; LATER, status: vol"),
    ("onbekend-en-wachtlijst", "INSCHRIJVEN: -\nRUNS: KOMT, status: wachtlijst; LATER"),
    ("onbekend-en-adres", "INSCHRIJVEN: -\nRUNS: KOMT; LATER, inschrijf_url: WEBSITE"),
    ("onbekend-eigen-tempo", "vorm: online-zelfstudie\nINSCHRIJVEN: -"),
    ("onbekend-eigen-tempo-direct", "vorm: online-zelfstudie\nINSCHRIJVEN: soort: direct"),
    ("onbekend-verwijzing", "opname: verwijzing\nvorm: online-zelfstudie\nINSCHRIJVEN: -"),
    ("onbekend-verwijzing-komt", "opname: verwijzing\nINSCHRIJVEN: -\nRUNS: KOMT"),
    ("bekend-adres", "INSCHRIJVEN: -\nRUNS: KOMT, inschrijf_url: WEBSITE"),
    ("bekend-contact", "INSCHRIJVEN: soort: direct, contact: leerhuis@voorbeeld.nl\nRUNS: KOMT"),
    ("bekend-aanbieder", "INSCHRIJVEN: soort: via-aanbieder\nRUNS: KOMT"),
    ("bekend-dlo", "INSCHRIJVEN: soort: dlo\nRUNS: KOMT"),
    ("bekend-sluit", "website: WEBSITE\nINSCHRIJVEN: soort: direct, sluit: 2027-01-01\nRUNS: KOMT"),
    (
        "bekend-sluit-keer",
        "website: WEBSITE\nINSCHRIJVEN: -\nRUNS: KOMT, inschrijf_sluit: 2027-01-01",
    ),
    (
        "bekend-sluit-contact",
        "contact: {soort: begeleider, email: leerhuis@voorbeeld.nl}\n\
         INSCHRIJVEN: soort: direct, sluit: 2027-01-01\nRUNS: KOMT",
    ),
    ("onbekend-sluit", "INSCHRIJVEN: soort: direct, sluit: 2027-01-01\nRUNS: KOMT"),
    ("onbekend-sluit-keer", "INSCHRIJVEN: -\nRUNS: KOMT, inschrijf_sluit: 2027-01-01"),
    ("onbekend-loopt-sluit", "INSCHRIJVEN: -\nRUNS: BEGONNEN, inschrijf_sluit: 2026-11-24"),
    ("bekend-opent-keer", "INSCHRIJVEN: -\nRUNS: KOMT, inschrijf_opent: 2026-12-01"),
    ("bekend-dicht-keer", "INSCHRIJVEN: -\nRUNS: KOMT, inschrijf_sluit: 2026-11-21"),
    (
        "bekend-loopt",
        "website: WEBSITE\nINSCHRIJVEN: -\nRUNS: BEGONNEN, inschrijf_sluit: 2026-11-24",
    ),
    ("bekend-eigen-tempo", "vorm: online-zelfstudie\nwebsite: WEBSITE\nINSCHRIJVEN: -"),
    ("avonden-komen", "RUNS: bijeenkomsten: [{start: 2027-03-04}, {start: 2027-03-11}]"),
    ("avonden-lopen", "RUNS: bijeenkomsten: [{start: 2026-11-19}, {start: 2026-12-03}]"),
    ("avonden-voorbij", "RUNS: bijeenkomsten: [{start: 2026-11-05}, {start: 2026-11-19}]"),
    ("alles-geannuleerd", "RUNS: KOMT, status: geannuleerd; LATER, status: geannuleerd"),
];

#[test]
fn every_state_is_said_and_offered_the_same_everywhere() {
    let offerings = combinations();
    let site = Said::of(site(&offerings));
    let mut rows =
        String::from("# name | state | offered | run: state | offered | calendar | in agenda\n");
    for name in offerings.keys() {
        let _ = writeln!(rows, "{name} | {}", row(&site, name));
    }
    let path = folder("states.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &rows).expect("the rows can be written");
    }
    let expected = fs::read_to_string(&path).expect("tests/states.txt is there");
    assert!(expected == rows, "{}", diff(&expected, &rows));
}

/// The keys of an offering by its name.
fn combinations() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for life_cycle in LIFE_CYCLES {
        for (time, days, windows) in TIMES {
            for status in STATUSES {
                for (window, keys) in *windows {
                    let run = format!("{days}, status: {status}{keys}");
                    let window = window.replace(' ', "-").replace("--", "-");
                    let window = if window == "-" { "altijd".to_owned() } else { window };
                    let name = format!("{life_cycle}-{time}-{status}-{window}");
                    let keys = format!("levensloop: {life_cycle}\nRUNS: {run}");
                    all.insert(name, keys);
                }
            }
        }
    }
    all.extend(OTHERS.iter().map(|(name, keys)| ((*name).to_owned(), (*keys).to_owned())));
    all
}

/// The base site with these offerings, drafts included.
fn site(offerings: &BTreeMap<String, String>) -> Tree {
    let mut sources = base_site();
    for (name, keys) in offerings {
        let path = SourcePath::new(format!("aanbod/{name}.md"));
        let source = Source::new(&path, text(name, keys));
        sources.insert(path, source);
    }
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    let (files, problems) = site_of(&sources, &mini_theme(), &settings, &mut Cache::default());
    assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
    files
}

/// An offering. `SOORT` is the kind of enrolment at its address, `INSCHRIJVEN` all that is said of it
/// instead, and `RUNS` its runs, parted by semicolons.
fn text(name: &str, keys: &str) -> String {
    let enrolment = |keys: &str| format!("inschrijven: {{{keys}}}\n");
    let at_address = |kind: &str| enrolment(&format!("soort: {kind}, url: WEBSITE"));
    let (mut lines, mut enrol) = (String::new(), at_address("direct"));
    for line in keys.lines() {
        if let Some(runs) = line.strip_prefix("RUNS: ") {
            lines += "uitvoeringen:\n";
            for (index, run) in runs.split(';').enumerate() {
                let run = run
                    .replace("KOMT", "start: 2027-03-04, einde: 2027-03-05")
                    .replace("LATER", "start: 2027-05-06, einde: 2027-05-06")
                    .replace("VANDAAG", "start: 2026-11-22, einde: 2026-11-22")
                    .replace("BEGONNEN", "start: 2026-11-20, einde: 2026-11-24")
                    .replace("VOORBIJ", "start: 2026-02-03, einde: 2026-02-03");
                let _ = writeln!(lines, "  - {{id: run-{index}, {}}}", run.trim());
            }
        } else if let Some(kind) = line.strip_prefix("SOORT: ") {
            enrol = at_address(kind);
        } else if let Some(keys) = line.strip_prefix("INSCHRIJVEN: ") {
            enrol = if keys == "-" { String::new() } else { enrolment(keys) };
        } else {
            let _ = writeln!(lines, "{line}");
        }
    }
    format!(
        "---\ntitel: {name}\nsoort: cursus\naanbieder: umc\n\
         samenvatting: Een samenvatting die lang genoeg is om te mogen, en dat over {name}.\n\
         doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n\
         {enrol}{lines}\
         bronnen: [{{document: visie}}]\n\
         beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}}\n---\n"
    )
    .replace("WEBSITE", &format!("'https://www.voorbeeld.nl/{name}'"))
}

/// A site, and what its lists say.
struct Said {
    files: Tree,
    cards: BTreeMap<String, BTreeMap<String, String>>,
    agenda: BTreeMap<String, String>,
}

impl Said {
    fn of(files: Tree) -> Self {
        Self { cards: cards(&files), agenda: agenda(&files), files }
    }
}

/// What is said and offered of an offering: first of itself, then of each run that is listed.
fn row(site: &Said, name: &str) -> String {
    let page = values(&site.files[&format!("aanbod/{name}/index.html")]);
    let get = |key: &str| page.get(key).map_or("-", String::as_str);
    let is_known = get("essentials 1.label") == "Wanneer";
    let when = |key: &str| if is_known { get(&format!("essentials 1.{key}")) } else { "-" };
    let facts: serde_json::Value =
        serde_json::from_str(get("list_facts")).expect("the own list reads this");
    let state = when("state.label");
    let own_list = facts["enrolment"].as_str().unwrap_or("-");
    assert_eq!(own_list, state, "{name}: the own list");
    assert_eq!(facts["when"].as_str().unwrap_or("-"), when("text"), "{name}: the own list");
    let offered = get("action.text");
    assert_eq!(facts["enrol"]["text"].as_str().unwrap_or("-"), offered, "{name}: the own list");
    let mut unknown_date = "";
    if let Some(card) = site.cards.get(name) {
        let label = card.get("state.label").map_or("-", String::as_str);
        if label != state {
            // A page says this at the facts that are not known.
            assert_eq!((label, state), ("Datum nog niet bekend", "-"), "{name}: the card");
            unknown_date = " (card: Datum nog niet bekend)";
        }
        let date = card.get("when").map_or("-", String::as_str);
        assert_eq!(date, when("text"), "{name}: the card");
    }
    let mut row = format!("{} {state}{unknown_date} | {offered}", when("text"));
    for at in 1.. {
        let run = format!("runs {at}");
        let of_run = |key: &str| get(&format!("{run}.{key}")).to_owned();
        if of_run("period") == "-" {
            break;
        }
        let (label, way_in) = (of_run("state.label"), of_run("way_in.text"));
        let calendar = if of_run("calendar") == "-" { "-" } else { "file" };
        let id = run_id(&site.files, name, &of_run("machine_date"));
        let agenda = site.agenda.get(&format!("_{name}_{id}"));
        let said = agenda.map_or("-", String::as_str);
        assert!(said == "-" || said == label, "{name}: the agenda says {said}");
        let listed = if agenda.is_some() { "yes" } else { "no" };
        let status = status(&site.files, name, &id);
        let is_unknown = label == UNKNOWN;
        assert!(!is_unknown || says(&site.files, name, &id, UNKNOWN), "{name}: the calendar file");
        let _ = write!(row, " | {label} | {way_in} | {calendar} {status} | {listed}");
    }
    if get("past_runs 1.period") != "-" {
        row += " | took place";
    }
    row
}

/// The id of the run of an offering that starts on a day.
fn run_id(site: &Tree, name: &str, day: &str) -> String {
    let day = day.replace('-', "");
    let found = (0..).map(|index| format!("run-{index}")).take(5).find(|id| {
        let file = site.get(&format!("aanbod/{name}/{id}.ics"));
        file.is_some_and(|file| String::from_utf8_lossy(file).contains(&day))
    });
    found.expect("a run that has not ended has a calendar file")
}

/// Said of a run when nobody knows whether it takes enrolments.
const UNKNOWN: &str = "Inschrijving nog niet bekend";

/// Whether the calendar file of a run has these words.
fn says(site: &Tree, name: &str, run: &str, words: &str) -> bool {
    let file = String::from_utf8_lossy(&site[&format!("aanbod/{name}/{run}.ics")]).into_owned();
    file.replace("\r\n ", "").contains(words)
}

/// `CONFIRMED`, and `enrol` when the file leads to the enrolment address.
fn status(site: &Tree, name: &str, run: &str) -> String {
    let file = String::from_utf8_lossy(&site[&format!("aanbod/{name}/{run}.ics")]).into_owned();
    let file = file.replace("\r\n ", "");
    let status = file.lines().find_map(|line| line.strip_prefix("STATUS:")).expect("has a status");
    let enrol = if file.contains("www.voorbeeld.nl") { " enrol" } else { "" };
    format!("{status}{enrol}")
}

/// What the agenda says of each coming run, by its anchor.
fn agenda(site: &Tree) -> BTreeMap<String, String> {
    let is_month = |path: &str| path.starts_with("agenda/20") && path.ends_with("index.html");
    let mut agenda = BTreeMap::new();
    for (_, page) in site.iter().filter(|(path, _)| is_month(path)) {
        let page = values(page);
        for (key, anchor) in &page {
            let Some(run) = key.strip_suffix(".id") else { continue };
            let state = page.get(&format!("{run}.state.label"));
            agenda.extend(state.map(|state| (anchor.clone(), state.clone())));
        }
    }
    agenda
}

/// Every card in the list of all offerings, by name.
pub(crate) fn cards(site: &Tree) -> BTreeMap<String, BTreeMap<String, String>> {
    let pages = site
        .iter()
        .filter(|(path, _)| *path == "aanbod/index.html" || path.starts_with("aanbod/blad/"));
    let mut cards = BTreeMap::new();
    for (_, page) in pages {
        for card in String::from_utf8_lossy(page).split("<li>\n").skip(1) {
            let card = values(card.split("</li>").next().unwrap_or_default().as_bytes());
            cards.insert(card.get("id").cloned().unwrap_or_default(), card);
        }
    }
    cards
}

/// The values that the mini theme prints, by their keys from outermost to innermost.
pub(crate) fn values(page: &[u8]) -> BTreeMap<String, String> {
    let text = String::from_utf8_lossy(page);
    let (mut values, mut outer) = (BTreeMap::new(), Vec::<&str>::new());
    for line in text.lines() {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let Some((key, value)) = line.trim_start().split_once(':') else { continue };
        outer.truncate(depth);
        outer.push(key);
        values.entry(outer.join(".")).or_insert_with(|| value.trim().to_owned());
    }
    values
}

/// Kinds whose records are in lists, with an overview or a menu of their own.
const LISTED: &[&str] = &[
    "aanbod",
    "aanbevelingen",
    "begrippen",
    "kennisbank",
    "leerpaden",
    "paginas",
    "praktijkvoorbeelden",
    "themas",
    "doelgroepen",
    "competenties",
    "aanbieders",
];

#[test]
fn what_is_archived_or_withdrawn_keeps_its_page_and_is_in_no_list() {
    let theme = tree(&folder("../themes/vindplaats"));
    for (life_cycle, said) in [("gearchiveerd", "gearchiveerd"), ("ingetrokken", "ingetrokken")] {
        let mut sources = base_site();
        let records: Vec<_> = base_site()
            .into_iter()
            .filter_map(|(path, source)| {
                let (folder, _) = path.as_str().split_once('/')?;
                LISTED.contains(&folder).then(|| (folder.to_owned(), source))
            })
            .collect();
        for (folder, source) in records {
            let path = SourcePath::new(format!("{folder}/voorbij.md"));
            let unique = |line: &str| match line.split_once(": ") {
                Some((key @ ("titel" | "naam" | "term"), _)) => format!("{key}: Voorbij {folder}"),
                Some(("synoniemen" | "afkorting", _)) => String::new(),
                _ => line.to_owned(),
            };
            let lines: Vec<_> = source.text.lines().map(unique).collect();
            let text =
                lines.join("\n").replacen("---\n", &format!("---\nlevensloop: {life_cycle}\n"), 1);
            let source = Source::new(&path, text + "\n");
            sources.insert(path, source);
        }
        let (files, problems) =
            site_of(&sources, &theme, &Settings::on(TODAY), &mut Cache::default());
        assert!(!files.is_empty(), "{:?}", problems.into_iter().collect::<Vec<_>>());
        for folder in LISTED {
            let path = if *folder == "paginas" {
                "/voorbij/".to_owned()
            } else {
                format!("/{folder}/voorbij/")
            };
            let own = format!("{}index.html", path.trim_start_matches('/'));
            let page = String::from_utf8_lossy(&files[&own]).into_owned();
            let notice = page.split_once("class=\"notice\">").map_or("", |(_, rest)| rest);
            assert!(
                notice.split_once("</p>").is_some_and(|(notice, _)| notice.contains(said)),
                "{own}"
            );
            let link = format!("\"{path}\"");
            for (other, bytes) in &files {
                // The sitemap has every page, and editors see all there is.
                let is_list = *other != own
                    && *other != "sitemap.xml"
                    && !other.starts_with("redactie/dekking");
                assert!(
                    !is_list || !String::from_utf8_lossy(bytes).contains(&link),
                    "{other} lists {path}"
                );
            }
        }
    }
}

#[test]
fn a_link_to_what_is_archived_or_withdrawn_says_so() {
    for life_cycle in ["gearchiveerd", "ingetrokken"] {
        let offerings = BTreeMap::from([
            ("weg".to_owned(), format!("levensloop: {life_cycle}")),
            ("verwijst".to_owned(), "gerelateerd: [weg, basis]".to_owned()),
        ]);
        let page = values(&site(&offerings)["aanbod/verwijst/index.html"]);
        assert_eq!(page["related 1.links 1.text"], format!("weg ({life_cycle})"));
        assert_eq!(page["related 1.links 2.text"], "Basis van het opleiden");
    }
}
