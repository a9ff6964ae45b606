//! The addresses that were ever published: a committed list, one path a line.
//!
//! One tree of content cannot tell that a record had another name before; this list can. No
//! build writes it: [`render`] gives what it should hold now.

use std::fmt::Write;
use std::ops::Range;

use crate::routes::{Origin, Routes};

/// The file, in the root of the content folder.
pub const FILE: &str = "adressen.txt";

/// Every path listed in the file's text, and its byte range.
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

/// The list as it should now be: the page of every record and every path that redirects to
/// one, sorted. Pages derived from many records are left out: they come and go with those.
pub fn render(routes: &Routes<'_>) -> String {
    let mut list = String::new();
    for (path, routes) in routes.iter() {
        if routes.iter().any(|route| !matches!(route.origin, Origin::Derived | Origin::Run(..))) {
            let _ = writeln!(list, "{path}");
        }
    }
    list
}
