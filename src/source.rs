//! The text of the content folder, and places in it.
//!
//! A [`Source`] is one file in memory, without the characters that nobody sees; of a picture or document
//! only what is known of it. Nothing here may touch the disk (`read` does) or interpret the text.

pub(crate) mod invisible;
pub(crate) mod media;
pub(crate) mod misread;
pub(crate) mod windows_1252;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use self::invisible::Removed;
use self::media::MediaFile;

/// A file's path relative to the content folder, separated by `/`: `aanbod/feedback.md`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes the path as text, already separated by `/`.
    pub fn new(path: impl AsRef<str>) -> Self {
        Self(Arc::from(path.as_ref()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text of one file and its hash; no text when it is a picture or document.
#[derive(Clone, Debug)]
pub struct Source {
    /// The whole text, without invisible characters.
    pub text: Arc<str>,
    /// What was left out of the text.
    pub(crate) removed: Vec<Removed>,
    /// SHA-256 of path and text: equal hashes mean an equal parse. Of a picture or document, of its bytes.
    pub hash: [u8; 32],
    pub(crate) media: Option<MediaFile>,
}

impl Source {
    /// Keeps the visible part of `text` and computes the hash of all of it.
    pub fn new(path: &SourcePath, text: impl AsRef<str>) -> Self {
        use sha2::{Digest, Sha256};
        let text = text.as_ref();
        let mut hasher = Sha256::new();
        hasher.update(path.as_str());
        hasher.update([0]);
        hasher.update(text.as_bytes());
        let (clean, removed) = invisible::cleaned(text);
        Self { text: Arc::from(clean), removed, hash: hasher.finalize().into(), media: None }
    }

    /// A picture or document, with the hash of what is published of it.
    pub(crate) fn of_media(file: MediaFile, hash: [u8; 32]) -> Self {
        Self { text: Arc::default(), removed: Vec::new(), hash, media: Some(file) }
    }
}

/// Every source by path: all that the core sees of the content folder.
pub type Sources = BTreeMap<SourcePath, Source>;

/// A file and a spot in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    pub(crate) spot: Spot,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spot {
    Whole,
    /// `end` is exclusive.
    Bytes {
        start: usize,
        end: usize,
    },
    /// The value of a front-matter key, nested keys and list indices separated by `/`:
    /// `uitvoeringen/0/einde`. Resolved only when the problem is shown, so that records need not
    /// keep a position for every value.
    Key(String),
}

impl Place {
    pub(crate) fn whole(path: &SourcePath) -> Self {
        Self { path: path.clone(), spot: Spot::Whole }
    }

    pub(crate) fn bytes(path: &SourcePath, range: Range<usize>) -> Self {
        Self { path: path.clone(), spot: Spot::Bytes { start: range.start, end: range.end } }
    }

    /// The value of a front-matter key of the file.
    pub fn key(path: &SourcePath, key: impl Into<String>) -> Self {
        Self { path: path.clone(), spot: Spot::Key(key.into()) }
    }
}

/// A position for display: both count from 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Position {
    #[serde(rename = "regel")]
    pub line: usize,
    #[serde(rename = "kolom")]
    pub column: usize,
}

/// Moves forward through a text, so that many positions in it take one walk.
pub(crate) struct Cursor<'p> {
    text: &'p str,
    at: usize,
    position: Position,
}

impl<'p> Cursor<'p> {
    pub(crate) fn new(text: &'p str) -> Self {
        Self { text, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of a byte that is not before the last one.
    pub(crate) fn move_to(&mut self, byte: usize) -> Position {
        for letter in self.text[self.at..byte].chars() {
            match letter {
                '\n' => self.position = Position { line: self.position.line + 1, column: 1 },
                _ => self.position.column += 1,
            }
        }
        self.at = byte;
        self.position
    }
}
