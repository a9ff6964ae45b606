//! File formats: front matter, YAML, Markdown, iCalendar. They know files, not the catalogue.

pub mod front_matter;
pub mod icalendar;
pub mod markdown;
pub mod yaml;
