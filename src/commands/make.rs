//! Makes the files of a plan on every core: `build` writes them, `check` only wants to know whether it can.
//! What becomes of the bytes is for the caller.

use std::collections::BTreeMap;
use std::sync::Mutex;

use anyhow::Result;
use rayon::prelude::*;

use crate::plan::Plan;
use crate::problem::Problems;
use crate::publication::Publication;

/// Makes the files for which `is_wanted` holds, and hands each with its path to `take`. A problem of many
/// pages is reported once.
///
/// # Errors
/// The first of `take`.
pub(super) fn make(
    (plan, publication): (&Plan<'_>, &Publication),
    is_wanted: impl Fn(&str) -> bool + Sync,
    take: impl Fn(&str, &[u8], &mut Problems) -> Result<()> + Sync,
    problems: &mut Problems,
) -> Result<()> {
    let failed = Mutex::new(BTreeMap::new());
    plan.par_iter().filter(|(path, _)| is_wanted(path)).try_for_each_init(
        Vec::new,
        |buffer, (path, output)| -> Result<()> {
            let mut found = Problems::default();
            if let Some(bytes) = output.make(publication, buffer, &mut found) {
                take(path, bytes, &mut found)?;
            }
            if !found.is_empty() {
                let mut failed = failed.lock().expect("no thread panics while it holds this lock");
                failed.insert(path, found);
            }
            Ok(())
        },
    )?;
    let failed = failed.into_inner().expect("no thread panics while it holds this lock");
    let mut found = Problems::default();
    found.extend(failed.into_values().flatten());
    found.merge_repeated("pagina’s");
    problems.extend(found);
    Ok(())
}
