//! Turns the texts of headings into anchors that are unique on their page.

use std::collections::{BTreeMap, BTreeSet};

use crate::slug::slug;

#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    /// The last number given to each slug.
    repeats: BTreeMap<String, usize>,
}

impl Anchors {
    /// The anchor for a heading, different from those given before.
    pub(super) fn unused(&mut self, text: &str) -> String {
        let plain = match slug(text) {
            empty if empty.is_empty() => "kop".to_owned(),
            plain => plain,
        };
        let mut id = plain.clone();
        // Continuing from the last number keeps a text with only equal headings linear.
        let mut count = self.repeats.get(&plain).copied().unwrap_or(1);
        while !self.given.insert(id.clone()) {
            count += 1;
            id = format!("{plain}-{count}");
        }
        self.repeats.insert(plain, count);
        id
    }
}
