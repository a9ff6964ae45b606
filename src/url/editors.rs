//! The paths of the pages for editors.

use super::SitePath;

/// Coverage of the catalogue and work for editors.
pub(crate) fn coverage() -> SitePath {
    SitePath::new("/redactie/dekking/")
}

/// One of the full lists of the coverage page.
pub(crate) fn coverage_list(name: &str) -> SitePath {
    SitePath(format!("/redactie/dekking/{name}/"))
}

/// Per owner of themes, how far the assessment of the offerings is.
pub(crate) fn quality() -> SitePath {
    SitePath::new("/redactie/kwaliteit/")
}

/// The folder of providers that own themes.
pub(super) const OWNERS: &str = "eigenaars";

/// The offerings on the themes of an owner, or on those without.
pub(crate) fn quality_of(owner: Option<&str>) -> SitePath {
    match owner {
        Some(id) => SitePath(format!("/redactie/kwaliteit/{OWNERS}/{id}/")),
        None => SitePath::new("/redactie/kwaliteit/zonder-eigenaar/"),
    }
}

/// The reference of every key an editor may write.
pub(crate) fn field_reference() -> SitePath {
    SitePath::new("/redactie/velden/")
}

pub(crate) fn rule_reference() -> SitePath {
    SitePath::new("/redactie/controles/")
}

/// The words that the search treats as equivalent.
pub fn search_words() -> SitePath {
    SitePath::new("/redactie/zoekwoorden/")
}
