//! A column of the finder's data: for every offering the options it has in one filter group.
//!
//! It is dictionary-encoded: few sets of options occur, most of them often. So a column is the list of
//! sets, the most common first, and a text with one character per offering, the number of its set,
//! which compresses to about its entropy.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

/// The first character of a text of numbers: after it, the 56 most common take one byte and none
/// is escaped.
const FIRST: u32 = '#' as u32;

/// Code points that are no characters.
const SURROGATES: (u32, u32) = (0xD800, 0xE000);

/// The values of every offering, as numbers of options.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    /// Every set of options that some offering has.
    sets: Vec<Vec<u32>>,
    /// The number of each offering's set.
    of: String,
}

impl Column {
    /// The column of these offerings' options.
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

    /// True when offerings differ, so that there is something to choose.
    pub(super) fn varies(&self) -> bool {
        self.sets.len() > 1
    }
}

/// Numbers as characters, small numbers as short ones.
pub(super) fn text(numbers: impl Iterator<Item = u32>) -> String {
    let (low, high) = SURROGATES;
    let letter = |number: u32| {
        let code = number + FIRST;
        let code = if code < low { code } else { code + high - low };
        char::from_u32(code).expect("there are fewer sets than characters")
    };
    numbers.map(letter).collect()
}
