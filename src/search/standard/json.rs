//! Turns counts into the JSON of elasticlunr.js: per field a trie, written in one pass over the sorted
//! terms. The bytes must be those that elasticlunr-rs writes.

use std::fmt::Arguments;
use std::io::Write;

use elasticlunr::ELASTICLUNR_VERSION;
use rayon::prelude::*;

use super::counts::{Counts, FieldTerms};
use super::postings::{Postings, TermFrequency};
use crate::catalogue::site::SearchField;

/// The pipeline of [`super::Dutch`], by the names in elasticlunr.js.
const PIPELINE: &str = r#"["trimmer-du","stopWordFilter-du","stemmer-du"]"#;

/// Estimated bytes of a posting, `"12345":{"tf":1.4142135623730951},`, and its share of the trie.
const POSTING_BYTES: usize = 48;

pub(super) fn index(counts: &Counts, fields: &[SearchField]) -> Vec<u8> {
    let pages = in_order_of_keys(counts.pages);
    let of_field = |column: &FieldTerms| Postings::new(column, counts.terms.len(), &pages);
    let postings: Vec<Postings> = counts.columns.par_iter().map(of_field).collect();
    let names: Vec<String> = fields.iter().map(|field| format!("\"{}\"", field.key())).collect();
    let mut sorted: Vec<usize> = (0..fields.len()).collect();
    sorted.sort_by_key(|field| &names[*field]);

    let mut json = Json::new(&pages, postings.iter().map(Postings::len).sum());
    json.text(&format!(r#"{{"fields":[{}],"pipeline":{PIPELINE},"ref":"id""#, names.join(",")));
    json.text(&format!(r#","version":"{ELASTICLUNR_VERSION}","index":"#));
    json.map(&sorted, |json, field| {
        json.text(&names[*field]);
        json.text(r#":{"root":"#);
        json.tree(&counts.terms, &postings[*field]);
        json.text("}");
    });
    json.text(r#","documentStore":{"save":false,"docs":"#);
    json.map(&pages, |json, page| json.written(format_args!(r#""{page}":{{}}"#)));
    json.text(r#","docInfo":"#);
    json.map(&pages, |json, page| {
        json.written(format_args!(r#""{page}":"#));
        json.map(&sorted, |json, field| {
            let length = counts.columns[*field].page(*page).len();
            json.written(format_args!("{}:{length}", names[*field]));
        });
    });
    json.written(format_args!(r#","length":{}}},"lang":"Dutch"}}"#, pages.len()));
    json.bytes
}

/// Page numbers sorted as strings, the order of keys in the map.
fn in_order_of_keys(pages: usize) -> Vec<usize> {
    let mut pages: Vec<(String, usize)> = (0..pages).map(|page| (page.to_string(), page)).collect();
    pages.sort_unstable();
    pages.into_iter().map(|(_, page)| page).collect()
}

/// The JSON so far, and the texts that it repeats most.
struct Json {
    bytes: Vec<u8>,
    /// By page: `"12":`.
    keys: Vec<String>,
    /// By the frequency of a term in a page: `{"tf":1.0}`.
    weights: Vec<String>,
}

impl Json {
    fn new(pages: &[usize], postings: usize) -> Self {
        let keys = (0..pages.len()).map(|page| format!(r#""{page}":"#)).collect();
        let bytes = Vec::with_capacity(postings * POSTING_BYTES);
        Self { bytes, keys, weights: Vec::new() }
    }

    fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn written(&mut self, text: Arguments<'_>) {
        self.bytes.write_fmt(text).expect("memory takes what is written");
    }

    fn map<T>(&mut self, items: &[T], mut entry: impl FnMut(&mut Self, &T)) {
        self.text("{");
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.text(",");
            }
            entry(self, item);
        }
        self.text("}");
    }

    /// Writes the trie of sorted terms: each term keeps the nodes it shares with the previous term,
    /// closes the others and opens its own.
    fn tree(&mut self, terms: &[String], postings: &Postings) {
        self.node(&[]);
        let mut open: Vec<char> = Vec::new();
        for (number, term) in terms.iter().enumerate() {
            let pages = postings.of(number);
            if pages.is_empty() {
                continue;
            }
            let shared = term.chars().zip(&open).take_while(|(new, old)| new == *old).count();
            for _ in shared..open.len() {
                self.text("}");
            }
            open.truncate(shared);
            let mut letters = term.chars().skip(shared).peekable();
            while let Some(letter) = letters.next() {
                self.letter(letter);
                self.node(if letters.peek().is_some() { &[] } else { pages });
                open.push(letter);
            }
        }
        for _ in 0..=open.len() {
            self.text("}");
        }
    }

    fn letter(&mut self, letter: char) {
        let mut bytes = [0; 4];
        let key: &str = letter.encode_utf8(&mut bytes);
        self.text(",");
        serde_json::to_writer(&mut self.bytes, key).expect("memory takes what is written");
        self.text(":");
    }

    /// Writes a node and leaves it open for its children.
    fn node(&mut self, pages: &[TermFrequency]) {
        self.text(r#"{"docs":"#);
        self.map(pages, |json, posting| json.posting(*posting));
        self.written(format_args!(r#","df":{}"#, pages.len()));
    }

    fn posting(&mut self, posting: TermFrequency) {
        let count = posting.count as usize;
        for count in self.weights.len()..=count {
            self.weights.push(weight(count));
        }
        self.bytes.extend_from_slice(self.keys[posting.page as usize].as_bytes());
        self.bytes.extend_from_slice(self.weights[count].as_bytes());
    }
}

#[expect(clippy::cast_precision_loss, reason = "no page has 2^52 words")]
fn weight(count: usize) -> String {
    format!(r#"{{"tf":{:?}}}"#, (count as f64).sqrt())
}
