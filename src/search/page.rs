//! Turns the catalogue into plain texts by field, without markup, from which every index is made.
//! Nothing may be split into words here: each index has its own tokenizer.

use rayon::prelude::*;

use super::expansions::short_meanings;
use crate::catalogue::Catalogue;
use crate::catalogue::backlinks::referred;
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::synonyms::Signpost;

/// The texts of a page, by field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchPage {
    /// As shown.
    pub title: String,
    /// Empty for kinds without one.
    pub summary: String,
    /// Synonyms, abbreviation and English name, one per line.
    pub names: String,
    /// The titles of its themes, roles, providers …, one per line.
    pub topics: String,
    /// All other text, one text per line.
    pub body: String,
}

/// Pages per chunk of parallel work: enough to share common words, few enough to keep every thread
/// busy.
pub const PAGES_PER_CHUNK: usize = 256;

/// How much the texts of an organisation count beside those of other pages: who types a subject wants
/// what is about it, before who gives it. Its names count in full.
const PROVIDER_SHARE: f32 = 0.6;

/// Every page that can be found. Their texts take as much memory as the catalogue, so they are made
/// chunk by chunk and dropped again.
#[derive(Debug)]
pub struct SearchPages<'c> {
    catalogue: &'c Catalogue,
    commons: Vec<&'c Common>,
    /// What is found after them: sentences that lead to a page by other words than its own.
    signposts: &'c [Signpost],
}

impl<'c> SearchPages<'c> {
    /// The pages of a catalogue. Current offerings come first, in the order of `offerings`
    /// (positions in their table), because the finder and the search share their numbers; then the
    /// other records. Pages that answer a query equally well are shown in this order, so titles with
    /// the fewest words come first: each word says most of the page.
    pub fn new(catalogue: &'c Catalogue, offerings: &[u32]) -> Self {
        let table: Vec<_> = catalogue.tables.offerings.iter().collect();
        let offerings = offerings.iter().map(|at| &table[*at as usize].common);
        let is_other = |common: &&Common| {
            common.kind != Kind::Offering && common.shared.life_cycle.is_current()
        };
        let mut others: Vec<&Common> = catalogue.tables.commons().filter(is_other).collect();
        others.sort_by_key(|common| title_words(common));
        Self { catalogue, commons: offerings.chain(others).collect(), signposts: &[] }
    }

    /// All pages of a catalogue, past offerings included.
    pub fn all(catalogue: &'c Catalogue) -> Self {
        let offerings: Vec<u32> = (0..).take(catalogue.tables.offerings.len()).collect();
        Self::new(catalogue, &offerings)
    }

    /// The same with the signposts, which only our own search knows.
    pub(crate) fn with_signposts(self) -> Self {
        Self { signposts: &self.catalogue.synonyms.signposts, ..self }
    }

    pub(super) fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    pub(crate) fn commons(&self) -> &[&'c Common] {
        &self.commons
    }

    pub(super) fn signposts(&self) -> &'c [Signpost] {
        self.signposts
    }

    /// How much the texts of each page count, its names aside, relative to 1.
    pub(super) fn shares(&self) -> Vec<f32> {
        let share = |kind| if kind == Kind::Provider { PROVIDER_SHARE } else { 1.0 };
        let of_records = self.commons.iter().map(|common| share(common.kind));
        of_records.chain(self.signposts.iter().map(|_| 1.0)).collect()
    }

    /// The pages in order, in chunks of [`PAGES_PER_CHUNK`].
    pub fn chunks(&self) -> impl IndexedParallelIterator<Item = Vec<SearchPage>> {
        let of_records = self
            .commons
            .par_chunks(PAGES_PER_CHUNK)
            .map(|commons| commons.iter().map(|common| page(self.catalogue, common)).collect());
        let of_signposts = self
            .signposts
            .par_chunks(PAGES_PER_CHUNK)
            .map(|signposts| signposts.iter().map(signpost).collect());
        of_records.chain(of_signposts)
    }
}

fn title_words(common: &Common) -> usize {
    common
        .title
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .count()
}

fn page(catalogue: &Catalogue, common: &Common) -> SearchPage {
    let names = common.names.iter().map(String::as_str);
    let number = number(catalogue, common);
    let names: Vec<&str> =
        names.chain(short_meanings(common)).chain(number.as_deref().map(str::trim_end)).collect();
    SearchPage {
        title: common.title.clone(),
        summary: common.summary().to_owned(),
        names: names.join("\n"),
        topics: topics(catalogue, common),
        // The texts of the front matter end with a line break.
        body: common.texts.clone() + &number.unwrap_or_default() + &common.body.plain_text(),
    }
}

/// What a recommendation is called beside its title: "aanbeveling 4.3".
fn number(catalogue: &Catalogue, common: &Common) -> Option<String> {
    let of_kind = Some(common).filter(|common| common.kind == Kind::Recommendation)?;
    let recommendation = catalogue.tables.recommendations.named(&of_kind.id)?;
    Some(format!("aanbeveling {}\n", recommendation.number))
}

/// A signpost is found by its words alone: those of its sentence are on other pages too.
fn signpost(signpost: &Signpost) -> SearchPage {
    let (title, names) =
        signpost.typed.split_first().map_or(("", &[][..]), |(title, names)| (title, names));
    SearchPage {
        title: title.to_owned(),
        summary: String::new(),
        names: names.join("\n"),
        topics: String::new(),
        body: String::new(),
    }
}

/// The titles of the records that it refers to.
fn topics(catalogue: &Catalogue, common: &Common) -> String {
    let referred = referred(&catalogue.tables, common);
    let referred = referred.filter_map(|(kind, id)| catalogue.tables.common(kind, id));
    let referred = referred.map(|common| common.title.as_str());
    let mut titles: Vec<&str> = referred.collect();
    titles.dedup();
    titles.join("\n")
}
