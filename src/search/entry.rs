//! The pages that can be found, as plain texts: what every index is made of.

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::formats::html;

/// A page that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its title.
    pub title: String,
    /// Its summary; empty for kinds without one.
    pub summary: String,
    /// What else it is called, one a line: synonyms, abbreviation, English name.
    pub names: String,
    /// What it belongs to, one a line: the titles of its themes, roles, providers.
    pub topics: String,
    /// Everything else it says, one text a line.
    pub body: String,
}

/// Pages whose texts one thread makes at once: enough to share the words they have in common, few
/// enough to keep every thread busy.
const AT_ONCE: usize = 256;

/// Every page that can be found. Their texts take as much room as the catalogue, so they are made
/// some at a time, by whoever goes through them.
#[derive(Debug)]
pub struct Entries<'c> {
    catalogue: &'c Catalogue,
    commons: Vec<&'c Common>,
}

impl<'c> Entries<'c> {
    /// The pages of a catalogue. Current offerings come first and in the order of `offerings`
    /// (positions in their table), so that the finder and the search mean the same by a number;
    /// then the other records by kind and name.
    #[must_use]
    pub fn new(catalogue: &'c Catalogue, offerings: &[u32]) -> Self {
        let table: Vec<_> = catalogue.tables.offerings.iter().collect();
        let offerings = offerings.iter().map(|at| &table[*at as usize].common);
        let others = catalogue.tables.commons().filter(|common| common.kind != Kind::Offering);
        Self { catalogue, commons: offerings.chain(others).collect() }
    }

    /// What the pages were made from, in their order.
    #[must_use]
    pub fn commons(&self) -> &[&'c Common] {
        &self.commons
    }

    /// The pages in their order, as many at a time as one thread makes.
    pub fn chunks(&self) -> impl IndexedParallelIterator<Item = Vec<Entry>> {
        let entries =
            |commons: &[&Common]| commons.iter().map(|one| entry(self.catalogue, one)).collect();
        self.commons.par_chunks(AT_ONCE).map(entries)
    }
}

fn entry(catalogue: &Catalogue, common: &Common) -> Entry {
    Entry {
        title: common.title.clone(),
        summary: common.summary().to_owned(),
        names: names(common),
        topics: topics(catalogue, common),
        body: body(common),
    }
}

/// Longest definition that is another way to say the term, in words.
const DEFINITION_MAX: usize = 8;

/// Its other names; what a term of the glossary means in few words is one of them.
fn names(common: &Common) -> String {
    let mut names = common.names.join("\n");
    if common.kind == Kind::GlossaryEntry {
        let lines = common.texts.lines();
        for line in lines.filter(|line| line.split_whitespace().count() <= DEFINITION_MAX) {
            names = names + "\n" + line;
        }
    }
    names
}

/// The titles of what its front matter refers to.
fn topics(catalogue: &Catalogue, common: &Common) -> String {
    let referred = common.references.iter().filter_map(|reference| {
        let kind = Kind::of_folder(reference.folder)?;
        Some(catalogue.tables.common(kind, &reference.id)?.title.as_str())
    });
    let mut titles: Vec<&str> = referred.collect();
    titles.dedup();
    titles.join("\n")
}

/// The texts of the front matter, then that of the page with a line for every piece of HTML.
fn body(common: &Common) -> String {
    let source = &common.body.html;
    let mut body = common.texts.clone();
    let mut last_end = 0;
    for text in html::texts(source, &[]) {
        // Cells of a table stand on one line of HTML.
        if source[last_end..text.start].contains("</t") {
            body.push('\n');
        }
        last_end = text.end;
        body.push_str(&html::unescape(&source[text]));
    }
    body
}
