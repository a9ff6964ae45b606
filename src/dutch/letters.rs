//! Groups words by their first letter.

use std::collections::BTreeMap;

use super::order::SortKey;

/// The words of one letter, each with its value.
type Group<'a, T> = (String, Vec<(&'a str, T)>);

/// Words with their values, grouped by first letter and sorted alphabetically. What starts with a digit
/// or with no letter at all comes first, under "0-9".
pub(crate) fn by_letter<'a, T>(words: impl IntoIterator<Item = (&'a str, T)>) -> Vec<Group<'a, T>> {
    let mut letters: BTreeMap<Option<char>, Vec<(SortKey, &str, T)>> = BTreeMap::new();
    for (word, of_word) in words {
        let key = SortKey::new(word);
        letters.entry(key.letter()).or_default().push((key, word, of_word));
    }
    letters.into_iter().map(group).collect()
}

fn group<T>((letter, mut words): (Option<char>, Vec<(SortKey, &str, T)>)) -> Group<'_, T> {
    words.sort_by(|(one, ..), (next, ..)| one.cmp(next));
    let name = letter.map_or_else(|| "0-9".to_owned(), |letter| letter.to_string());
    (name, words.into_iter().map(|(_, word, of_word)| (word, of_word)).collect())
}
