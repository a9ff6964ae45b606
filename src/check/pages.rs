//! Every path of the site that does not change with the day, and what stands there.
//!
//! The months of the agenda are left out: a link to one is right today and wrong next year,
//! and then an edit elsewhere could not be published.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::catalogue::axis::Axis;
use crate::catalogue::common::Common;
use crate::catalogue::example;
use crate::catalogue::kind::Kind;
use crate::catalogue::recommendation::Selection;
use crate::source::{SourcePath, Sources};
use crate::url::{self, SitePath};

/// What stands on a path.
#[derive(Clone, Copy, Debug)]
pub(super) enum Page<'a> {
    /// The page of a record.
    Record(&'a Common),
    /// A page or file made from many records, or from none.
    Derived,
}

/// Every path once, with what stands there.
pub(super) fn by_path(catalogue: &Catalogue) -> BTreeMap<SitePath, Page<'_>> {
    pages(catalogue).collect()
}

/// Every path and what stands there; a path comes twice when two pages claim it.
pub(super) fn pages(catalogue: &Catalogue) -> impl Iterator<Item = (SitePath, Page<'_>)> {
    let records = catalogue
        .tables
        .commons()
        .map(|common| (url::record(common.kind, &common.id), Page::Record(common)));
    records.chain(derived(catalogue).map(|path| (path, Page::Derived)))
}

/// The file that would make a page on `path`, when it is among the sources. Such a file whose
/// page is not there is a draft, or has an error of its own.
pub(super) fn source_of(path: &str, sources: &Sources) -> Option<SourcePath> {
    let name = path.strip_prefix('/')?.strip_suffix('/')?;
    let file = if name.contains('/') {
        format!("{name}.md")
    } else {
        format!("{}/{name}.md", Kind::TextPage.folder())
    };
    Some(SourcePath::new(file)).filter(|file| sources.contains_key(file))
}

fn derived(catalogue: &Catalogue) -> impl Iterator<Item = SitePath> {
    let single = [
        url::home(),
        url::finder(),
        url::agenda(),
        url::my_list(),
        url::abbreviations(),
        url::field_reference(),
        url::rule_reference(),
        url::coverage(),
        url::search_words(),
    ];
    let with_overview = Kind::ALL.iter().filter(|kind| **kind != Kind::TextPage);
    let overviews = with_overview.map(|kind| url::overview(*kind));
    let schemas = Kind::ALL.iter().map(|kind| url::schema(*kind));
    let selections = Selection::counts(&catalogue.tables.recommendations);
    let actions = selections.into_keys().map(|selection| url::actions(&selection));
    let examples = example::themes(&catalogue.tables.examples);
    let examples = examples.into_keys().map(|theme| url::examples_of_theme(theme.as_str()));
    let actors = catalogue.actors().next().map(|_| url::actors());
    let knowledge = actions.chain(examples).chain(actors);
    single.into_iter().chain(overviews).chain(schemas).chain(knowledge).chain(facets(catalogue))
}

/// The value of an axis that is a kind has its record's page, which is counted already.
fn facets(catalogue: &Catalogue) -> impl Iterator<Item = SitePath> {
    let vocabularies = || Axis::ALL.iter().copied().filter(|axis| axis.kind().is_none());
    let values = vocabularies().flat_map(|axis| {
        catalogue.facets.values(axis).map(move |(value, _)| url::facet(axis, value))
    });
    let pairs = catalogue.facets.pairs().map(|(pair, _)| url::pair(pair));
    vocabularies().map(url::axis).chain(values).chain(pairs)
}

/// True for paths of pages that come and go with dates and numbers: months of the agenda and
/// further parts of a list.
pub(super) fn is_reserved(path: &str) -> bool {
    (path.starts_with("/agenda/") && path != "/agenda/") || path.contains("/blad/")
}
