//! Writes the finished site to disk, all or nothing.
//!
//! Files are written into a folder beside the output. The two folders are exchanged atomically once
//! every file is there, so a build that fails or is killed must leave the last good site intact. An
//! unchanged file is hard-linked from the previous site and keeps its times.

#![expect(clippy::disallowed_methods, reason = "this module is where the disk is touched")]

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Marks a folder as made by this program; no other folder may be replaced.
const MARKER: &str = ".vindplaats";

#[derive(Debug)]
pub(crate) struct Staging {
    output: PathBuf,
    folder: PathBuf,
    has_previous: bool,
    /// Locked while this build runs; released when the process ends.
    _lock: File,
}

impl Staging {
    /// Creates the folder beside `output`, with the folders of every path in `files`.
    ///
    /// # Errors
    /// When `output` is a folder that this program did not make, another build is writing it, or
    /// the disk fails.
    pub(crate) fn begin<'p>(output: &Path, files: impl Iterator<Item = &'p str>) -> Result<Self> {
        let output = std::path::absolute(output)?;
        let has_previous = is_previous_site(&output)?;
        let name = output.file_name().context("de uitvoermap heeft een naam nodig")?;
        let folder = output.with_file_name(format!(".{}.vindplaats-nieuw", name.to_string_lossy()));
        discard_leftover(&folder)?;
        fs::create_dir_all(&folder).with_context(|| cannot("maken", &folder))?;
        let marker = folder.join(MARKER);
        let lock = File::create(&marker).with_context(|| cannot("maken", &marker))?;
        lock.try_lock().map_err(|_| another_build(&folder))?;
        let staging = Self { output, folder, has_previous, _lock: lock };
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
    pub(crate) fn publish(self) -> Result<()> {
        if !self.has_previous {
            return fs::rename(&self.folder, &self.output)
                .with_context(|| cannot("op zijn plaats zetten", &self.output));
        }
        exchange(&self.folder, &self.output)
            .with_context(|| cannot("op zijn plaats zetten", &self.output))
        // `self.folder` is now the previous site, removed when `self` is dropped.
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Failure is harmless: the next build removes what is left.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Whether there is a previous site; fails for a folder that this program did not make.
fn is_previous_site(output: &Path) -> Result<bool> {
    let entries = fs::read_dir(output).map(|mut entries| entries.next().is_none());
    match entries {
        Ok(true) => {
            fs::remove_dir(output).with_context(|| cannot("vervangen", output))?;
            Ok(false)
        }
        Ok(_) if output.join(MARKER).is_file() => Ok(true),
        Ok(_) => bail!(
            "`{}` bestaat al en is niet door vindplaats gemaakt: kies een andere map of maak haar leeg",
            output.display()
        ),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).with_context(|| cannot("lezen", output)),
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
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| cannot("opruimen", folder))
        }
        _ => Ok(()),
    }
}

fn another_build(folder: &Path) -> anyhow::Error {
    anyhow::anyhow!("een andere build schrijft al in `{}`", folder.display())
}

fn cannot(what: &str, path: &Path) -> String {
    format!("kan `{}` niet {what}", path.display())
}

/// Exchanges two folders, atomically where the system can.
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
            exchange_in_steps(new, old)
        }
        Err(error) => Err(error.into()),
    }
}

/// For file systems without exchange: moves the old site aside, and back if the new one cannot be
/// moved into place.
fn exchange_in_steps(new: &Path, old: &Path) -> io::Result<()> {
    let aside = new.with_extension("oud");
    fs::rename(old, &aside)?;
    if let Err(error) = fs::rename(new, old) {
        fs::rename(&aside, old)?;
        return Err(error);
    }
    fs::rename(&aside, new)
}
