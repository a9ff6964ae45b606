//! The routes of the site: every path, before any file is made.
//!
//! They come from the same plan as the files, so `check` knows exactly what `build` and `serve`
//! publish. Files under a folder of [`url::HASHED`] have names that follow
//! from their bytes; only their folder is known here.

use std::collections::BTreeMap;

use crate::catalogue::common::Common;
use crate::url::{self, SitePath};

/// A path of the site and what is known before its file is made.
#[derive(Clone, Debug)]
pub struct Route<'e> {
    /// Where it is published.
    pub path: SitePath,
    /// What in the content the path belongs to.
    pub origin: Origin<'e>,
    /// When it has a file.
    pub presence: Presence,
    /// Whether it is in the sitemap.
    pub indexed: bool,
}

/// What in the content a path belongs to.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'e> {
    /// A record: it is the record's own page.
    Record(&'e Common),
    /// A run of an offering, by its index.
    Run(&'e Common, usize),
    /// A former path of a record, by its index under `doorverwijzingen`.
    Redirect(&'e Common, usize),
    /// A page of many records that is now under another name of one of them.
    Moved,
    /// Many records, or none.
    Derived,
}

/// When a path has a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// In every site.
    Always,
    /// In a site that shows drafts.
    WithDrafts,
    /// Not today: the path is only reserved.
    Reserved,
}

impl Route<'_> {
    /// In the sitemap.
    pub(crate) fn page(path: SitePath) -> Self {
        Self { path, origin: Origin::Derived, presence: Presence::Always, indexed: true }
    }

    /// Not in the sitemap.
    pub(crate) fn file(path: SitePath) -> Self {
        Self { indexed: false, ..Self::page(path) }
    }
}

/// Every route by path. A path with more than one route is an error of the content.
#[derive(Debug)]
pub struct Routes<'e>(BTreeMap<SitePath, Vec<Route<'e>>>);

impl<'e> Routes<'e> {
    /// Routes with the same path keep their order.
    pub(crate) fn new(routes: impl IntoIterator<Item = Route<'e>>) -> Self {
        let mut by_path = BTreeMap::<SitePath, Vec<Route<'e>>>::new();
        for route in routes {
            by_path.entry(route.path.clone()).or_default().push(route);
        }
        Self(by_path)
    }

    /// The route of a path that links may use; `None` when it has no file, or not on every day.
    pub(crate) fn lasting(&self, path: &SitePath) -> Option<&Route<'e>> {
        let routes = self.0.get(path).filter(|_| !url::is_passing(path))?;
        routes.iter().find(|route| route.presence == Presence::Always)
    }

    /// All routes of this path.
    pub fn at(&self, path: &SitePath) -> &[Route<'e>] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// The paths that links may use, in order, starting at the first one not before `prefix`.
    pub(crate) fn lasting_from(&self, prefix: &str) -> impl Iterator<Item = &SitePath> {
        let paths = self.0.range(SitePath::new(prefix)..).map(|(path, _)| path);
        paths.filter(|path| self.lasting(path).is_some())
    }

    /// Every path with its routes, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &[Route<'e>])> {
        self.0.iter().map(|(path, routes)| (path, routes.as_slice()))
    }
}
