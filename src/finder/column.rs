//! A column of the finder's data: for every offering its options in one filter group.
//!
//! It is dictionary-encoded, because few sets of options occur and most of them often: a list of sets,
//! the most common first, and a string with one character per offering, the number of its set. That
//! string compresses to about its entropy.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

/// The character for 0: from here the 56 smallest numbers take one byte and JSON escapes none of
/// them.
const FIRST: u32 = '#' as u32;

/// Code points that are not characters, the end exclusive.
const SURROGATES: (u32, u32) = (0xD800, 0xE000);

/// The options of every offering, by number.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    /// The distinct sets of options, the most common first.
    sets: Vec<Vec<u32>>,
    /// The number of each offering's set, as characters.
    of: String,
}

impl Column {
    pub(super) fn new(offerings: &[Vec<u32>]) -> Self {
        let mut times: BTreeMap<&[u32], usize> = BTreeMap::new();
        for options in offerings {
            *times.entry(options).or_default() += 1;
        }
        let mut sets: Vec<(&[u32], usize)> = times.into_iter().collect();
        sets.sort_by_key(|(_, times)| Reverse(*times));
        let numbers: BTreeMap<&[u32], u32> =
            sets.iter().map(|(options, _)| *options).zip(0..).collect();
        Self {
            of: text(offerings.iter().map(|options| numbers[options.as_slice()])),
            sets: sets.into_iter().map(|(options, _)| options.to_vec()).collect(),
        }
    }

    /// True when offerings differ, so that filtering makes sense.
    pub(super) fn varies(&self) -> bool {
        self.sets.len() > 1
    }
}

/// Encodes numbers as characters, smaller numbers in fewer bytes.
pub(super) fn text(numbers: impl Iterator<Item = u32>) -> String {
    let (low, high) = SURROGATES;
    let letter = |number: u32| {
        let code = number + FIRST;
        let code = if code < low { code } else { code + high - low };
        char::from_u32(code).expect("there are fewer sets than characters")
    };
    numbers.map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The script of the finder reads them back by their code points, past those that are no characters.
    #[test]
    fn numbers_are_characters_of_one_order() {
        let last_before = SURROGATES.0 - FIRST - 1;
        let numbers = [0, 56, last_before, last_before + 1, 100_000];
        let codes: Vec<u32> = text(numbers.into_iter()).chars().map(u32::from).collect();
        assert_eq!(codes, [0x23, 0x5b, 0xd7ff, 0xe000, 0x18ec3]);
    }
}
