//! Puts the finished site in the place of the previous one, as whole as the system allows.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

/// How a site took its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Swap {
    /// At once: nobody sees half a site.
    Whole,
    /// One file or folder after the other, in a folder that cannot be replaced itself.
    InSteps,
}

/// Name of the folder inside the output where a site waits that goes in in steps.
pub(super) const WAITING: &str = ".vindplaats-nieuw";

/// Exchanges the folders; afterwards `new` holds the previous site. A mount or a folder on another
/// disk cannot be exchanged: then its contents are. `is_kept` says which names of the previous site
/// stay where they are.
pub(super) fn swap(new: &Path, old: &Path, is_kept: &dyn Fn(&OsStr) -> bool) -> io::Result<Swap> {
    if new.starts_with(old) {
        return contents(new, old, is_kept);
    }
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(Swap::Whole),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => match exchange_in_steps(new, old) {
            Err(error) if cannot_be_moved(&error) => contents(new, old, is_kept),
            exchanged => exchanged.map(|()| Swap::Whole),
        },
        Err(error) if cannot_be_moved(&error.into()) => contents(new, old, is_kept),
        Err(error) => Err(error.into()),
    }
}

/// A mount cannot be moved, nor can anything to another disk.
fn cannot_be_moved(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ResourceBusy};
    matches!(error.kind(), CrossesDevices | ResourceBusy | PermissionDenied)
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

/// Replaces what is in `old` by what is in `new`, one name after the other. The new site is brought
/// onto the same disk first, so that a full disk stops it while the previous site is still there.
fn contents(new: &Path, old: &Path, is_kept: &dyn Fn(&OsStr) -> bool) -> io::Result<Swap> {
    let waiting = old.join(WAITING);
    if new != waiting {
        remove(&waiting)?;
        bring(new, &waiting)?;
    }
    let names = names(&waiting)?;
    for name in &names {
        let (from, to) = (waiting.join(name), old.join(name));
        match renameat_with(CWD, &from, CWD, &to, RenameFlags::EXCHANGE) {
            Ok(()) => {}
            Err(Errno::NOENT) => fs::rename(&from, &to)?,
            Err(_) => {
                remove(&to)?;
                fs::rename(&from, &to)?;
            }
        }
    }
    for name in self::names(old)? {
        if name != WAITING && !names.contains(&name) && !is_kept(&name) {
            remove(&old.join(name))?;
        }
    }
    remove(&waiting)?;
    Ok(Swap::InSteps)
}

/// Moves a folder, by copying it when it is on another disk.
fn bring(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => copy(from, to),
        moved => moved,
    }
}

/// Copies a file, a link or a folder with all that is in it.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(from)?;
    if found.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(from)?, to);
    }
    if !found.is_dir() {
        return fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()));
    }
    fs::create_dir(to)?;
    names(from)?.iter().try_for_each(|name| copy(&from.join(name), &to.join(name)))
}

/// Removes a file, a link or a folder; what is not there is no error.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    removed
        .or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// The names in a folder, sorted.
pub(super) fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name()));
    let mut names = names.collect::<io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}
