//! Problems into output: for a terminal, as JSON lines, as GitHub annotations and for the preview.
//!
//! No other module may format problems. They are sorted by file and place, errors and warnings
//! together, so that the output does not depend on the number of threads.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::iter;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::formats::{front_matter, yaml};
use crate::problem::{Problem, Problems, Severity};
use crate::source::{Cursor, Position, Source, SourcePath, Spot, invisible};
use crate::templates::PREFIX;

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
        /// The theme folder.
        theme: &'c str,
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
    pub path: Cow<'p, str>,
    #[serde(flatten)]
    position: Position,
    /// What is wrong.
    #[serde(rename = "melding")]
    pub message: Cow<'p, str>,
    /// How to fix it.
    #[serde(rename = "hulp")]
    pub hints: Cow<'p, [String]>,
    #[serde(skip)]
    span: Range<usize>,
    #[serde(skip)]
    text: Option<&'p str>,
    #[serde(skip)]
    weight: Severity,
    /// The problems of the file that are not shown.
    #[serde(skip)]
    unshown: Vec<Severity>,
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
    /// With the path as people may see it, which is not always that of the file.
    pub(crate) fn shown(self) -> Self {
        Self { path: Cow::Owned(invisible::shown(&self.path).into_owned()), ..self }
    }

    /// The source line, for a template; `None` when the file has no text.
    pub(crate) fn excerpt(&self) -> Option<Excerpt> {
        let Window { text, span, .. } = window(self.text?, self);
        let (start, end) =
            (text.floor_char_boundary(span.start), text.floor_char_boundary(span.end));
        Some(Excerpt {
            before: text[..start].to_owned(),
            marked: text[start..end].to_owned(),
            after: text[end..].to_owned(),
        })
    }
}

/// Of one file no more than this is shown: who has met these knows what is wrong with the others.
const SHOWN_MAX: usize = 200;

/// Resolves every place and sorts by file, place and message. Of a file with very many problems only
/// the first errors and then warnings are kept; the last of these says how many there are more.
pub fn locate<'p>(
    problems: &'p Problems,
    source: impl Fn(&SourcePath) -> Option<&'p Source>,
) -> Vec<Located<'p>> {
    let mut by_file: BTreeMap<&SourcePath, Vec<&Problem>> = BTreeMap::new();
    for problem in problems.iter() {
        by_file.entry(&problem.place.path).or_default().push(problem);
    }
    by_file.into_iter().flat_map(|(path, found)| locate_in_file(source(path), &found)).collect()
}

fn locate_in_file<'p>(source: Option<&'p Source>, found: &[&'p Problem]) -> Vec<Located<'p>> {
    let text = source.map(|source| source.text.as_ref());
    let mut spans = Spans { text: text.unwrap_or_default(), header: None };
    let mut found: Vec<_> =
        found.iter().map(|problem| (spans.of(&problem.place.spot), *problem)).collect();
    let by_place = |(a, one): &(Range<usize>, &Problem), (b, other): &(Range<usize>, &Problem)| {
        (a.start, &one.message).cmp(&(b.start, &other.message))
    };
    found.sort_by(|a, b| a.1.severity.cmp(&b.1.severity).then_with(|| by_place(a, b)));
    let rest = found.split_off(found.len().min(SHOWN_MAX));
    found.sort_by(by_place);
    let mut place = Cursor::new(spans.text);
    let shown = found.iter().map(|(span, problem)| Located {
        severity: match problem.severity {
            Severity::Error => "fout",
            Severity::Warning => "waarschuwing",
        },
        rule: problem.rule.name,
        path: Cow::Borrowed(problem.place.path.as_str()),
        position: place.move_to(span.start),
        message: invisible::shown(&problem.message),
        hints: hints(&problem.hints),
        span: span.clone(),
        text: text.filter(|text| !text.is_empty()),
        weight: problem.severity,
        unshown: Vec::new(),
    });
    let mut shown: Vec<_> = shown.collect();
    if let (Some(last), false) = (shown.last_mut(), rest.is_empty()) {
        last.unshown = rest.iter().map(|(_, problem)| problem.severity).collect();
        let more = format!("in dit bestand zijn er nog {} meer: begin met deze", rest.len());
        last.hints.to_mut().push(more);
    }
    shown
}

/// Hints repeat what an editor typed.
fn hints(hints: &[String]) -> Cow<'_, [String]> {
    if hints.iter().all(|hint| matches!(invisible::shown(hint), Cow::Borrowed(_))) {
        return Cow::Borrowed(hints);
    }
    Cow::Owned(hints.iter().map(|hint| invisible::shown(hint).into_owned()).collect())
}

/// Finds spots in a text; its front matter is parsed once.
struct Spans<'p> {
    text: &'p str,
    /// Where the front matter starts, and its values; a file without front matter is all YAML.
    header: Option<(usize, Option<yaml::Node<'p>>)>,
}

impl Spans<'_> {
    fn of(&mut self, spot: &Spot) -> Range<usize> {
        let text = self.text;
        match spot {
            Spot::Whole => 0..0,
            Spot::Bytes { start, end } => {
                let start = text.floor_char_boundary(*start);
                start..text.floor_char_boundary(*end).max(start)
            }
            Spot::Key(path) => self.of_key(path).unwrap_or(0..0),
        }
    }

    fn of_key(&mut self, path: &str) -> Option<Range<usize>> {
        let (offset, root) = self.header.get_or_insert_with(|| header(self.text));
        let span = root.as_ref()?.at(path).span.clone();
        Some(span.start + *offset..span.end + *offset)
    }
}

fn header(text: &str) -> (usize, Option<yaml::Node<'_>>) {
    let range = front_matter::find(text).map_or(0..text.len(), |parts| parts.front_matter);
    (range.start, yaml::parse(&text[range]).ok())
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
            Format::Github { content, theme } => {
                let (folder, path) = match problem.path.strip_prefix(PREFIX) {
                    Some(path) => (theme, path),
                    None => (content, &*problem.path),
                };
                let file = format!("{}/{path}", folder.trim_end_matches('/'));
                output.push_str(&github(problem, &file));
            }
        }
        output.push('\n');
    }
    output
}

/// The closing line, with the number of errors and warnings.
pub fn summary(located: &[Located<'_>]) -> String {
    count_of(
        located
            .iter()
            .flat_map(|problem| iter::once(problem.weight).chain(problem.unshown.iter().copied())),
    )
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
    let title = level.with_name(problem.severity).primary_title(&*problem.message).id(problem.rule);
    // A name with a line break in it could pass for a line of ours.
    let path = invisible::shown(&problem.path).replace(char::is_control, "�");
    let in_text = problem.text.map(|text| window(text, problem));
    let Position { line, column } = problem.position;
    let mut group = match in_text {
        Some(window) => {
            let snippet = Snippet::source(window.text).line_start(line);
            let snippet = snippet.annotation(AnnotationKind::Primary.span(window.span));
            if window.is_cut {
                let origin = Origin::path(&path).line(line).char_column(column);
                title.element(origin).element(snippet)
            } else {
                title.element(snippet.path(&path))
            }
        }
        None => title.element(Level::NOTE.with_name("bestand").message(&path)),
    };
    for hint in problem.hints.iter() {
        group = group.element(Level::HELP.with_name("hulp").message(hint.as_str()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group]) + "\n"
}

/// What is shown of a text around a problem.
struct Window {
    text: String,
    span: Range<usize>,
    /// It starts within a line, so the column cannot be counted in it.
    is_cut: bool,
}

/// The line where a problem starts; of a long one what is around that place. Drawing takes time for all
/// that it is given, and of a long line it leaves out most.
fn window(text: &str, problem: &Located<'_>) -> Window {
    const BEFORE_MAX: usize = 200;
    const AFTER_MAX: usize = 400;
    let span = &problem.span;
    let from = text.floor_char_boundary(span.start.saturating_sub(BEFORE_MAX));
    let start = text[from..span.start].rfind('\n').map_or(from, |newline| from + newline + 1);
    let to = text.floor_char_boundary((span.start + AFTER_MAX).min(text.len()));
    let end = text[span.start..to].find('\n').map_or(to, |newline| span.start + newline);
    let is_cut = start > 0 && text.as_bytes()[start - 1] != b'\n';
    let (text, span) =
        without_returns(&text[start..end], span.start - start..span.end.min(end) - start);
    Window { text, span, is_cut }
}

/// Carriage returns would be rendered as a symbol at every line end.
fn without_returns(text: &str, span: Range<usize>) -> (String, Range<usize>) {
    let returns = |end: usize| text[..end].matches('\r').count();
    let span = span.start - returns(span.start)..span.end - returns(span.end);
    (text.replace('\r', ""), span)
}

/// A workflow command: <https://docs.github.com/actions/reference/workflow-commands>.
fn github(problem: &Located<'_>, file: &str) -> String {
    let command = match problem.weight {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let mut message = escape(&problem.message);
    for hint in problem.hints.iter() {
        let _ = write!(message, "%0Ahulp: {}", escape(hint));
    }
    format!(
        "::{command} file={},line={},col={},title={}::{message}",
        property(file),
        problem.position.line,
        problem.position.column,
        property(problem.rule)
    )
}
