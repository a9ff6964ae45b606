//! The open data: what is in it and what never is, and that it can be read back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value};
use vindplaats::catalogue::kind::Kind;
use vindplaats::import::{Base, Input, Mapping, Request, import};
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::schema::field::{Field, Shape};
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::{Settings, edition_of, read};

use crate::generated::{fresh, generate};
use crate::support::{TODAY, Tree, base_site, folder, mini_theme, rendered, site_of};

fn sources(content: &Path) -> Sources {
    let mut problems = Problems::default();
    let sources = read::sources(content, &mut problems).expect("the content is there");
    assert!(!problems.has_errors(), "{problems:?}");
    sources
}

/// The files under `data/` of a site.
fn data(sources: &Sources, settings: &Settings) -> Tree {
    let (files, problems) = site_of(sources, &mini_theme(), settings, &mut Cache::default());
    assert!(!problems.has_errors(), "{}", rendered(&problems, |path| sources.get(path)));
    files
        .into_iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix("data/")?.to_owned(), bytes)))
        .collect()
}

fn list(data: &Tree, name: &str) -> Vec<Map<String, Value>> {
    let mut file = json(data, &format!("{name}.json"));
    let Value::Array(items) = file[name].take() else { panic!("{name}.json has no list") };
    items.into_iter().map(|item| item.as_object().expect("a record is a group").clone()).collect()
}

fn json(data: &Tree, path: &str) -> Value {
    serde_json::from_slice(&data[path]).expect("it is JSON")
}

fn put(sources: &mut Sources, path: &str, text: impl AsRef<str>) {
    let path = SourcePath::new(path);
    sources.insert(path.clone(), Source::new(&path, text));
}

/// Contents with everything in them, of which each says something else.
fn contents() -> [(&'static str, Sources); 4] {
    let generated = fresh("open-data");
    generate::write(&generated, 120).expect("the folder can be written");
    [
        ("the real content", sources(&folder("../content"))),
        ("mini", sources(&folder("mini/content"))),
        ("the fixture", sources(&folder("browser/content"))),
        ("generated", sources(&generated)),
    ]
}

/// The sources after the records of a kind were taken out and came back from their own open data.
fn brought_back(sources: &Sources, data: &Tree, kind: Kind) -> Sources {
    let in_folder = |path: &SourcePath| path.as_str().starts_with(&format!("{}/", kind.folder()));
    let mut rest = sources.clone();
    rest.retain(|path, _| !in_folder(path));
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    let edition =
        edition_of(&rest, &settings, &mut Cache::default(), &mut Problems::default(), &mut |_| ());
    let files = data.iter().filter(|(path, _)| {
        let name = path.trim_start_matches("vervolg/").strip_suffix(".json").unwrap_or_default();
        name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-') == kind.folder()
    });
    let mut problems = Problems::default();
    let mut inputs = Vec::new();
    for (path, bytes) in files {
        let path = SourcePath::new(path);
        let source = Input::source(&path, std::str::from_utf8(bytes).expect("is text"));
        inputs.extend(Input::read(&path, &source, &mut problems));
    }
    let request = Request {
        edition: &edition.expect("there is a site.yaml"),
        sources: &rest,
        inputs: &inputs,
        mapping: &Mapping::default(),
        kind,
        provider: None,
        base: &Base::default(),
    };
    let outcome = import(&request, &mut |_| (), &mut problems).expect("every key is known");
    assert!(
        problems.is_empty(),
        "{}: {}",
        kind.folder(),
        rendered(&problems, |path| rest.get(path))
    );
    for (path, text) in &outcome.changes {
        let published = text.replacen("levensloop: concept\n", "", 1);
        assert_ne!(*text, published, "{path} is a draft until an editor has seen it");
        put(&mut rest, path.as_str(), published);
    }
    rest
}

#[test]
fn what_is_published_can_be_read_back_without_a_difference() {
    for (name, sources) in contents() {
        let settings = Settings::on(TODAY);
        let first = data(&sources, &settings);
        let again = data(&brought_back(&sources, &first, Kind::Offering), &settings);
        assert!(list(&first, "aanbod").len() > 1, "{name}");
        for (path, bytes) in &first {
            let (one, other) =
                (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&again[path]));
            let differs = one.lines().zip(other.lines()).find(|(one, other)| one != other);
            assert_eq!(differs, None, "{name}, {path}");
            assert!(bytes == &again[path], "{name}, {path}: one is longer");
        }
        assert_eq!(first.len(), again.len(), "{name}");
    }
}

/// The base site with these files and lines of `site.yaml` more.
fn base(files: &[(&str, &str)], settings: &str) -> Sources {
    let mut sources = base_site();
    let site = sources[&SourcePath::new("site.yaml")].text.to_string();
    put(&mut sources, "site.yaml", site + settings);
    for (path, text) in files {
        put(&mut sources, path, text);
    }
    sources
}

/// A course with these keys.
fn course(title: &str, keys: &str) -> String {
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
fn rows(data: &Tree, path: &str, delimiter: u8) -> Vec<BTreeMap<String, String>> {
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
    for (name, sources) in contents() {
        let data = data(&sources, &Settings::on(TODAY));
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
    for (name, sources) in contents() {
        let data = data(&sources, &Settings::on(TODAY));
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
    for (name, sources) in contents() {
        let theme = read::theme(&folder("../themes/vindplaats")).expect("there is a theme");
        let (site, _) = site_of(&sources, &theme, &Settings::on(TODAY), &mut Cache::default());
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

#[test]
fn a_long_list_goes_on_in_another_file() {
    let texts: Vec<_> = (0..1001)
        .map(|number| {
            (format!("aanbod/cursus-{number}.md"), course(&format!("Cursus {number}"), ""))
        })
        .collect();
    let files: Vec<_> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let sources = base(&files, "");
    let data = data(&sources, &Settings::on(TODAY));
    let first = json(&data, "aanbod.json");
    assert_eq!(first["vervolg"], "https://vindplaats.example/data/vervolg/aanbod-2.json");
    let second = json(&data, "vervolg/aanbod-2.json");
    let count = |file: &Value| file["aanbod"].as_array().map_or(0, Vec::len);
    assert_eq!((count(&first), count(&second), second.get("vervolg")), (1000, 2, None));
    assert_eq!(rows(&data, "aanbod.csv", b';').len(), 1002);
    let again = brought_back(&sources, &data, Kind::Offering);
    assert!(self::data(&again, &Settings::on(TODAY)) == data, "something differs");
}

/// Programs of others count on the form of a version: a line that goes or changes here asks for a new version.
#[test]
fn the_form_of_this_version_is_as_it_was() {
    let data = data(&base_site(), &Settings::on(TODAY));
    let schema = json(&data, "schema.json");
    let mut form = Vec::new();
    for (name, definition) in schema["$defs"].as_object().expect("there are lists") {
        shapes(name, definition, &mut form);
    }
    let version = schema["properties"]["versie"]["const"].as_str().expect("there is a version");
    let path = folder(&format!("open_data/vorm-{version}.txt"));
    let found = form.join("\n") + "\n";
    if std::env::var_os("UPDATE").is_some() && !path.exists() {
        std::fs::write(&path, &found).expect("can be written");
    }
    let known = std::fs::read_to_string(&path).expect("the form is kept");
    let gone: Vec<_> = known.lines().filter(|line| !form.iter().any(|one| one == line)).collect();
    assert!(gone.is_empty(), "raise VERSION in `open_data`, for this was promised: {gone:#?}");
    let new: Vec<_> = form.iter().filter(|line| !known.lines().any(|one| one == *line)).collect();
    assert!(new.is_empty(), "add to {}: {new:#?}", path.display());
}

/// Each key and what its value is.
fn shapes(name: &str, schema: &Value, form: &mut Vec<String>) {
    let what = schema["type"].as_str().unwrap_or("term");
    let is_required = |key: &str| {
        schema["required"].as_array().is_some_and(|keys| keys.iter().any(|one| one == key))
    };
    form.push(format!("{name}: {what}"));
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        let mark = if is_required(key) { "!" } else { "" };
        shapes(&format!("{name}.{key}{mark}"), property, form);
    }
    if schema["items"].is_object() {
        shapes(&format!("{name}[]"), &schema["items"], form);
    }
    let terms = schema["oneOf"].as_array().into_iter().flatten();
    form.extend(terms.filter_map(|term| Some(format!("{name} = {}", term["const"].as_str()?))));
}
