//! New texts for files that somebody else wrote, all or none as far as a disk can: each waits beside its
//! file until all of them are there, and none takes the place of a newer text than was read.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::problem::Problems;
use crate::read;
use crate::source::{SourcePath, Sources};

/// Files of the content to write and to take away.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// New text by path; `None` for a file that goes.
    pub files: Vec<(SourcePath, Option<String>)>,
}

impl Changes {
    /// What changes, a diff a file.
    pub(crate) fn diff(&self, sources: &Sources) -> String {
        let before = |path: &SourcePath| sources.get(path).map_or("", |source| &source.text);
        let diffs = self.files.iter().map(|(path, text)| {
            let patch = diffy::create_patch(before(path), text.as_deref().unwrap_or_default());
            let patch = patch.to_string();
            let lines = patch.split_once("+++ modified\n").map_or("", |(_, lines)| lines);
            format!("--- {path}\n+++ {path}\n{lines}")
        });
        diffs.collect()
    }

    /// Writes them in the content folder, of which `sources` is what was read.
    ///
    /// # Errors
    /// When a file changed since, or cannot be written. Until every text is there nothing has changed.
    pub(crate) fn write(&self, content: &Path, sources: &Sources) -> Result<()> {
        let mut waiting = Vec::new();
        for (path, text) in &self.files {
            let file = content.join(path.as_str());
            if is_newer(content, path, sources) {
                bail!("`{}` is intussen gewijzigd: probeer het nog eens", file.display());
            }
            if let Some(text) = text {
                waiting.push(Waiting::beside(&file, text).with_context(|| cannot_write(&file))?);
            }
        }
        for text in waiting {
            text.take_place().with_context(|| cannot_write(&text.file))?;
        }
        for (path, _) in self.files.iter().filter(|(_, text)| text.is_none()) {
            let file = content.join(path.as_str());
            fs::remove_file(&file).with_context(|| cannot_write(&file))?;
        }
        Ok(())
    }
}

/// Replaces a file of our own, whole or not at all.
///
/// # Errors
/// When it cannot be written; it is then as it was.
pub(crate) fn replace(file: &Path, text: &str) -> Result<()> {
    let waiting = Waiting::beside(file, text).with_context(|| cannot_write(file))?;
    waiting.take_place().with_context(|| cannot_write(file))
}

fn cannot_write(file: &Path) -> String {
    format!("kan `{}` niet schrijven", file.display())
}

/// Whether the disk has something else than was read, which may be nothing.
fn is_newer(content: &Path, path: &SourcePath, sources: &Sources) -> bool {
    let Some(source) = sources.get(path) else { return content.join(path.as_str()).exists() };
    let now = read::source(content, path, &mut Problems::default());
    now.is_none_or(|now| now.hash != source.hash)
}

/// A new text in a hidden file, which `read` leaves out; it goes when it is not put in its place.
struct Waiting {
    beside: PathBuf,
    file: PathBuf,
}

impl Waiting {
    /// A link stays a link, and a file keeps its permissions.
    fn beside(file: &Path, text: &str) -> std::io::Result<Self> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
        let mut name = OsString::from(".");
        name.push(file.file_name().unwrap_or_default());
        name.push(".nieuw");
        let waiting = Self { beside: file.with_file_name(name), file };
        fs::write(&waiting.beside, text)?;
        if let Ok(metadata) = fs::metadata(&waiting.file) {
            fs::set_permissions(&waiting.beside, metadata.permissions())?;
        }
        Ok(waiting)
    }

    fn take_place(&self) -> std::io::Result<()> {
        fs::rename(&self.beside, &self.file)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // It is gone already when it took its place.
        let _ = fs::remove_file(&self.beside);
    }
}
