//! File formats: front matter, YAML, Markdown, iCalendar. They know files, not the catalogue.

pub(crate) mod front_matter;
pub(crate) mod icalendar;
pub mod markdown;
pub mod yaml;
