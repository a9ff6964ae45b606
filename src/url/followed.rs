//! The paths of what other programs ask for again and again. They are in the folder of the page that explains
//! them, for hosts set headers by folder.

use super::{CALENDAR, SitePath, record};
use crate::catalogue::kind::Kind;

/// The text page on how to follow what is new, and the folder of what is followed.
pub(crate) const FOLLOW: &str = "volgen";

/// The page on how to follow what is new.
pub(crate) fn follow() -> SitePath {
    record(Kind::TextPage, FOLLOW)
}

/// A form in which other programs follow a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Followed {
    Atom,
    JsonFeed,
    Calendar,
}

/// The file of a topic, in the folder of [`follow`]: headers go by folder.
pub(crate) fn followed(topic: &str, form: Followed) -> SitePath {
    let extension = match form {
        Followed::Atom => "atom",
        Followed::JsonFeed => "json",
        Followed::Calendar => CALENDAR,
    };
    SitePath(["/", FOLLOW, "/", topic, ".", extension].concat())
}
