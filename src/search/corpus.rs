//! Pages as numbers of words: a vocabulary of every word, and per page the ids of its words.
//!
//! In go the texts of pages, out come their tokens by field in the order of the text. Words are
//! not stemmed or weighted here.

use std::collections::HashMap;

use rayon::prelude::*;

use super::page::{SearchPage, SearchPages};
use super::tokens::{Token, each_token, fold};

/// A field of a page, with its parameters of BM25F.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldWeight {
    text: fn(&SearchPage) -> &str,
    /// The weight of a word in it, where one in the body is 1.
    pub(super) boost: f32,
    /// BM25's b: 0 ignores the length of the field, 1 divides by it.
    pub(super) length_norm: f32,
}

/// The fields of a page. A title says what a page is about, and its length says little.
pub(super) const FIELDS: [FieldWeight; 5] = [
    FieldWeight { text: |page| &page.title, boost: 5.0, length_norm: 0.5 },
    FieldWeight { text: |page| &page.names, boost: 4.0, length_norm: 0.5 },
    FieldWeight { text: |page| &page.summary, boost: 2.0, length_norm: 0.6 },
    FieldWeight { text: |page| &page.topics, boost: 1.0, length_norm: 0.6 },
    FieldWeight { text: |page| &page.body, boost: 1.0, length_norm: 0.5 },
];

/// The place of a word in the vocabulary.
pub(super) type WordId = u32;

/// The words of a page by field.
#[derive(Clone, Debug, Default)]
pub(super) struct PageWords {
    /// The words of each field in the order of the text.
    pub(super) words: [Vec<WordId>; FIELDS.len()],
    /// The joined words of each field, beside their parts among `words`.
    pub(super) joined: [Vec<WordId>; FIELDS.len()],
}

/// All pages and their vocabulary.
#[derive(Debug)]
pub(super) struct Corpus {
    /// Every word once, sorted.
    pub(super) words: Vec<Box<str>>,
    /// The pages, in order.
    pub(super) pages: Vec<PageWords>,
}

impl Corpus {
    /// Splits these pages into words; `others` are words that need an id too.
    pub(super) fn new(pages: &SearchPages<'_>, others: &[String]) -> Self {
        let chunks: Vec<Chunk> = pages.chunks().map(|pages| Chunk::new(&pages)).collect();
        let words = distinct(&chunks, others);
        let pages =
            chunks.into_par_iter().flat_map_iter(|chunk| chunk.renumbered(&words)).collect();
        Self { words, pages }
    }
}

/// Every word once, sorted.
fn distinct(chunks: &[Chunk], others: &[String]) -> Vec<Box<str>> {
    let of_pages = chunks.iter().flat_map(|chunk| chunk.words.iter().map(AsRef::as_ref));
    let mut words: Vec<&str> = of_pages.chain(others.iter().map(String::as_str)).collect();
    words.par_sort_unstable();
    words.dedup();
    words.into_iter().map(Box::from).collect()
}

/// Some pages, with a vocabulary of their own.
struct Chunk {
    words: Vec<Box<str>>,
    pages: Vec<PageWords>,
}

impl Chunk {
    fn new(texts: &[SearchPage]) -> Self {
        let mut numbers = HashMap::new();
        let mut words = Vec::new();
        let mut number = |word: &str| {
            if let Some(number) = numbers.get(word) {
                return *number;
            }
            let number = WordId::try_from(words.len()).expect("fewer words than letters in memory");
            words.push(Box::from(word));
            numbers.insert(Box::<str>::from(word), number);
            number
        };
        let mut pages = Vec::with_capacity(texts.len());
        for text in texts {
            let mut page = PageWords::default();
            for (at, field) in FIELDS.iter().enumerate() {
                each_token(&fold((field.text)(text)), |token| match token {
                    Token::Word(word) => page.words[at].push(number(word)),
                    Token::Joined(word) => page.joined[at].push(number(word)),
                });
            }
            pages.push(page);
        }
        Self { words, pages }
    }

    /// The pages with the ids of the vocabulary of all chunks, which is sorted.
    fn renumbered(mut self, all: &[Box<str>]) -> Vec<PageWords> {
        let mut ids = Vec::with_capacity(self.words.len());
        for word in &self.words {
            let at = all.binary_search(word).expect("every word of a chunk is among all words");
            ids.push(WordId::try_from(at).expect("fewer words than letters in memory"));
        }
        for page in &mut self.pages {
            for word in page.words.iter_mut().chain(&mut page.joined).flatten() {
                *word = ids[*word as usize];
            }
        }
        self.pages
    }
}
