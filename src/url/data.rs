//! The paths of the open data. They are in the folder of the page that explains them, for hosts set headers by
//! folder.

use super::SitePath;
use crate::catalogue::kind::Kind;

/// The folder, which is the address of the page.
pub(super) const FOLDER: &str = "/data/";

/// What comes after the first file of a long list comes and goes with its length.
pub(super) const PARTS: &str = "/data/vervolg/";

/// The page that says what there is.
pub fn page() -> SitePath {
    SitePath::new(FOLDER)
}

/// A file in the folder: `catalogus.jsonld`.
pub fn file(name: &str) -> SitePath {
    SitePath([FOLDER, name].concat())
}

/// Part `number` of the records of a kind, from 1.
pub fn records(kind: Kind, number: usize) -> SitePath {
    match number {
        0 | 1 => file(&format!("{}.json", kind.folder())),
        _ => SitePath(format!("{PARTS}{}-{number}.json", kind.folder())),
    }
}

/// The schema of all of them.
pub fn schema() -> SitePath {
    file("schema.json")
}
