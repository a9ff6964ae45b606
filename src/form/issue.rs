//! The same questions as an issue form of GitHub, for who has an account there. The file in `.github/` is made by
//! a test from this; what the content has, such as themes, is asked as text, or every new one would change it.

use std::fmt::Write;

use serde_json::json;

use super::questions::{Question, RUN, STEPS, Step};
use super::{field, is_needed, kind};
use crate::dutch::phrases::capitalised;
use crate::schema::field::Shape;
use crate::schema::vocabulary::Term;

/// What GitHub writes where nothing was answered.
pub(crate) const NO_ANSWER: &str = "_No response_";

/// What the workflow tells these issues apart by.
const LABEL: &str = "aanbod";

/// The days of the runs, which the page asks in its own way: a line for each run.
pub(crate) const DAYS: &[Question] = &[
    Question {
        key: "uitvoeringen/start",
        label: "Wanneer begint het?",
        help: "Bijvoorbeeld 4 maart 2027, 9.00 uur. Is het vaker, schrijf dan elke keer op een eigen regel.",
    },
    Question {
        key: "uitvoeringen/einde",
        label: "En wanneer eindigt het?",
        help: "Bijvoorbeeld 4 maart 2027, 17.00 uur. Elke keer op een eigen regel, in dezelfde volgorde.",
    },
];

/// Every question, in the order of the form.
pub(crate) fn questions() -> impl Iterator<Item = &'static Question> {
    let of_step = |step: &'static Step| step.first.iter().chain(step.more);
    STEPS.iter().flat_map(of_step).chain(DAYS).chain(RUN)
}

/// The text of the issue form, as GitHub's "Syntax for GitHub's form schema" has it.
pub fn template() -> String {
    let mut text = format!(
        "# Made from the questions of `src/form/`: `UPDATE=1 cargo test --test main -- issue_form` writes it.\n\
         name: Aanbod aanmelden\n\
         description: Meld een cursus, training of hulpmiddel aan. Wat je niet weet, laat je leeg.\n\
         title: \"Aanbod: \"\n\
         labels: [{LABEL}]\n\
         body:\n"
    );
    for question in questions() {
        let _ = write!(text, "{}", element(question));
    }
    text
}

fn element(question: &Question) -> String {
    let field = field(question.key);
    let (element, options) = match &field.shape {
        Shape::Term(terms) => ("dropdown", options(terms, |label| json!(label))),
        Shape::List { of: Shape::Term(terms), .. } => {
            ("checkboxes", options(terms, |label| json!({ "label": label })))
        }
        Shape::List { .. } => ("textarea", String::new()),
        _ if DAYS.contains(question) => ("textarea", String::new()),
        shape if kind(shape) == "long" => ("textarea", String::new()),
        _ => ("input", String::new()),
    };
    let required = if is_needed(question) { "    validations: {required: true}\n" } else { "" };
    format!(
        "  - type: {element}\n    id: {}\n    attributes:\n      label: {}\n      description: {}\n{options}{required}",
        question.key.replace('/', "-"),
        json!(question.label),
        json!(help(question, &field.shape)),
    )
}

/// Names are asked as text.
fn help(question: &Question, shape: &Shape) -> String {
    let names = match shape {
        Shape::Reference(_) => "Schrijf de naam.",
        Shape::List { of: Shape::Reference(_), .. } => "Schrijf de namen, elk op een eigen regel.",
        Shape::YesNo => "Schrijf ja of nee.",
        _ => return question.help.to_owned(),
    };
    [question.help, names].join(" ").trim().to_owned()
}

fn options(terms: &[Term], as_option: fn(String) -> serde_json::Value) -> String {
    let lines =
        terms.iter().map(|term| format!("        - {}\n", as_option(capitalised(term.label))));
    std::iter::once("      options:\n".to_owned()).chain(lines).collect()
}
