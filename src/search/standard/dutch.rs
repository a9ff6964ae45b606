//! Tokenizer and pipeline for Dutch in the standard index. They must give exactly the terms that
//! elasticlunr.js with lunr.du.js of lunr-languages 1.17 and later makes of a query.

use elasticlunr::lang::common::RegexTrimmer;
use elasticlunr::{Language, Pipeline};
use unicode_normalization::UnicodeNormalization;

use crate::search::fold::is_unseen;
use crate::search::tokens::is_too_long;

/// Dutch as a language of elasticlunr-rs.
#[derive(Clone, Copy, Debug)]
pub struct Dutch;

impl Language for Dutch {
    fn name(&self) -> String {
        "Dutch".to_owned()
    }

    /// Not the ISO code but the name in lunr-languages.
    fn code(&self) -> String {
        "du".to_owned()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        words(text).map(folded).collect()
    }

    /// The pipeline of elasticlunr-rs with a trimmer that keeps digits, as in lunr.du.js since 1.17.
    fn make_pipeline(&self) -> Pipeline {
        let mut pipeline = elasticlunr::lang::Dutch::new().make_pipeline();
        pipeline.queue[0] = Box::new(RegexTrimmer::new("trimmer-du", r"\p{Latin}0-9"));
        pipeline
    }
}

/// Separators besides white space: hyphens, as in elasticlunr.js, and punctuation written without a
/// space, as in `en/of` and `aios(sen)`.
const SEPARATORS: &str = "-‐‑–—/\\|()[]{}<>\"“”„«»…;";

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    // Every letter adds a level to the trie.
    text.split(is_separator).filter(|word| !word.is_empty() && !is_too_long(word))
}

fn is_separator(letter: char) -> bool {
    if letter.is_ascii_alphanumeric() {
        return false;
    }
    letter.is_whitespace() || SEPARATORS.contains(letter)
}

/// Normalises a word: the stemmers of Rust and JavaScript differ on `ĳ`, what cannot be seen is dropped, and
/// people type straight apostrophes.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfc() {
        match letter {
            'ĳ' | 'Ĳ' => folded.push_str("ij"),
            '’' => folded.push('\''),
            _ if is_unseen(letter) => {}
            _ => folded.push(letter),
        }
    }
    folded.to_lowercase()
}
