//! Text pages: a body with links to its headings. One with the name of a list is part of that page.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::accessibility::{self, Accessibility, Defect};
use crate::catalogue::axis::Axis;
use crate::catalogue::table::Entry;
use crate::catalogue::text_page::TextPage;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{SourceView, UpkeepView, sources, upkeep};
use crate::publication::Publication;
use crate::schema::moment::Moment;

/// The page about the sources of the catalogue.
const SOURCES_PAGE: &str = "bronnen";

#[derive(Debug, Serialize)]
pub(super) struct TextPageView {
    summary: String,
    facts: Option<Facts>,
    body: String,
    headings: Vec<HeadingView>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

#[derive(Debug, Serialize)]
struct HeadingView {
    id: String,
    text: String,
}

pub(crate) fn outputs<'e>(edition: &'e Edition) -> Vec<Output<'e>> {
    let plan = |text: &'e Entry<TextPage>| {
        Output::record(&text.common, "text_page.html", move |publication| view(publication, text))
    };
    let texts = edition.catalogue.tables.text_pages.iter();
    texts.filter(|text| !has_name_of_list(text.id())).map(plan).collect()
}

/// The text page that introduces the list of the records of an axis.
pub(super) fn introduction(edition: &Edition, axis: Axis) -> Option<&Entry<TextPage>> {
    let text = edition.catalogue.tables.text_pages.named(axis.kind()?.folder())?;
    Some(text).filter(|text| text.common.shared.life_cycle.is_current())
}

fn has_name_of_list(id: &str) -> bool {
    Axis::ALL.iter().filter_map(|axis| axis.kind()).any(|kind| kind.folder() == id)
}

pub(super) fn view(publication: &Publication, text: &Entry<TextPage>) -> TextPageView {
    let edition = &publication.edition;
    let headings = text.common.body.headings.iter().filter(|heading| heading.level == 2);
    let heading = |heading: &crate::formats::markdown::Heading| HeadingView {
        id: heading.id.clone(),
        text: heading.text.clone(),
    };
    TextPageView {
        summary: text.common.summary().to_owned(),
        facts: facts(edition, text),
        body: publication.terms.explained(&text.common),
        headings: headings.map(heading).collect(),
        sources: sources(&edition.catalogue, &text.common),
        upkeep: upkeep(edition, &text.common),
    }
}

/// What the catalogue itself knows of the subject of a page.
fn facts(edition: &Edition, text: &Entry<TextPage>) -> Option<Facts> {
    match text.common.id.as_str() {
        accessibility::PAGE => {
            edition.catalogue.site.accessibility.as_ref().map(accessibility_facts)
        }
        SOURCES_PAGE => own_sources(edition),
        _ => None,
    }
}

/// How many pages records rest on that are no document of `site.yaml`, and when they were seen. Which
/// those are stands with each record: a list of all would be as long as the catalogue.
fn own_sources(edition: &Edition) -> Option<Facts> {
    let commons = edition.catalogue.tables.commons();
    let current = commons.filter(|common| common.shared.life_cycle.is_current());
    let sources = current.flat_map(|common| &common.shared.sources);
    let seen: BTreeMap<&str, Date> =
        sources.filter_map(|source| Some((source.url.as_deref()?, source.seen_on?))).collect();
    let (first, last) = (seen.values().min()?, seen.values().max()?);
    let moment = |day: &Date| Moment { date: *day, time: None };
    let count = phrases::count(seen.len(), "pagina", "pagina’s");
    Some(Facts::known(vec![
        Fact::texts("Andere bronnen", [format!("{count}, genoemd bij wat erop rust")]),
        Fact::texts("Gezien", [phrases::period(moment(first), moment(last))]),
    ]))
}

fn accessibility_facts(known: &Accessibility) -> Facts {
    let tested = known.tested_on.map_or_else(|| "nog niet gedaan".to_owned(), phrases::date);
    Facts::known(vec![
        Fact::texts("Status", known.status.map(accessibility::StatementStatus::label)),
        Fact::texts("Onafhankelijk onderzoek", [tested]),
        Fact::texts("Volgend onderzoek", known.next_test.map(phrases::date)),
        Fact::address("Onderzoeksrapport", known.report.as_deref()),
        Fact::address("Toegankelijkheidsverklaring", known.statement.as_deref()),
        Fact::texts("Bekende gebreken", known.defects.iter().map(in_words)),
    ])
}

/// "De kaart werkt niet met een schermlezer. Gevolg: … Maatregel: … Klaar op 4 maart 2027."
fn in_words(defect: &Defect) -> String {
    let part = |label: &str, text: &Option<String>| {
        text.as_ref().map_or_else(String::new, |text| format!(" {label}: {text}"))
    };
    let (effect, measure) = (part("Gevolg", &defect.effect), part("Maatregel", &defect.measure));
    let fixed = defect.fixed_on.map(|day| format!(" Klaar op {}.", phrases::date(day)));
    format!("{}{effect}{measure}{}", defect.what, fixed.unwrap_or_default())
}
