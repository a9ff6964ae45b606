//! The text the site is made from, and places in it.
//!
//! A [`Source`] is one file of the content folder, in memory. Nothing here touches the disk
//! (`read` does) and nothing here knows what the text means.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A file's path inside the content folder, with `/` between its parts: `aanbod/feedback.md`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes the path as text, parts already joined with `/`.
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

/// The text of one file and the hash that names it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The whole text, exactly as read.
    pub text: Arc<str>,
    /// SHA-256 of path and text: equal hashes mean an equal parse.
    pub hash: [u8; 32],
}

impl Source {
    /// Keeps `text` and computes its hash.
    pub fn new(path: &SourcePath, text: impl Into<Arc<str>>) -> Self {
        use sha2::{Digest, Sha256};
        let text = text.into();
        let mut hasher = Sha256::new();
        hasher.update(path.as_str());
        hasher.update([0]);
        hasher.update(text.as_bytes());
        Self { text, hash: hasher.finalize().into() }
    }
}

/// Every source of the site by path: all that the core knows of the content folder.
pub type Sources = BTreeMap<SourcePath, Source>;

/// A file and the spot in it that a problem is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// Where in the file.
    pub(crate) spot: Spot,
}

/// A spot in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spot {
    /// The file as a whole.
    Whole,
    /// A range of bytes of its text.
    Bytes {
        /// First byte.
        start: usize,
        /// First byte after it.
        end: usize,
    },
    /// The value of a front-matter key, nested keys and list positions joined with `/`:
    /// `uitvoeringen/0/einde`. Looked up only when the problem is shown, so that records
    /// need not carry a position for every value.
    Key(String),
}

impl Place {
    /// The file as a whole.
    pub(crate) fn whole(path: &SourcePath) -> Self {
        Self { path: path.clone(), spot: Spot::Whole }
    }

    /// A byte range of the file.
    pub(crate) fn bytes(path: &SourcePath, range: Range<usize>) -> Self {
        Self { path: path.clone(), spot: Spot::Bytes { start: range.start, end: range.end } }
    }

    /// The value of a front-matter key of the file.
    pub fn key(path: &SourcePath, key: impl Into<String>) -> Self {
        Self { path: path.clone(), spot: Spot::Key(key.into()) }
    }
}

/// A position for people: both count from 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// Line number.
    pub line: usize,
    /// Column number, in characters.
    pub column: usize,
}

/// The position of byte `offset` in `text`; an offset past the end counts as the end.
pub(crate) fn position(text: &str, offset: usize) -> Position {
    let before = &text[..text.floor_char_boundary(offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}
