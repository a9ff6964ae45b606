//! The search: the pages of a catalogue as what a visitor can find them by.

mod abbreviations;
mod corpus;
pub mod entry;
mod expansions;
mod index;
mod lexicon;
mod shards;
mod stem;
mod stop_words;
mod tokens;
mod wordings;

use crate::catalogue::Catalogue;
use crate::url::{self, Base, SitePath};

/// The search of a site: its files and where they live.
#[derive(Debug)]
pub struct Search {
    hash: String,
    files: Vec<shards::File>,
}

impl Search {
    /// Makes the index of a catalogue. `offerings` are those that can be taken, in the order of
    /// their numbers: positions in their table.
    #[must_use]
    pub fn new(catalogue: &Catalogue, base: &Base, offerings: &[u32]) -> Self {
        let entries = entry::entries(catalogue, offerings);
        let expansions = wordings::expansions(catalogue, &entries);
        let index = index::Index::new(&entries, &expansions);
        let files = shards::files(&index, &entries, base, shards::SMALL);
        let texts = files.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
        Self { hash: url::fingerprint(texts), files }
    }

    /// Where a file of the index lives; without a name, their folder.
    #[must_use]
    pub fn path(&self, file: &str) -> SitePath {
        url::search_data(&self.hash, file)
    }

    /// The files: path and text.
    pub fn files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        self.files.iter().map(|(name, text)| (self.path(name), text.as_str()))
    }
}
