//! Problems into output: for a terminal, as JSON lines, as GitHub annotations and for the preview.
//!
//! No other module may format problems. They are sorted by file and place, errors and warnings
//! together, so that the output does not depend on the number of threads.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use crate::formats::{front_matter, yaml};
use crate::problem::{Problem, Problems, Severity};
use crate::source::{Position, Source, SourcePath, Spot, position};

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format<'c> {
    /// For people, with the source line.
    Text {
        /// Whether to use colour codes.
        colour: bool,
    },
    /// One JSON object per line.
    Json,
    /// GitHub workflow commands, with paths relative to the working directory.
    Github {
        /// The content folder.
        content: &'c str,
    },
}

/// A problem whose place has been resolved. Its fields are also the JSON format.
#[derive(Debug, Serialize)]
pub struct Located<'p> {
    /// `fout` or `waarschuwing`.
    #[serde(rename = "ernst")]
    pub severity: &'static str,
    /// The name of the rule.
    #[serde(rename = "regel_naam")]
    pub rule: &'static str,
    /// Relative to the content folder.
    #[serde(rename = "bestand")]
    pub path: &'p str,
    /// Line, from 1.
    #[serde(rename = "regel")]
    pub line: usize,
    /// Column in characters, from 1.
    #[serde(rename = "kolom")]
    pub column: usize,
    /// What is wrong.
    #[serde(rename = "melding")]
    pub message: &'p str,
    /// How to fix it.
    #[serde(rename = "hulp")]
    pub hints: &'p [String],
    #[serde(skip)]
    span: Range<usize>,
    #[serde(skip)]
    text: Option<&'p str>,
    #[serde(skip)]
    weight: Severity,
}

/// The source line of a problem, split where the problem starts and ends.
#[derive(Debug, Serialize)]
pub(crate) struct Excerpt {
    #[serde(rename = "voor")]
    pub before: String,
    /// May be empty.
    #[serde(rename = "zelf")]
    pub marked: String,
    #[serde(rename = "na")]
    pub after: String,
}

impl Located<'_> {
    /// The source line, for a template; `None` when the file has no text.
    pub(crate) fn excerpt(&self) -> Option<Excerpt> {
        let (text, _, span) = excerpt(self.text?, self.span.clone());
        let (start, end) =
            (text.floor_char_boundary(span.start), text.floor_char_boundary(span.end));
        Some(Excerpt {
            before: text[..start].to_owned(),
            marked: text[start..end].to_owned(),
            after: text[end..].to_owned(),
        })
    }
}

/// Resolves every place and sorts by file, place and message.
pub fn locate<'p>(
    problems: &'p Problems,
    source: impl Fn(&SourcePath) -> Option<&'p Source>,
) -> Vec<Located<'p>> {
    let mut located: Vec<_> =
        problems.iter().map(|problem| locate_one(problem, source(&problem.place.path))).collect();
    located.sort_by(|a, b| {
        (a.path, a.line, a.column, a.message).cmp(&(b.path, b.line, b.column, b.message))
    });
    located
}

fn locate_one<'p>(problem: &'p Problem, source: Option<&'p Source>) -> Located<'p> {
    let text = source.map(|source| source.text.as_ref());
    let span = text.map_or(0..0, |text| span_of(&problem.place.spot, text));
    let Position { line, column } =
        text.map_or(Position { line: 1, column: 1 }, |text| position(text, span.start));
    Located {
        severity: match problem.severity {
            Severity::Error => "fout",
            Severity::Warning => "waarschuwing",
        },
        rule: problem.rule.name,
        path: problem.place.path.as_str(),
        line,
        column,
        message: &problem.message,
        hints: &problem.hints,
        span,
        text: text.filter(|text| !text.is_empty()),
        weight: problem.severity,
    }
}

/// The byte range of a spot. A key is looked up in the front matter; a file without front matter is
/// all YAML.
fn span_of(spot: &Spot, text: &str) -> Range<usize> {
    match spot {
        Spot::Whole => 0..0,
        Spot::Bytes { start, end } => {
            let start = text.floor_char_boundary(*start);
            start..text.floor_char_boundary(*end).max(start)
        }
        Spot::Key(path) => key_span(path, text).unwrap_or(0..0),
    }
}

fn key_span(path: &str, text: &str) -> Option<Range<usize>> {
    let header = front_matter::find(text).map_or(0..text.len(), |parts| parts.front_matter);
    let offset = header.start;
    let root = yaml::parse(&text[header]).ok()?;
    let span = root.at(path).span.clone();
    Some(span.start + offset..span.end + offset)
}

/// Formats all problems.
pub fn render(located: &[Located<'_>], format: Format<'_>) -> String {
    let mut output = String::new();
    for problem in located {
        match format {
            Format::Text { colour } => output.push_str(&text(problem, colour)),
            Format::Json => output.push_str(
                &serde_json::to_string(problem).expect("strings and numbers are valid JSON"),
            ),
            Format::Github { content } => output.push_str(&github(problem, content)),
        }
        output.push('\n');
    }
    output
}

/// The closing line, with the number of errors and warnings.
pub fn summary(located: &[Located<'_>]) -> String {
    count_of(located.iter().map(|problem| problem.weight))
}

/// The same line, for problems whose places were not resolved.
pub(crate) fn count(problems: &Problems) -> String {
    count_of(problems.iter().map(|problem| problem.severity))
}

fn count_of(severities: impl Iterator<Item = Severity>) -> String {
    let (mut errors, mut warnings) = (0, 0);
    for severity in severities {
        match severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
        }
    }
    let fout = if errors == 1 { "fout" } else { "fouten" };
    let waarschuwing = if warnings == 1 { "waarschuwing" } else { "waarschuwingen" };
    format!("{errors} {fout}, {warnings} {waarschuwing}")
}

fn text(problem: &Located<'_>, colour: bool) -> String {
    let level = match problem.weight {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.with_name(problem.severity).primary_title(problem.message).id(problem.rule);
    let mut group = match problem.text {
        Some(text) => {
            let (excerpt, first_line, span) = excerpt(text, problem.span.clone());
            let annotation = AnnotationKind::Primary.span(span);
            title.element(
                Snippet::source(excerpt)
                    .path(problem.path)
                    .line_start(first_line)
                    .annotation(annotation),
            )
        }
        None => title.element(Level::NOTE.with_name("bestand").message(problem.path)),
    };
    for hint in problem.hints {
        group = group.element(Level::HELP.with_name("hulp").message(hint.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group]) + "\n"
}

/// The lines that contain a span, the number of the first, and the span relative to them. Rendering
/// whole files would be slow.
fn excerpt(text: &str, span: Range<usize>) -> (String, usize, Range<usize>) {
    const BYTES_MAX: usize = 64 * 1024;
    let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end =
        |from: usize| text[from..].find('\n').map_or(text.len(), |newline| from + newline);
    let last_line_end = line_end(span.end.min(line_end(span.start)).max(span.start));
    let end = text.floor_char_boundary(last_line_end.min(start + BYTES_MAX));
    let within = span.start.min(end) - start..span.end.clamp(span.start.min(end), end) - start;
    without_returns(&text[start..end], within, position(text, start).line)
}

/// Carriage returns would be rendered as a symbol at every line end.
fn without_returns(text: &str, span: Range<usize>, line: usize) -> (String, usize, Range<usize>) {
    let returns = |end: usize| text[..end].matches('\r').count();
    let span = span.start - returns(span.start)..span.end - returns(span.end);
    (text.replace('\r', ""), line, span)
}

/// A workflow command: <https://docs.github.com/actions/reference/workflow-commands>.
fn github(problem: &Located<'_>, content: &str) -> String {
    let command = match problem.weight {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let mut message = escape(problem.message);
    for hint in problem.hints {
        let _ = write!(message, "%0Ahulp: {}", escape(hint));
    }
    format!(
        "::{command} file={},line={},col={},title={}::{message}",
        property(&format!("{}/{}", content.trim_end_matches('/'), problem.path)),
        problem.line,
        problem.column,
        property(problem.rule)
    )
}
