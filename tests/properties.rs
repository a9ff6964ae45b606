//! What holds for any text: nothing an editor can write stops the program.

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use vindplaats::formats::markdown;
use vindplaats::formats::yaml::{self, Node, Value};
use vindplaats::problem::Problems;
use vindplaats::source::{Source, SourcePath, Sources};

use crate::support::{base_site, report_of};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_text_gets_a_report(text in any_source()) {
        report_of(&with_record("aanbod/x.md", text), Problems::default());
    }

    #[test]
    fn any_front_matter_gets_a_report(yaml in any_yaml(), body in any_text()) {
        let text = format!("---\n{yaml}\n---\n{body}");
        report_of(&with_record("aanbod/x.md", text), Problems::default());
    }

    #[test]
    fn any_keys_get_a_report(lines in prop::collection::vec((any_key(), any_yaml()), 0..12)) {
        let lines: Vec<_> = lines.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        let text = format!("---\n{}\n---\n", lines.join("\n"));
        report_of(&with_record("aanbod/x.md", text), Problems::default());
    }

    #[test]
    fn any_text_of_a_good_record_gets_a_report(body in any_text()) {
        let path = SourcePath::new("aanbod/basis.md");
        let good = base_site()[&path].text.to_string();
        report_of(&with_record("aanbod/basis.md", good + &body), Problems::default());
    }

    #[test]
    fn html_has_no_tag_that_was_typed(text in "[<>a-z/\" =\n*]{0,60}") {
        let html = markdown::render(&format!("<script {text}"), 0, "/").html;
        prop_assert!(!html.contains("<script"), "{html}");
    }

    #[test]
    fn spans_lie_within_the_text(text in any_yaml()) {
        if let Ok(node) = yaml::parse(&text) {
            prop_assert!(spans_are_within(&node, &text));
        }
    }

    #[test]
    fn simple_yaml_reads_as_another_parser_reads_it(tree in any_tree(), flow in any::<bool>()) {
        let text = if flow { as_flow(&tree) } else { as_block(&tree, 0) };
        let ours = yaml::parse(&text).expect("simple YAML is taken");
        let theirs: Json = serde_yaml::from_str(&text).expect("simple YAML is taken");
        prop_assert_eq!(as_json(&ours), theirs);
    }
}

fn with_record(path: &str, text: String) -> Sources {
    let mut sources = base_site();
    let path = SourcePath::new(path);
    let source = Source::new(&path, text);
    sources.insert(path, source);
    sources
}

/// Letters that mean something to one of the parsers come often.
fn any_text() -> impl Strategy<Value = String> {
    "([#>*_`\\[\\]()!<&|\\\\/-]|\\PC|\r?\n|\t| {1,5}|\\]\\(/|\\]\\(#|http://|\u{feff}|\u{0}|é|𝛼){0,80}"
}

fn any_source() -> impl Strategy<Value = String> {
    (prop::option::of("\u{feff}?---\r?\n"), any_text(), prop::option::of("\n---"), any_text())
        .prop_map(|(open, header, close, body)| {
            [open.unwrap_or_default(), header, close.unwrap_or_default(), body].concat()
        })
}

fn any_yaml() -> impl Strategy<Value = String> {
    "([a-z]{1,4}: ?|- |\\[|\\]|\\{|\\}|, |\"|'|&a|\\*a|!|\\||>|%|@|#|~|\n {0,6}|\t|[a-zé𝛼]{1,5}|[0-9-]{1,10}|\u{0}|\r\n){0,60}"
}

/// Keys of an offering, whose shapes differ.
fn any_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "titel",
        "samenvatting",
        "soort",
        "doelgroepen",
        "rollen",
        "studielast",
        "kosten",
        "uitvoeringen",
        "op_aanvraag",
        "accreditatie",
        "bronnen",
        "beheer",
        "doorverwijzingen",
        "levensloop",
        "website",
        "onzin",
    ])
}

/// Texts, lists and maps that hold something: what front matter is made of.
fn any_tree() -> impl Strategy<Value = Json> {
    let text = "[a-z][a-zé '\"#:,-]{0,12}[a-z]".prop_map(Json::from);
    let tree = text.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Json::from),
            prop::collection::btree_map("k[a-z]{1,4}", inner, 1..4)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    });
    prop::collection::btree_map("k[a-z]{1,4}", tree, 1..5)
        .prop_map(|map| Json::Object(map.into_iter().collect()))
}

/// JSON is YAML.
fn as_flow(tree: &Json) -> String {
    tree.to_string()
}

fn as_block(tree: &Json, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let nested = |child: &Json| match child {
        Json::String(text) => format!(" '{}'\n", text.replace('\'', "''")),
        _ => format!("\n{}", as_block(child, depth + 1)),
    };
    let lines: Vec<String> = match tree {
        Json::Object(map) => {
            map.iter().map(|(key, child)| format!("{indent}{key}:{}", nested(child))).collect()
        }
        Json::Array(items) => {
            items.iter().map(|child| format!("{indent}-{}", nested(child))).collect()
        }
        other => vec![format!("{indent}{other}\n")],
    };
    lines.concat()
}

fn as_json(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar(text) => json!(text),
        Value::List(items) => items.iter().map(as_json).collect(),
        Value::Map(entries) => {
            let pairs = entries.iter().map(|entry| (entry.key.to_string(), as_json(&entry.node)));
            Json::Object(pairs.collect::<Map<_, _>>())
        }
    }
}

fn spans_are_within(node: &Node<'_>, text: &str) -> bool {
    let children: Vec<&Node<'_>> = match &node.value {
        Value::List(items) => items.iter().collect(),
        Value::Map(entries) => entries.iter().map(|entry| &entry.node).collect(),
        Value::Scalar(_) | Value::Null => Vec::new(),
    };
    text.get(node.span.clone()).is_some()
        && children.iter().all(|child| spans_are_within(child, text))
}
