//! Turns the texts of pages into a vocabulary and, per page and field, the ids of its words in text
//! order. Words must not be stemmed or weighted here.

use std::collections::HashMap;

use rayon::prelude::*;

use super::fold::fold;
use super::names::{in_capitals, lettered};
use super::page::{SearchPage, SearchPages};
use super::tokens::{Token, each_token, is_single};

/// The BM25F parameters of a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldWeight {
    text: fn(&SearchPage) -> &str,
    /// The weight of a word, relative to 1 in the body.
    pub(super) boost: f32,
    /// BM25's b: 0 ignores the length of the field, 1 normalises fully.
    pub(super) length_norm: f32,
    /// Whether it names the page. Its stop words can be found, by a query that has no other words.
    pub(super) is_name: bool,
}

/// The fields of a page; a match in the title says most.
pub(super) const FIELDS: [FieldWeight; 5] = [
    FieldWeight { text: |page| &page.title, boost: 5.0, length_norm: 0.5, is_name: true },
    FieldWeight { text: |page| &page.names, boost: 4.0, length_norm: 0.5, is_name: true },
    FieldWeight { text: |page| &page.summary, boost: 2.0, length_norm: 0.6, is_name: false },
    FieldWeight { text: |page| &page.topics, boost: 1.0, length_norm: 0.6, is_name: false },
    FieldWeight { text: |page| &page.body, boost: 1.0, length_norm: 0.5, is_name: false },
];

/// The position of a word in the vocabulary.
pub(super) type WordId = u32;

/// The words of a page by field, in text order.
#[derive(Clone, Debug, Default)]
pub(super) struct PageWords {
    pub(super) words: [Vec<WordId>; FIELDS.len()],
    /// The joined words (`elearning`), whose parts are among `words`, and names that are no words by
    /// themselves; see [`super::names`].
    pub(super) joined: [Vec<WordId>; FIELDS.len()],
}

#[derive(Debug)]
pub(super) struct Corpus {
    /// Sorted and distinct.
    pub(super) words: Vec<Box<str>>,
    pub(super) pages: Vec<PageWords>,
}

impl Corpus {
    /// Splits the pages into words; `others` are further words that need an id.
    pub(super) fn new(pages: &SearchPages<'_>, others: &[String]) -> Self {
        let chunks: Vec<Chunk> = pages.chunks().map(|pages| Chunk::new(&pages)).collect();
        let words = distinct(&chunks, others);
        let pages =
            chunks.into_par_iter().flat_map_iter(|chunk| chunk.renumbered(&words)).collect();
        Self { words, pages }
    }
}

/// The vocabulary of all chunks and `others`.
fn distinct(chunks: &[Chunk], others: &[String]) -> Vec<Box<str>> {
    let of_pages = chunks.iter().flat_map(|chunk| chunk.words.iter().map(AsRef::as_ref));
    let mut words: Vec<&str> = of_pages.chain(others.iter().map(String::as_str)).collect();
    words.par_sort_unstable();
    words.dedup();
    words.into_iter().map(Box::from).collect()
}

/// Consecutive pages with their own vocabulary.
struct Chunk {
    words: Vec<Box<str>>,
    pages: Vec<PageWords>,
}

impl Chunk {
    fn new(texts: &[SearchPage]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let pages = texts.iter().map(|text| page_words(text, &mut vocabulary)).collect();
        Self { words: vocabulary.words, pages }
    }

    /// The pages with ids from `all`, the sorted vocabulary of all chunks.
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

/// Distinct words with ids in order of first occurrence.
#[derive(Default)]
struct Vocabulary {
    numbers: HashMap<Box<str>, WordId>,
    words: Vec<Box<str>>,
}

impl Vocabulary {
    fn number(&mut self, word: &str) -> WordId {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number =
            WordId::try_from(self.words.len()).expect("fewer words than letters in memory");
        self.words.push(Box::from(word));
        self.numbers.insert(Box::from(word), number);
        number
    }
}

fn page_words(page: &SearchPage, vocabulary: &mut Vocabulary) -> PageWords {
    let mut found = PageWords::default();
    for (at, field) in FIELDS.iter().enumerate() {
        let (words, joined) = (&mut found.words[at], &mut found.joined[at]);
        let text = (field.text)(page);
        each_token(&fold(text), |token| match token {
            Token::Word(word) if is_single(word) => {
                let before = words.last().map(|before| &vocabulary.words[*before as usize]);
                if let Some(key) = before.and_then(|before| lettered(before, word)) {
                    joined.push(vocabulary.number(&key));
                }
                words.push(vocabulary.number(word));
            }
            // The "e" of "e-learning" says nothing.
            Token::Part(word) if is_single(word) => {}
            Token::Word(word) | Token::Part(word) => words.push(vocabulary.number(word)),
            Token::Joined(word) => joined.push(vocabulary.number(word)),
        });
        joined.extend(in_capitals(text).map(|word| vocabulary.number(&word)));
    }
    found
}
