//! The list of addresses that were ever published: a committed file, one path per line.
//!
//! The content alone does not tell that a record was renamed; this list does. A build must not write
//! it: [`render`] gives its new contents.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use crate::routes::{Origin, Routes};
use crate::source::{SourcePath, Sources};

/// The file, in the root of the content folder.
pub const FILE: &str = "adressen.txt";

/// Every path in the text of the file, with its byte range.
pub fn listed(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(move |line| {
            let path = line.trim();
            let at = start + (line.len() - line.trim_start().len());
            start += line.len();
            (path, at..at + path.len())
        })
        .filter(|(path, _)| !path.is_empty())
}

/// True for a list without a line: it was emptied, and says of nothing that it was published.
pub(crate) fn is_empty(text: &str) -> bool {
    listed(text).all(|(line, _)| line.starts_with('#'))
}

/// Every path that was ever published; none when there is no list.
pub(crate) fn of(sources: &Sources) -> BTreeSet<&str> {
    let source = sources.get(&SourcePath::new(FILE));
    source.into_iter().flat_map(|source| listed(&source.text)).map(|(path, _)| path).collect()
}

/// The list for the current content, sorted: the page of every record and every path that redirects
/// to one. Pages derived from several records are left out, because they come and go with those.
pub fn render(routes: &Routes<'_>) -> String {
    let mut list = String::new();
    for (path, routes) in routes.iter() {
        let is_listed = |origin| matches!(origin, Origin::Record(..) | Origin::Redirect(..));
        if routes.iter().any(|route| is_listed(route.origin)) {
            let _ = writeln!(list, "{path}");
        }
    }
    list
}
