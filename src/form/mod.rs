//! The form for offerings, made from the field tables: the questions with their choices. How it is shown
//! is for the page, what is wrong with an answer for `rules`.

pub mod issue;
pub(crate) mod questions;
mod relations;
pub(crate) mod rules;

use std::fmt::Write;

use serde::Serialize;

use self::questions::{Question, RUN, RUNS_STEP, STEPS, Step};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::dutch::phrases::capitalised;
use crate::edition::Edition;
use crate::schema::field::{Field, Shape};
use crate::schema::values::{DATE, EMAIL, STUDY_LOAD, URL};

/// Longer texts are asked in a field of more lines.
const LINE_CHARACTERS_MAX: usize = 120;

/// More choices than this are a list to open.
const RADIOS_MAX: usize = 7;

#[derive(Debug, Serialize)]
pub(crate) struct StepView {
    pub id: &'static str,
    pub title: &'static str,
    pub number: usize,
    pub first: Vec<Control>,
    pub more: Vec<Control>,
    /// Those about one run.
    pub run: Vec<Control>,
}

/// A question with what answers it.
#[derive(Debug, Serialize)]
pub(crate) struct Control {
    /// The key, below others after slashes.
    pub name: &'static str,
    pub id: String,
    pub label: &'static str,
    pub help: &'static str,
    /// Which element takes the answer.
    pub kind: &'static str,
    pub choices: Vec<ChoiceView>,
    pub is_required: bool,
}

/// An answer by its title.
#[derive(Debug, Serialize)]
pub(crate) struct ChoiceView {
    pub value: String,
    pub text: String,
}

/// About as many offerings have their values in one file.
const VALUES_PER_FILE: usize = 100;

/// The number of files with the values of offerings.
pub(crate) fn value_files(edition: &Edition) -> usize {
    edition.catalogue.tables.offerings.iter().count().div_ceil(VALUES_PER_FILE)
}

/// The file that has the values of an offering. The form's script computes the same.
pub(crate) fn value_file(id: &str, files: usize) -> usize {
    id.bytes().map(usize::from).sum::<usize>() % files.max(1)
}

/// Questions, each with its explanation and room for an answer, as the text of a letter.
pub(crate) fn letter<'q>(questions: impl Iterator<Item = (&'q str, &'q str)>) -> String {
    let mut text = String::new();
    for (label, help) in questions {
        let _ = writeln!(text, "{label}\n{help}\n\n");
    }
    text.trim_end().to_owned()
}

pub(crate) fn steps(edition: &Edition) -> Vec<StepView> {
    STEPS.iter().zip(1..).map(|(step, number)| step_view(edition, step, number)).collect()
}

fn step_view(edition: &Edition, step: &Step, number: usize) -> StepView {
    let controls = |questions: &'static [Question]| {
        questions.iter().map(|question| control(edition, question)).collect()
    };
    let run = if step.id == RUNS_STEP { RUN } else { &[] };
    StepView {
        id: step.id,
        title: step.title,
        number,
        first: controls(step.first),
        more: controls(step.more),
        run: controls(run),
    }
}

fn control(edition: &Edition, question: &'static Question) -> Control {
    let field = field(question.key);
    Control {
        name: question.key,
        id: question.key.replace('/', "-"),
        label: question.label,
        help: question.help,
        kind: kind(&field.shape),
        choices: choices(edition, &field.shape),
        is_required: is_needed(question),
    }
}

/// Who offers it is not in every file, but whoever fills in a form knows.
fn is_needed(question: &Question) -> bool {
    let is_required = field(question.key).required && !question.key.contains('/');
    is_required || question.key == "aanbieder"
}

/// The field of an offering under a key, below others after slashes.
fn field(key: &str) -> &'static Field {
    let mut parts = key.split('/');
    let first = parts.next().unwrap_or_default();
    let top = keys(Kind::Offering).find(|field| field.key == first);
    let found = parts.fold(top, |field, part| {
        let table = table(&field?.shape)?;
        table.iter().find(|field| field.key == part)
    });
    found.expect("every question is about a key: a test asks them all")
}

fn table(shape: &'static Shape) -> Option<&'static [Field]> {
    match shape {
        Shape::Map(fields) => Some(fields),
        Shape::List { of, .. } => table(of),
        _ => None,
    }
}

fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text { max, .. } if *max <= LINE_CHARACTERS_MAX => "text",
        Shape::Text { .. } => "long",
        Shape::Number | Shape::Euros => "number",
        Shape::YesNo => "yes",
        Shape::Formatted(format) if format.name == DATE.name => "date",
        Shape::Formatted(format) if format.name == URL.name => "url",
        Shape::Formatted(format) if format.name == EMAIL.name => "email",
        Shape::Formatted(format) if format.name == STUDY_LOAD.name => "load",
        Shape::Formatted(_) | Shape::Map(_) => "text",
        Shape::Term(terms) if terms.len() <= RADIOS_MAX => "radio",
        Shape::Term(_) | Shape::Reference(_) => "select",
        Shape::List { of: Shape::Term(_) | Shape::Reference(_), .. } => "checks",
        Shape::List { .. } => "lines",
    }
}

fn choices(edition: &Edition, shape: &Shape) -> Vec<ChoiceView> {
    match shape {
        Shape::List { of, .. } => choices(edition, of),
        Shape::Term(terms) => {
            let choice = |(key, label): (&str, &str)| ChoiceView {
                value: key.to_owned(),
                text: capitalised(label),
            };
            terms.iter().map(|term| choice((term.key, term.label))).collect()
        }
        Shape::Reference(folder) => {
            let is_choice = |common: &&Common| {
                common.kind.folder() == *folder && common.shared.life_cycle.is_current()
            };
            let records = edition.catalogue.tables.commons().filter(is_choice);
            let choice = |common: &Common| ChoiceView {
                value: common.id.clone(),
                text: common.title.clone(),
            };
            records.map(choice).collect()
        }
        _ => Vec::new(),
    }
}
