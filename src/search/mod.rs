//! The search: the pages of a catalogue as what a visitor can find them by.

mod abbreviations;
mod corpus;
pub mod entry;
mod expansions;
mod index;
mod lexicon;
mod shards;
pub mod standard;
mod stem;
mod stop_words;
mod tokens;
mod wordings;

use std::sync::OnceLock;

use crate::catalogue::Catalogue;
use crate::url::{self, Base, SitePath};

/// The files of the search and where they live.
#[derive(Debug)]
pub struct Search {
    hash: String,
    files: Files,
}

#[derive(Debug)]
enum Files {
    /// Small ones, for a site that is published.
    Small(Vec<shards::File>),
    /// As few as can be, made when one is asked for: a preview changes all the time.
    Few(OnceLock<Vec<shards::File>>),
}

impl Search {
    /// Makes the index of a catalogue for publishing. `offerings` are those that can be taken, in
    /// the order of their numbers: positions in their table.
    #[must_use]
    pub fn published(catalogue: &Catalogue, base: &Base, offerings: &[u32]) -> Self {
        let files = files(catalogue, base, offerings, shards::SMALL);
        let texts = files.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
        Self { hash: url::fingerprint(texts), files: Files::Small(files) }
    }

    /// The index for a preview.
    #[must_use]
    pub fn previewed() -> Self {
        Self { hash: "voorbeeld".to_owned(), files: Files::Few(OnceLock::new()) }
    }

    /// Where a file of the index lives; without a name, their folder.
    #[must_use]
    pub fn path(&self, file: &str) -> SitePath {
        url::search_data(&self.hash, file)
    }

    /// The files that are there already: path and text.
    pub fn files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        let files = match &self.files {
            Files::Small(files) => files.as_slice(),
            Files::Few(_) => &[],
        };
        files.iter().map(|(name, text)| (self.path(name), text.as_str()))
    }

    /// The names of the files that are made when they are asked for.
    #[must_use]
    pub fn names_on_request(&self, catalogue: &Catalogue) -> Vec<String> {
        match self.files {
            Files::Small(_) => Vec::new(),
            Files::Few(_) => shards::names_of_few(catalogue.tables.commons().count()),
        }
    }

    /// The text of a file that is made when it is asked for; empty when there is nothing in it.
    #[must_use]
    pub fn on_request(
        &self,
        name: &str,
        catalogue: &Catalogue,
        base: &Base,
        offerings: &[u32],
    ) -> &str {
        let Files::Few(few) = &self.files else { return "" };
        let few = few.get_or_init(|| files(catalogue, base, offerings, shards::WHOLE));
        few.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }
}

fn files(
    catalogue: &Catalogue,
    base: &Base,
    offerings: &[u32],
    cut: shards::Cut,
) -> Vec<shards::File> {
    let entries = entry::Entries::new(catalogue, offerings);
    let expansions = wordings::expansions(catalogue, &entries);
    let index = index::Index::new(&entries, &expansions);
    let examples = &catalogue.site.search_examples;
    shards::files(&index, entries.commons(), base, cut, examples)
}
