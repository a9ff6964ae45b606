//! Turns the problems of a build into JSON for the preview's script, a list, and text for the terminal.
//! How a problem looks is up to `report`.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::time::Duration;

use quick_xml::escape::escape;
use serde::Serialize;
use serde_json::Value as Json;

use crate::problem::{Problem, Problems, Severity};
use crate::report::{self, Excerpt, Format, Located};
use crate::source::{Source, SourcePath};

/// Nobody fixes more at once, and locating problems takes time.
const SHOWN_MAX: usize = 50;

/// The format that the preview's script reads.
#[derive(Debug, Serialize)]
struct Message<'p> {
    /// "2 fouten, 1 waarschuwing".
    #[serde(rename = "kop")]
    summary: &'p str,
    /// Whether there are errors, so that an older version of the site is shown.
    #[serde(rename = "fouten")]
    has_errors: bool,
    #[serde(rename = "problemen")]
    problems: Vec<LocatedJson<'p>>,
    /// Problems beyond [`SHOWN_MAX`].
    #[serde(rename = "meer")]
    more: usize,
}

#[derive(Debug, Serialize)]
struct LocatedJson<'p> {
    #[serde(flatten)]
    located: &'p Located<'p>,
    #[serde(rename = "tekst")]
    excerpt: Option<Excerpt>,
}

/// The most severe problems for the browser.
pub(super) fn json<'s>(
    problems: &Problems,
    source: impl Fn(&SourcePath) -> Option<&'s Source>,
) -> String {
    let most_severe = most_severe(problems);
    let located = report::locate(&most_severe, |path| source(path));
    let located: Vec<_> = located.into_iter().map(Located::shown).collect();
    let summary = report::count(problems);
    let shown = located.iter().map(|located| LocatedJson { located, excerpt: located.excerpt() });
    let message = Message {
        summary: &summary,
        has_errors: problems.has_errors(),
        problems: shown.collect(),
        more: problems.iter().count() - located.len(),
    };
    serde_json::to_string(&message).expect("strings and numbers are valid JSON")
}

/// The same problems as a list for a page without scripts.
pub(super) fn html(json: &str) -> String {
    let message: Json = serde_json::from_str(json).unwrap_or_default();
    let text = |value: &Json| escape(value.as_str().unwrap_or_default()).into_owned();
    let mut list = String::from("<ol>\n");
    for problem in message["problemen"].as_array().into_iter().flatten() {
        let hints = problem["hulp"].as_array().into_iter().flatten();
        let hints: String = hints.flat_map(|hint| ["<br>".to_owned(), text(hint)]).collect();
        let _ = writeln!(
            list,
            "<li><code>{}:{}:{}</code> {}: {}{hints}</li>",
            text(&problem["bestand"]),
            problem["regel"],
            problem["kolom"],
            text(&problem["ernst"]),
            text(&problem["melding"])
        );
    }
    list + "</ol>"
}

/// The most severe problems for the terminal; empty when there are none.
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

/// Prints the problems and the outcome of a build.
pub(super) fn print(text: &str, summary: &str, ending: &str, took: Duration) {
    let seconds = format!("{:.2}", took.as_secs_f64()).replace('.', ",");
    let mut stdout = anstream::stdout().lock();
    // The preview keeps running without a terminal.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::dead_reference::RULE;
    use crate::source::Place;

    fn problems(warnings: usize, errors: usize) -> Problems {
        let mut problems = Problems::default();
        let place = || Place::whole(&SourcePath::new("aanbod/a.md"));
        for _ in 0..warnings {
            problems.warning(&RULE, place(), "een twijfel");
        }
        for _ in 0..errors {
            problems.error(&RULE, place(), "een fout");
        }
        problems
    }

    #[test]
    fn errors_come_first_and_what_is_not_shown_is_counted() {
        let shown = |problems: &Problems| {
            let text = text(problems, |_| None);
            let json = json(problems, |_| None);
            let message: Json = serde_json::from_str(&json).expect("is JSON");
            let shown = message["problemen"].as_array().map_or(0, Vec::len);
            assert_eq!(html(&json).matches("<li>").count(), shown);
            let more = text.lines().find(|line| line.starts_with("en nog")).map(str::to_owned);
            assert_eq!(message["meer"].as_u64() != Some(0), more.is_some(), "{text}");
            let counted = |kind: &str| text.matches(kind).count();
            (counted("een fout"), counted("een twijfel"), more)
        };
        assert_eq!(text(&Problems::default(), |_| None), "");
        assert_eq!(shown(&problems(2, 1)), (1, 2, None));
        assert_eq!(shown(&problems(SHOWN_MAX, 0)), (0, SHOWN_MAX, None));
        let more = "en nog 4: `vindplaats check` toont ze alle".to_owned();
        assert_eq!(shown(&problems(SHOWN_MAX, 4)), (4, SHOWN_MAX - 4, Some(more)));
    }
}
