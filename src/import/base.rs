//! The base of the three-way merge: the values of the last import of a source, kept in `content/import/`. With
//! it a change of the source is told from one of an editor. It must not hold values of a record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// What a source said, by the path of the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base(pub(super) BTreeMap<String, Kept>);

/// What a source said of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

    /// The text of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings and lists are valid JSON") + "\n"
    }
}
