//! Open data of ours that is imported again: nothing may differ.

use serde_json::Value;
use vindplaats::catalogue::kind::Kind;
use vindplaats::import::{Base, Input, Mapping, Request, import};
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::source::{SourcePath, Sources};
use vindplaats::{Settings, edition_of};

use crate::open_data::{CONTENTS, base, course, data, json, list, put, rows, sources};
use crate::support::{TODAY, Tree, folder, rendered};

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
    };
    let outcome =
        import(&request, Base::default(), &mut |_| (), &mut problems).expect("every key is known");
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

/// The first line in which two sites differ, with its file.
fn difference(one: &Tree, other: &Tree) -> Option<String> {
    let text = |bytes: Option<&Vec<u8>>| {
        String::from_utf8_lossy(bytes.map_or(&[][..], Vec::as_slice)).into_owned()
    };
    let path = one.keys().chain(other.keys()).find(|path| one.get(*path) != other.get(*path))?;
    let (one, other) = (text(one.get(path)), text(other.get(path)));
    let lines = one.lines().zip(other.lines()).find(|(one, other)| one != other);
    Some(format!("{path}: {lines:#?}"))
}

#[test]
fn offerings_can_be_read_back_without_a_difference() {
    for (name, sources) in &*CONTENTS {
        let first = data(sources, &Settings::on(TODAY));
        assert!(list(&first, "aanbod").len() > 1, "{name}");
        let again = data(&brought_back(sources, &first, Kind::Offering), &Settings::on(TODAY));
        assert_eq!(difference(&first, &again), None, "{name}");
    }
}

#[test]
fn every_kind_can_be_read_back_without_a_difference() {
    let sources = sources(&folder("mini/content"));
    let first = data(&sources, &Settings::on(TODAY));
    // What to do has a mark of the sources, which is not published, and a page with the name of a list no address
    // of its own.
    let others = [Kind::Recommendation, Kind::TextPage];
    for kind in Kind::ALL.iter().filter(|kind| !others.contains(kind)) {
        let again = data(&brought_back(&sources, &first, *kind), &Settings::on(TODAY));
        assert_eq!(difference(&first, &again), None, "{}", kind.folder());
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
    assert_eq!(difference(&self::data(&again, &Settings::on(TODAY)), &data), None);
}
