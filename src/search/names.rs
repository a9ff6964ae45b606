//! Names that a text would lose among its words: a word with a letter ("hepatitis C") and a stop word
//! in capitals ("MET").
//!
//! Turns each into a key of the index that no word has. The theme's scripts make the same keys of
//! queries.

use super::fold::fold;
use super::stop_words::is_stop_word;
use super::tokens::is_single;

/// Words of the longest name in capitals.
const NAME_WORDS_MAX: usize = 2;

/// The key of a word with the single letter or digit after it; `None` when they make no name.
pub(super) fn lettered(word: &str, letter: &str) -> Option<String> {
    let is_named = !is_single(word) && word.chars().all(char::is_alphabetic);
    (is_named && !is_stop_word(word)).then(|| format!("{word} {letter}"))
}

/// The key of a stop word in capitals.
pub(super) fn capital_key(stop_word: &str) -> String {
    format!("{stop_word}!")
}

/// The keys of stop words in capitals; none of a line that is all in capitals, unless it is a name.
pub(super) fn in_capitals(text: &str) -> impl Iterator<Item = String> {
    let is_name = |line: &str| line.split_whitespace().nth(NAME_WORDS_MAX).is_none();
    let lines =
        text.lines().filter(move |line| line.chars().any(char::is_lowercase) || is_name(line));
    let words = lines.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()));
    let capitals = words.filter(|word| word.len() > 1 && !word.chars().any(char::is_lowercase));
    capitals.map(fold).filter(|word| is_stop_word(word)).map(|word| capital_key(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_belongs_to_the_word_before_it() {
        assert_eq!(lettered("hepatitis", "c").as_deref(), Some("hepatitis c"));
        assert_eq!(lettered("type", "2").as_deref(), Some("type 2"));
        assert!(
            [("de", "a"), ("1", "1"), ("b", "c"), ("2027", "1")]
                .iter()
                .all(|(word, letter)| lettered(word, letter).is_none())
        );
    }

    #[test]
    fn a_stop_word_in_capitals_is_a_name() {
        let keys = |text| in_capitals(text).collect::<Vec<_>>();
        assert_eq!(keys("MET: samenwerken met het MET"), ["met!", "met!"]);
        assert_eq!(keys("DOE"), ["doe!"]);
        assert!(keys("ZELF DOEN EN LEREN").is_empty());
        assert!(keys("Met de IC en ’s avonds").is_empty());
    }
}
