//! A filled-in issue form into what it says of one record. GitHub writes each question as a heading with its
//! answer below it; the questions are those of `form`.

use std::ops::Range;

use super::columns::{Target, wanted};
use super::reader::{At, Reader};
use super::said::Said;
use crate::form::issue::{self, NO_ANSWER};
use crate::names::identity;
use crate::problem::Problems;
use crate::rules::unreadable_table;
use crate::schema::field::Shape;
use crate::schema::scalar::shorten;
use crate::source::{Place, Source, SourcePath};

const HEADING: &str = "### ";

/// Splits the items of a list in one text.
const BETWEEN_ITEMS: &str = "|";

/// The answers of one form.
#[derive(Debug)]
pub(super) struct Answers {
    path: SourcePath,
    /// The key of each question that was answered, with the answer and its place.
    given: Vec<(&'static str, String, Range<usize>)>,
}

/// Whether a text is a form that was filled in: it begins with a question.
pub(super) fn is_form(text: &str) -> bool {
    let first = text.trim_start().lines().next();
    first.is_some_and(|line| question(line).is_some())
}

/// The key that a heading asks for.
fn question(line: &str) -> Option<&'static str> {
    let label = identity(line.strip_prefix(HEADING)?);
    let mut asked = issue::questions();
    asked.find(|question| identity(question.label) == label).map(|question| question.key)
}

impl Answers {
    /// Reads the text of a form; `None` when nothing was answered, which is reported. A heading that is no
    /// question is part of the answer it stands in.
    pub(super) fn read(
        path: &SourcePath,
        source: &Source,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut given: Vec<(&'static str, Range<usize>)> = Vec::new();
        let mut at = 0;
        for line in source.text.split_inclusive('\n') {
            let end = at + line.len();
            match (question(line.trim_end()), given.last_mut()) {
                (Some(key), _) => given.push((key, end..end)),
                (None, Some((_, answer))) => answer.end = end,
                (None, None) => {}
            }
            at = end;
        }
        let answered = |(key, span): (&'static str, Range<usize>)| {
            let text = source.text[span.clone()].trim();
            let start = span.start + source.text[span].find(text).unwrap_or_default();
            let is_empty = text.is_empty() || text == NO_ANSWER;
            (!is_empty).then(|| (key, text.to_owned(), start..start + text.len()))
        };
        let given: Vec<_> = given.into_iter().filter_map(answered).collect();
        if given.is_empty() {
            problems
                .error(&unreadable_table::RULE, Place::whole(path), "dit formulier is leeg")
                .hint("vul minstens de naam in");
            return None;
        }
        Some(Self { path: path.clone(), given })
    }

    pub(super) fn said(&self, reader: &mut Reader<'_>) -> Vec<Said> {
        let mut said = Said::new(Place::whole(&self.path), "dit formulier".to_owned());
        for (key, text, span) in &self.given {
            let dotted = key.replace('/', ".");
            let Some(target) = wanted(&dotted, reader.kind) else { continue };
            let at = || At {
                name: format!("vraag `{}`", shorten(key)),
                place: Place::bytes(&self.path, span.clone()),
            };
            reader.text(&at, &target, &as_cell(text, &target), &mut said);
        }
        reader.finished(said).into_iter().collect()
    }
}

/// An answer as a cell of a table has it: the items of a list behind each other, of boxes those that are ticked.
fn as_cell(text: &str, target: &Target) -> String {
    let is_list = match target {
        Target::Key(chain) => matches!(chain.last().shape, Shape::List { .. }),
        Target::SourceId | Target::Body => false,
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let boxes = lines.clone().filter(|line| line.starts_with("- ["));
    if boxes.clone().next().is_some() {
        let ticked = boxes
            .filter_map(|line| line.strip_prefix("- [x] ").or_else(|| line.strip_prefix("- [X] ")));
        return ticked.collect::<Vec<_>>().join(BETWEEN_ITEMS);
    }
    let items = lines.map(|line| line.strip_prefix("- ").unwrap_or(line));
    items.collect::<Vec<_>>().join(if is_list { BETWEEN_ITEMS } else { " " })
}
