//! The open data under `/data/`: every list as JSON and as two tables, and the schema of the JSON. What is in them
//! is for `crate::open_data`.

use serde_json::{Map, Value as Json, json};

use super::schema::{self, Form};
use crate::catalogue::site::{Export, SourceDocument};
use crate::edition::Edition;
use crate::formats::csv::Separator;
use crate::open_data::record::{self, ADDRESS, BODY, ID, Publisher};
use crate::open_data::table::Table;
use crate::open_data::{Collection, VERSION, part, records};
use crate::output::Output;
use crate::schema::declare::FieldGroup;
use crate::schema::licence::Licence;
use crate::url;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let mut files = Vec::new();
    for collection in Collection::all(edition) {
        for number in 1..=collection.files(edition) {
            files.push(Output::file(collection.path(number), move |_| {
                list(edition, collection, number)
            }));
        }
    }
    for table in Table::all(edition) {
        for separator in Separator::ALL {
            files.push(Output::file(table.path(separator), move |_| {
                table.bytes(edition, separator)
            }));
        }
    }
    if edition.catalogue.site.exports(Export::Data) {
        files.push(Output::file(url::data::schema(), move |_| schema_of_all(edition)));
    }
    files
}

/// A list with what holds for all of it. Each record is a line.
fn list(edition: &Edition, collection: Collection, number: usize) -> Vec<u8> {
    let head = Json::Object(head(edition, collection, number)).to_string();
    let mut text =
        format!("{},\n{}:[", head.trim_end_matches('}'), json!(collection.name())).into_bytes();
    let mut is_first = true;
    let mut add = |record: Map<String, Json>| {
        text.extend_from_slice(if is_first { b"\n" } else { b",\n" });
        is_first = false;
        serde_json::to_writer(&mut text, &record).expect("writing into memory cannot fail");
    };
    match collection {
        Collection::Records(kind) => {
            let publisher = Publisher::new(edition, kind);
            part(records(edition, kind), number).for_each(|one| add(publisher.whole(one)));
        }
        Collection::Documents => part(edition.catalogue.site.documents.iter(), number)
            .for_each(|document| add(document.to_values())),
    }
    text.extend_from_slice(b"\n]}\n");
    text
}

fn head(edition: &Edition, collection: Collection, number: usize) -> Map<String, Json> {
    let site = &edition.catalogue.site;
    let mut head = Map::new();
    let mut put = |key: &str, value: Json| drop(head.insert(key.to_owned(), value));
    put("$schema", edition.base.absolute(&url::data::schema()).into());
    put("versie", VERSION.into());
    put("uitleg", edition.base.absolute(&url::data::page()).into());
    put("uitgever", json!(site.publisher));
    put("licentie", json!(site.licence.as_ref().map(Licence::address)));
    if number < collection.files(edition) {
        put("vervolg", edition.base.absolute(&collection.path(number + 1)).into());
    }
    head
}

/// One schema for every file: each has one of the lists.
fn schema_of_all(edition: &Edition) -> Vec<u8> {
    let lists = || Collection::all(edition);
    let address = || json!({"type": "string", "format": "uri"});
    let mut properties = json!({
        "$schema": address(),
        "versie": {"const": VERSION},
        "uitleg": address(),
        "uitgever": {"type": ["string", "null"], "description": "wie de gegevens uitgeeft; `null` zolang er geen is"},
        "licentie": {
            "type": ["string", "null"], "format": "uri",
            "description": "de voorwaarden; `null` zolang er geen licentie is gegeven",
        },
        "vervolg": {"type": "string", "format": "uri", "description": "waar de lijst verder gaat"},
    });
    for list in lists() {
        let items = json!({"$ref": format!("#/$defs/{}", list.name())});
        properties[list.name()] =
            json!({"type": "array", "items": items, "description": list.title()});
    }
    let definitions: Map<_, _> =
        lists().map(|list| (list.name().to_owned(), definition(list))).collect();
    let one_list: Vec<Json> = lists().map(|list| json!({"required": [list.name()]})).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": edition.base.absolute(&url::data::schema()),
        "title": format!("Open data van {}, vorm {VERSION}", edition.catalogue.site.name),
        "type": "object",
        "properties": properties,
        "required": ["$schema", "versie", "uitleg", "uitgever", "licentie"],
        "oneOf": one_list,
        "additionalProperties": false,
        "$defs": definitions,
    });
    let mut text = serde_json::to_vec_pretty(&schema).expect("a schema is valid JSON");
    text.push(b'\n');
    text
}

fn definition(list: Collection) -> Json {
    let Collection::Records(kind) = list else {
        return Json::Object(schema::object(
            &SourceDocument::FIELDS.iter().collect::<Vec<_>>(),
            Form::Published,
        ));
    };
    let mut schema = Json::Object(schema::object(&record::keys(kind), Form::Published));
    schema["properties"][ID] = json!({
        "type": "string", "pattern": crate::schema::values::SLUG.pattern,
        "description": "de naam die nooit verandert",
    });
    schema["properties"][ADDRESS] = json!({
        "type": "string", "format": "uri", "description": "de pagina op deze site",
    });
    schema["properties"][BODY] = json!({"type": "string", "description": "de tekst, in Markdown"});
    if let Some(required) = schema["required"].as_array_mut() {
        required.extend([ID, ADDRESS].map(Json::from));
    }
    schema
}
