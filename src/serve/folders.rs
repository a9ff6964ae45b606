//! The folders of a preview: where they are said to be, and what is there now.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::read;

/// The content and theme folders, wherever the working directory goes.
#[derive(Clone, Debug)]
pub(super) struct Folders {
    pub(super) content: PathBuf,
    pub(super) theme: PathBuf,
}

/// What is at the place of each folder; `None` when that is no folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) content: Option<Identity>,
    pub(super) theme: Option<Identity>,
}

/// One folder, to tell it from another that takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    /// Canonical, as the watcher reports it.
    pub(super) path: PathBuf,
    /// A number may be used again, for a folder that was made later.
    inode: u64,
    made: Option<SystemTime>,
}

impl Folders {
    /// # Errors
    /// When a folder does not exist.
    pub(super) fn new(content: &Path, theme: &Path) -> Result<Self> {
        for (name, option, folder) in
            [("inhoudsmap", "content", content), ("themamap", "theme", theme)]
        {
            if !folder.is_dir() {
                bail!(read::missing(name, option, folder));
            }
        }
        Ok(Self { content: std::path::absolute(content)?, theme: std::path::absolute(theme)? })
    }

    pub(super) fn find(&self) -> Found {
        Found { content: identity(&self.content), theme: identity(&self.theme) }
    }
}

fn identity(folder: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let path = folder.canonicalize().ok()?;
    let found = fs::metadata(&path).ok().filter(fs::Metadata::is_dir)?;
    Some(Identity { path, inode: found.ino(), made: found.created().ok() })
}
