//! File formats: front matter, YAML, Markdown. They know files, not the catalogue.

pub mod fields;
pub mod front_matter;
pub mod html;
pub mod icalendar;
pub mod markdown;
pub mod reader;
pub mod scalar;
pub mod texts;
pub mod values;
pub mod vocabulary;
pub mod words;
pub mod yaml;
