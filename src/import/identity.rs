//! Finds the record that a row describes: by its id in the source, else by its link, else by its title and
//! provider. A link or title that several records share identifies none of them. No fuzzy matching.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value as Json};

use super::base::Base;
use super::keys;
use super::said::Said;
use crate::catalogue::Catalogue;
use crate::catalogue::kind::Kind;
use crate::names::identity;
use crate::source::SourcePath;

/// Paths of records by what identifies them; `None` for a link or title that several share.
pub(super) struct Known {
    by_source_id: HashMap<String, SourcePath>,
    by_link: HashMap<String, Option<SourcePath>>,
    by_title: HashMap<(String, String), Option<SourcePath>>,
    source_ids: HashMap<SourcePath, String>,
    /// The path in the base of each record: another one when its file was renamed since.
    kept_at: HashMap<SourcePath, String>,
    /// The links that several rows have.
    shared_links: HashMap<String, usize>,
}

impl Known {
    pub(super) fn new(base: &Base, catalogue: &Catalogue, kind: Kind, rows: &[Said]) -> Self {
        let mut known = Self {
            by_source_id: HashMap::new(),
            by_link: HashMap::new(),
            by_title: HashMap::new(),
            source_ids: HashMap::new(),
            kept_at: HashMap::new(),
            shared_links: HashMap::new(),
        };
        for row in rows {
            *known.shared_links.entry(link(&row.values)).or_default() += 1;
        }
        known.add_catalogue(catalogue, kind);
        let renamed = renamed(catalogue);
        let there: HashSet<&SourcePath> =
            catalogue.tables.commons().map(|common| &common.path).collect();
        for (kept_at, kept) in base.iter() {
            let path = renamed.get(kept_at).cloned().unwrap_or_else(|| SourcePath::new(kept_at));
            let is_moved = |to: &&SourcePath| base.get(to.as_str()).is_none();
            // A file that was moved by hand has neither redirect nor first name: then its values tell.
            let path = if there.contains(&path) {
                path
            } else {
                let found = known.like(&link(&kept.values), &titles(&kept.values, kind));
                found.filter(is_moved).cloned().unwrap_or(path)
            };
            known.kept_at.insert(path.clone(), kept_at.clone());
            if let Some(id) = &kept.source_id {
                known.by_source_id.insert(id.clone(), path.clone());
                known.source_ids.insert(path.clone(), id.clone());
            }
            known.add(&path, &link(&kept.values), titles(&kept.values, kind));
        }
        known
    }

    fn add_catalogue(&mut self, catalogue: &Catalogue, kind: Kind) {
        for common in catalogue.tables.commons().filter(|common| common.kind == kind) {
            let offering =
                catalogue.tables.offerings.named(&common.id).filter(|_| kind == Kind::Offering);
            let links =
                offering.and_then(|offering| offering.website.as_deref()).unwrap_or_default();
            let providers = offering.map(|offering| {
                offering.providers().map(|id| id.as_str().to_owned()).collect::<Vec<_>>()
            });
            let providers =
                providers.filter(|all| !all.is_empty()).unwrap_or_else(|| vec![String::new()]);
            let titles =
                providers.into_iter().map(|provider| (identity(&common.title), provider)).collect();
            self.add(&common.path, links.trim_end_matches('/'), titles);
        }
    }

    /// The one record with this link, else with one of these titles.
    fn like(&self, link: &str, titles: &[(String, String)]) -> Option<&SourcePath> {
        let by_link = self.by_link.get(link).and_then(Option::as_ref);
        by_link.or_else(|| titles.iter().find_map(|title| self.by_title.get(title)?.as_ref()))
    }

    /// Where the base has a record.
    pub(super) fn kept_at(&self, path: &SourcePath) -> Option<&str> {
        self.kept_at.get(path).map(String::as_str)
    }

    /// Where the records of the base are now, sorted.
    pub(super) fn kept(&self) -> BTreeSet<&SourcePath> {
        self.kept_at.keys().collect()
    }

    fn add(&mut self, path: &SourcePath, link: &str, titles: Vec<(String, String)>) {
        let mark = |slot: &mut Option<SourcePath>| {
            if slot.as_ref() != Some(path) {
                *slot = None;
            }
        };
        if !link.is_empty() {
            self.by_link.entry(link.to_owned()).and_modify(mark).or_insert(Some(path.clone()));
        }
        for title in titles {
            self.by_title.entry(title).and_modify(mark).or_insert(Some(path.clone()));
        }
    }

    /// Adds the record of a row, so that a later row about it is recognised.
    pub(super) fn learn(&mut self, path: &SourcePath, row: &Said, kind: Kind) {
        if let Some(id) = &row.source_id {
            self.by_source_id.insert(id.clone(), path.clone());
            self.source_ids.insert(path.clone(), id.clone());
        }
        self.add(path, &link(&row.values), titles(&row.values, kind));
    }

    /// The record that a row is about, if there is one.
    pub(super) fn find<'s>(&'s self, row: &'s Said, kind: Kind) -> Option<&'s SourcePath> {
        if row.page.is_some() {
            return row.page.as_ref();
        }
        if let Some(found) = row.source_id.as_ref().and_then(|id| self.by_source_id.get(id)) {
            return Some(found);
        }
        // Two ids in the source are two records, whatever they share.
        let is_other = |path: &&SourcePath| {
            let other = self.source_ids.get(*path);
            other.is_some() && row.source_id.is_some() && other != row.source_id.as_ref()
        };
        let link = link(&row.values);
        let is_own = self.shared_links.get(&link).is_none_or(|rows| *rows == 1);
        let by_link = self.by_link.get(&link).filter(|_| is_own).and_then(Option::as_ref);
        let by_title = || {
            titles(&row.values, kind).iter().find_map(|title| self.by_title.get(title)?.as_ref())
        };
        by_link.filter(|path| !is_other(path)).or_else(|| by_title().filter(|path| !is_other(path)))
    }
}

/// The present paths of files that had another one.
fn renamed(catalogue: &Catalogue) -> HashMap<String, SourcePath> {
    let mut renamed = HashMap::new();
    for common in catalogue.tables.commons() {
        for former in &common.shared.redirects {
            renamed.insert(format!("{}.md", former.trim_matches('/')), common.path.clone());
        }
    }
    renamed
}

pub(super) fn link(values: &Map<String, Json>) -> String {
    let link = values.get(keys::WEBSITE).and_then(Json::as_str).unwrap_or_default();
    link.trim_end_matches('/').to_owned()
}

/// The title with each provider.
pub(super) fn titles(values: &Map<String, Json>, kind: Kind) -> Vec<(String, String)> {
    let title =
        values.get(kind.title_key()).and_then(Json::as_str).map(identity).unwrap_or_default();
    let several = values.get(keys::PROVIDERS).and_then(Json::as_array).into_iter().flatten();
    let providers = several.chain(values.get(keys::PROVIDER)).filter_map(Json::as_str);
    let mut titles: Vec<_> =
        providers.map(|provider| (title.clone(), provider.to_owned())).collect();
    if titles.is_empty() {
        titles.push((title, String::new()));
    }
    titles
}
