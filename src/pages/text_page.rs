//! Text pages.

use serde::Serialize;

use super::view::{Head, SourceView, UpkeepView, sources, upkeep};
use super::{Edition, Page};
use crate::catalogue::table::Entry;
use crate::catalogue::text_page::TextPage;
use crate::url;

/// What the page shows.
#[derive(Debug, Serialize)]
struct TextPageView {
    summary: String,
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

/// One page per text.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let plan = |text: &'a Entry<TextPage>| {
        let path = url::record(text.common.kind, &text.common.id);
        Page::new(path, "text_page.html", move || {
            (Head::of_record(edition, &text.common), view(edition, text))
        })
    };
    edition.catalogue.tables.text_pages.iter().map(plan).collect()
}

fn view(edition: &Edition<'_>, text: &Entry<TextPage>) -> TextPageView {
    let headings = text.common.body.headings.iter().filter(|heading| heading.level == 2);
    let heading = |heading: &crate::formats::markdown::Heading| HeadingView {
        id: heading.id.clone(),
        text: heading.text.clone(),
    };
    TextPageView {
        summary: text.common.summary().to_owned(),
        body: text.common.body.html.clone(),
        headings: headings.map(heading).collect(),
        sources: sources(edition.catalogue, &text.common),
        upkeep: upkeep(edition, &text.common),
    }
}
