//! The form in the browser and the program give the same: `form/scalars.jsonl` has texts with the YAML that
//! the program writes, `form/records.jsonl` values with their file and what `check` says of it. The same
//! files are read by `scripts/form-*.test.mjs`.
//!
//! `UPDATE=1 cargo test` writes what the program gives now; review the diff.

use std::fs;

use serde_json::{Value as Json, json};
use vindplaats::catalogue::kind::Kind;
use vindplaats::edit::{Written, new_text};
use vindplaats::formats::yaml::{self, Node, Value};
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath};
use vindplaats::{Settings, edition_of};

use crate::support::{TODAY, base_site, folder};

/// What the browser tells too: rules over one record whose words are in `regels.json`.
const TOLD: &[&str] = &[
    "ontbrekende-sleutel",
    "verkeerde-waarde",
    "einde-voor-start",
    "inschrijving-sluit-voor-opening",
    "inschrijving-sluit-na-einde",
    "kosten-zonder-bedrag",
    "gratis-met-bedrag",
    "kosten-tegenstrijdig",
    "kern-zonder-aanbieder",
    "regio-ontbreekt",
    "regio-bij-landelijk",
    "niet-te-vinden",
];

/// Compares the lines of a file with what `given` makes of each.
fn assert_lines(name: &str, given: impl Fn(Json) -> Json) {
    let path = folder("form").join(name);
    let text = fs::read_to_string(&path).expect("the file is there");
    let lines = text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
    let found: Vec<String> = lines.map(|line| given(line).to_string()).collect();
    let found = found.join("\n") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, found).expect("the file can be written");
    } else {
        assert!(found == text, "{name}: `UPDATE=1 cargo test` writes what is given now");
    }
}

#[test]
fn a_text_is_written_as_the_form_does_and_reads_back() {
    assert_lines("scalars.jsonl", |line| {
        let text = line["text"].as_str().expect("a line has a text");
        let written = |key| {
            let file = new_text(Kind::Offering, &[(key, Written::scalar(text))], "");
            let yaml = head(&file);
            let node = yaml::parse(yaml).expect("what was written can be read");
            let Value::Map(entries) = &node.value else { panic!("{yaml} is no map") };
            assert!(is(&entries[0].node, &json!(text)), "{yaml} does not give {text:?}");
            yaml[key.len() + 2..yaml.len() - 1].to_owned()
        };
        json!({"text": text, "asText": written("titel"), "asOther": written("website")})
    });
}

#[test]
fn a_record_is_written_and_judged_as_the_form_does() {
    assert_lines("records.jsonl", |line| {
        let values = &line["values"];
        let pairs = values.as_object().expect("a line has values").iter();
        let pairs: Vec<_> = pairs.map(|(key, value)| (key.as_str(), as_written(value))).collect();
        let text = new_text(Kind::Offering, &pairs, "");
        let yaml = head(&text);
        let node = yaml::parse(yaml).expect("what was written can be read");
        assert!(is(&node, values), "{text} does not give {values}");
        json!({"values": values, "text": text, "problems": problems(&text)})
    });
}

/// What the form fills in for an offering is all that its file says.
#[test]
fn the_values_of_an_offering_are_those_of_its_file() {
    let path = folder("mini/expected/aanmelden/aanbod-0.json");
    let values = fs::read_to_string(path).expect("the expected site has the values");
    let values: Json = serde_json::from_str(&values).expect("values are JSON");
    for (id, values) in values.as_object().expect("values are by id") {
        let file = folder("mini/content/aanbod").join(format!("{id}.md"));
        let file = fs::read_to_string(file).expect("every offering has a file");
        let (yaml, _) = file.trim_start_matches("---\n").split_once("\n---\n").expect("a head");
        let node = yaml::parse(yaml).expect("the content has no faults");
        let Value::Map(entries) = &node.value else { panic!("{id}: no keys") };
        // Marks for our own tests, which no page shows.
        for entry in entries.iter().filter(|entry| entry.key != "feiten") {
            let value = &values[entry.key.as_ref()];
            let is_yes = *value == "ja" && is(&entry.node, &json!("true"));
            assert!(is_yes || is(&entry.node, value), "{id}: `{}` is {value}", entry.key);
        }
    }
}

/// What stands between the lines of three dashes.
fn head(file: &str) -> &str {
    let inside = file.strip_prefix("---\n").and_then(|rest| rest.strip_suffix("---\n"));
    inside.expect("a file without a body is its head")
}

fn as_written(value: &Json) -> Written {
    match value {
        Json::Array(items) => Written::List(items.iter().map(as_written).collect()),
        Json::Object(pairs) => {
            let pairs = pairs.iter().map(|(key, value)| (key.clone(), as_written(value)));
            Written::Map(pairs.collect())
        }
        _ => Written::scalar(value.as_str().expect("a value is text")),
    }
}

/// Whether a node has these values.
fn is(node: &Node<'_>, value: &Json) -> bool {
    match (&node.value, value) {
        (Value::Scalar(text), Json::String(value)) => text == value,
        (Value::List(items), Json::Array(values)) => {
            items.len() == values.len()
                && items.iter().zip(values).all(|(one, value)| is(one, value))
        }
        (Value::Map(entries), Json::Object(values)) => {
            let has = |(key, value): (&String, &Json)| {
                entries.iter().any(|entry| entry.key == *key && is(&entry.node, value))
            };
            entries.len() == values.len() && values.iter().all(has)
        }
        _ => false,
    }
}

/// What `check` says that the browser says too, without the key that it says first.
fn problems(text: &str) -> Vec<String> {
    let path = SourcePath::new("aanbod/nieuw.md");
    let mut sources = base_site();
    sources.insert(path.clone(), Source::new(&path, format!("{text}\nTekst.\n")));
    let mut problems = Problems::default();
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    edition_of(&sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ());
    let told =
        problems.into_iter().filter(|one| one.place.path == path && TOLD.contains(&one.rule.name));
    let mut told: Vec<String> = told.map(|one| one.message).collect();
    told.sort();
    told
}
