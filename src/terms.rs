//! Glossary terms in running text: turns the first use of each into a button that shows its
//! definition, with the browser's popovers. It must not need a script or change the text itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use quick_xml::escape::partial_escape as escape;

use crate::catalogue::Catalogue;
use crate::catalogue::common::Common;
use crate::catalogue::glossary::GlossaryEntry;
use crate::catalogue::kind::Kind;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::dutch::words::is_whole_word;
use crate::formats::markdown::Body;
use crate::url::{self, Base};

/// More explanations than this would distract from the text.
pub const MOST_ON_A_PAGE: usize = 8;

/// A searcher for all words of the glossary, shared by all pages.
#[derive(Debug)]
pub struct Terms {
    search: AhoCorasick,
    /// By pattern: the index of its explanation. A pattern with `None` is matched but not explained,
    /// so that shorter terms inside it are not explained either.
    words: Vec<Option<usize>>,
    explanations: Vec<Explanation>,
}

#[derive(Debug)]
struct Explanation {
    id: String,
    /// What follows the word: the end of the button and the note.
    html: String,
}

impl Terms {
    /// The terms and abbreviations of a catalogue published at `base`. A word of two entries is
    /// ambiguous and never explained.
    ///
    /// # Panics
    /// Never: no glossary comes near the size limit of the searcher.
    pub fn new(catalogue: &Catalogue, base: &Base) -> Self {
        let mut words: BTreeMap<String, BTreeSet<Option<usize>>> = BTreeMap::new();
        for (number, entry) in catalogue.tables.glossary.iter().enumerate() {
            let meaning = Some(number).filter(|_| {
                entry.explained_in_texts != Some(false)
                    && entry.common.shared.life_cycle.is_current()
            });
            for word in words_of(entry) {
                words.entry(word).or_default().insert(meaning);
            }
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(words.keys())
            .expect("a glossary is far below the size limit of the searcher");
        let only = |meanings: BTreeSet<Option<usize>>| match meanings.len() {
            1 => meanings.into_iter().next().flatten(),
            _ => None,
        };
        let entries = catalogue.tables.glossary.iter();
        Self {
            search,
            words: words.into_values().map(only).collect(),
            explanations: entries.map(|entry| Explanation::new(entry, base)).collect(),
        }
    }

    /// The body of a record with its terms explained; an entry does not explain its own term.
    pub(crate) fn explained(&self, common: &Common) -> String {
        let own = Some(common.id.as_str()).filter(|_| common.kind == Kind::GlossaryEntry);
        self.explain(&common.body, own)
    }

    /// Adds an explanation to the first use of each term, except that of the entry `own`.
    pub fn explain(&self, body: &Body, own: Option<&str>) -> String {
        let html = &body.html;
        let mut explained = String::with_capacity(html.len());
        let mut written = 0;
        for (word, explanation) in self.first_uses(body, own) {
            let kept = with_punctuation(html, &word, written);
            explained.push_str(&html[written..kept.start]);
            explanation.write(&mut explained, html, &word, &kept);
            written = kept.end;
        }
        explained.push_str(&html[written..]);
        explained
    }

    fn first_uses(&self, body: &Body, own: Option<&str>) -> Vec<(Range<usize>, &Explanation)> {
        let html = &body.html;
        let mut known = BTreeSet::new();
        let in_text = |text: Range<usize>| {
            let found = self.search.find_iter(&html[text.clone()]).collect::<Vec<_>>();
            found.into_iter().filter_map(move |found| {
                let word = text.start + found.start()..text.start + found.end();
                Some((word, self.words[found.pattern().as_usize()]?))
            })
        };
        body.prose()
            .flat_map(in_text)
            .filter(|(word, _)| is_whole_word(html, word) && !is_entity(html, word))
            .filter(|(word, _)| !is_in_address(html, word))
            .filter(|(_, number)| own != Some(self.explanations[*number].id.as_str()))
            .filter(|(_, number)| known.insert(*number))
            .map(|(word, number)| (word, &self.explanations[number]))
            .take(MOST_ON_A_PAGE)
            .collect()
    }
}

/// The abbreviation as written and with `'s`; the term with a lower-case and an upper-case initial.
fn words_of(entry: &Entry<GlossaryEntry>) -> impl Iterator<Item = String> {
    let term = escape(entry.title()).into_owned();
    let mut letters = term.chars();
    let small = letters.next().map(|first| first.to_lowercase().collect::<String>());
    let small = small.unwrap_or_default() + letters.as_str();
    let short = entry.abbreviation.as_deref().map(|word| escape(word).into_owned());
    let short = short.into_iter().flat_map(|word| [format!("{word}'s"), format!("{word}’s"), word]);
    [phrases::capitalised(&term), term, small].into_iter().chain(short)
}

/// Whether the word is the name in an entity such as `&amp;`.
fn is_entity(html: &str, word: &Range<usize>) -> bool {
    html[..word.start].ends_with('&') && html[word.end..].starts_with(';')
}

/// Whether the word is part of an address or of a file name that is no link: `leerhuis.nl`.
fn is_in_address(html: &str, word: &Range<usize>) -> bool {
    const REACH: usize = 60;
    let before = &html[html.ceil_char_boundary(word.start.saturating_sub(REACH))..word.start];
    let after = &html[word.end..html.floor_char_boundary(word.end + REACH)];
    let is_outside = |c: char| c.is_whitespace() || "<>()".contains(c);
    let before = before.rsplit(is_outside).next().unwrap_or_default();
    let after = after.split(is_outside).next().unwrap_or_default();
    let is_dotted =
        after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let is_mail = before.contains('@') || after.contains('@');
    is_mail || is_dotted || before.contains("://") || before.starts_with("www.")
}

impl Explanation {
    /// The note directly follows the word, where a screen reader continues, and is hidden until the
    /// button is pressed.
    fn new(entry: &Entry<GlossaryEntry>, base: &Base) -> Self {
        let id = entry.common.id.clone();
        let (term, meaning) = (escape(entry.title()), escape(&entry.definition));
        let name = entry.abbreviation.as_deref().map_or_else(|| term.clone(), escape);
        let title = phrases::capitalised(&term);
        let href = base.href(&url::record(Kind::GlossaryEntry, &id));
        let html = format!(
            "</button><span popover role=\"note\" class=\"definition\" id=\"_begrip-{id}\">\
             <strong>{title}</strong> {meaning} <a href=\"{href}\">Meer over {name}</a></span>"
        );
        Self { id, html }
    }

    /// Browsers may break a line around a button; `kept` keeps it with the adjacent punctuation.
    fn write(&self, out: &mut String, html: &str, word: &Range<usize>, kept: &Range<usize>) {
        let Self { id, html: note } = self;
        let (before, after) = (&html[kept.start..word.start], &html[word.end..kept.end]);
        let word = &html[word.clone()];
        let button = "<button type=\"button\" class=\"term\" popovertarget";
        let _ = write!(
            out,
            "<span class=\"kept\">{before}{button}=\"_begrip-{id}\">{word}{note}{after}</span>"
        );
    }
}

/// The word with the adjacent punctuation; nothing before `start` is included.
fn with_punctuation(html: &str, word: &Range<usize>, start: usize) -> Range<usize> {
    let length = |letter: char| letter.len_utf8();
    let before = html[start..word.start].chars().rev();
    let before = before.take_while(|mark| "([„“‘'\"".contains(*mark)).map(length);
    let after = html[word.end..].chars();
    let after = after.take_while(|mark| ")]”’'\",.:;!?…".contains(*mark)).map(length);
    word.start - before.sum::<usize>()..word.end + after.sum::<usize>()
}
