//! Practice examples: the list by part of the continuum, the same per theme, and a page each.

use std::collections::BTreeMap;

use serde::Serialize;

use super::recommendation;
use crate::catalogue::example::{Example, themes};
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::ContinuumPart;
use crate::catalogue::table::{Entry, Id};
use crate::catalogue::theme::Theme;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{
    Choice, Group, Head, Link, SourceView, UpkeepView, links_to, sources, upkeep,
};
use crate::publication::Publication;
use crate::slug::slug;
use crate::url::{self, SitePath};

/// Lists of a theme with fewer examples are too thin for search engines.
const EXAMPLES_TO_INDEX: usize = 3;

#[derive(Debug, Serialize)]
struct ExamplesView {
    summary: String,
    themes: Vec<Choice>,
    parts: Vec<PartExamples>,
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
    related: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// The list, one per theme, then one page per example.
pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let examples = &edition.catalogue.tables.examples;
    let per_theme = themes(examples).into_iter().map(|(theme, count)| {
        let page = list_page(edition, Some(theme));
        if count < EXAMPLES_TO_INDEX { page.not_indexed() } else { page }
    });
    let plan = |example: &'e Entry<Example>| {
        Output::record(&example.common, "example.html", move |publication| {
            view(publication, example)
        })
    };
    let records = examples.iter().map(plan);
    std::iter::once(list_page(edition, None)).chain(per_theme).chain(records).collect()
}

fn list_page<'a>(edition: &'a Edition, theme: Option<&'a Id<Theme>>) -> Output<'a> {
    let path = list_path(theme);
    Output::page(path.clone(), "examples.html", move |_| {
        let view = list(edition, theme);
        let title = theme.map_or_else(
            || Kind::Example.plural().to_owned(),
            |theme| format!("Praktijkvoorbeelden: {}", edition.catalogue[theme].title()),
        );
        let overview = theme.map(|_| Link::to_overview(edition, Kind::Example));
        let crumbs = overview.into_iter().collect();
        (Head::new(edition, title, view.summary.clone(), crumbs), view)
    })
}

fn list_path(theme: Option<&Id<Theme>>) -> SitePath {
    theme.map_or_else(
        || url::overview(Kind::Example),
        |theme| url::examples_of_theme(theme.as_str()),
    )
}

/// The list of all examples or those of a theme.
fn list(edition: &Edition, theme: Option<&Id<Theme>>) -> ExamplesView {
    let all = edition.catalogue.tables.examples.current();
    let shown: Vec<_> =
        all.filter(|one| theme.is_none_or(|theme| one.themes.contains(theme))).collect();
    ExamplesView {
        summary: format!(
            "{}: wat anderen al doen, met de aanbeveling die het voorbeeld laat zien.",
            phrases::count(shown.len(), "praktijkvoorbeeld", "praktijkvoorbeelden")
        ),
        themes: theme_choices(edition, theme),
        parts: parts(edition, &shown),
    }
}

fn theme_choices(edition: &Edition, shown: Option<&Id<Theme>>) -> Vec<Choice> {
    let examples = &edition.catalogue.tables.examples;
    let choice = |theme: Option<&Id<Theme>>, text: &str, count| {
        Choice::new(edition, (&list_path(theme), &list_path(shown)), text, count)
    };
    let mut themes: Vec<_> = themes(examples)
        .into_iter()
        .map(|(theme, count)| (&edition.catalogue[theme].common, theme, count))
        .collect();
    themes.sort_by(|(one, ..), (next, ..)| one.sort_key.cmp(&next.sort_key));
    let themes = themes.into_iter();
    let themes = themes.map(|(common, theme, count)| choice(Some(theme), &common.title, count));
    std::iter::once(choice(None, "Alle thema’s", examples.current().count()))
        .chain(themes)
        .collect()
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
        related: groups.into_iter().filter(|group| !group.links.is_empty()).collect(),
        sources: sources(&edition.catalogue, &example.common),
        upkeep: upkeep(edition, &example.common),
    }
}

/// The facts above the text.
fn essentials(edition: &Edition, example: &Example) -> Facts {
    let shown = example.recommendations.iter().map(|id| &edition.catalogue[id]);
    let shown = shown.map(|one| recommendation::link(edition, one));
    Facts::new(vec![
        Fact::records("Wie doet het", edition, &example.organisations),
        Fact::links("Laat deze aanbeveling zien", shown),
        Fact::records("Thema’s", edition, &example.themes),
        Fact::records("Rollen", edition, &example.roles),
    ])
}

fn facts(edition: &Edition, example: &Example) -> Facts {
    Facts::new(vec![
        Fact::records("Voor wie", edition, &example.audiences),
        Fact::records("Regio’s", edition, &example.regions),
        Fact::texts("Jaar", example.year.map(|year| year.to_string())),
        Fact::address("Website", example.website.as_deref()),
    ])
}
