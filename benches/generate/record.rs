//! Records as files: front matter in the order it was given, then the body.

use std::fmt::{self, Write};

/// Front matter, or a map inside it. Empty values are left out when it is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Map(Vec<(&'static str, Value)>);

/// A value of front matter.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(String),
    List(Vec<Value>),
    Map(Map),
}

impl Map {
    /// An empty map.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The map with one key more.
    pub(crate) fn with(mut self, key: &'static str, value: impl Into<Value>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    /// The map with the keys of another behind its own.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The YAML of it alone.
    pub(crate) fn yaml(&self) -> String {
        let mut yaml = String::new();
        self.write(0, &mut yaml);
        yaml
    }

    /// A record with this front matter.
    pub(crate) fn with_body(&self, body: &str) -> String {
        format!("---\n{}---\n\n{body}", self.yaml())
    }

    fn write(&self, depth: usize, out: &mut String) {
        let indent = " ".repeat(depth);
        for (key, value) in self.0.iter().filter(|(_, value)| !value.is_empty()) {
            match value {
                Value::Text(text) => line(out, format_args!("{indent}{key}: {}", scalar(text))),
                Value::Map(map) => {
                    line(out, format_args!("{indent}{key}:"));
                    map.write(depth + 2, out);
                }
                Value::List(items) => {
                    line(out, format_args!("{indent}{key}:"));
                    for item in items {
                        item.write_item(depth + 2, out);
                    }
                }
            }
        }
    }
}

impl Value {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(map) => map.0.is_empty(),
        }
    }

    fn write_item(&self, depth: usize, out: &mut String) {
        let indent = " ".repeat(depth);
        match self {
            Self::Text(text) => line(out, format_args!("{indent}- {}", scalar(text))),
            Self::Map(map) => {
                let start = out.len();
                map.write(depth + 2, out);
                out.replace_range(start + depth..=start + depth, "-");
            }
            Self::List(_) => unreachable!("no key has lists in a list"),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Map> for Value {
    fn from(map: Map) -> Self {
        Self::Map(map)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

fn line(out: &mut String, text: fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a string takes all that is written to it");
}

/// Text as an editor writes it: in quotes only where YAML asks for them.
fn scalar(text: &str) -> String {
    let plain = text.starts_with(char::is_alphanumeric);
    let clear = !text.contains(": ") && !text.contains(" #") && !text.ends_with(':');
    if plain && clear { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}
