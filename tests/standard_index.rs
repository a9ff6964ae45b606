//! The standard search index is byte for byte what elasticlunr-rs makes of the same texts.

use std::path::Path;

use elasticlunr::{IndexBuilder, Language};
use proptest::prelude::*;
use rayon::prelude::*;
use vindplaats::catalogue::site::SearchField;
use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::search::page::{SearchPage, SearchPages};
use vindplaats::search::standard::{self, Dutch, texts};
use vindplaats::source::Sources;
use vindplaats::{Settings, edition_of, read};

use crate::support::{TODAY, base_site};

/// The index as elasticlunr-rs makes it.
fn expected(entries: &[SearchPage], fields: &[SearchField]) -> String {
    let mut index = IndexBuilder::with_language(Box::new(Dutch))
        .save_docs(false)
        .add_fields(fields.iter().map(|field| field.key()))
        .build();
    for (page, entry) in entries.iter().enumerate() {
        let texts = fields.iter().map(|field| texts(entry, *field).join("\n"));
        index.add_doc(&page.to_string(), texts);
    }
    index.to_json()
}

fn found(entries: &[SearchPage], fields: &[SearchField]) -> String {
    String::from_utf8(standard::index(entries.par_chunks(3), fields)).expect("JSON is text")
}

/// Both, cut off behind the first difference, for a message that can be read.
fn assert_same(entries: &[SearchPage], fields: &[SearchField]) {
    let (expected, found) = (expected(entries, fields), found(entries, fields));
    let is_same = |(a, b): (&u8, &u8)| a == b;
    let same = expected.bytes().zip(found.bytes()).take_while(|(a, b)| is_same((a, b))).count();
    let around =
        |text: &str| text.chars().skip(same.saturating_sub(200)).take(300).collect::<String>();
    assert!(expected == found, "at {same}:\n{}\n{}", around(&expected), around(&found));
}

fn catalogue_entries(sources: &Sources) -> Vec<SearchPage> {
    let settings = Settings { drafts: Drafts::Shown, ..Settings::on(TODAY) };
    let mut problems = Problems::default();
    let edition = edition_of(sources, &settings, &mut Cache::default(), &mut problems, &mut |_| ())
        .expect("there is a site");
    SearchPages::all(&edition.catalogue).chunks().flatten_iter().collect()
}

fn page(title: &str, body: &str) -> SearchPage {
    SearchPage {
        title: title.to_owned(),
        summary: String::new(),
        names: String::new(),
        topics: String::new(),
        body: body.to_owned(),
    }
}

/// The only posting lists that hold this term, by field: `"0":{"tf":1.0}`.
fn pages_with(index: &str, field: &str, term: &str) -> Vec<String> {
    let index: serde_json::Value = serde_json::from_str(index).expect("is JSON");
    let root = &index["index"][field]["root"];
    let node = term.chars().try_fold(root, |node, letter| node.get(letter.to_string()));
    let docs = node.and_then(|node| node["docs"].as_object());
    docs.map(|docs| docs.keys().cloned().collect()).unwrap_or_default()
}

#[test]
fn real_content_gives_the_same_bytes() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let sources = read::sources(&content, &mut Problems::default()).expect("there is content");
    let entries = catalogue_entries(&sources);
    assert!(entries.len() > 100, "the real catalogue has pages");
    assert_same(&entries, SearchField::ALL);
}

#[test]
fn any_choice_of_fields_gives_the_same_bytes() {
    let entries = catalogue_entries(&base_site());
    for field in SearchField::ALL {
        assert_same(&entries, &[*field]);
    }
    assert_same(&entries, &[SearchField::Text, SearchField::Title]);
}

#[test]
fn odd_texts_give_the_same_bytes() {
    let odd = [
        page("", ""),
        page("constructor __proto__ toString docs df root", "{}\"\\\u{1}a\u{1}b x\u{0}y"),
        page("🩺 👩‍⚕️ a🩺b", "שלום עולם مرحبا \u{202e}tekst"),
        page("in de het een", "- / – \u{a0}\u{3000}"),
        page("Eĳs ĲSLAND e\u{301}e\u{301}n één foto’s foto's", "her\u{ad}haling"),
        page("A4 1890 ISBN 978-90-368 0036 PM-00123", &"lang".repeat(40)),
    ];
    assert_same(&odd, SearchField::ALL);
    assert_same(&[], SearchField::ALL);
    let many: Vec<SearchPage> =
        (0..1200).map(|at| page(&format!("nummer {at}"), "nummer")).collect();
    assert_same(&many, &[SearchField::Title, SearchField::Text]);
}

#[test]
fn words_are_told_apart_as_people_mean_them() {
    let pages =
        [page("Voor aios en/of opleider(s)", "blended–learning in 2026, her\u{ad}haling, eĳs")];
    let index = found(&pages, SearchField::ALL);
    for (field, term) in [
        ("titel", "aios"),
        ("titel", "opleider"),
        ("tekst", "blended"),
        ("tekst", "learning"),
        ("tekst", "2026"),
        ("tekst", "herhal"),
        ("tekst", "eijs"),
    ] {
        assert_eq!(pages_with(&index, field, term), ["0"], "{term} in {field}: {index}");
    }
    assert_eq!(Dutch.tokenize("en/of").len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn any_texts_give_the_same_bytes(texts in prop::collection::vec((any_words(), any_words()), 0..14)) {
        let pages: Vec<SearchPage> = texts.iter().map(|(title, body)| page(title, body)).collect();
        let fields = [SearchField::Title, SearchField::Text];
        prop_assert_eq!(expected(&pages, &fields), found(&pages, &fields));
    }
}

/// Words with a part in common come often, and so do all other letters.
fn any_words() -> impl Strategy<Value = String> {
    "((op|leid|ing|er|en|2|é|ij|ĳ|e\u{301}|'s|’s|\\PC|\u{0}|\"|\\\\){1,4}[ \n/-]){0,12}"
}
