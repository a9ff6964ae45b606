//! The README's example checks clean in the real catalogue, and its three mistakes are told in
//! one run, in the words that stand there.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use vindplaats::problem::Problems;
use vindplaats::read;
use vindplaats::source::{Source, SourcePath, Sources};

use crate::support::{diff, report_on};

const FILE: &str = "aanbod/feedback-geven-in-de-opleidingsgroep.md";

/// What the README says is mistyped.
const MISTAKES: [(&str, &str); 3] = [
    ("aanbieder: radboudumc", "aanbieder: radbouduc"),
    ("vorm: blended", "vorm: blendid"),
    ("einde: 2027-03-18T21:30", "einde: 2027-03-18T12:30"),
];

#[test]
fn the_example_checks_clean() {
    let report = report_with(&block(&readme(), "```markdown\n"));
    assert!(!report.contains(FILE), "{report}");
}

#[test]
fn three_mistakes_are_told_in_one_run() {
    let readme = readme();
    let mut example = block(&readme, "```markdown\n");
    for (right, wrong) in MISTAKES {
        assert!(example.contains(right), "the example has `{right}`");
        example = example.replace(right, wrong);
    }
    let expected = block(&readme, "```text\nfout");
    let found = report_with(&example) + "\n";
    let expected = format!("fout{expected}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path(), readme.replace(&expected, &found)).expect("the README can be written");
    } else {
        assert!(expected == found, "README.md:\n{}", diff(&expected, &found));
    }
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn readme() -> String {
    fs::read_to_string(path()).expect("there is a README")
}

/// The rest of the first fenced block that starts so.
fn block(readme: &str, start: &str) -> String {
    let (_, after) = readme.split_once(start).expect("the README has this block");
    after.split("```").next().unwrap_or_default().to_owned()
}

/// The report of the real catalogue with this text as a new offering.
fn report_with(example: &str) -> String {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut problems = Problems::default();
    let mut sources = read::sources(&content, &mut problems).expect("there is content");
    let path = SourcePath::new(FILE);
    let source = Source::new(&path, example);
    sources.insert(path, source);
    let today = last_check(&sources);
    report_on(today, &sources, problems)
}

/// The last day on which somebody checked, saw or added something: before it, that would be in the future.
fn last_check(sources: &Sources) -> Date {
    let lines = sources.values().flat_map(|source| source.text.lines());
    let days = lines.filter_map(|line| line.split_once("_op: ")?.1.parse().ok());
    days.max().expect("some record was checked")
}
