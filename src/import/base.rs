//! The base of the three-way merge: the values of the last import of a source, kept in `content/import/`. With
//! it a change of the source is told from one of an editor. It must not hold values of a record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::source::SourcePath;

/// What a source said, by the path of the record.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Base(BTreeMap<String, Packed>);

/// [`Kept`] as JSON: a source says thousands of things, and an import looks at them one by one. Parsed they
/// take six times the memory.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
struct Packed(Box<str>);

impl From<Kept> for Packed {
    fn from(kept: Kept) -> Self {
        let text = serde_json::to_string(&kept).expect("strings and lists are valid JSON");
        Self(text.into())
    }
}

impl From<Packed> for Kept {
    fn from(packed: Packed) -> Self {
        packed.kept()
    }
}

impl Packed {
    fn kept(&self) -> Kept {
        serde_json::from_str(&self.0).expect("it was written by us")
    }
}

/// What a source said of one record.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// What the source calls it.
    #[serde(rename = "bron_id", default, skip_serializing_if = "Option::is_none")]
    pub source_id: Option<String>,
    /// By key.
    #[serde(rename = "waarden")]
    pub values: Map<String, Json>,
    /// The names of the runs here, by what the source calls them.
    #[serde(rename = "uitvoeringen", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub runs: BTreeMap<String, String>,
    #[serde(rename = "tekst", default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

impl Base {
    /// Reads the text of a base file.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn parse(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// What was said of each record, by the path that it had.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, Kept)> {
        self.0.iter().map(|(path, packed)| (path, packed.kept()))
    }

    /// What was said of the record that had this path.
    pub(super) fn get(&self, path: &str) -> Option<Kept> {
        self.0.get(path).map(Packed::kept)
    }

    /// Puts what is said of a record in the place of what was said of it at `former`.
    pub(super) fn replace(&mut self, former: Option<&str>, path: &SourcePath, kept: Kept) {
        if let Some(former) = former {
            self.0.remove(former);
        }
        self.0.insert(path.as_str().to_owned(), kept.into());
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings and lists are valid JSON") + "\n"
    }
}
