//! What is wrong, told to the browser and the terminal.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::time::Duration;

use serde::Serialize;

use crate::problem::{Problem, Problems, Severity};
use crate::report::{self, Excerpt, Format, Located};
use crate::source::{Source, SourcePath};

/// Nobody fixes more at once, and looking up places takes time.
const SHOWN_MAX: usize = 50;

/// The problems of one build, ready for the browser.
#[derive(Debug, Default)]
pub(super) struct ProblemsJson {
    /// For the preview's script.
    pub(super) json: String,
}

/// What the preview's script gets.
#[derive(Debug, Serialize)]
struct Message<'p> {
    /// "2 fouten, 1 waarschuwing".
    #[serde(rename = "kop")]
    summary: &'p str,
    /// Whether there are errors: then the site is not the newest.
    #[serde(rename = "fouten")]
    has_errors: bool,
    #[serde(rename = "problemen")]
    problems: Vec<Shown<'p>>,
    /// How many are not among them.
    #[serde(rename = "meer")]
    more: usize,
}

#[derive(Debug, Serialize)]
struct Shown<'p> {
    #[serde(flatten)]
    located: &'p Located<'p>,
    #[serde(rename = "tekst")]
    excerpt: Option<Excerpt>,
}

impl ProblemsJson {
    /// The most severe problems; `source` gives the text of a file.
    pub(super) fn new<'s>(
        problems: &Problems,
        source: impl Fn(&SourcePath) -> Option<&'s Source>,
    ) -> Self {
        let most_severe = most_severe(problems);
        let located = report::locate(&most_severe, |path| source(path));
        let summary = report::count(problems);
        let shown = located.iter().map(|located| Shown { located, excerpt: located.excerpt() });
        let message = Message {
            summary: &summary,
            has_errors: problems.has_errors(),
            problems: shown.collect(),
            more: problems.iter().count() - located.len(),
        };
        let json = serde_json::to_string(&message).expect("strings and numbers are valid JSON");
        Self { json }
    }
}

/// The most severe problems for the terminal; nothing when nothing is wrong.
pub(super) fn text<'s>(
    problems: &Problems,
    source: impl Fn(&SourcePath) -> Option<&'s Source>,
) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let most_severe = most_severe(problems);
    let located = report::locate(&most_severe, |path| source(path));
    let colour = std::io::stdout().is_terminal();
    let mut text = report::render(&located, Format::Text { colour });
    let more = problems.iter().count() - located.len();
    if more > 0 {
        let _ = writeln!(text, "en nog {more}: `vindplaats check` toont ze alle");
    }
    text
}

/// Prints the problems and what came of a build.
pub(super) fn print(text: &str, summary: &str, ending: &str, took: Duration) {
    let seconds = format!("{:.2}", took.as_secs_f64()).replace('.', ",");
    let mut stdout = anstream::stdout().lock();
    // The preview goes on without a terminal.
    let _ = writeln!(stdout, "{text}{ending} ({seconds} s): {summary}");
}

/// The first problems, errors before warnings.
fn most_severe(problems: &Problems) -> Problems {
    let of = |severity: Severity| {
        problems.iter().filter(move |problem: &&Problem| problem.severity == severity)
    };
    let mut most_severe = Problems::default();
    let both = of(Severity::Error).chain(of(Severity::Warning));
    most_severe.extend(both.take(SHOWN_MAX).cloned());
    most_severe
}
