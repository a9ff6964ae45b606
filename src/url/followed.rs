//! The paths of what other programs ask for again and again. They are in the folder of the page that explains
//! them, for hosts set headers by folder.

use super::{CALENDAR, SitePath, record};
use crate::catalogue::kind::Kind;

/// The folder, which is the address of the page.
pub(crate) const FOLDER: &str = "/volgen/";

/// The id of the text page on how to follow what is new.
pub(crate) fn page_id() -> &'static str {
    FOLDER.trim_matches('/')
}

/// The page on how to follow what is new.
pub(crate) fn follow() -> SitePath {
    record(Kind::TextPage, page_id())
}

/// A form in which other programs follow a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Followed {
    Atom,
    JsonFeed,
    Calendar,
}

/// The extensions of all forms.
pub(super) const EXTENSIONS: &[&str] = &[ATOM, JSON_FEED, CALENDAR];

const ATOM: &str = "atom";
const JSON_FEED: &str = "json";

/// The file of a topic, in the folder of [`follow`]: headers go by folder.
pub(crate) fn followed(topic: &str, form: Followed) -> SitePath {
    let extension = match form {
        Followed::Atom => ATOM,
        Followed::JsonFeed => JSON_FEED,
        Followed::Calendar => CALENDAR,
    };
    SitePath([FOLDER, topic, ".", extension].concat())
}
