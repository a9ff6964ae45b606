//! The pages of a value of an axis, such as a role: its offerings, what its record says, and links
//! to combinations with other axes. Axes whose values show more have their own module.

pub(crate) mod delivery_mode;
mod package;
pub(crate) mod profile;
pub(crate) mod provider;
pub(crate) mod region;
pub(crate) mod theme;

use serde::Serialize;

use super::outcomes;
use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::listing::{Listing, Room, numbered_title, page_count};
use crate::parts::topic::Topic;
use crate::parts::view::{Group, Head, Link, SourceView, UpkeepView, mentions, sources, upkeep};
use crate::publication::Publication;
use crate::routes::Origin;
use crate::url;

/// The axes without a module of their own.
const PLAIN: [Axis; 6] = [
    Axis::Role,
    Axis::Audience,
    Axis::Competence,
    Axis::OfferingType,
    Axis::Reach,
    Axis::Specialty,
];

const TEMPLATE: &str = "facet.html";

/// The kinds whose references to a record are listed on its page, in this order.
const MENTIONING: &[Kind] = &[
    Kind::KnowledgeCard,
    Kind::LearningPath,
    Kind::Example,
    Kind::Recommendation,
    Kind::Provider,
    Kind::Theme,
    Kind::Profile,
    Kind::Region,
];

#[derive(Debug, Serialize)]
struct FacetView {
    axis: Link,
    kind: &'static str,
    picture: String,
    summary: String,
    listing: Listing,
    /// To what its offerings teach; `None` where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcomes: Option<Link>,
    combinations: Vec<Group>,
    body: String,
    mentions: Vec<Group>,
    sources: Vec<SourceView>,
    upkeep: Option<UpkeepView>,
}

/// One page of a value's list of offerings. Only the first page describes the value itself.
#[derive(Clone, Copy)]
struct FacetPage<'e> {
    axis: Axis,
    value: &'e str,
    /// Its record; `None` for a term of a vocabulary.
    record: Option<&'e Common>,
    /// From 1.
    number: usize,
}

/// All pages of the values of the plain axes.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let pages = PLAIN.iter().flat_map(|axis| facet_pages(edition, *axis));
    pages.map(|page| page.page(TEMPLATE, move |publication| page.view(publication))).collect()
}

/// Every page of every value of an axis.
fn facet_pages(edition: &Edition, axis: Axis) -> Vec<FacetPage<'_>> {
    let catalogue = &edition.catalogue;
    let mut pages = Vec::new();
    for value in catalogue.values(axis) {
        let record = axis.kind().and_then(|kind| catalogue.tables.common(kind, value));
        let count = page_count(catalogue.facets.of(axis, value));
        pages.extend((1..=count).map(|number| FacetPage { axis, value, record, number }));
    }
    pages
}

impl<'e> FacetPage<'e> {
    fn is_first(self) -> bool {
        self.number == 1
    }

    /// Plans the page with the head that every value has.
    fn page<V: Serialize>(
        self,
        template: &'static str,
        view: impl Fn(&Publication) -> V + Send + Sync + 'e,
    ) -> Output<'e> {
        let path = url::facet(self.axis, self.value).part(self.number);
        let record = self.record.filter(|_| self.is_first());
        Output::page(path, template, move |publication| {
            (self.head(&publication.edition), view(publication))
        })
        .of(record.map_or(Origin::Derived, Origin::Record))
    }

    fn head(self, edition: &Edition) -> Head {
        let label = edition.catalogue.value_label(self.axis, self.value);
        let description = match self.summary() {
            "" => format!("Aanbod: {label}"),
            summary => summary.to_owned(),
        };
        let crumbs = vec![self.axis_link(edition)];
        let head = Head::new(edition, numbered_title(&label, self.number), description, crumbs);
        let head = match self.record.filter(|_| self.is_first()) {
            Some(record) => head.on(edition, record),
            None => head,
        };
        match Topic::of_facet(self.axis, self.value) {
            Some(topic) => head.followed(edition, topic),
            None => head,
        }
    }

    fn summary(self) -> &'e str {
        self.record.map_or("", Common::summary)
    }

    fn axis_link(self, edition: &Edition) -> Link {
        Link::new(edition, &url::axis(self.axis), self.axis.plural())
    }

    fn view(self, publication: &Publication) -> FacetView {
        let Self { axis, value, number, .. } = self;
        let Publication { edition, cards, terms, .. } = publication;
        let listed = edition.catalogue.facets.of(axis, value);
        let record = self.record.filter(|_| self.is_first());
        let room = if self.is_first() { Room::Shared } else { Room::Whole };
        FacetView {
            axis: self.axis_link(edition),
            kind: axis.singular(),
            picture: Link::to_facet(edition, axis, value).picture,
            summary: self.summary().to_owned(),
            listing: Listing::new(edition, cards, &url::facet(axis, value), listed, number, room),
            outcomes: self.is_first().then(|| outcomes::link_of(edition, axis, value)).flatten(),
            combinations: if self.is_first() { combinations(edition, self) } else { Vec::new() },
            body: record.map_or_else(String::new, |record| terms.explained(record)),
            mentions: record.map_or_else(Vec::new, |record| mention_groups(edition, record)),
            sources: record.map_or_else(Vec::new, |record| sources(&edition.catalogue, record)),
            upkeep: record.and_then(|record| upkeep(edition, record)),
        }
    }
}

/// Links to the pages that combine this value with another axis.
fn combinations(edition: &Edition, FacetPage { axis, value, .. }: FacetPage<'_>) -> Vec<Group> {
    let facets = &edition.catalogue.facets;
    let group = |other: &Axis| {
        let mut values = facets.pairs_with(axis, value, *other);
        values.sort_by_cached_key(|(second, _)| edition.catalogue.value_rank(*other, second));
        let links = values.into_iter().map(|(second, count)| {
            let path = url::pair(((axis, value), (*other, second)));
            Link::new(edition, &path, edition.catalogue.value_label(*other, second)).counted(&count)
        });
        Group::new(other.plural(), links.collect())
    };
    Axis::ALL.iter().map(group).filter(|group| !group.links.is_empty()).collect()
}

fn mention_groups(edition: &Edition, record: &Common) -> Vec<Group> {
    let group = |kind: &Kind| Group::new(kind.plural(), mentions(edition, record, *kind));
    MENTIONING.iter().map(group).filter(|group| !group.links.is_empty()).collect()
}
