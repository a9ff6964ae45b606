//! The index: for every stem the pages that are found by it, and how much each is about it.
//!
//! A page's *impact* for a stem is its BM25F weight (Robertson, Zaragoza and Taylor, 2004) without
//! what depends on the query, worked out here and rounded to a few levels (Anh and Moffat, 2002).
//! So the browser needs no lengths of pages and no fields: it adds up impacts.

use rayon::prelude::*;

use super::corpus::{Corpus, Document, FIELDS, WordId};
use super::entry::Entries;
use super::expansions::{Expansion, Expansions, as_one};
use super::lexicon::{Lexicon, StemId};

/// Levels of impact, the lowest being 1.
pub(super) const LEVELS: u8 = 15;

/// BM25's k₁: how soon more of the same word stops helping.
const SATURATION: f32 = 2.2;

/// What a word counts for its last part, which says what it is ("gesprek" in "voortgangsgesprek"),
/// and for the others.
const HEAD: f32 = 0.8;
const PART: f32 = 0.4;

/// Fewer pages than this are few.
const FEW: usize = 10;

/// A page that is found by a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The number of the page.
    pub(super) page: u32,
    /// How much it is about the stem: 1 to [`LEVELS`].
    pub(super) impact: u8,
}

/// A stem, and what is found by it.
#[derive(Debug)]
pub(super) struct Found {
    /// The stem.
    pub(super) stem: Box<str>,
    /// The pages, in order.
    pub(super) pages: Vec<Posting>,
    /// The stems of its parts when it is a compound on few pages, which is looked for by its parts too.
    pub(super) parts: Vec<Box<str>>,
    /// Whether a wording of several words begins with it, which is found as one word.
    pub(super) begins_wording: bool,
}

/// The index of a catalogue.
#[derive(Debug)]
pub(super) struct Index {
    /// The stems that pages are found by, sorted.
    pub(super) stems: Vec<Found>,
    /// The words of the pages, sorted, each with the number of pages its stem has.
    pub(super) words: Vec<(Box<str>, usize)>,
}

impl Index {
    /// Makes the index of these pages.
    pub(super) fn new(entries: &Entries<'_>, expansions: &[Expansion]) -> Self {
        let wordings = expansions.iter().flat_map(|one| [&one.said, &one.sought]);
        let wordings: Vec<String> =
            wordings.map(|wording| as_one(wording)).filter(|word| !word.is_empty()).collect();
        let corpus = Corpus::new(entries, &wordings);
        let lexicon = Lexicon::new(&corpus.words);
        let expansions = Expansions::new(expansions, &lexicon);
        let weighing = Weighing {
            lexicon: &lexicon,
            expansions: &expansions,
            mean_lengths: mean_lengths(&corpus.documents),
        };
        let sheet = || Sheet::new(lexicon.stems.len());
        let impacts: Vec<Vec<(StemId, u8)>> = corpus
            .documents
            .par_iter()
            .map_init(sheet, |sheet, document| weighing.impacts(document, sheet))
            .collect();
        let mut postings = vec![Vec::new(); lexicon.stems.len()];
        drop(corpus.documents);
        for (page, impacts) in (0..).zip(impacts) {
            for (stem, impact) in impacts {
                postings[stem as usize].push(Posting { page, impact });
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
        Self { words, stems: found(&lexicon, postings, &expansions) }
    }
}

/// The stems with pages, and what else a query needs to know of each.
fn found(lexicon: &Lexicon, postings: Vec<Vec<Posting>>, expansions: &Expansions) -> Vec<Found> {
    let mut parts_of = vec![&[][..]; lexicon.stems.len()];
    for (stem, parts) in lexicon.stem_of.iter().zip(&lexicon.parts_of) {
        if let Some(stem) = stem.filter(|_| parts.len() > 1) {
            parts_of[stem as usize] = parts;
        }
    }
    let stems = (0..).zip(&lexicon.stems).zip(postings).filter(|(_, pages)| !pages.is_empty());
    stems
        .map(|((id, stem), pages)| {
            let parts = parts_of[id as usize].iter().filter(|_| pages.len() < FEW);
            Found {
                stem: stem.clone(),
                parts: parts.map(|part| lexicon.stems[*part as usize].clone()).collect(),
                begins_wording: expansions.has_wording_from(id),
                pages,
            }
        })
        .collect()
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

/// Gives the stems of words, and of what was written as one word, with what each counts.
type Finder<T> = fn(&T, &[WordId], &[WordId], &mut dyn FnMut(StemId, f32));

/// What stems weigh on pages.
struct Weighing<'a> {
    lexicon: &'a Lexicon,
    expansions: &'a Expansions,
    mean_lengths: [f32; FIELDS.len()],
}

impl Weighing<'_> {
    /// The impact of every stem a page is found by, in the order of the stems.
    fn impacts(&self, document: &Document, sheet: &mut Sheet) -> Vec<(StemId, u8)> {
        self.each_field(document, Self::said, &mut |stem, weight| sheet.add(stem, weight));
        self.each_field(document, Self::meant, &mut |stem, weight| sheet.raise(stem, weight));
        sheet.taken().into_iter().map(|(stem, weight)| (stem, level(weight))).collect()
    }

    /// What `found` gives for every field, by what a word in that field weighs.
    fn each_field(
        &self,
        document: &Document,
        found: Finder<Self>,
        give: &mut dyn FnMut(StemId, f32),
    ) {
        for (at, field) in FIELDS.iter().enumerate() {
            let length = as_float(document.words[at].len()) / self.mean_lengths[at];
            let weight = field.boost / (1.0 - field.length_norm + field.length_norm * length);
            found(self, &document.words[at], &document.joined[at], &mut |stem, share| {
                give(stem, share * weight);
            });
        }
    }

    /// The stems of words that stand there, and of their parts.
    fn said(&self, words: &[WordId], joined: &[WordId], add: &mut dyn FnMut(StemId, f32)) {
        for word in words.iter().chain(joined).map(|word| *word as usize) {
            if let Some(stem) = self.lexicon.stem_of[word] {
                add(stem, 1.0);
            }
            if let Some((head, others)) = self.lexicon.parts_of[word].split_last() {
                add(*head, HEAD);
                for part in others {
                    add(*part, PART);
                }
            }
        }
    }

    /// The stems of other wordings for what stands there.
    fn meant(&self, words: &[WordId], joined: &[WordId], add: &mut dyn FnMut(StemId, f32)) {
        let stem_of = |word: &WordId| self.lexicon.stem_of[*word as usize];
        let stems: Vec<Option<StemId>> = words.iter().map(stem_of).collect();
        self.expansions.each(&stems, &mut *add);
        for word in joined {
            self.expansions.each(&[stem_of(word)], &mut *add);
        }
    }
}

/// What the stems of a page weigh, one page after another: as long as there are stems, so that
/// nothing is sorted or looked up.
struct Sheet {
    weights: Vec<f32>,
    used: Vec<StemId>,
}

impl Sheet {
    fn new(stems: usize) -> Self {
        Self { weights: vec![0.0; stems], used: Vec::new() }
    }

    /// More of the same adds up.
    fn add(&mut self, stem: StemId, weight: f32) {
        let held = self.weights[stem as usize];
        self.raise(stem, held + weight);
    }

    /// Another way to say it counts when it counts for more.
    fn raise(&mut self, stem: StemId, weight: f32) {
        let held = &mut self.weights[stem as usize];
        if *held == 0.0 {
            self.used.push(stem);
        }
        *held = held.max(weight);
    }

    /// Every stem that has a weight, in order; the sheet is empty again.
    fn taken(&mut self) -> Vec<(StemId, f32)> {
        self.used.sort_unstable();
        let weights = &mut self.weights;
        self.used
            .drain(..)
            .map(|stem| (stem, std::mem::take(&mut weights[stem as usize])))
            .collect()
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and LEVELS")]
fn level(weight: f32) -> u8 {
    let impact = weight / (SATURATION + weight);
    (impact * f32::from(LEVELS)).ceil().max(1.0) as u8
}
