//! Every fact of the source documents is in `content/`, or has a reason why it is not.
//!
//! The facts are outside the repository, in `../shared/facts.yaml`. `coverage/facts.txt` has a line
//! for each fact and each of its parts (tasks, examples, points, sources, synonyms):
//!
//! ```text
//! <kind>/<id> = <file in content/>: <words in that file> | <more words>
//! <kind>/<id> = niet: <why not>
//! ```
//!
//! The words must state the fact itself. The record that contains a fact also lists it under
//! `feiten`. A fact that occurs in several places may have several lines.
//!
//! `UPDATE=1 cargo test` writes the report `coverage/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::support::{diff, folder, tree};

/// The keys that can name an entry, in order of preference; without any its index is used.
const NAMES: &[&str] = &["id", "term", "name", "abbr"];

/// The lists within an entry whose items are facts of their own.
const PARTS: &[&str] =
    &["aliases", "members", "members_stated", "points", "sources", "tasks", "examples"];

/// The keys of a record that cannot state a fact.
const IGNORED_KEYS: &[&str] = &["feiten:", "bronnen:", "beheer:"];

/// Where a fact is, according to its line.
#[derive(Debug)]
enum Place<'a> {
    Content { file: &'a str, words: Vec<&'a str> },
    Nowhere { reason: &'a str },
}

type Line<'a> = (&'a str, Place<'a>);

/// The visible text of each file, on one line in lower case, so that line breaks do not matter.
type Texts = BTreeMap<String, String>;

fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The visible text of a file, without the keys about its origin.
fn visible_text(text: &str) -> String {
    let mut is_visible = true;
    let lines = text.lines().filter(|line| {
        if line.starts_with(|first: char| first.is_ascii_lowercase() || first == '-') {
            is_visible = !IGNORED_KEYS.iter().any(|key| line.starts_with(key));
        }
        is_visible
    });
    folded(&lines.collect::<Vec<_>>().join("\n"))
}

/// True when the text contains the words, not as part of longer words.
fn holds(text: &str, words: &str) -> bool {
    let words = folded(words);
    let is_inside = |beside: Option<char>, end: Option<char>| {
        [beside, end].iter().all(|c| c.is_some_and(char::is_alphanumeric))
    };
    text.match_indices(&words).any(|(at, found)| {
        let (before, after) = (&text[..at], &text[at + found.len()..]);
        !is_inside(before.chars().next_back(), found.chars().next())
            && !is_inside(after.chars().next(), found.chars().next_back())
    })
}

fn lines(list: &str) -> Vec<Line<'_>> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (id, place) = line.split_once(" = ").expect("a line is `id = place`");
            let (file, words) = place.split_once(": ").expect("a place is `file: words`");
            (id, place_of(file, words))
        })
        .collect()
}

fn place_of<'a>(file: &'a str, words: &'a str) -> Place<'a> {
    match file {
        "niet" => Place::Nowhere { reason: words },
        _ => Place::Content { file, words: words.split(" | ").collect() },
    }
}

/// True for `<fact>/tasks/3` and the like.
fn is_part(id: &str) -> bool {
    let mut from_end = id.rsplit('/');
    let number = from_end.next().is_some_and(|last| last.parse::<usize>().is_ok());
    number && from_end.next().is_some_and(|list| PARTS.contains(&list))
}

/// The facts that a file lists under `feiten`.
fn marks(text: &str) -> BTreeSet<String> {
    let after = text.split("\nfeiten:\n").nth(1).unwrap_or_default();
    let items = after.lines().map_while(|line| line.strip_prefix("  - "));
    items.map(|item| item.trim_matches(['\'', '"']).to_owned()).collect()
}

/// What is wrong with one line.
fn wrong_place((id, place): &Line<'_>, texts: &Texts, marks: &Marks) -> Option<String> {
    let (file, words) = match place {
        Place::Nowhere { reason } if reason.split_whitespace().count() < 3 => {
            return Some(format!("{id}: say why it has no place"));
        }
        Place::Nowhere { .. } => return None,
        Place::Content { file, words } => (file, words),
    };
    let Some(text) = texts.get(*file) else {
        return Some(format!("{id}: there is no content/{file}"));
    };
    if let Some(gone) = words.iter().find(|words| !holds(text, words)) {
        return Some(format!("{id}: content/{file} does not hold: {gone}"));
    }
    let is_marked = marks[*file].contains(*id);
    (!is_part(id) && file.contains('/') && !is_marked)
        .then(|| format!("{id}: content/{file} does not name it under `feiten`"))
}

type Marks = BTreeMap<String, BTreeSet<String>>;

/// Facts of one kind that point to the same words: one of them is not covered.
fn shared_words(lines: &[Line<'_>]) -> Vec<String> {
    let mut seen = BTreeMap::new();
    let mut wrong = Vec::new();
    for (id, place) in lines {
        let kind = id.split('/').next().unwrap_or_default();
        if let Place::Content { file, words } = place
            && let Some(other) = seen.insert((kind, file, words), id)
        {
            wrong.push(format!("{id}: rests on the same words as {other}"));
        }
    }
    wrong
}

/// Everything that is wrong with the list. `facts` is `None` when their file is not available.
fn wrong(list: &str, content: &BTreeMap<String, String>, facts: Option<&[String]>) -> Vec<String> {
    let lines = lines(list);
    let texts: Texts =
        content.iter().map(|(path, text)| (path.clone(), visible_text(text))).collect();
    let marks: Marks = content.iter().map(|(path, text)| (path.clone(), marks(text))).collect();
    let mut wrong: Vec<String> =
        lines.iter().filter_map(|line| wrong_place(line, &texts, &marks)).collect();
    wrong.extend(shared_words(&lines));
    let listed: BTreeSet<&str> = lines.iter().map(|(id, _)| *id).collect();
    for (path, marks) in &marks {
        let unknown = marks.iter().filter(|id| !listed.contains(id.as_str()));
        wrong.extend(unknown.map(|id| format!("content/{path}: {id} is no fact of the list")));
    }
    if let Some(facts) = facts {
        let facts: BTreeSet<&str> = facts.iter().map(String::as_str).collect();
        wrong.extend(facts.difference(&listed).map(|id| format!("{id}: has no line")));
        wrong.extend(listed.difference(&facts).map(|id| format!("{id}: is no longer a fact")));
    }
    wrong
}

/// The names of all facts and of their parts.
fn names_of(facts: &Value) -> Vec<String> {
    let mut names = Vec::new();
    for (kind, entries) in facts.as_object().expect("kinds with their entries") {
        for (number, entry) in entries.as_array().expect("a list of entries").iter().enumerate() {
            let key = NAMES.iter().find_map(|key| entry.get(key)?.as_str());
            let name = match key {
                Some(key) => format!("{kind}/{key}"),
                None => format!("{kind}/{number:03}"),
            };
            add_parts(&name, entry, &mut names);
            names.push(name);
        }
    }
    names
}

fn add_parts(name: &str, entry: &Value, names: &mut Vec<String>) {
    for (key, value) in entry.as_object().into_iter().flatten() {
        if let Some(parts) = value.as_array().filter(|_| PARTS.contains(&key.as_str())) {
            names.extend((1..=parts.len()).map(|number| format!("{name}/{key}/{number}")));
        }
        for (inner, domain) in value.as_object().into_iter().flatten() {
            add_parts(&format!("{name}/{inner}"), domain, names);
        }
    }
}

/// `None` when the file is not available.
fn facts() -> Option<Vec<String>> {
    let text = fs::read_to_string(folder("../../shared/facts.yaml")).ok()?;
    let facts: Value = serde_yaml::from_str(&text).expect("the facts are YAML");
    Some(names_of(&facts))
}

fn content() -> BTreeMap<String, String> {
    let files = tree(&folder("../content")).into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

fn list() -> String {
    fs::read_to_string(folder("coverage/facts.txt")).expect("the list is there")
}

/// Per kind, how many facts are in the content and how many are not.
fn counts(lines: &[Line<'_>], is_counted: impl Fn(&str) -> bool) -> BTreeMap<String, [usize; 2]> {
    let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (id, place) in lines.iter().filter(|(id, _)| is_counted(id) && seen.insert(*id)) {
        let kind = id.split('/').next().expect("a name begins with its kind");
        let of_kind = counts.entry(kind.to_owned()).or_default();
        of_kind[usize::from(matches!(place, Place::Nowhere { .. }))] += 1;
    }
    counts
}

fn table(counts: &BTreeMap<String, [usize; 2]>) -> String {
    let mut table = "| kind | in `content/` | not |\n| --- | ---: | ---: |\n".to_owned();
    for (kind, [there, not]) in counts {
        let _ = writeln!(table, "| {kind} | {there} | {not} |");
    }
    let sum = |column: usize| counts.values().map(|count| count[column]).sum::<usize>();
    table + &format!("| all | {} | {} |\n", sum(0), sum(1))
}

fn report(list: &str) -> String {
    let lines = lines(list);
    let report = format!(
        "# What of the facts stands in the content\n\nMade by `UPDATE=1 cargo test facts` from \
         `facts.txt`; `tests/facts.rs` says what a line means.\n\n## Facts\n\n{}\n## Parts of \
         facts\n\nTasks, examples, points, sources and synonyms.\n\n{}\n## Not in the content\n\n",
        table(&counts(&lines, |id| !is_part(id))),
        table(&counts(&lines, is_part)),
    );
    let nowhere = lines.iter().filter_map(|(id, place)| match place {
        Place::Nowhere { reason } => Some(format!("- `{id}`: {reason}\n")),
        Place::Content { .. } => None,
    });
    let nowhere: String = nowhere.collect();
    report + if nowhere.is_empty() { "Nothing.\n" } else { &nowhere }
}

#[test]
fn every_fact_has_its_place_or_a_reason() {
    let wrong = wrong(&list(), &content(), facts().as_deref());
    assert!(
        wrong.is_empty(),
        "\n{}\n{} wrong; fix the content, or its line in tests/coverage/facts.txt",
        wrong.join("\n"),
        wrong.len()
    );
}

#[test]
fn the_report_counts_what_the_list_says() {
    let (path, found) = (folder("coverage/README.md"), report(&list()));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &found).expect("the report can be written");
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert!(kept == found, "{}\n`UPDATE=1 cargo test` writes it", diff(&kept, &found));
}

/// What is wrong with a list, given a file that contains two facts.
fn wrong_of(list: &str, facts: &[&str]) -> String {
    let text =
        "---\ntitel: Een\nfeiten:\n  - kind/a\n  - 'kind/B'\nbeheer: {}\n---\nHet is zo\ndus heel.";
    let content = BTreeMap::from([("map/een.md".to_owned(), text.to_owned())]);
    let facts: Vec<String> = facts.iter().map(|&id| id.to_owned()).collect();
    wrong(list, &content, Some(&facts)).join("\n")
}

const GOOD: &str = "# why\nkind/a = map/een.md: Titel: een\nkind/B = map/een.md: is ZO dus | het\n";

#[test]
fn a_gap_is_never_silent() {
    let both = ["kind/a", "kind/B"];
    assert_eq!(wrong_of(GOOD, &both), "");
    let with = |line: &str, id: &str| wrong_of(&format!("{GOOD}{line}\n"), &[both[0], both[1], id]);
    assert_eq!(with("kind/c = niet: it is only decoration", "kind/c"), "");
    assert_eq!(with("kind/a/points/1 = map/een.md: zo dus", "kind/a/points/1"), "");
    assert_eq!(with("", "kind/c"), "kind/c: has no line");
    assert_eq!(wrong_of(GOOD, &both[..1]), "kind/B: is no longer a fact");
    assert_eq!(with("kind/c = niet: nee", "kind/c"), "kind/c: say why it has no place");
    assert_eq!(
        with("kind/c = map/twee.md: zo", "kind/c"),
        "kind/c: there is no content/map/twee.md"
    );
    let gone = "kind/c: content/map/een.md does not hold: niet zo";
    assert_eq!(with("kind/c = map/een.md: het is | niet zo", "kind/c"), gone);
    let unmarked = "kind/c: content/map/een.md does not name it under `feiten`";
    assert_eq!(with("kind/c = map/een.md: zo", "kind/c"), unmarked);
    let shared = "kind/a/points/1: rests on the same words as kind/a";
    assert_eq!(with("kind/a/points/1 = map/een.md: Titel: een", "kind/a/points/1"), shared);
    let of_words = "kind/a/points/1: content/map/een.md does not hold: ele";
    assert_eq!(with("kind/a/points/1 = map/een.md: ele", "kind/a/points/1"), of_words);
    let of_mark = "kind/a/points/1: content/map/een.md does not hold: kind/a";
    assert_eq!(with("kind/a/points/1 = map/een.md: kind/a", "kind/a/points/1"), of_mark);
    let unknown = "content/map/een.md: kind/B is no fact of the list";
    assert_eq!(wrong_of("kind/a = map/een.md: zo", &both[..1]), unknown);
}

#[test]
fn parts_of_facts_are_facts() {
    let facts: Value = serde_yaml::from_str(
        "actors:\n- id: coc\n  domains: {klimaat: {tasks: [a, b], examples: [c]}}\n\
         abbreviations:\n- {abbr: IOP, meaning: x}\ngroups:\n- {name: Nu, abbr: n, aliases: [z]}\n- {url: u}\n",
    )
    .expect("this is YAML");
    let names = names_of(&facts);
    let expected = "actors/coc/klimaat/tasks/1 actors/coc/klimaat/tasks/2 \
        actors/coc/klimaat/examples/1 actors/coc abbreviations/IOP groups/Nu/aliases/1 groups/Nu groups/001";
    assert_eq!(names.join(" "), expected);
}
