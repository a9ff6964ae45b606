//! Groups words by their first letter.

use std::collections::BTreeMap;

use crate::slug::slug;

/// Words with their values, grouped by first letter and sorted alphabetically.
pub(crate) fn by_letter<'a, T>(
    words: impl IntoIterator<Item = (&'a str, T)>,
) -> Vec<(String, Vec<(&'a str, T)>)> {
    let mut letters: BTreeMap<String, Vec<(&str, T)>> = BTreeMap::new();
    for (word, of_word) in words {
        letters.entry(initial(word)).or_default().push((word, of_word));
    }
    for words in letters.values_mut() {
        words.sort_by_cached_key(|(word, _)| slug(word));
    }
    letters.into_iter().collect()
}

/// The capital letter of a word's group; "0-9" for digits and everything else.
fn initial(word: &str) -> String {
    match slug(word).chars().next() {
        Some(letter) if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase().to_string(),
        _ => "0-9".to_owned(),
    }
}
