//! Turns the index and the records of its pages into small JSON files (shards), so that a browser
//! fetches only what a query needs. The theme's scripts read this format: change both together.
//!
//! | file | content |
//! | --- | --- |
//! | `m.json` | the manifest: number of pages, stop words, example queries, where each shard begins |
//! | `t/N.json` | postings: `["stem", "+part part", [impact, page, gap, gap …], …]`, the highest impact first; |
//! | | the second text, left out when empty: `+` when a phrase begins with it, parts of a rare compound |
//! | `w/N.json` | words, for fuzzy matching: `"word3 client=cliënt0 …"`, as known, as written, log₂ of the frequency, |
//! | | or `-` for a word that is right although no page has it |
//! | `p/N.json` | what is shown of pages: `[address, title, kind, summary]` |
//!
//! Stems and words are sorted, so the first key of each shard is enough to find any of them.

use std::fmt::Write;

use serde::Serialize;

use super::index::{IndexedStem, LEVELS, SearchIndex};
use super::page::SearchPages;
use super::stop_words::STOP_WORDS;
use crate::catalogue::common::Common;
use crate::catalogue::synonyms::Signpost;
use crate::url::{self, Base, SitePath};

/// The largest size of shards, in bytes before compression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// Of `t/`.
    pub(super) stems: usize,
    /// Of `w/`.
    pub(super) words: usize,
}

/// The sizes with which a first search transfers the fewest bytes, while all words with the same first
/// letters fit in one shard.
pub(super) const SMALL: Cut = Cut { stems: 9_000, words: 24_000 };

/// One shard of each: in a preview, size does not matter.
pub(super) const WHOLE: Cut = Cut { stems: usize::MAX, words: usize::MAX };

pub(super) const PAGES_PER_BLOCK: usize = 4;

/// The manifest, which the browser fetches first.
#[derive(Serialize)]
struct Manifest<'e> {
    pages: usize,
    levels: u8,
    per_block: usize,
    stop_words: &'static str,
    /// Example queries, shown before anything is typed.
    examples: &'e [String],
    /// For each shard the shortest prefix of its first stem that sorts after the last stem of the
    /// previous shard, coded by [`front_coded`].
    stems: String,
    /// The same for words.
    words: String,
}

/// What is shown of a page: address, title, kind and summary.
#[derive(Debug, Serialize)]
pub(super) struct Row<'c>(String, &'c str, &'static str, &'c str);

/// A row for each of the pages, in their order.
pub(super) fn rows<'c>(pages: &SearchPages<'c>, base: &Base) -> Vec<Row<'c>> {
    let of_record = |common: &&'c Common| {
        let href = base.href(&url::record(common.kind, &common.id));
        Row(href, &common.title, common.kind.singular(), common.summary())
    };
    let of_signpost = |signpost: &'c Signpost| {
        let href = base.href(&SitePath::new(signpost.target.as_str()));
        Row(href, &signpost.sentence, "wegwijzer", "")
    };
    let records = pages.commons().iter().map(of_record);
    records.chain(pages.signposts().iter().map(of_signpost)).collect()
}

/// Name and text.
pub(super) type IndexFile = (String, String);

pub(super) fn files(
    index: &SearchIndex,
    rows: &[Row<'_>],
    cut: Cut,
    examples: &[String],
) -> Vec<IndexFile> {
    let stems = index.stems.iter().map(|stem| (&*stem.stem, stem_line(stem)));
    let is_word = |word: &str| word.len() > 2 && word.chars().all(char::is_alphabetic);
    let words = index
        .words
        .iter()
        .filter(|(word, _)| is_word(word))
        .map(|(word, frequency)| (&**word, word_entry(index, word, *frequency)));
    let (stem_starts, stem_shards) = shards(stems, ",\n", cut.stems);
    let (word_starts, word_shards) = shards(words, " ", cut.words);
    let manifest = Manifest {
        pages: rows.len(),
        levels: LEVELS,
        per_block: PAGES_PER_BLOCK,
        stop_words: STOP_WORDS,
        examples,
        stems: front_coded(&stem_starts),
        words: front_coded(&word_starts),
    };
    let pages = rows.chunks(PAGES_PER_BLOCK).map(json);
    let mut files = vec![("m.json".to_owned(), json(&manifest))];
    files.extend(numbered("t", stem_shards.into_iter().map(|lines| format!("[{lines}]"))));
    files.extend(numbered("w", word_shards.into_iter().map(|words| json(&words))));
    files.extend(numbered("p", pages));
    files
}

/// A word, how pages write it when that is otherwise, and a digit for its pages: none is `-`.
fn word_entry(index: &SearchIndex, word: &str, frequency: usize) -> String {
    let digit = frequency.checked_ilog2().map(|digit| digit.min(9).to_string());
    let written = index.written.get(word).filter(|_| frequency > 0);
    let written = written.map(|written| format!("={written}")).unwrap_or_default();
    format!("{word}{written}{}", digit.as_deref().unwrap_or("-"))
}

/// The names of the files of an index of this many pages, split as [`WHOLE`].
pub(super) fn names_of_whole(pages: usize) -> Vec<String> {
    let blocks = (0..pages.div_ceil(PAGES_PER_BLOCK)).map(|block| format!("p/{block}.json"));
    ["m.json", "t/0.json", "w/0.json"].into_iter().map(str::to_owned).chain(blocks).collect()
}

fn numbered(folder: &str, texts: impl Iterator<Item = String>) -> impl Iterator<Item = IndexFile> {
    texts.enumerate().map(move |(number, text)| (format!("{folder}/{number}.json"), text))
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts and numbers are valid JSON")
}

/// Splits sorted lines into shards of at most `most` bytes, preferably where a short prefix separates
/// two keys. Gives the first key of each shard, shortened, and its lines.
fn shards<'k>(
    lines: impl Iterator<Item = (&'k str, String)>,
    between: &str,
    most: usize,
) -> (Vec<&'k str>, Vec<String>) {
    let (mut starts, mut shards) = (vec![""], Vec::new());
    let mut open: Vec<(&str, String)> = Vec::new();
    let mut filled = 0;
    for (key, line) in lines {
        while filled + line.len() > most && open.len() > 1 {
            let (end, start) = best_cut(&open, most / 2);
            let shard: Vec<String> = open.drain(..end).map(|(_, line)| line).collect();
            filled -= shard.iter().map(String::len).sum::<usize>();
            shards.push(shard.join(between));
            starts.push(start);
        }
        filled += line.len();
        open.push((key, line));
    }
    let last: Vec<String> = open.into_iter().map(|(_, line)| line).collect();
    shards.push(last.join(between));
    (starts, shards)
}

/// The best position to cut after at least `least` bytes: where the shortest prefix separates the next
/// key from the previous one, the last of equals. Gives the position and that prefix.
fn best_cut<'k>(lines: &[(&'k str, String)], least: usize) -> (usize, &'k str) {
    let mut filled = 0;
    let mut cuts = Vec::new();
    for (at, pair) in lines.windows(2).enumerate() {
        filled += pair[0].1.len();
        if filled >= least || at + 2 == lines.len() {
            cuts.push((at + 1, distinguishing(pair[0].0, pair[1].0)));
        }
    }
    let shortest = cuts.into_iter().rev().min_by_key(|(_, start)| start.len());
    shortest.expect("two lines have a place between them")
}

/// Front coding of sorted lowercase texts: each is a capital for the number of letters it shares with
/// the previous one (A for none), then its other letters.
fn front_coded(texts: &[&str]) -> String {
    let mut all = String::new();
    let mut before = "";
    for text in texts {
        let same = before.chars().zip(text.chars()).take_while(|(a, b)| a == b).count();
        let (capital, same) = ('A'..='Z')
            .zip(0..)
            .take_while(|(_, number)| *number <= same)
            .last()
            .unwrap_or(('A', 0));
        all.push(capital);
        all.extend(text.chars().skip(same));
        before = text;
    }
    all
}

/// The shortest prefix of `key` that sorts after `last`.
fn distinguishing<'k>(last: &str, key: &'k str) -> &'k str {
    let same = key.char_indices().zip(last.chars()).take_while(|((_, a), b)| a == b).count();
    let end = key.char_indices().nth(same + 1).map_or(key.len(), |(at, _)| at);
    &key[..end]
}

fn stem_line(stem: &IndexedStem) -> String {
    let mut levels: Vec<Vec<u32>> = vec![Vec::new(); usize::from(LEVELS) + 1];
    for posting in &stem.postings {
        levels[usize::from(posting.impact)].push(posting.page);
    }
    let phrase = if stem.begins_phrase { "+" } else { "" };
    let more = format!("{phrase}{}", stem.parts.join(" "));
    let mut line = format!("[{}", json(&*stem.stem));
    if !more.is_empty() {
        let _ = write!(line, ",{}", json(&more));
    }
    for (impact, pages) in levels.iter().enumerate().rev().filter(|(_, pages)| !pages.is_empty()) {
        let _ = write!(line, ",[{impact}");
        let mut before = 0;
        for page in pages {
            let _ = write!(line, ",{}", page - before);
            before = *page;
        }
        line.push(']');
    }
    line.push(']');
    line
}
