//! An index as small files, so that a browser fetches only what a query asks for.
//!
//! | file | what |
//! | --- | --- |
//! | `m.json` | how many pages, the stop words, what to propose, and where each shard begins |
//! | `t/N.json` | stems: `["stem", "+part part", [impact, page, gap, gap …], …]`, the highest impact first; |
//! | | the second text is left out when empty: `+` when a wording begins with it, and parts of rare compounds |
//! | `w/N.json` | words as people write them, for typing errors: `"word3 word0 …"`, with log₂ of the pages |
//! | `p/N.json` | what is shown of pages: `[address, title, kind, summary]` |
//!
//! Stems and words are sorted, so the beginnings of the shards tell where each one is.

use std::fmt::Write;

use serde::Serialize;

use super::index::{Found, Index, LEVELS};
use super::stop_words::STOP_WORDS;
use crate::catalogue::common::Common;
use crate::url::{self, Base};

/// Where to cut, in bytes before compression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// Size of a shard of stems.
    pub(super) stems: usize,
    /// Size of a shard of words.
    pub(super) words: usize,
}

/// As small as brings a first search the fewest bytes (about 8 kB a shard), while a shard of words holds
/// all words with the same first letters.
pub(super) const SMALL: Cut = Cut { stems: 9_000, words: 24_000 };

/// All in one: nothing travels far in a preview.
pub(super) const WHOLE: Cut = Cut { stems: usize::MAX, words: usize::MAX };

/// Pages in one file.
pub(super) const PAGES_PER_BLOCK: usize = 4;

/// The first file of the index.
#[derive(Serialize)]
struct Manifest<'e> {
    /// Pages that can be found.
    pages: usize,
    levels: u8,
    per_block: usize,
    stop_words: String,
    /// What the field proposes before somebody types.
    examples: &'e [String],
    /// The least that tells the first stem of each shard from the last of the one before. Each is
    /// a capital, A for none, how many letters it has from the one before, and its other letters.
    stems: String,
    /// The same for words.
    words: String,
}

/// A file of the index: name and text.
pub(super) type File = (String, String);

/// All files of an index.
pub(super) fn files(
    index: &Index,
    commons: &[&Common],
    base: &Base,
    cut: Cut,
    examples: &[String],
) -> Vec<File> {
    let stems = index.stems.iter().map(|found| (&*found.stem, stem_line(found)));
    let is_word = |word: &str| word.len() > 2 && word.chars().all(char::is_alphabetic);
    let words = index
        .words
        .iter()
        .filter(|(word, _)| is_word(word))
        .map(|(word, pages)| (&**word, format!("{word}{}", pages.ilog2().min(9))));
    let (stem_starts, stem_shards) = shards(stems, ",\n", cut.stems);
    let (word_starts, word_shards) = shards(words, " ", cut.words);
    let manifest = Manifest {
        pages: commons.len(),
        levels: LEVELS,
        per_block: PAGES_PER_BLOCK,
        stop_words: STOP_WORDS.join(" "),
        examples,
        stems: shared(&stem_starts),
        words: shared(&word_starts),
    };
    let pages = commons.chunks(PAGES_PER_BLOCK).map(|block| pages(block, base));
    let mut files = vec![("m.json".to_owned(), json(&manifest))];
    files.extend(numbered("t", stem_shards.into_iter().map(|lines| format!("[{lines}]"))));
    files.extend(numbered("w", word_shards.into_iter().map(|words| json(&words))));
    files.extend(numbered("p", pages));
    files
}

/// The names of the files of so many pages when nothing is cut.
pub(super) fn names_of_few(pages: usize) -> Vec<String> {
    let blocks = (0..pages.div_ceil(PAGES_PER_BLOCK)).map(|block| format!("p/{block}.json"));
    ["m.json", "t/0.json", "w/0.json"].into_iter().map(str::to_owned).chain(blocks).collect()
}

fn numbered(folder: &str, texts: impl Iterator<Item = String>) -> impl Iterator<Item = File> {
    texts.enumerate().map(move |(number, text)| (format!("{folder}/{number}.json"), text))
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts and numbers are valid JSON")
}

/// Cuts sorted lines into shards of at most `most` bytes, where few letters tell the next from the
/// last: where each begins, and its lines.
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

/// Where to cut lines of which at least so many bytes belong together: the place where the fewest
/// letters tell the next key from the one before, and those letters; the last such place.
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

/// Sorted texts without capitals as one: what each has in common with the one before is a capital.
fn shared(texts: &[&str]) -> String {
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

/// The shortest start of `key` that comes after `last`.
fn distinguishing<'k>(last: &str, key: &'k str) -> &'k str {
    let same = key.char_indices().zip(last.chars()).take_while(|((_, a), b)| a == b).count();
    let end = key.char_indices().nth(same + 1).map_or(key.len(), |(at, _)| at);
    &key[..end]
}

/// A stem and its pages, by impact.
fn stem_line(found: &Found) -> String {
    let mut levels: Vec<Vec<u32>> = vec![Vec::new(); usize::from(LEVELS) + 1];
    for posting in &found.pages {
        levels[usize::from(posting.impact)].push(posting.page);
    }
    let wording = if found.begins_wording { "+" } else { "" };
    let more = format!("{wording}{}", found.parts.join(" "));
    let mut line = format!("[{}", json(&*found.stem));
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

fn pages(block: &[&Common], base: &Base) -> String {
    let row = |common: &&Common| {
        let href = base.href(&url::record(common.kind, &common.id));
        (href, common.title.clone(), common.kind.singular(), common.summary().to_owned())
    };
    json(&block.iter().map(row).collect::<Vec<_>>())
}
