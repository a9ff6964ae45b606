//! For editors: which words find each other in the search.

use serde::Serialize;

use super::Page;
use super::editors::others;
use crate::catalogue::kind::Kind;
use crate::catalogue::search_words::{Direction, SearchWords, search_words};
use crate::dutch::letters::by_letter;
use crate::edition::Edition;
use crate::parts::view::{Head, Link};
use crate::url;

#[derive(Debug, Serialize)]
struct SearchWordsView {
    summary: String,
    others: Vec<Link>,
    letters: Vec<Letter>,
}

#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    sets: Vec<Set>,
}

#[derive(Debug, Serialize)]
struct Set {
    word: String,
    others: String,
    one_way: bool,
    /// The page of the record that says so, with its kind as text.
    record: Option<Link>,
}

/// The one page.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let page = Page::new(url::search_words(), "search_words.html", move || {
        let view = view(edition);
        let editors = Link::new(edition, &url::record(Kind::TextPage, "redactie"), "Redactie");
        let path = url::search_words();
        let head = Head::new(edition, &path, "Zoekwoorden", view.summary.clone(), vec![editors]);
        (head.not_indexed(), view)
    });
    vec![page.not_indexed()]
}

fn view(edition: &Edition<'_>) -> SearchWordsView {
    let sets = search_words(edition.catalogue);
    let summary = format!("{} groepen van woorden die elkaar vinden bij het zoeken.", sets.len());
    let letters = by_letter(sets.iter().map(|set| (set.word, set))).into_iter();
    let letters = letters.map(|(letter, sets)| Letter {
        letter,
        sets: sets.into_iter().map(|(_, set)| row(edition, set)).collect(),
    });
    let others = others(edition, &url::search_words());
    SearchWordsView { summary, others, letters: letters.collect() }
}

fn row(edition: &Edition<'_>, set: &SearchWords<'_>) -> Set {
    let record =
        set.record.map(|(kind, id)| Link::new(edition, &url::record(kind, id), kind.singular()));
    Set {
        word: set.word.to_owned(),
        others: set.others.join(", "),
        one_way: set.direction == Direction::OneWay,
        record,
    }
}
