//! The lexicon: turns the vocabulary of the pages into the stem of each word and the parts of
//! compounds.
//!
//! There is no dictionary: compounds are split into words of the catalogue itself, so the parts of a
//! word may differ between catalogues.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::stem::stem;
use super::stop_words::is_stop_word;

/// The position of a stem in the lexicon.
pub(super) type StemId = u32;

/// Letters of the shortest part of a compound.
const PART_MIN: usize = 4;

/// Letters of the longest word that is taken apart. Every ending of a word is looked up.
const COMPOUND_MAX: usize = 40;

/// Letters of the shortest known part after which the rest is taken for a word.
const KNOWN_MIN: usize = 5;

/// Letters of the shortest known part after something unknown.
const ENDING_MIN: usize = 6;

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// Linking letters between two parts.
const LINKS: [&str; 5] = ["", "s", "en", "e", "n"];

/// Endings that are not words by themselves, or not heads of compounds.
const NO_HEADS: &[&str] = &[
    "achtig", "atie", "baar", "baarheid", "bare", "dels", "ding", "dingen", "ende", "enden",
    "eren", "erig", "erij", "gaan", "gingen", "heden", "heid", "iaal", "iale", "ieel", "iele",
    "iging", "ingen", "isch", "ische", "isme", "iteit", "king", "kingen", "komen", "lijk", "lijke",
    "lijkheid", "lijks", "lijkse", "ling", "lingen", "loos", "loosheid", "loze", "matig", "matige",
    "ment", "naal", "naar", "nale", "nemen", "ners", "ring", "ringen", "schap", "schappen", "sing",
    "singen", "staan", "sten", "ster", "stig", "tatie", "teit", "ters", "tief", "tieve", "ting",
    "tingen", "tisch", "tische", "waarts", "zaam", "zame",
];

#[derive(Debug)]
pub(super) struct Lexicon {
    /// Sorted.
    pub(super) stems: Vec<Box<str>>,
    /// By word; `None` for stop words.
    pub(super) stem_of: Vec<Option<StemId>>,
    /// By word, for stop words only: the word itself.
    pub(super) stop_of: Vec<Option<StemId>>,
    /// The stems of the parts of each word; empty when it is not a compound.
    pub(super) parts_of: Vec<Vec<StemId>>,
}

impl Lexicon {
    /// The lexicon of a sorted vocabulary.
    pub(super) fn new(words: &[Box<str>]) -> Self {
        let stem_of: Vec<Option<String>> =
            words.par_iter().map(|word| Some(stem(word)).filter(|_| !is_stop_word(word))).collect();
        let known = Known::new(words, &stem_of);
        let parts_of: Vec<Vec<String>> = words
            .par_iter()
            .map(|word| known.parts(word).into_iter().map(stem).collect())
            .collect();
        let all = stem_of.iter().flatten().chain(parts_of.iter().flatten());
        let stop_words = words.iter().filter(|word| is_stop_word(word)).cloned();
        let mut stems: Vec<Box<str>> =
            all.map(|stem| Box::from(stem.as_str())).chain(stop_words).collect();
        stems.par_sort_unstable();
        stems.dedup();
        let number = |stem: &str| {
            let at = stems.binary_search_by(|known| (**known).cmp(stem));
            StemId::try_from(at.expect("every stem is among them"))
                .expect("fewer stems than letters in memory")
        };
        let stop_of = words.iter().map(|word| is_stop_word(word).then(|| number(word))).collect();
        let stem_of = stem_of.par_iter().map(|stem| stem.as_deref().map(number)).collect();
        let parts_of = parts_of
            .par_iter()
            .map(|parts| parts.iter().map(|part| number(part)).collect())
            .collect();
        Self { stems, stem_of, stop_of, parts_of }
    }

    /// The stem of any word; `None` for stop words and when it is not in the vocabulary in any form.
    pub(super) fn stem(&self, word: &str) -> Option<StemId> {
        let stem = stem(word);
        let at = self.stems.binary_search_by(|known| (**known).cmp(&stem)).ok()?;
        StemId::try_from(at).ok().filter(|_| !is_stop_word(word))
    }
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// True for a prefix that makes a verb rather than a compound: "voorbereiden", "verplegen".
fn is_prefix(front: &str) -> bool {
    let is_short = front.len() <= PART_MIN;
    is_stop_word(front) || (is_short && (front.starts_with("ver") || front.starts_with("be")))
}

/// The first part of a word, and what is best made of the rest of it.
#[derive(Clone, Copy)]
struct Split<'c> {
    part: &'c str,
    /// Where the rest starts, in the whole word.
    rest: usize,
    /// The number of parts, and the letters of the shortest.
    parts: usize,
    shortest: usize,
}

impl Split<'_> {
    fn rank(&self) -> (Reverse<usize>, usize) {
        (Reverse(self.parts), self.shortest)
    }
}

/// The words that may be parts of compounds.
struct Known<'w> {
    words: HashSet<&'w str>,
    stems: HashSet<&'w str>,
}

impl<'w> Known<'w> {
    fn new(words: &'w [Box<str>], stem_of: &'w [Option<String>]) -> Self {
        let fits = |word: &str| word.len() >= PART_MIN && is_plain(word) && !is_stop_word(word);
        let stem = |stem: &'w Option<String>| stem.as_deref().unwrap_or_default();
        let all = words.iter().map(AsRef::as_ref).zip(stem_of.iter().map(stem));
        let (words, stems) = all.filter(|(word, _)| fits(word)).unzip();
        Self { words, stems }
    }

    /// The parts of a compound, or none. When only its front is known, the rest is taken for a
    /// word; when only its end is known, that is the one part.
    fn parts<'c>(&self, word: &'c str) -> Vec<&'c str> {
        if word.len() < 2 * PART_MIN || word.len() > COMPOUND_MAX || !is_plain(word) {
            return self.verb(word).into_iter().collect();
        }
        let rest = || {
            let part = self.rest(word).or_else(|| self.verb(word)).or_else(|| self.ending(word));
            part.map(|part| vec![part])
        };
        self.split(word).or_else(rest).unwrap_or_default()
    }

    /// The verb of which this may be an inflected form whose stem keeps the "t": "begeleidt".
    fn verb<'c>(&self, word: &'c str) -> Option<&'c str> {
        let mut verbs =
            ["te", "de", "t", "d"].iter().filter_map(|ending| word.strip_suffix(ending));
        verbs.find(|verb| verb.len() >= PART_MIN && self.stems.contains(stem(verb).as_str()))
    }

    /// The split into the fewest known words; of those, the one whose shortest word is longest.
    fn split<'c>(&self, word: &'c str) -> Option<Vec<&'c str>> {
        let mut splits = HashMap::new();
        self.split_from(word, 0, &mut splits);
        let (mut parts, mut start) = (Vec::new(), 0);
        while let Some(Split { part, rest, .. }) = splits.get(&start).copied().flatten() {
            parts.push(part);
            start = rest;
            if self.is_head(&word[rest..]) {
                parts.push(&word[rest..]);
                break;
            }
        }
        Some(parts).filter(|parts| !parts.is_empty())
    }

    /// The best split of the end of a word. Each end is split once: its splits are kept by where it
    /// starts, for the ways to reach it double with every part.
    fn split_from<'c>(
        &self,
        word: &'c str,
        start: usize,
        splits: &mut HashMap<usize, Option<Split<'c>>>,
    ) -> Option<Split<'c>> {
        if let Some(known) = splits.get(&start) {
            return *known;
        }
        let last = word.len().saturating_sub(PART_MIN);
        let mut best: Option<Split<'c>> = None;
        for rest in start + PART_MIN..=last {
            let Some(part) = self.front(&word[start..rest]) else { continue };
            let (parts, shortest) = if self.is_head(&word[rest..]) {
                (1, word.len() - rest)
            } else if let Some(behind) = self.split_from(word, rest, splits) {
                (behind.parts, behind.shortest)
            } else {
                continue;
            };
            let split = Split { part, rest, parts: parts + 1, shortest: shortest.min(part.len()) };
            if best.is_none_or(|best| split.rank() >= best.rank()) {
                best = Some(split);
            }
        }
        splits.insert(start, best);
        best
    }

    /// The known word that a front is, with or without a linking letter.
    fn front<'c>(&self, front: &'c str) -> Option<&'c str> {
        let words = LINKS.iter().filter_map(|link| front.strip_suffix(link));
        words.into_iter().find(|word| word.len() >= PART_MIN && self.words.contains(word))
    }

    /// True for a word that can be the last part.
    fn is_head(&self, word: &str) -> bool {
        !NO_HEADS.contains(&word)
            && (self.words.contains(word) || self.stems.contains(stem(word).as_str()))
    }

    /// The longest known word at the end, if what precedes it could be a word.
    fn ending<'c>(&self, word: &'c str) -> Option<&'c str> {
        let starts = PART_MIN..=word.len().checked_sub(ENDING_MIN)?;
        let mut endings = starts.map(|start| word.split_at(start));
        let found = endings.find(|(front, ending)| {
            front.contains(VOWELS) && !is_prefix(front) && self.is_head(ending)
        });
        found.map(|(_, ending)| ending)
    }

    fn rest<'c>(&self, word: &'c str) -> Option<&'c str> {
        let ends = (KNOWN_MIN..=word.len() - PART_MIN).rev();
        let mut rests = ends.filter_map(|end| {
            let (front, behind) = word.split_at(end);
            self.front(front).filter(|known| known.len() >= KNOWN_MIN).map(|_| behind)
        });
        let ending =
            NO_HEADS.iter().filter(|head| word.ends_with(*head)).map(|head| head.len()).max();
        rests.find(|rest| Some(rest.len()) > ending && rest.contains(VOWELS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Vec<String> {
        let mut words: Vec<Box<str>> = [
            "opleiding",
            "klimaat",
            "gesprek",
            "voortgang",
            "arbeid",
            "leer",
            "doel",
            "regio",
            "kwaliteit",
            "zorg",
            "patienten",
            "leider",
        ]
        .into_iter()
        .map(Box::from)
        .collect();
        words.push(Box::from(word));
        words.sort();
        let lexicon = Lexicon::new(&words);
        let at = words.iter().position(|known| **known == *word).expect("just added");
        lexicon.parts_of[at].iter().map(|part| lexicon.stems[*part as usize].to_string()).collect()
    }

    #[test]
    fn a_compound_has_the_parts_it_is_made_of() {
        assert_eq!(parts("opleidingsklimaat"), ["opleid", "klimat"]);
        assert_eq!(parts("leerdoelen"), ["leer", "doel"]);
        assert_eq!(parts("voortgangsgesprekken"), ["voortgang", "gesprek"]);
        assert_eq!(parts("patientenzorg"), ["patient", "zorg"]);
    }

    #[test]
    fn what_follows_a_known_word_is_a_word() {
        assert_eq!(parts("arbeidsmarkt"), ["markt"]);
    }

    #[test]
    fn a_long_known_word_at_the_end_is_a_part() {
        assert_eq!(parts("basisopleiding"), ["opleid"]);
        assert!(parts("voorpatienten").is_empty());
    }

    #[test]
    fn other_words_have_no_parts() {
        assert!(parts("regionaal").is_empty());
        assert!(parts("leiderschap").is_empty());
        assert!(parts("kwaliteiten").is_empty());
    }

    /// Without a memory of what was tried this takes longer than the test suite: each part doubles it.
    #[test]
    fn a_word_of_many_parts_is_split_once_from_each_place() {
        let words = ["kwaliteit", "zorg", "arbeid", "doel"].map(Box::<str>::from);
        let stems = words.each_ref().map(|word| Some(stem(word)));
        let known = Known::new(&words, &stems);
        let many = known.split(&"kwaliteitszorg".repeat(40)).map(|parts| parts.len());
        assert_eq!(many, Some(80));
        assert_eq!(known.split(&format!("{}xqz", "arbeidsdoel".repeat(40))), None);
    }
}
