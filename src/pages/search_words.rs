//! For editors: which words find each other in the search.

use serde::Serialize;

use super::editors::others;
use crate::catalogue::kind::Kind;
use crate::catalogue::search_words::{Direction, SearchWords, search_words};
use crate::dutch::letters::by_letter;
use crate::edition::Edition;
use crate::output::Output;
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
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = Output::page(url::search_words(), "search_words.html", move |_| {
        let view = view(edition);
        let editors = Link::new(edition, &url::record(Kind::TextPage, "redactie"), "Redactie");
        let head = Head::new(edition, "Zoekwoorden", view.summary.clone(), vec![editors]);
        (head, view)
    });
    vec![page.not_indexed()]
}

fn view(edition: &Edition) -> SearchWordsView {
    let sets = search_words(&edition.catalogue);
    let summary = format!("{} groepen van woorden die elkaar vinden bij het zoeken.", sets.len());
    let letters = by_letter(sets.iter().map(|set| (set.word, set))).into_iter();
    let letters = letters.map(|(letter, sets)| Letter {
        letter,
        sets: sets.into_iter().map(|(_, set)| row(edition, set)).collect(),
    });
    let others = others(edition, &url::search_words());
    SearchWordsView { summary, others, letters: letters.collect() }
}

fn row(edition: &Edition, set: &SearchWords<'_>) -> Set {
    let record =
        set.record.map(|(kind, id)| Link::new(edition, &url::record(kind, id), kind.singular()));
    Set {
        word: set.word.to_owned(),
        others: set.others.join(", "),
        one_way: set.direction == Direction::OneWay,
        record,
    }
}
