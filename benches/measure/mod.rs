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
    /// CPU time of all threads in the program itself.
    pub(crate) user: Duration,
    /// CPU time of all threads in the kernel: most of what a busy disk makes dearer.
    pub(crate) system: Duration,
    /// From start to end.
    pub(crate) wall: Duration,
    /// Largest memory in use at once.
    pub(crate) peak_bytes: u64,
}

impl Cost {
    /// The line over costs.
    pub(crate) const HEADER: &str = "   CPU s  (user  +  sys)    wall s   peak MB";

    /// User and system time together.
    pub(crate) fn cpu(&self) -> Duration {
        self.user + self.system
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [cpu, user, system, wall] =
            [self.cpu(), self.user, self.system, self.wall].map(|time| time.as_secs_f64());
        let peak = megabytes(self.peak_bytes);
        write!(f, "{cpu:8.3}  {user:6.3} + {system:6.3}  {wall:8.3}  {peak:8.1}")
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
    /// Runs a command to its end, which must be one of these exit codes. Its output goes to a file,
    /// so that no pipe can fill up.
    pub(crate) fn of(command: &mut Command, codes: &[i32]) -> Result<Self> {
        let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join("output.log");
        let file = File::create(&log)?;
        command.stdout(file.try_clone()?).stderr(file);
        let start = Instant::now();
        let child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
        let usage = child.wait4()?;
        let wall = start.elapsed();
        let output = std::fs::read_to_string(&log)?;
        if !usage.status.code().is_some_and(|code| codes.contains(&code)) {
            bail!("{command:?} ended with {}:\n{output}", usage.status);
        }
        let (user, system) = (usage.rusage.utime, usage.rusage.stime);
        Ok(Self { cost: Cost { user, system, wall, peak_bytes: usage.rusage.maxrss }, output })
    }
}

/// The run with the median CPU time.
pub(crate) fn median(mut runs: Vec<Run>) -> Run {
    runs.sort_by_key(|run| run.cost.cpu());
    runs.swap_remove(runs.len() / 2)
}

/// How busy the machine is, on Linux: only figures of a machine at rest can be compared.
pub(crate) fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or_default().to_owned()
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

#[expect(clippy::cast_precision_loss, reason = "no folder has 2^52 bytes")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
