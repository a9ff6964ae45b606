//! The full-text search: turns a catalogue into the files that the browser searches.
//!
//! `page` extracts texts, `fold`, `tokens` and `corpus` split them into words, `lexicon` finds stems and
//! parts of compounds, `expansions` lists search words, `index` makes postings, `shards` makes files.
//! Nothing that depends on a query may be done here: the theme's scripts rank the results.

mod abbreviations;
mod corpus;
mod expansion_map;
pub(crate) mod expansions;
mod fold;
mod index;
mod known_words;
mod lexicon;
mod names;
pub mod page;
mod plurals;
mod shards;
pub mod standard;
mod stem;
mod stop_words;
mod tokens;
mod written;

use std::sync::OnceLock;

use self::expansions::{Expansion, expansions};
use self::index::SearchIndex;
use self::page::SearchPages;
use self::shards::IndexFile;
use crate::catalogue::Catalogue;
use crate::url::{self, Base, SitePath};

#[derive(Debug)]
pub(crate) struct Search {
    hash: String,
    files: Files,
    expansions: OnceLock<Vec<Expansion>>,
}

#[derive(Debug)]
enum Files {
    /// Small files, for a published site.
    Sharded(Vec<IndexFile>),
    /// As few as possible, made on the first request: a preview is rebuilt all the time.
    OnRequest(OnceLock<Vec<IndexFile>>),
}

impl Search {
    /// The index of a site to publish. `offerings` are the current ones in the finder's order, as
    /// positions in their table.
    pub(crate) fn published(catalogue: &Catalogue, base: &Base, offerings: &[u32]) -> Self {
        let mut search = Self::previewed();
        let files = search.make(catalogue, base, offerings, shards::SMALL);
        let texts = files.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
        search.hash = url::fingerprint(texts);
        search.files = Files::Sharded(files);
        search
    }

    /// The index of a preview; nothing is computed yet.
    pub(crate) fn previewed() -> Self {
        Self {
            hash: "voorbeeld".to_owned(),
            files: Files::OnRequest(OnceLock::new()),
            expansions: OnceLock::new(),
        }
    }

    /// Every search word that the index expands pages with.
    pub(crate) fn expansions(&self, catalogue: &Catalogue, offerings: &[u32]) -> &[Expansion] {
        self.expansions.get_or_init(|| expansions(&SearchPages::new(catalogue, offerings)))
    }

    fn make(
        &self,
        catalogue: &Catalogue,
        base: &Base,
        offerings: &[u32],
        cut: shards::Cut,
    ) -> Vec<IndexFile> {
        let pages = SearchPages::new(catalogue, offerings).with_signposts();
        let index = SearchIndex::new(&pages, self.expansions(catalogue, offerings));
        shards::files(&index, &shards::rows(&pages, base), cut, &catalogue.site.search_examples)
    }

    /// The path of a file of the index, or with an empty name of their folder.
    pub(crate) fn path(&self, file: &str) -> SitePath {
        url::search_data(&self.hash, file)
    }

    /// The files that exist already: path and text.
    pub(crate) fn files(&self) -> impl Iterator<Item = (SitePath, &str)> {
        let files = match &self.files {
            Files::Sharded(files) => files.as_slice(),
            Files::OnRequest(_) => &[],
        };
        files.iter().map(|(name, text)| (self.path(name), text.as_str()))
    }

    pub(crate) fn names_on_request(&self, catalogue: &Catalogue) -> Vec<String> {
        match self.files {
            Files::Sharded(_) => Vec::new(),
            Files::OnRequest(_) => shards::names_of_whole(
                catalogue.tables.commons().count() + catalogue.synonyms.signposts.len(),
            ),
        }
    }

    /// The text of a file that is made on request; empty for an unknown name.
    pub(crate) fn on_request(
        &self,
        name: &str,
        catalogue: &Catalogue,
        base: &Base,
        offerings: &[u32],
    ) -> &str {
        let Files::OnRequest(files) = &self.files else { return "" };
        let files = files.get_or_init(|| self.make(catalogue, base, offerings, shards::WHOLE));
        files.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }
}
