//! The parts that views share: the head of a page, links, lists of links.

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::link_item::LinkItem;
use crate::catalogue::table::Id;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::url::{self, SitePath};

/// What a page says of itself in its frame and to search engines.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    /// Title, without the site's name.
    pub title: String,
    /// Description for search engines.
    pub description: String,
    /// The way from home to this page, the page itself left out.
    pub crumbs: Vec<Link>,
}

impl Head {
    /// A head of which `crumbs` leads from below home to above the page.
    pub(crate) fn new(
        edition: &Edition,
        title: impl Into<String>,
        description: impl Into<String>,
        crumbs: Vec<Link>,
    ) -> Self {
        let home = Link::new(edition, &url::home(), "Home");
        Self {
            title: title.into(),
            description: description.into(),
            crumbs: std::iter::once(home).chain(crumbs).collect(),
        }
    }

    /// The head of a record's own page.
    pub(crate) fn of_record(edition: &Edition, common: &Common) -> Self {
        let crumbs = match common.kind {
            Kind::TextPage => Vec::new(),
            kind => vec![Link::to_overview(edition, kind)],
        };
        Self::new(edition, &common.title, common.summary(), crumbs)
    }
}

/// A link of this site.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Link {
    /// Address.
    pub href: String,
    /// Text.
    pub text: String,
    /// How many offerings it leads to, where that is known.
    pub count: Option<usize>,
    /// A line under it, or nothing.
    pub summary: String,
    /// Name of its picture and colour, as `role-educator`; nothing for most links.
    pub picture: String,
}

impl Link {
    /// A link to a path of this site.
    pub(crate) fn new(edition: &Edition, path: &SitePath, text: impl Into<String>) -> Self {
        Self {
            href: edition.base.href(path),
            text: text.into(),
            count: None,
            summary: String::new(),
            picture: String::new(),
        }
    }

    /// A link to the list of all records of a kind.
    pub(crate) fn to_overview(edition: &Edition, kind: Kind) -> Self {
        Self::new(edition, &url::overview(kind), kind.plural())
    }

    /// A link to a record, with its summary.
    pub(crate) fn to_record(edition: &Edition, common: &Common) -> Self {
        Self {
            summary: common.summary().to_owned(),
            ..Self::new(edition, &url::record(common.kind, &common.id), &common.title)
        }
    }

    /// A link to the offerings with one value of an axis, with their number.
    pub(crate) fn to_facet(edition: &Edition, axis: Axis, value: &str) -> Self {
        Self {
            count: Some(edition.catalogue.facets.of(axis, value).len()),
            picture: picture(axis, value),
            ..Self::new(
                edition,
                &url::facet(axis, value),
                edition.catalogue.value_label(axis, value),
            )
        }
    }

    /// The same link with a number of offerings.
    pub(crate) fn counted(self, count: usize) -> Self {
        Self { count: Some(count), ..self }
    }
}

/// The name of the picture and colour of a value; roles and themes have one.
fn picture(axis: Axis, value: &str) -> String {
    match axis {
        Axis::Role => format!("role-{value}"),
        Axis::Theme => format!("theme-{value}"),
        _ => String::new(),
    }
}

/// A link among others of which one may be the page itself.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choice {
    /// Address.
    pub href: String,
    /// Text.
    pub text: String,
    /// How many it leads to.
    pub count: usize,
    /// True for the page being shown.
    pub current: bool,
}

impl Choice {
    /// A choice on the page at `shown`.
    pub(crate) fn new(
        edition: &Edition,
        (path, shown): (&SitePath, &SitePath),
        text: impl Into<String>,
        count: usize,
    ) -> Self {
        Self { href: edition.base.href(path), text: text.into(), count, current: path == shown }
    }
}

/// A list of links with a heading.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    /// Heading.
    pub title: String,
    /// Anchor of the heading.
    pub id: String,
    /// The links.
    pub links: Vec<Link>,
}

impl Group {
    /// A list with a heading; its anchor is the heading as a slug behind an underscore, which
    /// no anchor of a body's heading has.
    pub(crate) fn new(title: impl Into<String>, links: Vec<Link>) -> Self {
        let title = title.into();
        Self { id: format!("_{}", crate::slug::slug(&title)), title, links }
    }
}

/// A source document and the places in it, for the foot of a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceView {
    /// Title of the document.
    pub title: String,
    /// Sections, in the order of the record.
    pub sections: Vec<String>,
    /// Where the document is, or nothing.
    pub url: Option<String>,
}

/// The sources of a record, each document once.
pub(crate) fn sources(catalogue: &Catalogue, common: &Common) -> Vec<SourceView> {
    let mut views: Vec<SourceView> = Vec::new();
    for reference in &common.shared.sources {
        let Some(document) = catalogue.site.document(&reference.document) else { continue };
        let section = reference.section.clone();
        match views.iter_mut().find(|view| view.title == document.title) {
            Some(view) => view.sections.extend(section),
            None => views.push(SourceView {
                title: document.title.clone(),
                sections: section.into_iter().collect(),
                url: document.url.clone(),
            }),
        }
    }
    views
}

/// When a record was checked and must be checked again, for the foot of a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct UpkeepView {
    /// "22 november 2026".
    pub checked_on: String,
    /// "22 november 2027".
    pub review_by: String,
    /// True when that day has passed.
    pub overdue: bool,
}

/// The upkeep of a record on the day of the edition.
pub(crate) fn upkeep(edition: &Edition, common: &Common) -> Option<UpkeepView> {
    common.shared.upkeep.as_ref().map(|upkeep| UpkeepView {
        checked_on: phrases::date(upkeep.checked_on),
        review_by: phrases::date(upkeep.review_by),
        overdue: upkeep.review_by < edition.today,
    })
}

/// Links to records by name, those without a record left out.
pub(crate) fn links_to<'a, T: crate::catalogue::records::InTable + 'a>(
    edition: &Edition,
    ids: impl IntoIterator<Item = &'a Id<T>>,
) -> Vec<Link> {
    let found = ids.into_iter().filter_map(|id| edition.catalogue.get(id));
    found.map(|entry| Link::to_record(edition, &entry.common)).collect()
}

/// Material or literature as a template shows it.
#[derive(Debug, Serialize)]
pub(crate) struct MaterialView {
    /// Title.
    pub title: String,
    /// Address, where one is known.
    pub url: Option<String>,
    /// Sort and licence in words, or nothing.
    pub note: String,
}

impl MaterialView {
    /// A titled link as a template shows it.
    pub(crate) fn new(item: &LinkItem) -> Self {
        let note: Vec<&str> =
            item.resource_type.iter().chain(&item.licence).map(String::as_str).collect();
        Self { title: item.title.clone(), url: item.url.clone(), note: note.join(", ") }
    }
}

/// What an overview shows.
#[derive(Debug, Serialize)]
pub(crate) struct OverviewView {
    /// A line under the heading.
    pub summary: String,
    /// The links, in one group or more.
    pub groups: Vec<Group>,
    /// Word in the page's class, for the theme.
    pub kind: &'static str,
    /// Other ways to look at the same.
    pub more: Vec<Link>,
}

/// Links to the records of a kind that refer to this one.
pub(crate) fn mentions(edition: &Edition, common: &Common, kind: Kind) -> Vec<Link> {
    let tables = &edition.catalogue.tables;
    let mentioning = edition.catalogue.backlinks.of(common.kind, &common.id, kind);
    let found = mentioning.iter().filter_map(|id| tables.common(kind, id));
    found.map(|common| Link::to_record(edition, common)).collect()
}
