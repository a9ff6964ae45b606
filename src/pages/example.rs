//! The page of a practice example.

use serde::Serialize;

use super::facts::{Fact, Facts};
use super::view::{Group, Head, SourceView, UpkeepView, links_to, sources, upkeep};
use super::{Edition, Page};
use crate::catalogue::example::Example;
use crate::catalogue::kind::Kind;
use crate::catalogue::table::Entry;
use crate::url;

/// What the page shows.
#[derive(Debug, Serialize)]
struct ExampleView {
    summary: String,
    body: String,
    website: Option<String>,
    facts: Facts,
    related: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// One page per example.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let plan = |example: &'a Entry<Example>| {
        let path = url::record(Kind::Example, &example.common.id);
        Page::new(path, "example.html", move || {
            (Head::of_record(edition, &example.common), view(edition, example))
        })
    };
    edition.catalogue.tables.examples.iter().map(plan).collect()
}

fn view(edition: &Edition<'_>, example: &Entry<Example>) -> ExampleView {
    let groups = [
        Group::new("Aanbevelingen die dit laat zien", links_to(edition, &example.recommendations)),
        Group::new("Aanbod dat erbij hoort", links_to(edition, &example.offerings)),
    ];
    ExampleView {
        summary: example.common.summary().to_owned(),
        body: example.common.body.html.clone(),
        website: example.website.clone(),
        facts: facts(edition, example),
        related: groups.into_iter().filter(|group| !group.links.is_empty()).collect(),
        sources: sources(edition.catalogue, &example.common),
        upkeep: upkeep(edition, &example.common),
    }
}

fn facts(edition: &Edition<'_>, example: &Example) -> Facts {
    Facts::new(vec![
        Fact::records("Wie doet het", edition, &example.organisations),
        Fact::records("Voor wie", edition, &example.audiences),
        Fact::records("Thema’s", edition, &example.themes),
        Fact::records("Rollen", edition, &example.roles),
        Fact::records("Regio’s", edition, &example.regions),
        Fact::texts("Jaar", example.year.map(|year| year.to_string())),
        Fact::address("Website", example.website.as_deref()),
    ])
}
