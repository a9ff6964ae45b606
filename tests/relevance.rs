//! The queries on the real content: what they are judged on is there, and they are what their
//! category says. How well the search answers them is measured elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use vindplaats::parse::Cache;
use vindplaats::plan::plan;
use vindplaats::problem::Problems;
use vindplaats::source::{SourcePath, Sources};
use vindplaats::{Settings, read};

use crate::support::{TODAY, folder};

const CATEGORIES: [&str; 10] = [
    "exact",
    "inflected",
    "compound-part",
    "compound-split",
    "typo",
    "abbreviation",
    "spelling",
    "prefix",
    "question",
    "synonym",
];

/// A right page.
const RIGHT: u8 = 2;

/// A query and the pages it should find, by path.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    id: String,
    category: String,
    q: String,
    topic: String,
    judgments: BTreeMap<String, u8>,
}

#[test]
fn queries_are_whole() {
    let mut ids = BTreeSet::new();
    let mut in_category: BTreeMap<String, usize> = BTreeMap::new();
    for query in queries() {
        let Query { id, category, q, topic, judgments } = query;
        assert!(!q.trim().is_empty() && !topic.is_empty(), "{id}: says nothing");
        assert!(CATEGORIES.contains(&category.as_str()), "{id}: no category `{category}`");
        assert!(judgments.values().all(|grade| (1..=RIGHT).contains(grade)), "{id}: grade");
        assert!(judgments.values().any(|grade| *grade == RIGHT), "{id}: has no right page");
        assert!(judgments.len() <= 12, "{id}: too many pages to be told apart");
        *in_category.entry(category).or_default() += 1;
        assert!(ids.insert(id.clone()), "{id}: stands twice");
    }
    for category in CATEGORIES {
        let count = in_category.get(category).copied().unwrap_or_default();
        assert!(count >= 10, "{category}: {count} queries");
    }
}

#[test]
fn judged_pages_are_there() {
    let theme = read::theme(Path::new("themes/vindplaats")).expect("there is a theme");
    let mut problems = Problems::default();
    let cache = &mut Cache::default();
    let publication = vindplaats::publish(
        &content(),
        &theme,
        &Settings::on(TODAY),
        cache,
        &mut problems,
        &mut |_| (),
    )
    .expect("the content is good: `vindplaats check` tells why not");
    let site = plan(&publication);
    for query in queries() {
        for path in query.judgments.keys() {
            let file = format!("{}index.html", path.trim_start_matches('/'));
            assert!(site.contains_key(&file), "{}: there is no page `{path}`", query.id);
        }
    }
}

#[test]
fn synonyms_share_no_word_with_their_pages() {
    let content = content();
    for query in queries().iter().filter(|query| query.category == "synonym") {
        let right = query.judgments.iter().filter(|(_, grade)| **grade == RIGHT);
        for (path, _) in right {
            let source = source_of(path);
            let text = content.get(&source).map(|source| source.text.to_lowercase());
            let text = text.expect("the right pages of a synonym are those of records");
            let words = query.q.split_whitespace().map(str::to_lowercase);
            for word in words.filter(|word| word.chars().count() > 3) {
                assert!(!text.contains(&word), "{}: `{word}` stands in {source}", query.id);
            }
        }
    }
}

/// The file of a record's page; text pages stand in the root of the site.
fn source_of(path: &str) -> SourcePath {
    let name = path.trim_matches('/');
    let folder = if name.contains('/') { "" } else { "paginas/" };
    SourcePath::new(format!("{folder}{name}.md"))
}

fn queries() -> Vec<Query> {
    let text = fs::read_to_string(folder("relevance").join("queries.jsonl"));
    let text = text.expect("there are queries");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is a query")).collect()
}

fn content() -> Sources {
    let mut problems = Problems::default();
    read::sources(Path::new("content"), &mut problems).expect("there is content")
}
