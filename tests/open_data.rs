//! The open data: what is in it and what never is, as JSON and as tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use serde_json::{Map, Value};
use vindplaats::catalogue::kind::Kind;
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::plan::plan;
use vindplaats::problem::Problems;
use vindplaats::schema::field::{Field, Shape};
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, publish, read};

use crate::generated::{fresh, generate};
use crate::support::{TODAY, Tree, base_site, folder, mini_theme, rendered, site_of};

pub(crate) fn sources(content: &Path) -> Sources {
    let mut problems = Problems::default();
    let sources = read::sources(content, &mut problems).expect("the content is there");
    assert!(!problems.has_errors(), "{problems:?}");
    sources
}

/// The files under `data/` of a site, and no others.
pub(crate) fn data(sources: &Sources, settings: &Settings) -> Tree {
    let (mut problems, mut buffer) = (Problems::default(), Vec::new());
    let theme = mini_theme();
    let cache = &mut Cache::default();
    let publication = publish(sources, &theme, settings, cache, &mut problems, &mut |_| ());
    let Some(publication) = publication else {
        panic!("{}", rendered(&problems, |path| sources.get(path)));
    };
    let files = plan(&publication).into_iter().filter_map(|(path, output)| {
        let name = path.strip_prefix("data/")?.to_owned();
        let bytes = output.make(&publication, &mut buffer, &mut problems);
        Some((name, bytes.expect("nothing fails").to_owned()))
    });
    files.collect()
}

pub(crate) fn list(data: &Tree, name: &str) -> Vec<Map<String, Value>> {
    let mut file = json(data, &format!("{name}.json"));
    let Value::Array(items) = file[name].take() else { panic!("{name}.json has no list") };
    items.into_iter().map(|item| item.as_object().expect("a record is a group").clone()).collect()
}

pub(crate) fn json(data: &Tree, path: &str) -> Value {
    serde_json::from_slice(&data[path]).expect("it is JSON")
}

pub(crate) fn put(sources: &mut Sources, path: &str, text: impl AsRef<str>) {
    let path = SourcePath::new(path);
    sources.insert(path.clone(), Source::new(&path, text));
}

/// Contents with everything in them, of which each says something else.
pub(crate) static CONTENTS: LazyLock<[(&str, Sources); 4]> = LazyLock::new(|| {
    let generated = fresh("open-data");
    generate::write(&generated, 120).expect("the folder can be written");
    [
        ("the real content", sources(&folder("../content"))),
        ("mini", sources(&folder("mini/content"))),
        ("the fixture", sources(&folder("browser/content"))),
        ("generated", sources(&generated)),
    ]
});

/// The base site with these files and lines of `site.yaml` more.
pub(crate) fn base(files: &[(&str, &str)], settings: &str) -> Sources {
    let mut sources = base_site();
    let site = sources[&SourcePath::new("site.yaml")].text.to_string();
    put(&mut sources, "site.yaml", site + settings);
    for (path, text) in files {
        put(&mut sources, path, text);
    }
    sources
}

/// A course with these keys.
pub(crate) fn course(title: &str, keys: &str) -> String {
    format!(
        "---\ntitel: '{title}'\nsoort: cursus\naanbieder: umc\n\
         samenvatting: Een samenvatting die lang genoeg is om te mogen, en die verder weinig zegt.\n\
         doelgroepen: [opleider]\nrollen: [educator]\nthemas: [opleiden]\n{keys}\
         bronnen: [{{document: visie}}]\n\
         beheer: {{gecontroleerd_op: 2026-11-01, herzien_voor: 2027-11-01}}\n---\n\n\
         Voor iedereen.\n\n<!-- Nog navragen bij Jan. -->\n\nEen [link](/over/).\n"
    )
}

#[test]
fn drafts_and_remarks_are_never_in_it() {
    let draft =
        course("Nog niet", "levensloop: concept\nuitvoeringen: [{id: x, start: 2027-03-04}]\n");
    let sources =
        base(&[("aanbod/nog-niet.md", &draft), ("aanbod/wel.md", &course("Wel", ""))], "");
    let data = data(&sources, &Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) });
    for (path, bytes) in &data {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("nog-niet") && !text.contains("Jan"), "{path}: {text}");
    }
    let of_wel =
        list(&data, "aanbod").into_iter().find(|one| one["id"] == "wel").expect("it is there");
    assert_eq!(of_wel["tekst"], "Voor iedereen.\n\n\nEen [link](/over/).");
}

#[test]
fn a_site_without_open_data_has_nothing_of_it() {
    let settings = Settings::on(TODAY);
    let paths =
        |lines: &str| -> Vec<String> { data(&base(&[], lines), &settings).into_keys().collect() };
    assert_eq!(paths("\nuitvoer: [feeds, agenda]\n"), [""; 0]);
    assert_eq!(paths("\nuitvoer: [data]\n"), paths("\n"));
    assert!(paths("\n").contains(&"index.html".to_owned()));
}

#[test]
fn the_conditions_are_those_of_the_site() {
    let settings = Settings::on(TODAY);
    let head = |lines: &str| {
        let file = json(&data(&base(&[], lines), &settings), "rollen.json");
        (file["licentie"].clone(), file["uitgever"].clone(), file["versie"].clone())
    };
    assert_eq!(head("\n"), (Value::Null, Value::Null, "1".into()));
    let given = head("\nlicentie: CC0-1.0\nuitgever: Leerhuis Noord\n");
    let address = "https://creativecommons.org/publicdomain/zero/1.0/";
    assert_eq!(given, (address.into(), "Leerhuis Noord".into(), "1".into()));
    assert_eq!(
        head("\nlicentie: https://www.voorbeeld.nl/mag\n").0,
        "https://www.voorbeeld.nl/mag"
    );
}

/// The rows of a table under the names of its columns.
pub(crate) fn rows(data: &Tree, path: &str, delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).from_reader(data[path].as_slice());
    reader.deserialize().map(|row| row.expect("every row has every column")).collect()
}

/// What a cell says of a value of the JSON.
fn cell(value: Option<&Value>, decimal: &str) -> String {
    let text = match value {
        None => String::new(),
        Some(Value::Bool(is_so)) => if *is_so { "ja" } else { "nee" }.to_owned(),
        Some(Value::Number(number)) => number.to_string().replace('.', decimal),
        Some(Value::Array(items)) => {
            let items: Vec<_> = items.iter().map(|item| cell(Some(item), decimal)).collect();
            return harmless(items.join(" | "));
        }
        Some(value) => value.as_str().expect("it is text").to_owned(),
    };
    harmless(text)
}

fn harmless(text: String) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if is_formula { format!("'{text}") } else { text }
}

#[test]
fn tables_say_what_the_json_says() {
    for (name, sources) in &*CONTENTS {
        let data = data(sources, &Settings::on(TODAY));
        for list_name in Kind::ALL.iter().map(|kind| kind.folder()).chain(["documenten"]) {
            let records = list(&data, list_name);
            for (ending, delimiter, decimal) in [("", b';', ","), ("-komma", b',', ".")] {
                let rows = rows(&data, &format!("{list_name}{ending}.csv"), delimiter);
                assert_eq!(rows.len(), records.len(), "{name}, {list_name}");
                for (row, record) in rows.iter().zip(&records) {
                    for (column, found) in row {
                        let pointer = format!("/{}", column.replace('.', "/"));
                        let value = Value::Object(record.clone());
                        let value = value.pointer(&pointer);
                        let (found, said) = (found.clone(), cell(value, decimal));
                        // An amount has two decimals in a table.
                        let amount = value.and_then(Value::as_f64);
                        let same = amount.map(|_| found.replace(decimal, ".").parse().ok());
                        let is_same = same.map_or(found == said, |same| same == amount);
                        assert!(is_same, "{name}, {list_name}, {column}: {found}, not {said}");
                    }
                    // What has no column is a list of groups, or the text.
                    let is_group = |value: &Value| value[0].is_object();
                    for (key, value) in record.iter().filter(|(key, _)| *key != "tekst") {
                        let has_column =
                            row.keys().any(|column| column.split('.').next() == Some(key));
                        assert!(
                            has_column || is_group(value),
                            "{name}, {list_name}: {key} has no column"
                        );
                    }
                }
            }
        }
        let runs: usize = list(&data, "aanbod")
            .iter()
            .map(|one| one.get("uitvoeringen").and_then(Value::as_array).map_or(0, Vec::len))
            .sum();
        let of_table = rows(&data, "uitvoeringen.csv", b';');
        assert_eq!(of_table.len(), runs, "{name}");
        assert!(
            of_table.iter().all(|row| !row["start"].is_empty() && !row["einde"].is_empty()),
            "{name}"
        );
    }
}

#[test]
fn a_title_is_no_formula() {
    let sources = base(
        &[(
            "aanbod/som.md",
            &course("=1+1; \"zo\"", "kosten: {basis: betaald, bedrag: '49,50'}\n"),
        )],
        "",
    );
    let data = data(&sources, &Settings::on(TODAY));
    for (path, delimiter, amount) in
        [("aanbod.csv", b';', "49,50"), ("aanbod-komma.csv", b',', "49.50")]
    {
        assert!(data[path].starts_with("\u{feff}".as_bytes()), "{path}");
        let rows = rows(&data, path, delimiter);
        let row = rows.iter().find(|row| row["id"] == "som").expect("it is there");
        assert_eq!(
            (row["titel"].as_str(), row["kosten.bedrag"].as_str()),
            ("'=1+1; \"zo\"", amount)
        );
    }
    assert!(list(&data, "aanbod").iter().any(|one| one["kosten"]["bedrag"] == 49.5));
}

#[test]
fn what_a_record_names_is_in_another_list_also_after_a_rename() {
    for (name, sources) in &*CONTENTS {
        let data = data(sources, &Settings::on(TODAY));
        let lists = Kind::ALL.iter().map(|kind| kind.folder()).chain(["documenten"]);
        let ids: BTreeMap<&str, BTreeSet<String>> = lists
            .map(|folder| {
                let ids = list(&data, folder)
                    .into_iter()
                    .map(|one| one["id"].as_str().expect("is text").to_owned());
                (folder, ids.collect())
            })
            .collect();
        let mut count = 0;
        for kind in Kind::ALL {
            for record in list(&data, kind.folder()) {
                for (folder, reference) in references(kind.fields(), &record) {
                    assert!(
                        ids[folder].contains(&reference),
                        "{name}: {reference} is not in {folder}"
                    );
                    count += 1;
                }
            }
        }
        assert!(count > 10, "{name}");
    }
    let data = data(&sources(&folder("mini/content")), &Settings::on(TODAY));
    let scan =
        list(&data, "aanbod").into_iter().find(|one| one["id"] == "zelfscan").expect("it is there");
    assert_eq!(scan["verdieping_van"], "oude-basis", "the file is called `basis` now");
}

/// Every reference in a group, with the folder that it is to.
fn references(table: &[Field], values: &Map<String, Value>) -> Vec<(&'static str, String)> {
    fn collect(shape: &Shape, value: &Value, found: &mut Vec<(&'static str, String)>) {
        match (shape, value) {
            (Shape::Reference(folder), Value::String(id)) => found.push((folder, id.clone())),
            (Shape::List { of, .. }, Value::Array(items)) => {
                for item in items {
                    collect(of, item, found);
                }
            }
            (Shape::Map(table), Value::Object(group)) => found.extend(references(table, group)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for field in table {
        if let Some(value) = values.get(field.key) {
            collect(&field.shape, value, &mut found);
        }
    }
    found
}

/// An address or a number of a person is nobody's data: what is here is on a page too.
#[test]
fn no_address_or_telephone_number_is_in_it_that_no_page_shows() {
    for (name, sources) in &*CONTENTS {
        let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
        let (site, _) = site_of(sources, &theme, &Settings::on(TODAY), &mut Cache::default());
        let pages = site.iter().filter(|(path, _)| path.rsplit('.').next() == Some("html"));
        let pages: String = pages.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
        let mut reached = Vec::new();
        for kind in Kind::ALL {
            let file: Value =
                serde_json::from_slice(&site[&format!("data/{}.json", kind.folder())])
                    .expect("is JSON");
            ways(&file[kind.folder()], &mut reached);
        }
        for way in &reached {
            assert!(pages.contains(way), "{name}: {way} is on no page");
        }
        assert!(!reached.is_empty(), "{name}");
    }
}

/// The e-mail addresses and telephone numbers among the values.
fn ways(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for item in items {
                ways(item, found);
            }
        }
        Value::Object(group) => {
            found.extend(group.get("telefoon").and_then(Value::as_str).map(str::to_owned));
            for value in group.values() {
                ways(value, found);
            }
        }
        Value::String(text) => {
            let words = text.split(|c: char| c.is_whitespace() || "()<>,;`".contains(c));
            let is_mail = |word: &&str| word.contains('@') && !word.contains('/');
            found.extend(words.filter(is_mail).map(|word| word.trim_end_matches('.').to_owned()));
        }
        _ => {}
    }
}

/// The page names each property that search engines are given of an offering.
#[test]
fn the_page_says_what_our_keys_are_called_in_schema_org() {
    let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
    let (_, sources) = &CONTENTS[2];
    let (site, _) = site_of(sources, &theme, &Settings::on(TODAY), &mut Cache::default());
    let page = String::from_utf8_lossy(&site["data/index.html"]).into_owned();
    let names: BTreeSet<&str> = page
        .split("</code></th><td>")
        .skip(1)
        .filter_map(|row| row.split("</td>").next())
        .flat_map(|names| names.split(", "))
        .collect();
    let mut given = BTreeSet::new();
    for (_, bytes) in site.iter().filter(|(path, _)| path.starts_with("aanbod/")) {
        let html = String::from_utf8_lossy(bytes);
        let Some((_, rest)) = html.split_once("<script type=\"application/ld+json\">") else {
            continue;
        };
        let block = rest.split("</script>").next().expect("a block ends");
        let block: Value = serde_json::from_str(block).expect("a block is JSON");
        let things = block["@graph"].as_array().into_iter().flatten();
        for thing in things.filter(|thing| {
            ["Course", "LearningResource"].map(Value::from).contains(&thing["@type"])
        }) {
            let runs = thing["hasCourseInstance"].as_array().into_iter().flatten();
            for group in runs.chain([thing]).filter_map(Value::as_object) {
                given.extend(group.keys().filter(|key| !key.starts_with('@')).cloned());
            }
        }
    }
    assert!(given.len() > 10, "{given:?}");
    let unnamed: Vec<_> = given.iter().filter(|key| !names.contains(key.as_str())).collect();
    assert!(unnamed.is_empty(), "{unnamed:?} of {names:?}");
}
