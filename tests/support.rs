//! What the tests share: the base site, a catalogue made of files, and a diff to read.

use std::fmt::Write as _;
use std::path::Path;

use vindplaats::link::Drafts;
use vindplaats::parse::Cache;
use vindplaats::problem::Problems;
use vindplaats::report::{self, Format};
use vindplaats::source::Sources;
use vindplaats::{Settings, catalogue_of, read};

/// Every test is built for this day.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// A folder of `tests/`.
pub(crate) fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The sources of the smallest site that has one record of each kind.
pub(crate) fn base_site() -> Sources {
    let mut problems = Problems::default();
    let sources = read::sources(&folder("base"), &mut problems).expect("tests/base is there");
    assert!(problems.is_empty(), "tests/base cannot be read");
    sources
}

/// All that is wrong with the sources, as a person reads it; `found` is what reading them gave.
pub(crate) fn report_of(sources: &Sources, found: Problems) -> String {
    let mut problems = found;
    let settings = Settings { today: TODAY, drafts: Drafts::Hidden, base_url: None };
    catalogue_of(sources, &settings, &mut Cache::default(), &mut problems);
    let located = report::locate(&problems, sources);
    let format = Format::Text { colour: false };
    format!("{}{}", report::render(&located, format), report::summary(&located))
}

/// The lines of both texts: ` ` in both, `-` expected only, `+` found only.
pub(crate) fn diff(expected: &str, found: &str) -> String {
    let (a, b): (Vec<_>, Vec<_>) = (expected.lines().collect(), found.lines().collect());
    let common = common_lines(&a, &b);
    let (mut i, mut j, mut diff) = (0, 0, String::new());
    while i < a.len() || j < b.len() {
        let (mark, line) = if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
            (' ', a[i - 1])
        } else if j == b.len() || (i < a.len() && common[i + 1][j] >= common[i][j + 1]) {
            i += 1;
            ('-', a[i - 1])
        } else {
            j += 1;
            ('+', b[j - 1])
        };
        let _ = writeln!(diff, "{mark} {line}");
    }
    diff
}

/// How many lines `a[i..]` and `b[j..]` have in common, in order.
fn common_lines(a: &[&str], b: &[&str]) -> Vec<Vec<usize>> {
    let mut common = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = match a[i] == b[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    common
}
