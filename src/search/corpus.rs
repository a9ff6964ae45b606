//! Pages as counted words: every word once, and every page as numbers of words.

use std::collections::HashMap;

use rayon::prelude::*;

use super::entry::{Entries, Entry};
use super::tokens::{Token, each_token, fold};

/// A part of a page, with what a word in it weighs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    text: fn(&Entry) -> &str,
    /// How many times as much as one in the running text.
    pub(super) boost: f32,
    /// How much a long field takes from that: 0 nothing, 1 in proportion to its length.
    pub(super) length_norm: f32,
}

/// The fields of a page. Boosts and norms are those of BM25F (Robertson, Zaragoza and Taylor,
/// 2004): a title says what a page is about, and its length says little.
pub(super) const FIELDS: [Field; 5] = [
    Field { text: |entry| &entry.title, boost: 5.0, length_norm: 0.5 },
    Field { text: |entry| &entry.names, boost: 4.0, length_norm: 0.5 },
    Field { text: |entry| &entry.summary, boost: 2.0, length_norm: 0.6 },
    Field { text: |entry| &entry.topics, boost: 1.0, length_norm: 0.6 },
    Field { text: |entry| &entry.body, boost: 1.0, length_norm: 0.5 },
];

/// The number of a word.
pub(super) type WordId = u32;

/// A page as numbers of words.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    /// The words of each field in the order of the text.
    pub(super) words: [Vec<WordId>; FIELDS.len()],
    /// What was written as one word.
    pub(super) joined: [Vec<WordId>; FIELDS.len()],
}

/// All pages, and all words in the order of the alphabet.
#[derive(Debug)]
pub(super) struct Corpus {
    /// Every word once, sorted.
    pub(super) words: Vec<Box<str>>,
    /// The pages.
    pub(super) documents: Vec<Document>,
}

impl Corpus {
    /// Counts the words of these pages; `others` are words that need a number too.
    pub(super) fn new(entries: &Entries<'_>, others: &[String]) -> Self {
        let chunks: Vec<Chunk> = entries.chunks().map(|entries| Chunk::new(&entries)).collect();
        let words = distinct(&chunks, others);
        let documents =
            chunks.into_par_iter().flat_map_iter(|chunk| chunk.renumbered(&words)).collect();
        Self { words, documents }
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

fn position(words: &[Box<str>], word: &str) -> Option<WordId> {
    let at = words.binary_search_by(|known| (**known).cmp(word)).ok()?;
    WordId::try_from(at).ok()
}

/// Pages with numbers of their own for words.
struct Chunk {
    words: Vec<Box<str>>,
    documents: Vec<Document>,
}

impl Chunk {
    fn new(entries: &[Entry]) -> Self {
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
        let mut documents = Vec::with_capacity(entries.len());
        for entry in entries {
            let mut document = Document::default();
            for (at, field) in FIELDS.iter().enumerate() {
                each_token(&fold((field.text)(entry)), |token| match token {
                    Token::Word(word) => document.words[at].push(number(word)),
                    Token::Joined(word) => document.joined[at].push(number(word)),
                });
            }
            documents.push(document);
        }
        Self { words, documents }
    }

    /// The pages with the numbers that words have among all.
    fn renumbered(self, all: &[Box<str>]) -> Vec<Document> {
        let number = |word: &str| position(all, word).expect("all words are among all words");
        let numbers: Vec<WordId> = self.words.iter().map(|word| number(word)).collect();
        let mut documents = self.documents;
        for document in &mut documents {
            for word in document.words.iter_mut().chain(&mut document.joined).flatten() {
                *word = numbers[*word as usize];
            }
        }
        documents
    }
}
