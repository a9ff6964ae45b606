//! Puts the keys of a record in the order of their tables. Each key takes its comments along; nothing
//! else changes.

use std::ops::Range;

use super::blocks::{Blocks, line_start};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::formats::front_matter;
use crate::formats::yaml::{self, MapEntry, Node, Value};
use crate::schema::field::{Field, Shape};

/// A text with its keys in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// The whole text.
    pub text: String,
    /// The first key that was out of place; `None` when none was.
    pub misplaced: Option<Misplaced>,
}

/// A key that belongs before another that is above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// Its byte in the old text.
    pub at: usize,
    /// The key.
    pub key: String,
    /// The first key above it that belongs below it.
    pub before: String,
}

/// The text of a record of this kind with the keys of each map in the order of its table. `None` when
/// the front matter has a fault in its form, or a key that is not in the table or there twice: `check`
/// tells which.
pub fn sorted(kind: Kind, text: &str) -> Option<Sorted> {
    let parts = front_matter::find(text)?;
    let yaml = &text[parts.front_matter.clone()];
    let node = yaml::parse(yaml).ok()?;
    let mut sorter = Sorter { text: yaml, misplaced: None };
    let table: Vec<Field> = keys(kind).copied().collect();
    let front_matter = sorter.map(&node, &table, 0..yaml.len())?;
    let start = parts.front_matter.start;
    let misplaced = sorter.misplaced.map(|key| Misplaced { at: start + key.at, ..key });
    // A long text that keeps its blank lines may have lost one to its neighbour.
    if !yaml::parse(&front_matter).is_ok_and(|new| says_the_same(&new, &node)) {
        return None;
    }
    let (before, after) = (&text[..parts.front_matter.start], &text[parts.front_matter.end..]);
    Some(Sorted { text: format!("{before}{front_matter}{after}"), misplaced })
}

/// Whether two values differ in the order of keys at most; no map has a key twice.
fn says_the_same(one: &Node<'_>, other: &Node<'_>) -> bool {
    match (&one.value, &other.value) {
        (Value::Map(ours), Value::Map(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|entry| {
                    let same_key = |other: &&MapEntry<'_>| other.key == entry.key;
                    let other = theirs.iter().find(same_key);
                    other.is_some_and(|other| says_the_same(&entry.node, &other.node))
                })
        }
        (Value::List(ours), Value::List(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().zip(theirs).all(|(one, other)| says_the_same(one, other))
        }
        (ours, theirs) => ours == theirs,
    }
}

struct Sorter<'t> {
    text: &'t str,
    misplaced: Option<Misplaced>,
}

impl Sorter<'_> {
    /// What stands in `extent`, which holds the value, with its maps sorted.
    fn value(&mut self, node: &Node<'_>, shape: &Shape, extent: Range<usize>) -> Option<String> {
        match (&node.value, shape) {
            (Value::Map(_), Shape::Map(table)) => self.map(node, table, extent),
            (Value::List(items), Shape::List { of, .. }) => self.list(items, of, extent),
            _ => Some(self.text[extent].to_owned()),
        }
    }

    fn list(&mut self, items: &[Node<'_>], of: &Shape, extent: Range<usize>) -> Option<String> {
        let mut written = String::new();
        let mut done = extent.start;
        for (item, next) in items.iter().zip(1..) {
            let start = item.span.start;
            let end =
                items.get(next).map_or(extent.end, |next| line_start(self.text, next.span.start));
            // Items on one line have no map of one key a line in them.
            if start < done || end < start {
                return Some(self.text[extent].to_owned());
            }
            written.push_str(&self.text[done..start]);
            written.push_str(&self.value(item, of, start..end)?);
            done = end;
        }
        written.push_str(&self.text[done..extent.end]);
        Some(written)
    }

    fn map(&mut self, node: &Node<'_>, table: &[Field], extent: Range<usize>) -> Option<String> {
        let Value::Map(entries) = &node.value else { return None };
        let places = places(entries, table)?;
        let as_it_is = || Some(self.text[extent.clone()].to_owned());
        if self.text[node.span.start..].starts_with('{') {
            return as_it_is();
        }
        let Some(blocks) = Blocks::of(self.text, entries, &extent) else { return as_it_is() };
        let mut written = Vec::new();
        for ((entry, place), block) in entries.iter().zip(&places).zip(&blocks.list) {
            let value = entry.key_span.end..block.end;
            let value = self.value(&entry.node, &table[*place].shape, value)?;
            written
                .push((*place, format!("{}{value}", &self.text[block.start..entry.key_span.end])));
        }
        self.place(entries, &places, &blocks, &mut written);
        let (first, last) = (&blocks.list[0], &blocks.list[blocks.list.len() - 1]);
        let (head, tail) =
            (&self.text[extent.start..first.start], &self.text[last.end..extent.end]);
        let pieces: String = written.into_iter().map(|(_, piece)| piece).collect();
        Some(format!("{head}{pieces}{tail}"))
    }

    /// Sorts the blocks of a map. The first may stand behind a dash, where a comment has no place.
    fn place(
        &mut self,
        entries: &[MapEntry<'_>],
        places: &[usize],
        blocks: &Blocks,
        written: &mut [(usize, String)],
    ) {
        let Some(late) = places.windows(2).position(|pair| pair[0] > pair[1]) else { return };
        let is_behind_dash = blocks.is_behind_dash(self.text);
        if is_behind_dash && written.iter().any(|(_, piece)| piece.trim_start().starts_with('#')) {
            return;
        }
        let late = late + 1;
        let before = places.iter().position(|place| *place > places[late]).unwrap_or_default();
        let at = entries[late].key_span.start;
        if self.misplaced.as_ref().is_none_or(|first| at < first.at) {
            let [key, before] = [late, before].map(|entry| entries[entry].key.to_string());
            self.misplaced = Some(Misplaced { at, key, before });
        }
        if is_behind_dash {
            written[0].1.insert_str(0, &blocks.indent());
        }
        written.sort_by_key(|(place, _)| *place);
        if is_behind_dash {
            let first = &mut written[0].1;
            first.drain(..blocks.indent().len());
        }
    }
}

/// The place of each key in the table; `None` when one is not in it, or there twice.
fn places(entries: &[MapEntry<'_>], table: &[Field]) -> Option<Vec<usize>> {
    let mut seen = vec![false; table.len()];
    let place = |entry: &MapEntry<'_>| {
        let place = table.iter().position(|field| field.key == entry.key)?;
        (!std::mem::replace(&mut seen[place], true)).then_some(place)
    };
    entries.iter().map(place).collect()
}
