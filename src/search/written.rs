//! How pages write the words that the search knows without accents and hyphens, for what it proposes to a
//! visitor: "patiëntenvereniging", "role-model". Words that are written as they are known are left out.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::fold::fold;
use super::page::{SearchPage, SearchPages};
use super::tokens::{Token, each_token};

/// The commonest way to write each word, by how the search knows it.
pub(super) type Written = HashMap<String, String>;

/// How often each word is written in each way.
type Counts = BTreeMap<(String, String), usize>;

pub(super) fn written(pages: &SearchPages<'_>) -> Written {
    let counts = pages.chunks().map(|pages| {
        let mut counts = Counts::new();
        for page in &pages {
            count(page, &mut counts);
        }
        counts
    });
    let counts = counts.reduce(Counts::new, |mut all, more| {
        for (key, count) in more {
            *all.entry(key).or_default() += count;
        }
        all
    });
    let mut best = HashMap::<String, (String, usize)>::new();
    for ((word, written), count) in counts {
        if best.get(&word).is_none_or(|(_, most)| count > *most) {
            best.insert(word, (written, count));
        }
    }
    best.into_iter().map(|(word, (written, _))| (word, written)).collect()
}

fn count(page: &SearchPage, counts: &mut Counts) {
    let texts = [&page.title, &page.names, &page.summary, &page.topics, &page.body];
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '-';
    let pieces = texts.into_iter().flat_map(|text| text.split(|letter| !is_of_word(letter)));
    for piece in pieces.map(|piece| piece.trim_matches('-')) {
        if piece.is_ascii() && !piece.contains('-') {
            continue;
        }
        let mut known = None;
        each_token(&fold(piece), |token| match token {
            Token::Word(word) | Token::Joined(word) => known = Some(word.to_owned()),
            Token::Part(_) => {}
        });
        let written = piece.to_lowercase();
        if let Some(known) = known.filter(|known| *known != written) {
            *counts.entry((known, written)).or_default() += 1;
        }
    }
}
