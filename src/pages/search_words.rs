//! For editors: which words the search treats as equivalent, and where to change each set.
//!
//! It shows the expansions that the search uses and must not compute any itself.

use std::collections::BTreeSet;

use serde::Serialize;

use super::editors::others;
use crate::catalogue::kind::Kind;
use crate::catalogue::synonyms::search_key;
use crate::dutch::letters::by_letter;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Head, Link};
use crate::publication::Publication;
use crate::search::expansions::{Direction, Expansion, ExpansionOrigin};
use crate::url::{self, SitePath};

#[derive(Debug, Serialize)]
struct SearchWordsView {
    summary: String,
    others: Vec<Link>,
    signposts: Vec<SignpostView>,
    letters: Vec<SetsOfLetter>,
}

#[derive(Debug, Serialize)]
struct SignpostView {
    words: String,
    link: Link,
}

#[derive(Debug, Serialize)]
struct SetsOfLetter {
    letter: String,
    words: Vec<Headword>,
}

/// A word with every set that it heads; when it is of a record, with those of that record.
#[derive(Debug, Serialize)]
struct Headword {
    word: String,
    record: Option<Link>,
    sets: Vec<Set>,
}

#[derive(Clone, Debug, Serialize)]
struct Set {
    word: String,
    others: String,
    one_way: bool,
    /// The record that defines the set, with its kind as text; `None` for the list of synonyms.
    record: Option<Link>,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = Output::page(url::search_words(), "search_words.html", move |publication| {
        let view = view(publication);
        let editors = Link::new(edition, &url::record(Kind::TextPage, "redactie"), "Redactie");
        let head = Head::new(edition, "Zoekwoorden", view.summary.clone(), vec![editors]);
        (head, view)
    });
    vec![page.not_indexed()]
}

fn view(publication: &Publication) -> SearchWordsView {
    let Publication { edition, finder, search, .. } = publication;
    let expansions = search.expansions(&edition.catalogue, finder.offerings());
    let sets = expansions.chunk_by(|one, next| {
        one.origin == next.origin
            && one.origin != ExpansionOrigin::Synonyms
            && one.words[0] == next.words[0]
    });
    let sets: Vec<Set> = sets.filter_map(|expansions| set(edition, expansions)).collect();
    let summary = format!("{} groepen van woorden die elkaar vinden bij het zoeken.", sets.len());
    let letters = by_letter(sets.iter().map(|set| (set.word.as_str(), set.clone()))).into_iter();
    let letters = letters.map(|(letter, sets)| {
        let sets: Vec<Set> = sets.into_iter().map(|(_, set)| set).collect();
        SetsOfLetter { letter, words: headwords(&sets) }
    });
    let others = others(edition, &url::search_words());
    let signposts = edition.catalogue.synonyms.signposts.iter().map(|signpost| SignpostView {
        words: signpost.typed.join(", "),
        link: Link::new(edition, &SitePath::new(signpost.target.as_str()), &signpost.sentence),
    });
    let signposts = signposts.collect();
    SearchWordsView { summary, others, signposts, letters: letters.collect() }
}

/// Puts the sets of a word together.
fn headwords(sets: &[Set]) -> Vec<Headword> {
    let of_one_word = |one: &Set, next: &Set| one.word == next.word && one.record == next.record;
    sets.chunk_by(of_one_word)
        .map(|sets| Headword {
            word: sets[0].word.clone(),
            record: sets[0].record.clone(),
            sets: sets.to_vec(),
        })
        .collect()
}

/// Merges the expansions of one headword and origin; `None` when the words differ in spelling only.
fn set(edition: &Edition, expansions: &[Expansion]) -> Option<Set> {
    let mut seen = BTreeSet::new();
    let words = expansions.iter().flat_map(|expansion| &expansion.words);
    let mut words = words.filter(|word| seen.insert(search_key(word)));
    let word = words.next()?.clone();
    let others: Vec<&str> = words.map(String::as_str).collect();
    let first = expansions.first().filter(|_| !others.is_empty())?;
    let record = match &first.origin {
        ExpansionOrigin::Synonyms => None,
        ExpansionOrigin::Record(kind, id) => Some((url::record(*kind, id), kind.singular())),
    };
    Some(Set {
        word,
        others: others.join(", "),
        one_way: first.direction == Direction::OneWay,
        record: record.map(|(path, kind)| Link::new(edition, &path, kind)),
    })
}
