//! The alphabetical order of names and titles: turns a name into a key that sorts as a Dutch reader
//! expects. Every list that a visitor reads by name uses it, and the theme's `page/by-name.js` gives
//! the same order; `tests/order/names.txt` holds both to it.
//!
//! Accents, capitals and punctuation do not count, and numbers sort by value: "Module 2" before
//! "Module 10". IJ sorts as an I and a J, as Dutch dictionaries do (telephone directories have it under
//! the Y). A leading 's, 't or 'n is skipped: "'s-Hertogenbosch" is under the H.
//!
//! Own code because a collation library (`icu_collator`) brings some twenty crates and the data of
//! every language, and would still sort 's-Hertogenbosch under its apostrophe.

use crate::names::folded;

/// Sorts a name. Names that differ in accents, capitals or punctuation alone sort as they are spelt, so
/// that the order is the same in every build.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    /// Words of lower-case letters, separated by a space; a number is a zero, its length and its digits.
    words: String,
    spelling: String,
}

impl SortKey {
    /// The key of a name.
    pub fn new(name: &str) -> Self {
        let folded = folded(name);
        let mut words = Words::default();
        for c in without_article(folded.trim_start_matches(is_gap)).chars() {
            words.take(c);
        }
        words.end_number();
        Self { words: words.key, spelling: name.to_owned() }
    }

    /// The capital under which the name is listed; `None` for a name that does not start with a letter.
    pub(crate) fn letter(&self) -> Option<char> {
        let letter = self.words.chars().next().filter(|first| first.is_alphabetic())?;
        letter.to_uppercase().next()
    }
}

#[derive(Default)]
struct Words {
    key: String,
    /// The digits of a number that has not ended, without leading zeros.
    number: Option<String>,
    gap: bool,
}

impl Words {
    fn take(&mut self, c: char) {
        if let Some(digit) = c.to_digit(10) {
            self.start_part();
            let digits = self.number.get_or_insert_default();
            if digit > 0 || !digits.is_empty() {
                digits.push(c);
            }
        } else if c.is_alphanumeric() {
            self.end_number();
            self.start_part();
            self.key.push(c);
        } else if c != '\'' {
            self.end_number();
            self.gap = !self.key.is_empty();
        }
    }

    fn start_part(&mut self) {
        if std::mem::take(&mut self.gap) {
            self.key.push(' ');
        }
    }

    /// A longer number is a larger one, so its length goes before its digits.
    fn end_number(&mut self) {
        if let Some(digits) = self.number.take() {
            let length = u32::try_from(digits.len()).ok().and_then(char::from_u32);
            self.key.push('0');
            self.key.push(length.unwrap_or(char::MAX));
            self.key.push_str(&digits);
        }
    }
}

/// Whether `c` may come before the first word; an apostrophe may be part of an article.
fn is_gap(c: char) -> bool {
    !c.is_alphanumeric() && c != '\''
}

/// The name without a leading "'s", "'t" or "'n".
fn without_article(name: &str) -> &str {
    let rest = name.strip_prefix('\'').and_then(|rest| rest.strip_prefix(['s', 't', 'n']));
    rest.filter(|rest| rest.starts_with([' ', '-'])).unwrap_or(name)
}
