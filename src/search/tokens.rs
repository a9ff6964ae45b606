//! The tokenizer: turns a text into words without capitals and diacritics. It must not stem them.
//!
//! Words joined by a hyphen, bracket, `&` or `+` are found by their parts and as one word:
//! `e-learning` gives "e", "learning" and "elearning". `themes/vindplaats/search/tokens.js` splits
//! queries in the same way; a test compares the two.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::stop_words::is_stop_word;

/// Characters that people type as an apostrophe.
const APOSTROPHES: &[char] = &['\'', '’', '‘', '´', '`'];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Word(&'t str),
    /// The preceding words joined, if they were written as one.
    Joined(&'t str),
}

/// Removes capitals and diacritics.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            // Marks are dropped, so their order does not matter and each letter can be decomposed alone.
            let parts = std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part));
            folded.extend(parts.flat_map(char::to_lowercase));
        }
    }
    folded
}

/// Calls `visit` with every token of a text that [`fold`] made.
pub(super) fn each_token(folded: &str, mut visit: impl FnMut(Token<'_>)) {
    for piece in folded.split(|letter: char| !is_of_word(letter) && !is_joint(letter)) {
        if piece.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            if !piece.is_empty() {
                visit(Token::Word(piece));
            }
            continue;
        }
        let mut joined = String::new();
        let mut parts = 0;
        for part in piece.split(is_joint) {
            let part = without_apostrophes(part);
            if !part.is_empty() {
                visit(Token::Word(&part));
                joined.push_str(&part);
                parts += 1;
            }
        }
        if parts > 1 {
            visit(Token::Joined(&joined));
        }
    }
}

/// The words of a phrase joined into one, without stop words.
pub(super) fn as_one(text: &str) -> String {
    words_of(text).into_iter().filter(|word| !is_stop_word(word)).collect()
}

/// The words of a text; words joined in writing count as one.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in fold(text).split_whitespace() {
        let mut parts = Vec::new();
        let mut joined = None;
        each_token(piece, |token| match token {
            Token::Word(word) => parts.push(word.to_owned()),
            Token::Joined(word) => joined = Some(word.to_owned()),
        });
        match joined {
            Some(joined) => words.push(joined),
            None => words.append(&mut parts),
        }
    }
    words
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || APOSTROPHES.contains(&letter)
}

fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '(' | ')' | '&' | '+')
}

/// `cao's` is the plural of `cao`.
fn without_apostrophes(part: &str) -> String {
    let plain: String = part
        .chars()
        .map(|letter| if APOSTROPHES.contains(&letter) { '\'' } else { letter })
        .collect();
    plain.strip_suffix("'s").unwrap_or(&plain).replace('\'', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        each_token(&fold(text), |token| match token {
            Token::Word(word) => tokens.push(word.to_owned()),
            Token::Joined(word) => tokens.push(format!("={word}")),
        });
        tokens
    }

    #[test]
    fn words_have_no_capitals_and_no_diacritics() {
        assert_eq!(tokens("Coördinatie: ĳs, café"), ["coordinatie", "ijs", "cafe"]);
    }

    #[test]
    fn joined_words_are_found_by_their_parts_and_as_one_word() {
        assert_eq!(tokens("E-learning"), ["e", "learning", "=elearning"]);
        assert_eq!(tokens("(loopbaan)coaches"), ["loopbaan", "coaches", "=loopbaancoaches"]);
        assert_eq!(tokens("M+G en R&D"), ["m", "g", "=mg", "en", "r", "d", "=rd"]);
        assert_eq!(tokens("opleidings- en kwaliteitszorg"), ["opleidings", "en", "kwaliteitszorg"]);
        assert_eq!(tokens("(IOP)"), ["iop"]);
    }

    #[test]
    fn an_apostrophe_makes_a_plural_or_nothing() {
        assert_eq!(tokens("cao’s, COC's en ’s avonds"), ["cao", "coc", "en", "avonds"]);
    }

    #[test]
    fn other_punctuation_separates_words() {
        assert_eq!(tokens("en/of… 🩺 4e 360°"), ["en", "of", "4e", "360"]);
    }
}
