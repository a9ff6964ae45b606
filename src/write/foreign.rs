//! What is in the output folder and not ours: `.git`, `CNAME`, notes. At the top it is kept; among our
//! own pages it cannot be, because a folder is replaced as a whole, and then it is named.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::MARKER;
use super::swap::WAITING;

/// The files that were written the last time.
#[derive(Debug, Default)]
pub(super) struct Written(BTreeSet<String>);

impl Written {
    /// As told by the marker of a previous site; empty when there is none, or it is from a time when
    /// markers were.
    pub(super) fn of(output: &Path) -> Self {
        let list = fs::read_to_string(output.join(MARKER)).unwrap_or_default();
        Self(list.lines().map(str::to_owned).collect())
    }

    /// The text of a marker.
    pub(super) fn text<'p>(files: impl Iterator<Item = &'p str>) -> String {
        files.fold(String::new(), |text, file| text + file + "\n")
    }

    fn is_ours(&self, path: &str) -> bool {
        if self.0.is_empty() {
            // No page has such a name.
            return path != "CNAME" && !path.starts_with(".git");
        }
        path == MARKER || self.0.contains(path)
    }

    /// Whether a name at the top of the output belongs to somebody else. What was made of one of our
    /// files, such as `index.html.gz`, goes with that file.
    pub(super) fn is_foreign(&self, name: &OsStr) -> bool {
        let Some(name) = name.to_str() else { return true };
        let within = format!("{name}/");
        let next = self.0.range(within.clone()..).next();
        let holds_ours = next.is_some_and(|next| next.starts_with(&within));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        !(self.is_ours(name) || holds_ours || self.0.contains(stem) || name == WAITING)
    }

    /// The files among our own that are not ours, which the next site has no place for.
    pub(super) fn strays(&self, output: &Path) -> Vec<String> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let entries = WalkDir::new(output).min_depth(1).sort_by_file_name().into_iter();
        let ours =
            entries.filter_entry(|entry| entry.depth() > 1 || !self.is_foreign(entry.file_name()));
        let files = ours.filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
        let path =
            |path: &Path| path.strip_prefix(output).map(|path| path.to_string_lossy().into_owned());
        let paths = files.filter_map(|entry| path(entry.path()).ok());
        paths.filter(|path| !self.is_ours(path) && !path.starts_with(WAITING)).collect()
    }
}
