//! The addresses of the CMS, which no page of the site may link to.

use super::SitePath;

/// Where editors change the content in a browser.
pub(crate) fn page() -> SitePath {
    file("")
}

pub(crate) fn file(name: &str) -> SitePath {
    SitePath(format!("/beheer/{name}"))
}
