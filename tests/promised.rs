//! What programs of others may count on: the form of each version of the open data stays as it was.

use serde_json::Value;
use vindplaats::Settings;

use crate::open_data::{data, json};
use crate::support::{TODAY, base_site, folder};

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
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let gone: Vec<_> = known.lines().filter(|line| !form.iter().any(|one| one == line)).collect();
    assert!(gone.is_empty(), "raise VERSION in `open_data`, for this was promised: {gone:#?}");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).expect("can be written");
    }
    let new: Vec<_> = form.iter().filter(|line| !known.lines().any(|one| one == *line)).collect();
    assert!(new.is_empty(), "new since the form was written down (UPDATE=1 adds it): {new:#?}");
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
