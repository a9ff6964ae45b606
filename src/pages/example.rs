//! Practice examples: the list by part of the continuum, the same per theme, role, region and
//! recommendation, and a page each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::recommendation;
use crate::catalogue::example::{Example, SUBJECTS, Subject, subjects};
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::{ContinuumPart, Recommendation};
use crate::catalogue::table::{Entry, Id};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::feedback;
use crate::form;
use crate::form::questions::{EXAMPLE, Question};
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::topic::Topic;
use crate::parts::view::{
    Choice, Group, Head, Link, MaterialView, SourceView, UpkeepView, links_to, sources, upkeep,
};
use crate::publication::Publication;
use crate::slug::slug;
use crate::url::{self, SitePath};

/// Lists of a subject with fewer examples are too thin for search engines.
const EXAMPLES_TO_INDEX: usize = 3;

#[derive(Debug, Serialize)]
struct ExamplesView {
    summary: String,
    /// The subject of the list; `None` for all examples.
    shown: Option<String>,
    all: Choice,
    filters: Vec<Filter>,
    parts: Vec<PartExamples>,
    /// How to add one; only below all examples.
    share: Option<Share>,
}

/// The questions about an example, which are answered in a letter or at the repository.
#[derive(Debug, Serialize)]
struct Share {
    questions: Vec<Asked>,
    /// With the questions filled in; `None` when the site names no way to send them.
    send: Option<String>,
}

#[derive(Debug, Serialize)]
struct Asked {
    label: &'static str,
    help: &'static str,
}

/// The subjects of one kind.
#[derive(Debug, Serialize)]
struct Filter {
    title: &'static str,
    choices: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct PartExamples {
    id: String,
    title: &'static str,
    examples: Vec<ExampleLine>,
}

#[derive(Debug, Serialize)]
struct ExampleLine {
    link: Link,
    /// Organisations and recommendations: "Radboudumc · aanbevelingen 2.3 en 2.5".
    note: String,
}

#[derive(Debug, Serialize)]
struct ExampleView {
    part: Option<&'static str>,
    summary: String,
    body: String,
    website: Option<String>,
    essentials: Facts,
    facts: Facts,
    materials: Vec<MaterialView>,
    related: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// The list, one per subject, then one page per example.
pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let examples = &edition.catalogue.tables.examples;
    let per_subject = subjects(&edition.catalogue.tables).into_iter().map(|(subject, count)| {
        let page = list_page(edition, Some(subject));
        if count < EXAMPLES_TO_INDEX { page.not_indexed() } else { page }
    });
    let plan = |example: &'e Entry<Example>| {
        Output::record(&example.common, "example.html", move |publication| {
            view(publication, example)
        })
    };
    let records = examples.iter().map(plan);
    std::iter::once(list_page(edition, None)).chain(per_subject).chain(records).collect()
}

fn list_page<'a>(edition: &'a Edition, subject: Option<Subject<'a>>) -> Output<'a> {
    let path = list_path(subject);
    Output::page(path.clone(), "examples.html", move |_| {
        let view = list(edition, subject);
        let title = subject.map_or_else(
            || Kind::Example.plural().to_owned(),
            |subject| format!("Praktijkvoorbeelden: {}", name(edition, subject)),
        );
        let overview = subject.map(|_| Link::to_overview(edition, Kind::Example));
        let crumbs = overview.into_iter().collect();
        let head = Head::new(edition, title, view.summary.clone(), crumbs);
        (if subject.is_none() { head.followed(edition, Topic::Examples) } else { head }, view)
    })
}

fn list_path(subject: Option<Subject<'_>>) -> SitePath {
    subject.map_or_else(|| url::overview(Kind::Example), |(kind, id)| url::examples_of(kind, id))
}

/// The title of a subject; a recommendation is known by its number too.
fn name(edition: &Edition, (kind, id): Subject<'_>) -> String {
    match kind {
        Kind::Recommendation => {
            let recommendation = &edition.catalogue[&Id::<Recommendation>::new(id)];
            format!("{} {}", recommendation.number, recommendation.title())
        }
        _ => {
            edition.catalogue.tables.common(kind, id).map_or(id, |common| &common.title).to_owned()
        }
    }
}

/// The list of all examples or those of a subject.
fn list(edition: &Edition, subject: Option<Subject<'_>>) -> ExamplesView {
    let tables = &edition.catalogue.tables;
    let counts = subjects(tables);
    let is_shown = |one: &&Entry<Example>| {
        subject.is_none_or(|subject| one.subjects(&tables.providers).contains(&subject))
    };
    let shown: Vec<_> = tables.examples.current().filter(is_shown).collect();
    ExamplesView {
        summary: format!(
            "{}: wat anderen al doen, met de aanbeveling die het voorbeeld laat zien.",
            phrases::count(shown.len(), "praktijkvoorbeeld", "praktijkvoorbeelden")
        ),
        shown: subject.map(|subject| name(edition, subject)),
        all: Choice::new(
            edition,
            (&list_path(None), &list_path(subject)),
            "Alle voorbeelden",
            tables.examples.current().count(),
        ),
        filters: SUBJECTS
            .iter()
            .filter_map(|kind| filter(edition, &counts, *kind, subject))
            .collect(),
        parts: parts(edition, &shown),
        share: subject.is_none().then(|| share(edition)),
    }
}

fn share(edition: &Edition) -> Share {
    let text = form::letter(EXAMPLE.iter().map(|question| (question.label, question.help)));
    let asked = |question: &Question| Asked { label: question.label, help: question.help };
    Share {
        questions: EXAMPLE.iter().map(asked).collect(),
        send: feedback::link(edition, "Praktijkvoorbeeld delen", &text),
    }
}

/// `None` when no example names a record of this kind.
fn filter(
    edition: &Edition,
    counts: &BTreeMap<Subject<'_>, usize>,
    kind: Kind,
    shown: Option<Subject<'_>>,
) -> Option<Filter> {
    let mut subjects: Vec<_> = counts.iter().filter(|((of, _), _)| *of == kind).collect();
    let sort_key = |id: &str| edition.catalogue.tables.common(kind, id).map(|one| &one.sort_key);
    subjects.sort_by(|((_, one), _), ((_, next), _)| sort_key(one).cmp(&sort_key(next)));
    let choices = subjects.into_iter().map(|(subject, count)| {
        let paths = (&list_path(Some(*subject)), &list_path(shown));
        Choice::new(edition, paths, name(edition, *subject), *count)
    });
    let choices: Vec<Choice> = choices.collect();
    (!choices.is_empty()).then(|| Filter { title: kind.plural(), choices })
}

/// Groups examples by the part of their first recommendation; those without one come last.
fn parts(edition: &Edition, shown: &[&Entry<Example>]) -> Vec<PartExamples> {
    let mut of_parts: BTreeMap<Option<ContinuumPart>, Vec<ExampleLine>> = BTreeMap::new();
    for example in shown {
        of_parts.entry(part_of(edition, example)).or_default().push(line(edition, example));
    }
    let parts = ContinuumPart::ALL.iter().copied().map(Some).chain([None]);
    let part = |part: Option<ContinuumPart>| {
        let title = part.map_or("Andere voorbeelden", ContinuumPart::label);
        Some(PartExamples {
            id: format!("_{}", slug(title)),
            title,
            examples: of_parts.remove(&part)?,
        })
    };
    parts.filter_map(part).collect()
}

/// The part of the continuum of the first recommendation an example illustrates.
fn part_of(edition: &Edition, example: &Example) -> Option<ContinuumPart> {
    example.recommendations.first().map(|id| edition.catalogue[id].part)
}

fn line(edition: &Edition, example: &Entry<Example>) -> ExampleLine {
    let names = example.organisations.iter().map(|id| edition.catalogue[id].title());
    let numbers: Vec<&str> =
        example.recommendations.iter().map(|id| edition.catalogue[id].number.as_str()).collect();
    let word = if numbers.len() == 1 { "aanbeveling" } else { "aanbevelingen" };
    let shows = (!numbers.is_empty()).then(|| format!("{word} {}", phrases::enumerate(&numbers)));
    let who = phrases::enumerate(&names.collect::<Vec<_>>());
    let note: Vec<String> =
        [who].into_iter().chain(shows).filter(|part| !part.is_empty()).collect();
    ExampleLine {
        link: Link::to_record(edition, &example.common),
        note: phrases::capitalised(&note.join(" · ")),
    }
}

fn view(publication: &Publication, example: &Entry<Example>) -> ExampleView {
    let edition = &publication.edition;
    let groups = [
        Group::new("Aanbod dat erbij hoort", links_to(edition, &example.offerings)),
        Group::new("Kaarten om zelf te beginnen", links_to(edition, &example.knowledge_cards)),
    ];
    ExampleView {
        part: part_of(edition, example).map(ContinuumPart::label),
        summary: example.common.summary().to_owned(),
        body: publication.terms.explained(&example.common),
        website: example.website.clone(),
        essentials: essentials(edition, example),
        facts: facts(edition, example),
        materials: example.materials.iter().map(MaterialView::new).collect(),
        related: groups.into_iter().filter(|group| !group.links.is_empty()).collect(),
        sources: sources(&edition.catalogue, &example.common),
        upkeep: upkeep(edition, &example.common),
    }
}

/// The facts above the text.
fn essentials(edition: &Edition, example: &Example) -> Facts {
    let shown = example.recommendations.iter().map(|id| &edition.catalogue[id]);
    let shown = shown.map(|one| recommendation::link(edition, one));
    Facts::known(vec![
        Fact::records("Wie doet het", edition, &example.organisations),
        Fact::links("Laat deze aanbeveling zien", shown),
        Fact::records("Thema’s", edition, &example.themes),
        Fact::records("Rollen", edition, &example.roles),
        Fact::records("Profielen", edition, &example.profiles),
    ])
}

fn facts(edition: &Edition, example: &Example) -> Facts {
    let regions = example.regions(&edition.catalogue.tables.providers);
    Facts::known(vec![
        Fact::records("Voor wie", edition, &example.audiences),
        Fact::records("Regio’s", edition, regions),
        Fact::texts("Jaar", example.year.map(|year| year.to_string())),
        Fact::address("Website", example.website.as_deref()),
    ])
}
