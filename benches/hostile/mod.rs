//! Measures what hostile content costs a build: seconds and memory for each megabyte.
//!
//! ```sh
//! cargo bench --bench build -- hostile               # every input
//! cargo bench --bench build -- hostile "open links"  # some, by name
//! ```
//!
//! What is shown is what the input adds to the build of the small catalogue around it. Each input
//! is built at half a megabyte and at a whole one: work that grows with the square of its input
//! costs four times as much, not twice.

#![expect(clippy::disallowed_methods, reason = "it writes the content that it measures")]

mod inputs;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use walkdir::WalkDir;

use crate::measure::{Cost, Run, load};
use inputs::ContentFile;

const MEGABYTE: usize = 1 << 20;

/// What one megabyte may cost, and the memory of the whole build.
const SECONDS_MAX: f64 = 1.0;
const PEAK_BYTES_MAX: u64 = 300_000_000;

/// Under this many seconds a ratio says more about the machine than about the program.
const SECONDS_TOLD: f64 = 0.1;

/// How a build ends that made a site, and one that refused.
const GOOD: i32 = 0;
const PROBLEMS: i32 = 1;

/// Measures the inputs of these names, or all.
///
/// # Errors
///
/// When a build breaks down, and at the end when an input costs more than it may.
pub(crate) fn bench(names: &[&str]) -> Result<()> {
    let inputs = inputs::ALL.iter();
    let inputs = inputs.filter(|input| names.is_empty() || names.contains(&input.name));
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-hostile");
    let alone = build(&root, &[])?;
    println!("the catalogue alone: {}   load {}", alone.cost, load());
    println!("{:24} {:>10} {:>10} {:>9} {:>9}", "", "0.5 MB, s", "1 MB, s", "ratio", "peak MB");
    let mut over = Vec::new();
    for input in inputs {
        let half = build(&root, &(input.files)(MEGABYTE / 2))?.cost;
        let whole = build(&root, &(input.files)(MEGABYTE))?.cost;
        let [half_cpu, whole_cpu] = [half, whole].map(|cost| added(cost, alone.cost));
        let ratio = if whole_cpu < SECONDS_TOLD {
            "-".to_owned()
        } else {
            format!("{:.1}", whole_cpu / half_cpu)
        };
        let peak = whole.peak_bytes / 1_000_000;
        println!("{:24} {half_cpu:10.3} {whole_cpu:10.3} {ratio:>9} {peak:9}", input.name);
        if whole_cpu > SECONDS_MAX || whole.peak_bytes > PEAK_BYTES_MAX {
            over.push(input.name);
        }
    }
    fs::remove_dir_all(&root)?;
    if !over.is_empty() {
        bail!(
            "over {SECONDS_MAX} s a megabyte or {PEAK_BYTES_MAX} bytes of memory: {}",
            over.join(", ")
        );
    }
    Ok(())
}

fn added(cost: Cost, alone: Cost) -> f64 {
    cost.cpu().saturating_sub(alone.cpu()).as_secs_f64()
}

/// Builds the small catalogue with these files in it. Whether the build accepts them is for the
/// tests; here it only has to end.
fn build(root: &Path, hostile: &[ContentFile]) -> Result<Run> {
    if root.exists() {
        fs::remove_dir_all(root)?;
    }
    let content = root.join("content");
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&manifest.join("tests/base"), &content)?;
    for (path, text) in hostile {
        write(&content.join(path), text.as_bytes())?;
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_vindplaats"));
    command.args(["build", "--date", "2026-11-26", "--content"]).arg(content);
    command.arg("--theme").arg(manifest.join("themes/vindplaats"));
    command.arg("--output").arg(root.join("site"));
    Run::of(&mut command, &[GOOD, PROBLEMS])
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let inside: PathBuf = entry.path().strip_prefix(from)?.to_owned();
            write(&to.join(inside), &fs::read(entry.path())?)?;
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(path.parent().expect("every file is in a folder"))?;
    Ok(fs::write(path, bytes)?)
}
