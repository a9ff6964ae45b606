//! The paths of the open data. They are in the folder of the page that explains them, for hosts set headers by
//! folder.

use super::SitePath;
use crate::formats::csv::Separator;

/// The folder, which is the address of the page.
pub(super) const FOLDER: &str = "/data/";

/// The extensions of what is in it.
pub(super) const EXTENSIONS: &[&str] = &["json", "csv", "ttl"];

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

/// File `number` of a list, from 1.
pub(crate) fn list(name: &str, number: usize) -> SitePath {
    match number {
        0 | 1 => file(&format!("{name}.json")),
        _ => SitePath(format!("{PARTS}{name}-{number}.json")),
    }
}

/// The same as a table.
pub(crate) fn table(name: &str, separator: Separator) -> SitePath {
    match separator {
        Separator::Semicolon => file(&format!("{name}.csv")),
        Separator::Comma => file(&format!("{name}-komma.csv")),
    }
}

/// The schema of all of them.
pub fn schema() -> SitePath {
    file("schema.json")
}

/// What there is, for catalogues of data.
pub fn catalogue() -> SitePath {
    file("catalogus.ttl")
}

/// The words that the records are described with.
pub fn concepts() -> SitePath {
    file("begrippen.ttl")
}
