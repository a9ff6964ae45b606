//! The tokenizer: turns a folded text into words. It must not stem them.
//!
//! Words joined by a hyphen, bracket, `&` or `+` are found by their parts and as one word:
//! `e-learning` gives "e", "learning" and "elearning". Names such as `C++`, `C#` and `.NET` and numbers
//! such as `4.3` keep their punctuation. `themes/vindplaats/search/tokens.js` splits queries in the same
//! way; a test compares the two.

use super::fold::{NUMBER_DOT, STAND_INS, fold};
use super::names::in_capitals;
use super::stop_words::is_stop_word;

/// Letters of the longest word. A longer one is not indexed: nobody types it, and what takes words
/// apart may take more time than in proportion to their length.
pub(super) const LETTERS_MAX: usize = 64;

/// Characters that people type as an apostrophe.
const APOSTROPHES: &[char] = &['\'', '’', '‘', '‛', 'ʼ', '′', '´', '`'];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Word(&'t str),
    /// One of the words that were written as one.
    Part(&'t str),
    /// The preceding parts joined, or the preceding part with its punctuation.
    Joined(&'t str),
}

/// Calls `visit` with every token of a text that [`fold`] made.
pub(super) fn each_token(folded: &str, mut visit: impl FnMut(Token<'_>)) {
    for piece in folded.split(|letter: char| !is_of_word(letter) && !is_joint(letter)) {
        if piece.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            visit_short(Token::Word(piece), &mut visit);
        } else {
            each_of_piece(piece, &mut visit);
        }
    }
}

/// The tokens of a text without white space and other separators.
fn each_of_piece(piece: &str, visit: &mut impl FnMut(Token<'_>)) {
    let parts = || piece.split(is_joint).map(without_apostrophes).filter(|part| !part.is_empty());
    let is_alone = parts().nth(1).is_none();
    let mut joined = String::new();
    for part in parts() {
        if part.contains(is_stand_in) {
            let named = with_punctuation(&part);
            // "4.3" is found by its numbers too.
            for word in part.split(NUMBER_DOT) {
                visit_short(Token::Part(&word.replace(is_stand_in, "")), visit);
            }
            visit_short(Token::Joined(&named), visit);
        } else if is_alone {
            visit_short(Token::Word(&part), visit);
        } else {
            visit_short(Token::Part(&part), visit);
        }
        // It is too long already, and one letter more is enough to know.
        if joined.len() <= LETTERS_MAX * 4 {
            joined.push_str(&part);
        }
    }
    if !is_alone {
        let joined = with_punctuation(&joined);
        visit_short(Token::Joined(&joined), visit);
    }
}

fn visit_short(token: Token<'_>, visit: &mut impl FnMut(Token<'_>)) {
    let (Token::Word(word) | Token::Part(word) | Token::Joined(word)) = token;
    if !word.is_empty() && !is_too_long(word) {
        visit(token);
    }
}

fn with_punctuation(word: &str) -> String {
    STAND_INS.iter().fold(word.to_owned(), |word, (from, to)| word.replace(*from, to))
}

pub(super) fn is_too_long(word: &str) -> bool {
    word.len() > LETTERS_MAX && word.chars().nth(LETTERS_MAX).is_some()
}

/// The words of a phrase joined into one, without stop words.
pub(super) fn as_one(text: &str) -> String {
    content_words(text).concat()
}

/// The words of a phrase without stop words, or else the stop words in capitals.
pub(super) fn content_words(text: &str) -> Vec<String> {
    let words: Vec<String> =
        words_of(text).into_iter().filter(|word| !is_stop_word(word)).collect();
    if words.is_empty() { in_capitals(text).collect() } else { words }
}

/// The words of a text; words joined in writing count as one.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in fold(text).split_whitespace() {
        let mut parts = Vec::new();
        let mut joined = None;
        each_token(piece, |token| match token {
            Token::Word(word) | Token::Part(word) => parts.push(word.to_owned()),
            Token::Joined(word) => joined = Some(word.to_owned()),
        });
        match joined {
            Some(joined) => words.push(joined),
            None => words.append(&mut parts),
        }
    }
    words
}

/// True for a word of one letter or digit: the "c" of "hepatitis c".
pub(super) fn is_single(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some() && letters.next().is_none()
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || APOSTROPHES.contains(&letter) || is_stand_in(letter)
}

fn is_stand_in(letter: char) -> bool {
    STAND_INS.iter().any(|(one, _)| *one == letter)
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
            Token::Word(word) | Token::Part(word) => tokens.push(word.to_owned()),
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

    #[test]
    fn names_keep_their_punctuation() {
        assert_eq!(tokens("C++ of C#"), ["c", "=c++", "of", "c", "=c#"]);
        assert_eq!(tokens("ASP en .NET."), ["asp", "en", "net", "=.net"]);
        assert_eq!(tokens("de C.O.C. of A+"), ["de", "coc", "of", "a"]);
        assert_eq!(tokens("aanbeveling 4.3."), ["aanbeveling", "4", "3", "=4.3"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_left_out() {
        let longest = "a".repeat(LETTERS_MAX);
        assert_eq!(tokens(&format!("{longest} {longest}a")), [longest]);
        assert_eq!(tokens(&"é-".repeat(100_000)).len(), 100_000);
    }
}
