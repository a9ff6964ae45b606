//! Turns pages into ids of terms: every distinct word goes through the pipeline once, after which only
//! ids are counted.

use std::collections::HashMap;

use elasticlunr::Language;
use rayon::prelude::*;

use super::dutch::{Dutch, folded, words};
use super::texts;
use crate::catalogue::site::SearchField;
use crate::search::page::SearchPage;

/// Words per pipeline: making one costs as much as a few hundred words.
const WORDS_PER_CHUNK: usize = 8192;

/// The terms, and the pages as ids of terms.
#[derive(Debug)]
pub(super) struct Counts {
    pub(super) pages: usize,
    /// Sorted and distinct.
    pub(super) terms: Vec<String>,
    /// By field.
    pub(super) columns: Vec<FieldTerms>,
}

/// The ids of one field of all pages, concatenated.
#[derive(Debug, Default)]
pub(super) struct FieldTerms {
    numbers: Vec<u32>,
    ends: Vec<usize>,
}

impl FieldTerms {
    pub(super) fn page(&self, page: usize) -> &[u32] {
        let start = if page == 0 { 0 } else { self.ends[page - 1] };
        &self.numbers[start..self.ends[page]]
    }

    fn push(&mut self, numbers: impl Iterator<Item = u32>) {
        self.numbers.extend(numbers);
        self.ends.push(self.numbers.len());
    }
}

impl Counts {
    pub(super) fn new<C: AsRef<[SearchPage]>>(
        chunks: impl IndexedParallelIterator<Item = C>,
        fields: &[SearchField],
    ) -> Self {
        let chunks: Vec<ChunkWords> =
            chunks.map(|pages| ChunkWords::new(pages.as_ref(), fields)).collect();
        let pages = chunks.iter().map(|chunk| chunk.pages).sum();
        let (words, numbers) = all_words(&chunks);
        let (terms, of_words) = terms(&words);
        let mut columns: Vec<FieldTerms> = fields.iter().map(|_| FieldTerms::default()).collect();
        for (chunk, numbers) in chunks.into_iter().zip(numbers) {
            let term = |word: &u32| of_words[numbers[*word as usize] as usize];
            for (column, of_chunk) in columns.iter_mut().zip(&chunk.columns) {
                for page in 0..of_chunk.ends.len() {
                    column.push(of_chunk.page(page).iter().filter_map(term));
                }
            }
        }
        Self { pages, terms, columns }
    }
}

/// A chunk of pages as ids into its own list of words.
struct ChunkWords {
    pages: usize,
    words: Vec<String>,
    columns: Vec<FieldTerms>,
}

impl ChunkWords {
    fn new(pages: &[SearchPage], fields: &[SearchField]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut column = |field: &SearchField| {
            let mut column = FieldTerms::default();
            for page in pages {
                let words = texts(page, *field).into_iter().flat_map(words);
                column.push(words.map(|word| vocabulary.number(word)));
            }
            column
        };
        let columns = fields.iter().map(&mut column).collect();
        let words = vocabulary.words.into_iter().map(str::to_owned).collect();
        Self { pages: pages.len(), words, columns }
    }
}

/// The distinct words of all chunks, and for each chunk the ids of its words in that list.
fn all_words(chunks: &[ChunkWords]) -> (Vec<&str>, Vec<Vec<u32>>) {
    let mut all = Vocabulary::default();
    let mut numbers = Vec::new();
    for chunk in chunks {
        numbers.push(chunk.words.iter().map(|word| all.number(word)).collect());
    }
    (all.words, numbers)
}

/// Distinct words with ids in order of first occurrence.
#[derive(Default)]
struct Vocabulary<'t> {
    numbers: HashMap<&'t str, u32>,
    words: Vec<&'t str>,
}

impl<'t> Vocabulary<'t> {
    fn number(&mut self, word: &'t str) -> u32 {
        let words = &mut self.words;
        *self.numbers.entry(word).or_insert_with(|| {
            words.push(word);
            number(words.len() - 1)
        })
    }
}

/// Ids are `u32` to halve the memory.
pub(super) fn number(position: usize) -> u32 {
    u32::try_from(position).expect("a catalogue has fewer than four thousand million words")
}

/// The sorted terms of all words, and for each word the position of its term: `None` for stop words
/// and words without letters or digits.
fn terms(words: &[&str]) -> (Vec<String>, Vec<Option<u32>>) {
    let mut terms: Vec<(String, usize)> = words
        .par_chunks(WORDS_PER_CHUNK)
        .zip((0..words.len()).into_par_iter().step_by(WORDS_PER_CHUNK))
        .flat_map_iter(|(words, first)| terms_of(words).map(move |(term, at)| (term, first + at)))
        .collect();
    terms.par_sort_unstable();
    let mut of_words = vec![None; words.len()];
    let mut distinct: Vec<String> = Vec::new();
    for (term, word) in terms {
        if distinct.last() != Some(&term) {
            distinct.push(term);
        }
        of_words[word] = Some(number(distinct.len() - 1));
    }
    (distinct, of_words)
}

fn terms_of<'w>(words: &'w [&str]) -> impl Iterator<Item = (String, usize)> + 'w {
    let pipeline = Dutch.make_pipeline();
    let term = move |word: &str| pipeline.run(vec![folded(word)]).pop();
    words.iter().enumerate().filter_map(move |(at, word)| Some((term(word)?, at)))
}
