//! The paths of the lists that other sites show in a frame. They are in the folder of the page that makes the code
//! for them, for hosts set headers by folder.

use super::SitePath;

/// The folder, which is the address of the page.
const FOLDER: &str = "/inbed/";

/// The page that makes the code to show a list elsewhere.
pub(crate) fn embeds() -> SitePath {
    SitePath::new(FOLDER)
}

/// The list of a topic, or the folder of those of an axis.
pub(crate) fn embed(topic: &str) -> SitePath {
    SitePath([FOLDER, topic, "/"].concat())
}

/// Whether the path is that of a list.
pub(crate) fn is_embed(path: &str) -> bool {
    path.strip_prefix(FOLDER).is_some_and(|topic| !topic.is_empty())
}

/// Whether the path is that of their stylesheet.
pub(crate) fn is_style(path: &str) -> bool {
    path.starts_with("/assets/embed.")
}
