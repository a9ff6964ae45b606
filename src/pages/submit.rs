//! The form by which somebody without the repository describes an offering. Its questions are made from the
//! field tables; a script checks the answers and writes the file.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::feedback;
use crate::form::{self, StepView};
use crate::output::Output;
use crate::parts::card::{Card, CardFact};
use crate::parts::view::{Head, Link};
use crate::publication::Publication;
use crate::url;

#[derive(Debug, Serialize)]
struct SubmitView {
    steps: Vec<StepView>,
    /// What the script can tell of an answer.
    rules: String,
    /// The address of the files with values, with the placeholder `{number}`, and how many there are.
    values: String,
    value_files: usize,
    /// The guide for editors.
    editors: Option<Link>,
    /// A letter to the editors with the questions.
    mail_link: Option<String>,
    /// The same with placeholders for subject and text.
    mail: Option<String>,
    /// Addresses at the repository with the placeholders `{name}` and `{text}`.
    new_file: Option<String>,
    edit_file: Option<String>,
    /// The host of the repository, as who has an account there knows it.
    host: Option<String>,
    /// The questions as plain text, to answer in a letter.
    questions: String,
    /// The card of an empty offering, for the script to fill in.
    card: Card,
    today: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    vec![Output::page(url::submit(), "submit.html", move |publication| {
        let summary = "Meld een cursus, training of hulpmiddel aan: beantwoord de vragen en \
                       stuur het naar de redactie.";
        (Head::new(edition, "Aanbod aanmelden", summary, Vec::new()), view(publication))
    })]
}

fn view(Publication { edition, .. }: &Publication) -> SubmitView {
    let guide = edition.catalogue.tables.common(Kind::TextPage, "redactie");
    let steps = form::steps(edition);
    let questions = questions(&steps);
    let letter = edition.catalogue.site.contact.as_ref();
    let letter = letter.and_then(|_| feedback::link(edition, "Aanbod aanmelden", &questions));
    let repository = edition.repository.as_ref();
    let folder = format!("content/{}", Kind::Offering.folder());
    SubmitView {
        rules: edition.base.href(&url::form_rules()),
        values: edition.base.href(&url::form_values_pattern()),
        value_files: form::value_files(edition),
        editors: guide.map(|common| Link::to_record(edition, common)),
        mail_link: letter,
        mail: feedback::letter(edition),
        new_file: repository.map(|one| one.new_file(&folder)),
        host: repository.map(|one| one.host().to_owned()),
        edit_file: repository.map(|one| one.edit_file(&folder)),
        questions,
        card: empty_card(edition.base.href(&url::overview(Kind::Offering))),
        today: edition.today.to_string(),
        steps,
    }
}

/// Every question that is asked first, with room for an answer.
fn questions(steps: &[StepView]) -> String {
    let asked = steps.iter().flat_map(|step| step.first.iter().chain(&step.run));
    form::letter(asked.map(|control| (control.label, control.help)))
}

/// A card with every part that the script fills in.
fn empty_card(href: String) -> Card {
    let fact = |icon| CardFact { icon, text: String::new() };
    Card {
        id: String::new(),
        kept: None,
        href,
        title: "Naam".to_owned(),
        title_language: None,
        text_language: None,
        offering_type: "Soort",
        note: None,
        is_draft: false,
        provider: None,
        summary: "Samenvatting".to_owned(),
        audiences: "wie".to_owned(),
        when: Some("Wanneer".to_owned()),
        state: None,
        place: Some("Waar".to_owned()),
        more: 0,
        facts: ["euro", "clock"].map(fact).into(),
        role: String::new(),
        about: "Waarover".to_owned(),
    }
}
