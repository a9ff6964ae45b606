//! The standard index: turns all pages into an index of elasticlunr.js 0.9.5, for other programs. The
//! site itself never loads it.
//!
//! elasticlunr-rs defines the language and the format. The index is written here because that takes a
//! third of the processor time and a quarter of the memory; `tests/standard_index.rs` proves that the
//! bytes are the same.

mod counts;
mod dutch;
mod json;
mod postings;

pub use self::dutch::Dutch;

use rayon::prelude::*;

use self::counts::Counts;
use super::page::SearchPage;
use crate::catalogue::common::Common;
use crate::catalogue::site::SearchField;
use crate::url::{self, Base};

/// The index of these fields. The id of a page is its position in `chunks`.
pub fn index<C: AsRef<[SearchPage]>>(
    chunks: impl IndexedParallelIterator<Item = C>,
    fields: &[SearchField],
) -> Vec<u8> {
    json::index(&Counts::new(chunks, fields), fields)
}

/// Address, title and summary of every page by position, since the index only has ids.
pub(crate) fn pages(commons: &[&Common], base: &Base) -> Vec<u8> {
    let page = |common: &&Common| {
        let href = base.href(&url::record(common.kind, &common.id));
        (href, common.title.clone(), common.summary().to_owned())
    };
    let pages: Vec<_> = commons.iter().map(page).collect();
    serde_json::to_vec(&pages).expect("texts are valid JSON")
}

/// The texts of a page in a field.
pub fn texts(entry: &SearchPage, field: SearchField) -> [&str; 2] {
    match field {
        SearchField::Title => [&entry.title, ""],
        SearchField::Summary => [&entry.summary, ""],
        SearchField::Keywords => [&entry.names, &entry.topics],
        SearchField::Text => [&entry.body, ""],
    }
}
