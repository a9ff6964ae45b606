//! Which file is what: the kind and id that a path determines, and which files are read at all. Only
//! names count here: what is in a file, and what to do about one that is nothing, is for others.

use crate::addresses;
use crate::catalogue::kind::Kind;
use crate::catalogue::site;
use crate::catalogue::synonyms;
use crate::formats::media;
use crate::outward::seen;
use crate::revisions;
use crate::slug::check_slug;
use crate::source::SourcePath;

/// Files of the content folder that are not records.
pub(super) const NOT_RECORDS: &[&str] =
    &[site::FILE, synonyms::FILE, addresses::FILE, revisions::FILE, seen::FILE];

/// The folder in which imports keep what a source said last.
pub(crate) const IMPORTS: &str = "import";

/// Whether a file is kept by an import, which alone reads it. It may be larger than a text.
pub(crate) fn is_of_import(path: &SourcePath) -> bool {
    let inside = path.as_str().strip_prefix(IMPORTS).and_then(|rest| rest.strip_prefix('/'));
    inside.and_then(|name| name.strip_suffix(".json")).is_some_and(|name| check_slug(name).is_ok())
}

/// What systems, disks and programs keep in a folder for themselves, in lower case.
const OF_SYSTEMS: &[&str] = &[
    "readme.md",
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "__macosx",
    "@eadir",
];

/// Whether a name is not looked at: hidden, a backup of an editor, or of a system.
pub(crate) fn is_left_out(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || OF_SYSTEMS.contains(&name.to_lowercase().as_str())
}

/// The name of a picture or document, within the folder of all of them.
pub(crate) fn media_name(path: &SourcePath) -> Option<&str> {
    let name = path.as_str().strip_prefix(media::FOLDER)?.strip_prefix('/')?;
    (name.rsplit('.').next() != Some("md")).then_some(name)
}

/// Whether a file holds text that is to be read.
pub(crate) fn is_read(path: &SourcePath) -> bool {
    let path = path.as_str();
    NOT_RECORDS.contains(&path) || path.strip_suffix(".md").is_some()
}

/// The kind and id that a path determines; `None` when it determines none.
pub(super) fn kind_and_id(path: &SourcePath) -> Option<(Kind, &str)> {
    let (folder, file) = path.as_str().split_once('/')?;
    let name = file.strip_suffix(".md").filter(|name| check_slug(name).is_ok())?;
    Some((Kind::of_folder(folder)?, name))
}
