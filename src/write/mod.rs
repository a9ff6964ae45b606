//! Writes the finished site to disk, all or nothing; and files of the content, when a command
//! changes them.
//!
//! Files are written into a folder beside the output. The two folders are exchanged atomically once
//! every file is there, so a build that fails or is killed must leave the last good site intact. An
//! unchanged file is hard-linked from the previous site and keeps its times. A folder that cannot be
//! exchanged gets its new contents in steps; what others put in it stays, or is named.

#![expect(clippy::disallowed_methods, reason = "this module is where the disk is touched")]

mod changes;
mod foreign;
mod place;
mod swap;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub(crate) use self::changes::{Changes, replace};
use self::foreign::Written;
pub(crate) use self::place::keep_apart;
pub(crate) use self::swap::Swap;
use self::swap::WAITING;

/// Marks a folder as made by this program, and lists the files in it; no other folder may be replaced.
pub(crate) const MARKER: &str = ".vindplaats";

#[derive(Debug)]
pub(crate) struct Staging {
    /// Without links.
    output: PathBuf,
    folder: PathBuf,
    /// Whether there is a folder to exchange with.
    has_previous: bool,
    written: Written,
    /// Locked while this build runs; released when the process ends.
    lock: File,
}

/// What publishing did besides.
#[derive(Debug)]
pub(crate) struct Published {
    pub(crate) swap: Swap,
    /// Names at the top of the output that are not ours and are still there.
    pub(crate) kept: Vec<OsString>,
    /// Files among our own that were not ours and are gone.
    pub(crate) gone: Vec<String>,
}

impl Staging {
    /// Creates the folder beside `output`, with the folders of every path in `files`.
    ///
    /// # Errors
    /// When `output` is a folder that this program did not make, another build is writing it, or
    /// the disk fails.
    pub(crate) fn begin<'p>(
        output: &Path,
        files: impl Iterator<Item = &'p str> + Clone,
    ) -> Result<Self> {
        let output = place::resolved(output)?;
        let has_previous = has_previous(&output)?;
        let folder = staging_folder(&output, has_previous)?;
        let marker = folder.join(MARKER);
        let lock = File::create(&marker).with_context(|| cannot("maken", &marker))?;
        lock.try_lock().map_err(|_| another_build(&folder))?;
        let written = Written::of(&output);
        let mut staging = Self { output, folder, has_previous, written, lock };
        let list = Written::text(files.clone());
        staging.lock.write_all(list.as_bytes()).with_context(|| cannot("schrijven", &marker))?;
        staging.make_folders(files)?;
        Ok(staging)
    }

    fn make_folders<'p>(&self, files: impl Iterator<Item = &'p str>) -> Result<()> {
        let folders: BTreeSet<&str> =
            files.filter_map(|file| file.rsplit_once('/')).map(|(folder, _)| folder).collect();
        for folder in folders {
            let folder = self.folder.join(folder);
            fs::create_dir_all(&folder).with_context(|| cannot("maken", &folder))?;
        }
        Ok(())
    }

    /// Adds a file, whose folder must exist.
    ///
    /// # Errors
    /// When the file cannot be written: disk full, read-only, no permission.
    pub(crate) fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.folder.join(path);
        if self.has_previous && self.link_unchanged(path, bytes, &target) {
            return Ok(());
        }
        fs::write(&target, bytes).with_context(|| cannot("schrijven", &self.output.join(path)))
    }

    /// Links the file of the previous site if it has the same bytes.
    fn link_unchanged(&self, path: &str, bytes: &[u8], target: &Path) -> bool {
        let previous = self.output.join(path);
        let same_size = fs::symlink_metadata(&previous)
            .is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64);
        same_size
            && fs::read(&previous).is_ok_and(|old| old == bytes)
            && fs::hard_link(&previous, target).is_ok()
    }

    /// Replaces the previous site.
    ///
    /// # Errors
    /// When the disk fails; the previous site is then still there.
    pub(crate) fn publish(self) -> Result<Published> {
        let cannot = || cannot("op zijn plaats zetten", &self.output);
        if !self.has_previous {
            fs::rename(&self.folder, &self.output).with_context(cannot)?;
            return Ok(Published { swap: Swap::Whole, kept: Vec::new(), gone: Vec::new() });
        }
        let kept = self.keep_foreign().with_context(cannot)?;
        let gone = self.written.strays(&self.output);
        let is_kept = |name: &_| self.written.is_foreign(name);
        let swap = swap::swap(&self.folder, &self.output, &is_kept).with_context(cannot)?;
        // `self.folder` is now the previous site, removed when `self` is dropped.
        Ok(Published { swap, kept, gone })
    }

    /// Puts what others have at the top of the output into the new site too, unless it has a file of
    /// that name itself.
    fn keep_foreign(&self) -> io::Result<Vec<OsString>> {
        let names = swap::names(&self.output)?.into_iter();
        let foreign: Vec<_> = names.filter(|name| self.written.is_foreign(name)).collect();
        for name in &foreign {
            let target = self.folder.join(name);
            if fs::symlink_metadata(&target).is_err() {
                swap::copy(&self.output.join(name), &target)?;
            }
        }
        Ok(foreign)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Failure is harmless: the next build removes what is left.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Whether there is a folder to replace; fails for one with files in it that this program did not make.
fn has_previous(output: &Path) -> Result<bool> {
    match fs::read_dir(output).map(|mut entries| entries.next().is_none()) {
        Ok(is_empty) if is_empty || output.join(MARKER).is_file() => Ok(true),
        Ok(_) => bail!(
            "`{}` bestaat al en is niet door vindplaats gemaakt: kies met `--output` een andere map, of maak \
             een nieuwe, lege map",
            output.display()
        ),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).with_context(|| cannot("lezen", output)),
    }
}

/// Makes the folder in which the new site is written: beside the output, or inside it where nothing can
/// be made beside it.
fn staging_folder(output: &Path, has_previous: bool) -> Result<PathBuf> {
    let name = output.file_name().context("de uitvoermap heeft een naam nodig")?;
    let beside = output.with_file_name(format!(".{}.vindplaats-nieuw", name.to_string_lossy()));
    discard_leftover(&output.join(WAITING))?;
    discard_leftover(&beside)?;
    match fs::create_dir_all(&beside) {
        Ok(()) => Ok(beside),
        Err(_) if has_previous => {
            let inside = output.join(WAITING);
            fs::create_dir(&inside).with_context(|| cannot("maken", &inside))?;
            Ok(inside)
        }
        Err(error) => Err(error).with_context(|| cannot("maken", &beside)),
    }
}

/// Removes what a killed build left, unless that build is still running. The marker may be missing:
/// a build may be killed before it is made or after it is removed.
fn discard_leftover(folder: &Path) -> Result<()> {
    if let Ok(lock) = File::open(folder.join(MARKER))
        && let Err(TryLockError::WouldBlock) = lock.try_lock()
    {
        return Err(another_build(folder));
    }
    match fs::remove_dir_all(folder) {
        Err(error) if !is_absent(&error) => Err(error).with_context(|| cannot("opruimen", folder)),
        _ => Ok(()),
    }
}

/// Whether there is nothing there: no such name, or a file in the place of a folder above it.
fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn another_build(folder: &Path) -> anyhow::Error {
    anyhow::anyhow!("een andere build schrijft al in `{}`", folder.display())
}

fn cannot(what: &str, path: &Path) -> String {
    format!("kan `{}` niet {what}", path.display())
}
