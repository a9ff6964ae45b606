//! Replaces one file that somebody else wrote: whole or not at all, and never a newer text than was read.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

/// Puts `new` in the place of `old`. A link stays a link, and the file keeps its permissions.
///
/// # Errors
/// When the file no longer has the text `old`, or the disk fails; the file is then as it was.
pub(crate) fn replace(file: &Path, old: &str, new: &str) -> Result<()> {
    let file = file.canonicalize()?;
    if fs::read(&file)? != old.as_bytes() {
        bail!("het bestand is intussen gewijzigd: probeer het nog eens");
    }
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(".nieuw");
    let beside = file.with_file_name(name);
    let written = fs::write(&beside, new)
        .and_then(|()| fs::set_permissions(&beside, fs::metadata(&file)?.permissions()))
        .and_then(|()| fs::rename(&beside, &file));
    if written.is_err() {
        // The first error says why; there may be nothing to take away.
        let _ = fs::remove_file(&beside);
    }
    Ok(written?)
}
