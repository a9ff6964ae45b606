//! What the texts of a catalogue are made of: words, different words, different words a page.

use std::collections::{BTreeSet, HashMap};
use std::fmt;

/// Counts the words of texts, a page at a time.
#[derive(Debug, Default)]
pub(crate) struct Statistics {
    pages: usize,
    words: usize,
    distinct: usize,
    /// Every word and the number of pages that have it.
    pages_with: HashMap<String, usize>,
}

impl Statistics {
    /// Adds title, summary and body of one record.
    pub(crate) fn add(&mut self, record: &str) {
        let mut on_page = BTreeSet::new();
        for text in texts(record) {
            for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                self.words += 1;
                on_page.insert(word.to_lowercase());
            }
        }
        self.pages += 1;
        self.distinct += on_page.len();
        for word in on_page {
            *self.pages_with.entry(word).or_default() += 1;
        }
    }

    /// Different words.
    pub(crate) fn types(&self) -> usize {
        self.pages_with.len()
    }

    /// Different words on a page, on average.
    pub(crate) fn distinct_a_page(&self) -> usize {
        self.distinct.checked_div(self.pages).unwrap_or_default()
    }
}

impl fmt::Display for Statistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let once = self.pages_with.values().filter(|pages| **pages == 1).count();
        let most = self.pages_with.values().max().copied().unwrap_or_default();
        write!(
            f,
            "{} offerings; {} words in titles, summaries and bodies, {} different ones ({once} of \
             them on one page, the commonest on {} %), {} a page",
            self.pages,
            self.words,
            self.types(),
            100 * most / self.pages.max(1),
            self.distinct_a_page(),
        )
    }
}

/// The lines of a record that hold title, summary and body, without the addresses of links.
fn texts(record: &str) -> impl Iterator<Item = &str> {
    let mut parts = record.splitn(3, "---\n").skip(1);
    let (front_matter, body) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let value = |line: &'static str| front_matter.lines().find_map(move |l| l.strip_prefix(line));
    let passages = body.split("](").enumerate();
    let outside = passages.map(|(index, passage)| match passage.split_once(')') {
        Some((_, after)) if index > 0 => after,
        _ => passage,
    });
    [value("titel: "), value("samenvatting: ")].into_iter().flatten().chain(outside)
}
