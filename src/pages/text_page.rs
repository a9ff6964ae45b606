//! Text pages: a body with links to its headings.

use serde::Serialize;

use crate::catalogue::accessibility::{self, Accessibility, Defect};
use crate::catalogue::table::Entry;
use crate::catalogue::text_page::TextPage;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::facts::{Fact, Facts};
use crate::parts::view::{SourceView, UpkeepView, sources, upkeep};
use crate::publication::Publication;

#[derive(Debug, Serialize)]
struct TextPageView {
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
    edition.catalogue.tables.text_pages.iter().map(plan).collect()
}

fn view(publication: &Publication, text: &Entry<TextPage>) -> TextPageView {
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

/// What `site.yaml` says about accessibility, for that page only.
fn facts(edition: &Edition, text: &Entry<TextPage>) -> Option<Facts> {
    let known = edition.catalogue.site.accessibility.as_ref();
    known.filter(|_| text.common.id == accessibility::PAGE).map(accessibility_facts)
}

fn accessibility_facts(known: &Accessibility) -> Facts {
    let tested = known.tested_on.map_or_else(|| "nog niet gedaan".to_owned(), phrases::date);
    Facts::new(vec![
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
