//! Headings as anchors that are unique on their page.

use std::collections::{BTreeMap, BTreeSet};

use crate::slug::slug;

/// The anchors given out so far.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    /// How often each text has been repeated so far.
    repeats: BTreeMap<String, usize>,
}

impl Anchors {
    /// An anchor that no earlier heading has.
    pub(super) fn unused(&mut self, text: &str) -> String {
        let plain = match slug(text) {
            empty if empty.is_empty() => "kop".to_owned(),
            plain => plain,
        };
        let mut id = plain.clone();
        // Counting on from the last repeat keeps a text of nothing but equal headings linear.
        let mut count = self.repeats.get(&plain).copied().unwrap_or(1);
        while !self.given.insert(id.clone()) {
            count += 1;
            id = format!("{plain}-{count}");
        }
        self.repeats.insert(plain, count);
        id
    }
}
