//! File formats: front matter, YAML, Markdown, iCalendar, JSON, CSV, Turtle, spreadsheets, pictures and
//! documents; and what `git` leaves in any of them. They must not know the catalogue.

pub(crate) mod conflict;
pub(crate) mod csv;
pub(crate) mod front_matter;
pub mod icalendar;
pub(crate) mod json;
pub mod markdown;
pub(crate) mod media;
pub(crate) mod missing_fence;
pub(crate) mod turtle;
pub(crate) mod workbook;
pub mod yaml;
