//! A filled-in issue form into what it says of one record. GitHub writes each question as a heading with its
//! answer below it; the questions are those of `form`.

use std::ops::Range;

use super::columns::{Target, wanted};
use super::reader::{At, Reader};
use super::said::Said;
use super::values::Unread;
use crate::form::issue::{self, DAYS, NO_ANSWER};
use crate::names::identity;
use crate::problem::{Problems, Severity};
use crate::rules::unreadable_table;
use crate::schema::field::Shape;
use crate::schema::scalar::shorten;
use crate::source::{Place, Source, SourcePath};

const HEADING: &str = "### ";

/// Splits the items of a list in one text.
const BETWEEN_ITEMS: &str = "|";

/// The key of a question that was answered, with the answer and its place.
type Answer = (&'static str, String, Range<usize>);

/// The answers of one form.
#[derive(Debug)]
pub(super) struct Answers {
    path: SourcePath,
    given: Vec<Answer>,
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

    /// What it says: once for each run, which differ in their days alone.
    pub(super) fn said(&self, reader: &mut Reader<'_>) -> Vec<Said> {
        let (days, others): (Vec<_>, Vec<_>) =
            self.given.iter().partition(|(key, ..)| DAYS.iter().any(|asked| asked.key == *key));
        let mut first = Said::new(Place::whole(&self.path), "dit formulier".to_owned());
        for (key, text, span) in others {
            self.read_answer(key, |target| as_cell(text, target), span, reader, &mut first);
        }
        let days = self.matching(days, reader);
        let count = days.first().map_or(1, |(_, text, _)| lines(text).count());
        let mut runs = Vec::new();
        for number in 0..count {
            let mut run = Said::new(first.place.clone(), first.name.clone());
            run.values.clone_from(&first.values);
            for (key, text, span) in &days {
                let line = lines(text).nth(number).unwrap_or_default();
                self.read_answer(key, |_| line.to_owned(), span, reader, &mut run);
            }
            runs.push(run);
        }
        runs.into_iter().map_while(|run| reader.finished(run)).collect()
    }

    /// The days, when they have as many starts as ends; else none, which is reported.
    fn matching<'d>(&self, days: Vec<&'d Answer>, reader: &mut Reader<'_>) -> Vec<&'d Answer> {
        if let [(_, starts, _), (key, ends, span)] = days.as_slice() {
            let (starts, ends) = (lines(starts).count(), lines(ends).count());
            if starts != ends {
                let why = format!("{starts} keer een begin en {ends} keer een einde");
                let unread = Unread::new(why)
                    .hint("schrijf bij elk begin een einde, elk op een eigen regel: de data zijn nu niet overgenomen");
                reader.report(&|| self.at(key, span), unread, Severity::Error);
                return Vec::new();
            }
        }
        days
    }

    fn read_answer(
        &self,
        key: &str,
        cell: impl FnOnce(&Target) -> String,
        span: &Range<usize>,
        reader: &mut Reader<'_>,
        said: &mut Said,
    ) {
        let Some(target) = wanted(&key.replace('/', "."), reader.kind) else { return };
        reader.text(&|| self.at(key, span), &target, &cell(&target), said);
    }

    fn at(&self, key: &str, span: &Range<usize>) -> At {
        At {
            name: format!("vraag `{}`", shorten(key)),
            place: Place::bytes(&self.path, span.clone()),
        }
    }
}

/// The lines of an answer that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// An answer as a cell of a table has it: the items of a list behind each other, of boxes those that are ticked.
fn as_cell(text: &str, target: &Target) -> String {
    let is_list = match target {
        Target::Key(chain) => matches!(chain.last().shape, Shape::List { .. }),
        Target::SourceId | Target::Body => false,
    };
    let lines = lines(text);
    let boxes = lines.clone().filter(|line| line.starts_with("- ["));
    if boxes.clone().next().is_some() {
        let ticked = boxes
            .filter_map(|line| line.strip_prefix("- [x] ").or_else(|| line.strip_prefix("- [X] ")));
        return ticked.collect::<Vec<_>>().join(BETWEEN_ITEMS);
    }
    let items = lines.map(|line| line.strip_prefix("- ").unwrap_or(line));
    items.collect::<Vec<_>>().join(if is_list { BETWEEN_ITEMS } else { " " })
}
