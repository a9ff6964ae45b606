//! The text of the content folder, and places in it.
//!
//! A [`Source`] is one file in memory. Nothing here may touch the disk (`read` does) or interpret the
//! text.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

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

/// The text of one file and its hash.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub line: usize,
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
