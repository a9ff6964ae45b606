//! The building blocks of most views: the head of a page, links and groups of links.

use serde::Serialize;

use super::structured::{self, Thing};
use super::topic::{Follow, Topic};
use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::common::{Common, SourceReference};
use crate::catalogue::kind::Kind;
use crate::catalogue::link_item::LinkItem;
use crate::catalogue::site::SourceDocument;
use crate::catalogue::table::Id;
use crate::catalogue::theme::{Theme, ThemeType};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::url::{self, SitePath};

/// Title, description and breadcrumbs of a page.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    /// Without the site's name.
    pub title: String,
    /// For search engines.
    pub description: String,
    /// From home to the parent of this page.
    pub crumbs: Vec<Link>,
    /// How to follow what the page lists.
    pub follow: Option<Follow>,
    /// What the page is about, for search engines.
    pub about: Option<Thing>,
}

impl Head {
    /// `crumbs` must not include home, which is added here.
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
            follow: None,
            about: None,
        }
    }

    /// Of a page that is about a record.
    pub(crate) fn on(self, edition: &Edition, record: &Common) -> Self {
        Self { about: structured::of_record(edition, record), ..self }
    }

    pub(crate) fn followed(self, edition: &Edition, topic: Topic<'_>) -> Self {
        Self { follow: Follow::new(edition, topic), ..self }
    }

    pub(crate) fn of_record(edition: &Edition, common: &Common) -> Self {
        let crumbs = match common.kind {
            Kind::TextPage => Vec::new(),
            kind => vec![Link::to_overview(edition, kind)],
        };
        Self::new(edition, &common.title, common.summary(), crumbs).on(edition, common)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Link {
    pub href: String,
    pub text: String,
    /// What is behind the link: "14", or of offerings "3 scholingen, 22 hulpmiddelen".
    pub count: Option<String>,
    /// A line below the link; may be empty.
    pub summary: String,
    /// Name of its icon and colour, such as `role-educator`; empty for most links.
    pub picture: String,
    /// What sort it is, before its count: "landelijk thema"; empty for most links.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub sort: &'static str,
}

impl Link {
    pub(crate) fn new(edition: &Edition, path: &SitePath, text: impl Into<String>) -> Self {
        Self {
            href: edition.base.href(path),
            text: text.into(),
            count: None,
            summary: String::new(),
            picture: String::new(),
            sort: "",
        }
    }

    pub(crate) fn to_overview(edition: &Edition, kind: Kind) -> Self {
        Self::new(edition, &url::overview(kind), kind.plural())
    }

    /// With the record's summary, and with the word for it when it is archived or withdrawn.
    pub(crate) fn to_record(edition: &Edition, common: &Common) -> Self {
        let life_cycle = common.shared.life_cycle;
        let text = if life_cycle.is_current() {
            common.title.clone()
        } else {
            format!("{} ({})", common.title, life_cycle.label())
        };
        Self {
            summary: common.summary().to_owned(),
            ..Self::new(edition, &url::record(common.kind, &common.id), text)
        }
    }

    /// To the offerings with a value of an axis, with their numbers.
    pub(crate) fn to_facet(edition: &Edition, axis: Axis, value: &str) -> Self {
        Self {
            count: Some(edition.catalogue.facets.of(axis, value).counts().to_string()),
            picture: picture(axis, value),
            sort: sort(edition, axis, value),
            ..Self::new(
                edition,
                &url::facet(axis, value),
                edition.catalogue.value_label(axis, value),
            )
        }
    }

    /// To a place on its page.
    pub(crate) fn at(self, anchor: &str) -> Self {
        Self { href: format!("{}#{anchor}", self.href), ..self }
    }

    pub(crate) fn counted(self, count: &impl ToString) -> Self {
        Self { count: Some(count.to_string()), ..self }
    }
}

/// Only roles and themes have an icon and colour.
fn picture(axis: Axis, value: &str) -> String {
    match axis {
        Axis::Role => format!("role-{value}"),
        Axis::Theme => format!("theme-{value}"),
        _ => String::new(),
    }
}

/// Only themes have a sort that says where they come from.
fn sort(edition: &Edition, axis: Axis, value: &str) -> &'static str {
    let id = (axis == Axis::Theme).then(|| Id::<Theme>::new(value));
    let theme = id.and_then(|id| edition.catalogue.get(&id));
    theme.and_then(|theme| theme.theme_type).map_or("", ThemeType::label)
}

/// One of a set of links to variants of a page, one of which may be the current page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choice {
    pub href: String,
    pub text: String,
    pub count: usize,
    pub current: bool,
}

impl Choice {
    /// The link to `path` on the page at `shown`.
    pub(crate) fn new(
        edition: &Edition,
        (path, shown): (&SitePath, &SitePath),
        text: impl Into<String>,
        count: usize,
    ) -> Self {
        Self { href: edition.base.href(path), text: text.into(), count, current: path == shown }
    }
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    pub title: String,
    pub id: String,
    pub links: Vec<Link>,
}

impl Group {
    /// The anchor starts with an underscore, so that it never equals that of a heading in a body.
    pub(crate) fn new(title: impl Into<String>, links: Vec<Link>) -> Self {
        let title = title.into();
        Self { id: format!("_{}", crate::slug::slug(&title)), title, links }
    }
}

/// A source document with the sections referred to, or a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceView {
    pub title: String,
    pub sections: Vec<String>,
    /// `None` for a document that is not online.
    pub url: Option<String>,
    /// "22 november 2026"; `None` for a document.
    pub seen_on: Option<String>,
}

/// The sources of a record, each document once.
pub(crate) fn sources(catalogue: &Catalogue, common: &Common) -> Vec<SourceView> {
    let mut views: Vec<SourceView> = Vec::new();
    for reference in &common.shared.sources {
        let Some(view) = source(catalogue, reference) else { continue };
        match views.iter_mut().find(|other| other.title == view.title && other.url == view.url) {
            Some(same) => same.sections.extend(view.sections),
            None => views.push(view),
        }
    }
    views
}

/// `None` for a document that does not exist.
pub(crate) fn source(catalogue: &Catalogue, reference: &SourceReference) -> Option<SourceView> {
    let sections = reference.section.iter().cloned().collect();
    if let Some(id) = &reference.document {
        let SourceDocument { title, url, .. } = catalogue.site.document(id)?;
        let (title, url) = (title.clone(), url.clone());
        return Some(SourceView { title, sections, url, seen_on: None });
    }
    let url = reference.url.clone()?;
    let title = reference.title.clone().unwrap_or_else(|| url.clone());
    let seen_on = reference.seen_on.map(phrases::date);
    Some(SourceView { title, sections, url: Some(url), seen_on })
}

/// When a record was last checked and when it must be reviewed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct UpkeepView {
    /// "22 november 2026".
    pub checked_on: String,
    /// "22 november 2027".
    pub review_by: String,
    /// Whether `review_by` has passed.
    pub overdue: bool,
}

pub(crate) fn upkeep(edition: &Edition, common: &Common) -> Option<UpkeepView> {
    common.shared.upkeep.as_ref().map(|upkeep| UpkeepView {
        checked_on: phrases::date(upkeep.checked_on),
        review_by: phrases::date(upkeep.review_by),
        overdue: upkeep.review_by < edition.today,
    })
}

/// Links to records; ids without a record are skipped.
pub(crate) fn links_to<'a, T: crate::catalogue::records::InTable + 'a>(
    edition: &Edition,
    ids: impl IntoIterator<Item = &'a Id<T>>,
) -> Vec<Link> {
    let found = ids.into_iter().filter_map(|id| edition.catalogue.get(id));
    found.map(|entry| Link::to_record(edition, &entry.common)).collect()
}

#[derive(Debug, Serialize)]
pub(crate) struct MaterialView {
    pub title: String,
    pub url: Option<String>,
    /// Resource type, licence and the day somebody saw it; may be empty.
    pub note: String,
}

impl MaterialView {
    pub(crate) fn new(item: &LinkItem) -> Self {
        let seen_on = item.seen_on.map(|day| format!("gezien op {}", phrases::date(day)));
        let note: Vec<&str> = [&item.resource_type, &item.licence, &seen_on]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        Self { title: item.title.clone(), url: item.url.clone(), note: note.join(", ") }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct OverviewView {
    pub summary: String,
    pub groups: Vec<Group>,
    /// Used in the page's CSS class.
    pub kind: &'static str,
    pub more: Vec<Link>,
}

/// Links to the records of a kind that refer to this record.
pub(crate) fn mentions(edition: &Edition, common: &Common, kind: Kind) -> Vec<Link> {
    let tables = &edition.catalogue.tables;
    let mentioning = edition.catalogue.backlinks.of(common.kind, &common.id, kind);
    let found = mentioning.iter().filter_map(|id| tables.common(kind, id));
    let found = found.filter(|common| common.shared.life_cycle.is_current());
    found.map(|common| Link::to_record(edition, common)).collect()
}
