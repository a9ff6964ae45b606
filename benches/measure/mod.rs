//! What a process costs and what a folder holds.

#![expect(clippy::disallowed_methods, reason = "it reads the output of a process")]

use std::fmt;
use std::fs::File;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use wait4::Wait4;
use walkdir::WalkDir;

/// What a process cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User and system time together, of all threads.
    pub(crate) cpu: Duration,
    /// From start to end.
    pub(crate) wall: Duration,
    /// Largest memory in use at once.
    pub(crate) peak_bytes: u64,
}

impl Cost {
    /// The line over costs.
    pub(crate) const HEADER: &str = "   CPU s    wall s   peak MB";
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (cpu, wall) = (self.cpu.as_secs_f64(), self.wall.as_secs_f64());
        write!(f, "{cpu:8.3}  {wall:8.3}  {:8.1}", megabytes(self.peak_bytes))
    }
}

/// A finished process.
#[derive(Debug)]
pub(crate) struct Run {
    /// What it cost.
    pub(crate) cost: Cost,
    /// What it wrote on standard output and standard error.
    pub(crate) output: String,
}

impl Run {
    /// Runs a command to its end. Its output goes to a file, so that no pipe can fill up.
    pub(crate) fn of(command: &mut Command) -> Result<Self> {
        let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join("output.log");
        let file = File::create(&log)?;
        command.stdout(file.try_clone()?).stderr(file);
        let start = Instant::now();
        let child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
        let used = child.wait4()?;
        let wall = start.elapsed();
        let output = std::fs::read_to_string(&log)?;
        if !used.status.success() {
            bail!("{command:?} ended with {}:\n{output}", used.status);
        }
        let cpu = used.rusage.utime + used.rusage.stime;
        Ok(Self { cost: Cost { cpu, wall, peak_bytes: used.rusage.maxrss }, output })
    }
}

/// The run with the median CPU time.
pub(crate) fn median(mut runs: Vec<Run>) -> Run {
    runs.sort_by_key(|run| run.cost.cpu);
    runs.swap_remove(runs.len() / 2)
}

/// What a folder holds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tree {
    /// Files in it and its folders.
    pub(crate) files: u64,
    /// Their sizes together.
    pub(crate) bytes: u64,
}

impl Tree {
    /// Counts a folder.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let mut tree = Self::default();
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                tree.files += 1;
                tree.bytes += entry.metadata()?.len();
            }
        }
        Ok(tree)
    }
}

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} files, {:.1} MB", self.files, megabytes(self.bytes))
    }
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
