//! The standard index: all pages as an index of elasticlunr.js 0.9.5, for whoever wants to search them
//! with software of their own. Our own pages never load it.
//!
//! elasticlunr-rs gives the language and says what the index looks like. It is written here, because
//! that takes a third of the processor time and a quarter of the memory; `tests/standard_index.rs`
//! holds it to the same bytes.

mod counts;
mod dutch;
mod json;
mod postings;

pub use self::dutch::Dutch;

use self::counts::Counts;
use super::entry::Entry;
use crate::catalogue::site::SearchField;
use crate::url::Base;

/// The index of these fields. A page is called by its position among the pages.
#[must_use]
pub fn index(entries: &[Entry], fields: &[SearchField]) -> Vec<u8> {
    json::index(&Counts::new(entries, fields), fields, entries.len())
}

/// Address, title and summary of every page, by position: what the index only has numbers of.
#[must_use]
pub fn pages(entries: &[Entry], base: &Base) -> Vec<u8> {
    let page = |entry: &Entry| (base.href(&entry.path), entry.title.clone(), entry.summary.clone());
    let pages: Vec<_> = entries.iter().map(page).collect();
    serde_json::to_vec(&pages).expect("texts are valid JSON")
}

/// What a page says in a field.
#[must_use]
pub fn texts(entry: &Entry, field: SearchField) -> [&str; 2] {
    match field {
        SearchField::Title => [&entry.title, ""],
        SearchField::Summary => [&entry.summary, ""],
        SearchField::Keywords => [&entry.names, &entry.topics],
        SearchField::Text => [&entry.body, ""],
    }
}
