//! Pages as numbers of terms: every word is looked up, every different word goes through the pipeline
//! once, and only numbers are counted.

use std::collections::HashMap;

use elasticlunr::Language;
use rayon::prelude::*;

use super::dutch::{Dutch, folded, words};
use super::texts;
use crate::catalogue::site::SearchField;
use crate::search::entry::Entry;

/// Words that one pipeline takes: it costs as much to make as a few hundred of them.
const WORDS_AT_ONCE: usize = 8192;

/// All terms, sorted, and the pages in numbers of them.
#[derive(Debug)]
pub(super) struct Counts {
    /// How many pages there are.
    pub(super) pages: usize,
    /// Every term once.
    pub(super) terms: Vec<String>,
    /// For every field the terms of its texts, by the position of the field.
    pub(super) columns: Vec<Column>,
}

/// A field of all pages, one behind another.
#[derive(Debug, Default)]
pub(super) struct Column {
    numbers: Vec<u32>,
    ends: Vec<usize>,
}

impl Column {
    /// The numbers of a page.
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
    /// Counts these fields of the pages.
    pub(super) fn new<C: AsRef<[Entry]>>(
        chunks: impl IndexedParallelIterator<Item = C>,
        fields: &[SearchField],
    ) -> Self {
        let parts: Vec<Part> = chunks.map(|pages| Part::new(pages.as_ref(), fields)).collect();
        let pages = parts.iter().map(|part| part.pages).sum();
        let (words, numbers) = all_words(&parts);
        let (terms, of_words) = terms(&words);
        let mut columns: Vec<Column> = fields.iter().map(|_| Column::default()).collect();
        for (part, numbers) in parts.into_iter().zip(numbers) {
            let term = |word: &u32| of_words[numbers[*word as usize] as usize];
            for (column, of_part) in columns.iter_mut().zip(&part.columns) {
                for page in 0..of_part.ends.len() {
                    column.push(of_part.page(page).iter().filter_map(term));
                }
            }
        }
        Self { pages, terms, columns }
    }
}

/// Some pages in numbers of their own words.
struct Part {
    pages: usize,
    words: Vec<String>,
    columns: Vec<Column>,
}

impl Part {
    fn new(pages: &[Entry], fields: &[SearchField]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut column = |field: &SearchField| {
            let mut column = Column::default();
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

/// The words of all parts, each once, and for each part where its own words stand among them.
fn all_words(parts: &[Part]) -> (Vec<&str>, Vec<Vec<u32>>) {
    let mut all = Vocabulary::default();
    let mut numbers = Vec::new();
    for part in parts {
        numbers.push(part.words.iter().map(|word| all.number(word)).collect());
    }
    (all.words, numbers)
}

/// Words, numbered as they come.
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

/// A position as a number that takes half the room.
pub(super) fn number(position: usize) -> u32 {
    u32::try_from(position).expect("a catalogue has fewer than four thousand million words")
}

/// The terms of all words, sorted, and for each word the position of its term. Some have none: stop
/// words, and what holds no letter and no digit.
fn terms(words: &[&str]) -> (Vec<String>, Vec<Option<u32>>) {
    let mut terms: Vec<(String, usize)> = words
        .par_chunks(WORDS_AT_ONCE)
        .zip((0..words.len()).into_par_iter().step_by(WORDS_AT_ONCE))
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

/// The terms of these words, with the positions of the words.
fn terms_of<'w>(words: &'w [&str]) -> impl Iterator<Item = (String, usize)> + 'w {
    let pipeline = Dutch.make_pipeline();
    let term = move |word: &str| pipeline.run(vec![folded(word)]).pop();
    words.iter().enumerate().filter_map(move |(at, word)| Some((term(word)?, at)))
}
