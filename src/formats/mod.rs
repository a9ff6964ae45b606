//! File formats: front matter, YAML, Markdown and iCalendar. They must not know the catalogue.

pub(crate) mod front_matter;
pub(crate) mod icalendar;
pub mod markdown;
pub mod yaml;
