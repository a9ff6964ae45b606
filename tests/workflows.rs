//! The workflows of `.github/`: each has the shape that GitHub reads, and what it needs is told.

use std::fs;
use std::path::Path;

use vindplaats::formats::yaml::{self, MapEntry, Node, Value};

/// The text of every workflow by its file name.
fn workflows() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows");
    let entries = fs::read_dir(folder).expect("there are workflows");
    let paths = entries.map(|entry| entry.expect("can be read").path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().expect("has a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("is text"))
    };
    paths.map(read).collect()
}

fn entries<'n, 's>(node: &'n Node<'s>) -> &'n [MapEntry<'s>] {
    match &node.value {
        Value::Map(entries) => entries,
        _ => &[],
    }
}

fn value<'n, 's>(node: &'n Node<'s>, key: &str) -> Option<&'n Node<'s>> {
    entries(node).iter().find(|entry| entry.key == key).map(|entry| &entry.node)
}

fn text<'n>(node: &'n Node<'_>) -> &'n str {
    match &node.value {
        Value::Scalar(text) => text,
        _ => "",
    }
}

fn items<'n, 's>(node: &'n Node<'s>) -> &'n [Node<'s>] {
    match &node.value {
        Value::List(items) => items,
        _ => &[],
    }
}

#[test]
fn workflows_have_the_shape_that_github_reads() {
    for (name, source) in workflows() {
        let root = yaml::parse(&source).unwrap_or_else(|why| panic!("{name}: {}", why.message));
        for key in ["name", "on", "permissions", "jobs"] {
            assert!(value(&root, key).is_some(), "{name}: `{key}` is missing");
        }
        for job in entries(value(&root, "jobs").expect("just seen")) {
            let place = format!("{name}: {}", job.key);
            for key in ["runs-on", "steps"] {
                assert!(value(&job.node, key).is_some(), "{place}: `{key}` is missing");
            }
            let steps = items(value(&job.node, "steps").expect("just seen"));
            assert!(!steps.is_empty(), "{place}: no steps");
            for step in steps {
                let does = ["run", "uses"].iter().filter(|key| value(step, key).is_some()).count();
                assert_eq!(does, 1, "{place}: a step runs or uses, and not both");
                let condition = value(step, "if").map_or("", text);
                assert!(!condition.contains("secrets."), "{place}: an `if` cannot read secrets");
            }
        }
        for schedule in
            value(&root, "on").and_then(|on| value(on, "schedule")).map_or(&[][..], items)
        {
            let cron = text(value(schedule, "cron").expect("a schedule has a time"));
            assert!(is_daily(cron), "{name}: `{cron}`");
        }
    }
}

/// Five fields, at one minute and hour of every day.
fn is_daily(cron: &str) -> bool {
    let fields: Vec<_> = cron.split(' ').collect();
    let [minute, hour, "*", "*", "*"] = fields[..] else { return false };
    let below = |field: &str, most| field.parse::<u8>().is_ok_and(|number| number < most);
    below(minute, 60) && below(hour, 24)
}

/// Every secret is explained to whoever hosts the site.
#[test]
fn secrets_are_told() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).expect("there is a README");
    for (name, source) in workflows() {
        for rest in source.split("secrets.").skip(1) {
            let is_name = |letter: &char| letter.is_ascii_uppercase() || *letter == '_';
            let secret: String = rest.chars().take_while(is_name).collect();
            assert!(readme.contains(&format!("`{secret}`")), "{name}: {secret}");
        }
    }
}

/// Both ways that the README gives build every night.
#[test]
fn every_host_of_a_workflow_builds_at_night() {
    let nightly =
        |name: &str| workflows().iter().any(|(file, text)| file == name && text.contains("cron:"));
    assert!(nightly("nightly.yml") && nightly("pages.yml"));
}
