//! New text for files of the content, written all or none as far as a disk can: everything goes into
//! files beside the old ones first, and takes their names when all of it is there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::source::{SourcePath, Sources};

/// Files to write and to take away.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// New text by path; `None` for a file that goes.
    pub files: Vec<(SourcePath, Option<String>)>,
}

impl Changes {
    /// What changes, a diff a file.
    pub(super) fn diff(&self, sources: &Sources) -> String {
        let before = |path: &SourcePath| sources.get(path).map_or("", |source| &source.text);
        let diffs = self.files.iter().map(|(path, text)| {
            let patch = diffy::create_patch(before(path), text.as_deref().unwrap_or_default());
            let patch = patch.to_string();
            let lines = patch.split_once("+++ modified\n").map_or("", |(_, lines)| lines);
            format!("--- {path}\n+++ {path}\n{lines}")
        });
        diffs.collect()
    }

    /// Writes them in the content folder.
    ///
    /// # Errors
    /// When a file cannot be written; what it would replace is still there.
    #[expect(clippy::disallowed_methods, reason = "a command may write what it was asked to")]
    pub(super) fn write(&self, content: &Path) -> Result<()> {
        let mut ready = Vec::new();
        for (path, text) in &self.files {
            let Some(text) = text else { continue };
            let (beside, target) = (beside(content, path), content.join(path.as_str()));
            ready.push((beside, target));
            let (beside, target) = &ready[ready.len() - 1];
            if let Err(error) = fs::write(beside, text) {
                for (beside, _) in &ready {
                    drop(fs::remove_file(beside));
                }
                return Err(error).with_context(|| cannot_write(target));
            }
        }
        for (beside, target) in &ready {
            fs::rename(beside, target).with_context(|| cannot_write(target))?;
        }
        for (path, _) in self.files.iter().filter(|(_, text)| text.is_none()) {
            let target = content.join(path.as_str());
            fs::remove_file(&target).with_context(|| cannot_write(&target))?;
        }
        Ok(())
    }
}

fn cannot_write(path: &Path) -> String {
    format!("kan `{}` niet schrijven", path.display())
}

/// Where the new text of a file is until all of them are there: a name that `read` leaves out.
fn beside(content: &Path, path: &SourcePath) -> PathBuf {
    let target = content.join(path.as_str());
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    target.with_file_name(format!(".{name}.nieuw"))
}
