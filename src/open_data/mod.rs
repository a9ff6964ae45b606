//! The catalogue as data for other programs: which lists there are, and what a record says in them. Keys, shapes
//! and meanings are those of the tables of keys; a key is published when a record keeps its value.
//!
//! Drafts are never in it, not even on a site that shows them. Files and pages are made of it elsewhere.

pub(crate) mod mapping;
pub(crate) mod record;
pub(crate) mod table;

use crate::catalogue::common::{Common, DOCUMENTS};
use crate::catalogue::kind::Kind;
use crate::catalogue::site::Export;
use crate::edition::Edition;
use crate::url;
use crate::url::SitePath;

/// The version of the form. It rises when a key vanishes or means something else, not when one is added.
pub(crate) const VERSION: &str = "1";

/// A longer list goes on in another file: hosts refuse large ones, and readers keep them in memory.
pub(crate) const RECORDS_PER_FILE: usize = 1000;

/// A list of the open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Collection {
    Records(Kind),
    /// The documents that records rest on.
    Documents,
}

impl Collection {
    /// Every list, in the order visitors see them; none when the site publishes no data.
    pub(crate) fn all(edition: &Edition) -> impl Iterator<Item = Self> {
        let is_published = edition.catalogue.site.exports(Export::Data);
        let records = Kind::ALL.iter().map(|kind| Self::Records(*kind));
        records.chain([Self::Documents]).filter(move |_| is_published)
    }

    /// The key of the list, and the name of its files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Records(kind) => kind.folder(),
            Self::Documents => DOCUMENTS,
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Records(kind) => kind.plural(),
            Self::Documents => "Brondocumenten",
        }
    }

    /// How many there are of it.
    pub(crate) fn len(self, edition: &Edition) -> usize {
        match self {
            Self::Records(kind) => records(edition, kind).count(),
            Self::Documents => edition.catalogue.site.documents.len(),
        }
    }

    /// The number of its files, one at least: an empty list has an address too.
    pub(crate) fn files(self, edition: &Edition) -> usize {
        self.len(edition).div_ceil(RECORDS_PER_FILE).max(1)
    }

    pub(crate) fn path(self, number: usize) -> SitePath {
        url::data::list(self.name(), number)
    }
}

/// The published records of a kind, as visitors see them in lists.
pub(crate) fn records(edition: &Edition, kind: Kind) -> impl Iterator<Item = &Common> {
    edition.catalogue.tables.of_kind(kind).filter(|common| !common.is_draft())
}

/// Those of one file of their list.
pub(crate) fn part<T>(all: impl Iterator<Item = T>, number: usize) -> impl Iterator<Item = T> {
    all.skip((number - 1) * RECORDS_PER_FILE).take(RECORDS_PER_FILE)
}
