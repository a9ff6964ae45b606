//! Where the site goes: the output folder without links and `..`, apart from what the site is made of.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The folder that `output` leads to, which need not exist.
///
/// # Errors
/// When it is a link that leads nowhere, or the working directory is gone.
pub(super) fn resolved(output: &Path) -> Result<PathBuf> {
    let path = std::path::absolute(output).context("de werkmap is er niet meer")?;
    let mut found = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                found.pop();
            }
            part => found.push(part),
        }
        match found.canonicalize() {
            Ok(real) => found = real,
            Err(_) if fs::symlink_metadata(&found).is_ok_and(|found| found.is_symlink()) => bail!(
                "`{}` is een koppeling naar iets wat er niet is: maak die map, of kies met `--output` een \
                 andere",
                found.display()
            ),
            Err(_) => {}
        }
    }
    Ok(found)
}

/// Refuses an output folder that is, holds or lies in a folder that the site is made of.
///
/// # Errors
/// When they overlap, with the way out.
pub(crate) fn keep_apart(output: &Path, sources: &[(&str, &Path)]) -> Result<()> {
    let target = resolved(output)?;
    if target.is_file() {
        bail!("`{}` is een bestand: kies met `--output` een map", output.display());
    }
    for (name, folder) in sources {
        let Ok(real) = folder.canonicalize() else { continue };
        let overlap = if target == real {
            "is"
        } else if target.starts_with(&real) {
            "ligt in"
        } else if real.starts_with(&target) {
            "bevat"
        } else {
            continue;
        };
        bail!(
            "de uitvoermap `{}` {overlap} de {name} `{}`: kies met `--output` een map ernaast, bijvoorbeeld \
             `public`",
            output.display(),
            folder.display()
        );
    }
    Ok(())
}
