//! The inverted index: turns pages and expansions into postings per stem and document frequencies
//! per word.
//!
//! A posting is a page with an *impact*: the part of BM25F (Robertson, Zaragoza and Taylor, 2004)
//! that does not depend on the query, quantised to a few levels (Anh and Moffat, 2002). The browser
//! only adds up impacts, so fields and lengths must be accounted for here. Splitting the index into
//! files is up to `shards`.

use rayon::prelude::*;

use super::corpus::{Corpus, FIELDS, PageWords, WordId};
use super::expansion_map::ExpansionMap;
use super::expansions::{Direction, Expansion};
use super::known_words::known_words;
use super::lexicon::{Lexicon, StemId};
use super::page::SearchPages;
use super::tokens::as_one;
use super::written::{Written, written};

/// The highest impact; the lowest is 1.
pub(super) const LEVELS: u8 = 15;

/// BM25's k₁: the higher, the later repetition of a word stops adding weight.
const SATURATION: f32 = 2.2;

/// The weight of the head of a compound, its last part: "gesprek" in "voortgangsgesprek".
const HEAD: f32 = 0.8;

/// The weight of the other parts of a compound.
const MODIFIER: f32 = 0.4;

/// A query for a compound on fewer pages than this also matches its parts.
const RARE: usize = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) page: u32,
    /// How much the page is about the stem: 1 to [`LEVELS`].
    pub(super) impact: u8,
}

#[derive(Debug)]
pub(super) struct IndexedStem {
    pub(super) stem: Box<str>,
    /// By ascending page.
    pub(super) postings: Vec<Posting>,
    /// The stems of its parts, if it is a compound on fewer than [`RARE`] pages.
    pub(super) parts: Vec<Box<str>>,
    /// Whether a phrase that is also indexed as one word begins with it.
    pub(super) begins_phrase: bool,
}

#[derive(Debug)]
pub(super) struct SearchIndex {
    /// Only those with postings, sorted.
    pub(super) stems: Vec<IndexedStem>,
    /// The words of the pages and those that are right without, sorted, each with the document frequency
    /// of its stem.
    pub(super) words: Vec<(Box<str>, usize)>,
    /// How pages write some of those words.
    pub(super) written: Written,
}

impl SearchIndex {
    pub(super) fn new(pages: &SearchPages<'_>, expansions: &[Expansion]) -> Self {
        let (shares, written) = (pages.shares(), written(pages));
        let Corpus { words, pages } = Corpus::new(pages, &words_of_expansions(expansions));
        let lexicon = Lexicon::new(&words);
        let known = known_words(expansions);
        let expansions = ExpansionMap::new(expansions, &lexicon);
        let postings = postings(pages, &shares, &lexicon, &expansions);
        let frequency =
            |stem: &Option<StemId>| stem.map_or(0, |stem| postings[stem as usize].len());
        let on_pages = words
            .into_iter()
            .zip(&lexicon.stem_of)
            .map(|(word, stem)| (word, frequency(stem)))
            .filter(|(_, frequency)| *frequency > 0);
        let known = known.into_iter().map(|word| (Box::from(word), 0));
        // A word that pages have comes before itself with no pages.
        let mut words: Vec<(Box<str>, usize)> = on_pages.chain(known).collect();
        words
            .sort_unstable_by(|(one, of_one), (next, of_next)| (one, of_next).cmp(&(next, of_one)));
        words.dedup_by(|(word, _), (before, _)| word == before);
        Self { words, written, stems: indexed_stems(&lexicon, postings, &expansions) }
    }
}

/// The words that pages may be expanded with, which the lexicon must know.
fn words_of_expansions(expansions: &[Expansion]) -> Vec<String> {
    let between_pages = expansions.iter().filter(|one| one.direction != Direction::OwnPage);
    let phrases = between_pages.flat_map(|one| &one.words);
    phrases.map(|phrase| as_one(phrase)).filter(|word| !word.is_empty()).collect()
}

/// The postings of every stem. The words of a page are dropped once its impacts are known: they take
/// more memory than the postings.
fn postings(
    pages: Vec<PageWords>,
    shares: &[f32],
    lexicon: &Lexicon,
    expansions: &ExpansionMap,
) -> Vec<Vec<Posting>> {
    let weighing = Weighing { lexicon, expansions, mean_lengths: mean_lengths(&pages) };
    let impacts: Vec<Vec<(StemId, u8)>> = pages
        .into_par_iter()
        .zip(shares)
        .map_init(
            || Accumulator::new(lexicon.stems.len()),
            |weights, (page, share)| weighing.impacts(&page, *share, weights),
        )
        .collect();
    let mut postings = vec![Vec::new(); lexicon.stems.len()];
    for (page, impacts) in (0..).zip(impacts) {
        for (stem, impact) in impacts {
            postings[stem as usize].push(Posting { page, impact });
        }
    }
    postings
}

/// The stems with postings, and what queries need to know about each.
fn indexed_stems(
    lexicon: &Lexicon,
    postings: Vec<Vec<Posting>>,
    expansions: &ExpansionMap,
) -> Vec<IndexedStem> {
    let mut parts_of = vec![&[][..]; lexicon.stems.len()];
    for (stem, parts) in lexicon.stem_of.iter().zip(&lexicon.parts_of) {
        if let Some(stem) = stem.filter(|_| parts.len() > 1) {
            parts_of[stem as usize] = parts;
        }
    }
    let mut indexed = Vec::new();
    for ((id, stem), postings) in (0..).zip(&lexicon.stems).zip(postings) {
        if postings.is_empty() {
            continue;
        }
        let parts = parts_of[id as usize].iter().filter(|_| postings.len() < RARE);
        indexed.push(IndexedStem {
            stem: stem.clone(),
            parts: parts.map(|part| lexicon.stems[*part as usize].clone()).collect(),
            begins_phrase: expansions.begins_phrase(id),
            postings,
        });
    }
    indexed
}

/// The mean number of words in each field, over the pages where it is not empty.
fn mean_lengths(pages: &[PageWords]) -> [f32; FIELDS.len()] {
    std::array::from_fn(|field| {
        let (mut filled, mut words) = (0, 0);
        for page in pages.iter().filter(|page| !page.words[field].is_empty()) {
            filled += 1;
            words += page.words[field].len();
        }
        (as_float(words) / as_float(filled.max(1))).max(1.0)
    })
}

#[expect(clippy::cast_precision_loss, reason = "numbers of words, far below 2^24 where it matters")]
fn as_float(number: usize) -> f32 {
    number as f32
}

/// Computes the impacts of a page from its words.
struct Weighing<'a> {
    lexicon: &'a Lexicon,
    expansions: &'a ExpansionMap,
    mean_lengths: [f32; FIELDS.len()],
}

impl Weighing<'_> {
    /// The impact of every stem of a page, by stem; its texts, names aside, count for a share.
    /// Expansions come last: they may raise the weight of a stem to their own but never add to it.
    fn impacts(
        &self,
        page: &PageWords,
        share: f32,
        weights: &mut Accumulator,
    ) -> Vec<(StemId, u8)> {
        let mut fields = self.field_weights(page);
        let texts = fields.iter_mut().zip(FIELDS).filter(|(_, field)| !field.is_name);
        texts.for_each(|(weight, _)| *weight *= share);
        for (at, field) in fields.iter().enumerate() {
            for word in page.words[at].iter().chain(&page.joined[at]) {
                self.weigh(*word as usize, *field, weights);
            }
            if FIELDS[at].is_name {
                let stems = page.words[at].iter().map(|word| self.lexicon.stop_of[*word as usize]);
                stems.flatten().for_each(|stem| weights.add(stem, *field));
            }
        }
        for (at, field) in fields.iter().enumerate() {
            self.expand(&page.words[at], *field, weights);
            for word in page.joined[at].chunks(1) {
                self.expand(word, *field, weights);
            }
        }
        let title = self.title(page);
        let impact = |stem, weight| {
            if title == Some(stem) { LEVELS } else { impact(weight).min(LEVELS - 1) }
        };
        weights.drain().into_iter().map(|(stem, weight)| (stem, impact(stem, weight))).collect()
    }

    /// The stem of a title of one word. The highest impact is kept for it: who types that word means
    /// this page before those that say it often.
    fn title(&self, page: &PageWords) -> Option<StemId> {
        let mut stems =
            page.words[0].iter().filter_map(|word| self.lexicon.stem_of[*word as usize]);
        stems.next().filter(|_| stems.next().is_none())
    }

    /// The weight of one word in each field: the boost, normalised by the length of the field.
    fn field_weights(&self, page: &PageWords) -> [f32; FIELDS.len()] {
        std::array::from_fn(|at| {
            let field = FIELDS[at];
            let length = as_float(page.words[at].len()) / self.mean_lengths[at];
            field.boost / (1.0 - field.length_norm + field.length_norm * length)
        })
    }

    /// Adds the weight of a word, and of its parts if it is a compound.
    fn weigh(&self, word: usize, field: f32, weights: &mut Accumulator) {
        if let Some(stem) = self.lexicon.stem_of[word] {
            weights.add(stem, field);
        }
        if let Some((head, modifiers)) = self.lexicon.parts_of[word].split_last() {
            weights.add(*head, HEAD * field);
            for modifier in modifiers {
                weights.add(*modifier, MODIFIER * field);
            }
        }
    }

    /// Raises the stems by which these words are expanded.
    fn expand(&self, words: &[WordId], field: f32, weights: &mut Accumulator) {
        let stems: Vec<Option<StemId>> =
            words.iter().map(|word| self.lexicon.stem_of[*word as usize]).collect();
        self.expansions.each(&stems, |stem, weight| weights.raise(stem, weight * field));
    }
}

/// The weights of stems on one page, reused for the next. It has room for every stem, so weighing a
/// page takes no sorting or lookups.
struct Accumulator {
    weights: Vec<f32>,
    used: Vec<StemId>,
}

impl Accumulator {
    fn new(stems: usize) -> Self {
        Self { weights: vec![0.0; stems], used: Vec::new() }
    }

    fn add(&mut self, stem: StemId, weight: f32) {
        self.raise(stem, self.weights[stem as usize] + weight);
    }

    /// Sets a weight unless it is already higher.
    fn raise(&mut self, stem: StemId, weight: f32) {
        let current = &mut self.weights[stem as usize];
        if *current == 0.0 {
            self.used.push(stem);
        }
        *current = current.max(weight);
    }

    /// Every stem with a weight, in order; leaves the accumulator empty.
    fn drain(&mut self) -> Vec<(StemId, f32)> {
        self.used.sort_unstable();
        let weights = &mut self.weights;
        self.used
            .drain(..)
            .map(|stem| (stem, std::mem::take(&mut weights[stem as usize])))
            .collect()
    }
}

/// A weight saturated by BM25 and quantised.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and LEVELS")]
fn impact(weight: f32) -> u8 {
    let saturated = weight / (SATURATION + weight);
    (saturated * f32::from(LEVELS)).ceil().max(1.0) as u8
}
