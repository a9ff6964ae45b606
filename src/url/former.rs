//! Paths with the present names of records into the same with their former names, and back: a page of a theme
//! is also in `/rollen/educator/themas/<name>/`, and its feed in `/volgen/themas/<name>.atom`.

use std::collections::BTreeMap;

use super::editors::OWNERS;
use super::{SitePath, former_ids};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::records::Tables;

/// Of two names in one path, the most former ones that are combined: the oldest.
const COMBINED_MAX: usize = 20;

/// The records that had another name, by their folder and each name they have or had.
pub(crate) struct Former<'e>(BTreeMap<(&'static str, &'e str), &'e Common>);

impl<'e> Former<'e> {
    /// A text page has no folder, and nothing is below it.
    pub(crate) fn of(tables: &'e Tables) -> Self {
        let mut named = BTreeMap::new();
        for record in tables.commons().filter(|record| record.kind != Kind::TextPage) {
            for former in former_ids(record) {
                for name in [record.id.as_str(), record.lasting_id(), former] {
                    named.insert((record.kind.folder(), name), record);
                }
            }
        }
        Self(named)
    }

    /// The record of the first name in a path that is, or was, another one too.
    pub(crate) fn record(&self, path: &SitePath) -> Option<&'e Common> {
        names(&path.0).iter().find_map(|name| self.0.get(&(name.folder, name.id)).copied())
    }

    /// The path with the present name of every record.
    pub(crate) fn present(&self, path: &SitePath) -> SitePath {
        let present = |folder, id| self.0.get(&(folder, id)).map(|record| record.id.as_str());
        SitePath(with_names(&path.0, present))
    }

    /// The paths that the file at `path` had under the former names of the records in it.
    pub(crate) fn paths(&self, path: &SitePath) -> Vec<SitePath> {
        let mut found = vec![path.0.clone()];
        for name in names(&path.0).iter().rev() {
            let Some(record) = self.0.get(&(name.folder, name.id)) else { continue };
            let former = former_ids(record).filter(|former| *former != name.id);
            let former: Vec<_> = former.collect();
            let known: Vec<_> = found.iter().take(COMBINED_MAX).cloned().collect();
            found.extend(known.iter().flat_map(|path| {
                let (before, after) = (&path[..name.at], &path[name.at + name.id.len()..]);
                former.iter().map(move |former| [before, former, after].concat())
            }));
        }
        found.into_iter().skip(1).map(SitePath).collect()
    }
}

/// The path with another name for the records that `other` gives one for.
pub(crate) fn with_names<'n>(
    path: &'n str,
    other: impl Fn(&'n str, &'n str) -> Option<&'n str>,
) -> String {
    let mut found = path.to_owned();
    for name in names(path).iter().rev() {
        if let Some(id) = other(name.folder, name.id) {
            found.replace_range(name.at..name.at + name.id.len(), id);
        }
    }
    found
}

/// The name of a record in a path: the part behind that of its folder.
struct Name<'p> {
    folder: &'p str,
    /// Without the extension of a file.
    id: &'p str,
    /// Where it begins.
    at: usize,
}

fn names(path: &str) -> Vec<Name<'_>> {
    let mut names = Vec::new();
    let (mut at, mut folder) = (0, "");
    for part in path.split('/') {
        let id = part.split('.').next().unwrap_or_default();
        if !folder.is_empty() && !id.is_empty() {
            names.push(Name { folder, id, at });
        }
        // What comes behind a folder may be another: the examples of a region are below those of examples.
        folder = match part {
            OWNERS => Kind::Provider.folder(),
            _ if Kind::of_folder(part).is_some() => part,
            _ => "",
        };
        at += part.len() + 1;
    }
    names
}
