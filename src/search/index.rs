//! The index: for every stem the pages that are found by it, and how much each is about it.
//!
//! A page's *impact* for a stem is its BM25F weight (Robertson, Zaragoza and Taylor, 2004) without
//! what depends on the query, worked out here and rounded to a few levels (Anh and Moffat, 2002).
//! So the browser needs no lengths of pages and no fields: it adds up impacts.

use rayon::prelude::*;

use super::corpus::{Corpus, Document, FIELDS};
use super::entry::Entry;
use super::expansions::{Expansion, Expansions, as_one};
use super::lexicon::{Lexicon, StemId};

/// Levels of impact, the lowest being 1.
pub(super) const LEVELS: u8 = 31;

/// BM25's k₁: how soon more of the same word stops helping.
const SATURATION: f32 = 1.5;

/// What a word counts for its last part, which says what it is ("gesprek" in "voortgangsgesprek"),
/// and for the others.
const HEAD: f32 = 0.7;
const PART: f32 = 0.4;

/// A page that is found by a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The number of the page.
    pub(super) page: u32,
    /// How much it is about the stem: 1 to [`LEVELS`].
    pub(super) impact: u8,
}

/// The index of a catalogue.
#[derive(Debug)]
pub(super) struct Index {
    /// The stems that pages are found by, sorted, each with its pages in order.
    pub(super) stems: Vec<(Box<str>, Vec<Posting>)>,
    /// The words of the pages, sorted, each with the number of pages its stem has.
    pub(super) words: Vec<(Box<str>, usize)>,
}

impl Index {
    /// Makes the index of these pages.
    pub(super) fn new(entries: &[Entry], expansions: &[Expansion]) -> Self {
        let wordings = expansions.iter().flat_map(|one| [&one.said, &one.sought]);
        let wordings: Vec<String> = wordings.map(|wording| as_one(wording)).filter(|word| !word.is_empty()).collect();
        let corpus = Corpus::new(entries, &wordings);
        let lexicon = Lexicon::new(&corpus.words);
        let expansions = Expansions::new(expansions, &corpus, &lexicon);
        let means = mean_lengths(&corpus.documents);
        let impacts: Vec<Vec<(StemId, u8)>> = corpus
            .documents
            .par_iter()
            .map(|document| impacts(document, &lexicon, &expansions, &means))
            .collect();
        let mut postings = vec![Vec::new(); lexicon.stems.len()];
        for (page, impacts) in (0..).zip(&impacts) {
            for (stem, impact) in impacts {
                postings[*stem as usize].push(Posting { page, impact: *impact });
            }
        }
        let pages_of = |stem: &Option<StemId>| stem.map_or(0, |stem| postings[stem as usize].len());
        let words: Vec<_> = corpus
            .words
            .into_iter()
            .zip(&lexicon.stem_of)
            .map(|(word, stem)| (word, pages_of(stem)))
            .filter(|(_, pages)| *pages > 0)
            .collect();
        let found = lexicon.stems.into_iter().zip(postings).filter(|(_, pages)| !pages.is_empty());
        Self { words, stems: found.collect() }
    }
}

/// The mean number of words in each field, of the pages where it is not empty.
fn mean_lengths(documents: &[Document]) -> [f32; FIELDS.len()] {
    std::array::from_fn(|field| {
        let lengths = documents.iter().map(|document| document.words[field].len());
        let (pages, words) = lengths
            .filter(|length| *length > 0)
            .fold((0, 0), |(pages, words), length| (pages + 1, words + length));
        (as_float(words) / as_float(pages.max(1))).max(1.0)
    })
}

#[expect(clippy::cast_precision_loss, reason = "numbers of words, far below 2^24 where it matters")]
fn as_float(number: usize) -> f32 {
    number as f32
}

/// The impact of every stem a page is found by.
fn impacts(
    document: &Document,
    lexicon: &Lexicon,
    expansions: &Expansions,
    means: &[f32; FIELDS.len()],
) -> Vec<(StemId, u8)> {
    let mut said = Vec::new();
    let mut meant = Vec::new();
    for (at, field) in FIELDS.iter().enumerate() {
        let length = as_float(document.words[at].len()) / means[at];
        let weight = field.boost / (1.0 - field.length_norm + field.length_norm * length);
        let stem_of = |word: &u32| lexicon.stem_of[*word as usize];
        let stems: Vec<Option<StemId>> = document.words[at].iter().map(stem_of).collect();
        let joined: Vec<Option<StemId>> = document.joined[at].iter().map(stem_of).collect();
        let mut add = |stem, share| meant.push((stem, share * weight));
        expansions.each(&stems, &mut add);
        joined.iter().for_each(|stem| expansions.each(&[*stem], &mut add));
        said.extend(stems.iter().chain(&joined).flatten().map(|stem| (*stem, weight)));
        let all = document.words[at].iter().chain(&document.joined[at]);
        for parts in all.map(|word| &lexicon.parts_of[*word as usize]) {
            let Some((head, others)) = parts.split_last() else { continue };
            said.push((*head, HEAD * weight));
            said.extend(others.iter().map(|part| (*part, PART * weight)));
        }
    }
    meant.extend(summed(said));
    most(meant).into_iter().map(|(stem, weight)| (stem, level(weight))).collect()
}

/// The sum of what each stem got.
fn summed(mut weights: Vec<(StemId, f32)>) -> Vec<(StemId, f32)> {
    weights.sort_by_key(|(stem, _)| *stem);
    weights.dedup_by(|(stem, weight), (kept, sum)| {
        let same = stem == kept;
        if same {
            *sum += *weight;
        }
        same
    });
    weights
}

/// The most of what each stem got.
fn most(mut weights: Vec<(StemId, f32)>) -> Vec<(StemId, f32)> {
    weights.sort_by(|(a, one), (b, other)| a.cmp(b).then(other.total_cmp(one)));
    weights.dedup_by_key(|(stem, _)| *stem);
    weights
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and LEVELS")]
fn level(weight: f32) -> u8 {
    let impact = weight / (SATURATION + weight);
    (impact * f32::from(LEVELS)).ceil().max(1.0) as u8
}
