//! JSON text into a tree of values with byte ranges, so that what is wrong with a value can be shown where it
//! is. Bounded in depth and number; keys keep their order. One that is there twice is refused: which of the two
//! is meant, nobody knows.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Every level is read again from its own start.
const DEPTH_MAX: usize = 24;

/// More values than any list of offerings has.
const NODES_MAX: usize = 1_000_000;

/// A value and its byte range in the text.
#[derive(Debug)]
pub(crate) struct Node {
    pub span: Range<usize>,
    pub value: Value,
}

#[derive(Debug)]
pub(crate) enum Value {
    Null,
    /// A text, or a number or truth value as it is written.
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// Why a text is no JSON, and where.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub at: usize,
    pub message: &'static str,
}

impl Node {
    /// The value of a key, unless it is empty.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Value::Map(entries) = &self.value else { return None };
        let found = entries.iter().find(|(name, _)| name == key).map(|(_, node)| node);
        found.filter(|node| !matches!(node.value, Value::Null))
    }

    /// The value at a chain of keys.
    pub(crate) fn at(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// The items of a list; anything else is the only item.
    pub(crate) fn items(&self) -> Vec<&Self> {
        match &self.value {
            Value::List(items) => items.iter().collect(),
            Value::Null => Vec::new(),
            _ => vec![self],
        }
    }
}

/// Whether a text begins as JSON does.
pub(crate) fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '['])
}

/// Parses a whole text.
///
/// # Errors
/// At the first fault, or when it is nested too deep or has too many values.
pub(crate) fn parse(text: &str) -> Result<Node, Refusal> {
    let bare = text.trim_start_matches('\u{feff}');
    let raw: &RawValue = serde_json::from_str(bare).map_err(|error| {
        let lines = bare.split_inclusive('\n').take(error.line().saturating_sub(1));
        let line: usize = lines.map(str::len).sum();
        let at = text.len() - bare.len() + line + error.column().saturating_sub(1);
        Refusal { at: text.floor_char_boundary(at), message: "hier klopt de JSON niet" }
    })?;
    let mut reader = Reader { start: text.as_ptr() as usize, nodes: 0 };
    reader.node(raw, 0)
}

struct Reader {
    /// Where the text is in memory: raw values are parts of it.
    start: usize,
    nodes: usize,
}

impl Reader {
    fn node(&mut self, raw: &RawValue, depth: usize) -> Result<Node, Refusal> {
        let text = raw.get();
        let at = (text.as_ptr() as usize).saturating_sub(self.start);
        self.nodes += 1;
        if depth > DEPTH_MAX || self.nodes > NODES_MAX {
            return Err(Refusal { at, message: "deze JSON is te diep genest of te groot" });
        }
        let damaged = |_| Refusal { at, message: "hier klopt de JSON niet" };
        let value = match text.as_bytes().first() {
            Some(b'{') => {
                let Entries(entries) = serde_json::from_str(text).map_err(damaged)?;
                let mut seen = HashSet::new();
                if let Some((_, twice)) = entries.iter().find(|(key, _)| !seen.insert(key)) {
                    let at = (twice.get().as_ptr() as usize).saturating_sub(self.start);
                    return Err(Refusal {
                        at,
                        message: "de sleutel van deze waarde staat er twee keer",
                    });
                }
                let mut node = |(key, raw): (Cow<'_, str>, &RawValue)| {
                    Ok((key.into_owned(), self.node(raw, depth + 1)?))
                };
                Value::Map(entries.into_iter().map(&mut node).collect::<Result<_, _>>()?)
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(text).map_err(damaged)?;
                let items = items.into_iter().map(|raw| self.node(raw, depth + 1));
                Value::List(items.collect::<Result<_, _>>()?)
            }
            Some(b'"') => Value::Scalar(serde_json::from_str(text).map_err(damaged)?),
            Some(b'n') => Value::Null,
            _ => Value::Scalar(text.to_owned()),
        };
        Ok(Node { span: at..at + text.len(), value })
    }
}

/// The entries of a map in their order.
struct Entries<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Entries<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor).map(Entries)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("keys with values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, &RawValue>()? {
            entries.push((Cow::Owned(key), value));
        }
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, parse};

    #[test]
    fn values_have_their_places() {
        let text = "\u{feff}{\n  \"a\": [1.50, \"é\\n\\ud83d\\ude00\"],\n \"b\": null}";
        let node = parse(text).expect("it is JSON");
        let Value::Map(entries) = &node.value else { panic!("{node:?}") };
        assert_eq!(entries.len(), 2);
        let items = entries[0].1.items();
        assert_eq!((items[0].text(), items[1].text()), (Some("1.50"), Some("é\n😀")));
        assert_eq!(&text[items[1].span.clone()], "\"é\\n\\ud83d\\ude00\"");
    }

    #[test]
    fn what_is_no_json_is_refused_where_it_is_wrong() {
        for (text, at) in [
            ("{\n \"a\": }", 8),
            ("[1, 2", 4),
            ("[1] x", 4),
            ("{\"é\": tru}", 9),
            ("{\"a\": 1, \"a\": 2}", 14),
        ] {
            let refusal = parse(text).expect_err("it is no JSON");
            assert!(refusal.at.abs_diff(at) <= 1, "{text}: {refusal:?}");
        }
        for deep in [("[", "]"), ("{\"a\":", "}")] {
            let text = format!("{}1{}", deep.0.repeat(50_000), deep.1.repeat(50_000));
            assert!(parse(&text).is_err());
        }
        assert!(parse(&format!("[{}1]", "1,".repeat(1_100_000))).is_err());
    }
}
