//! Measures `vindplaats build` on generated catalogues, beside copying what it made.
//!
//! ```sh
//! cargo bench                                  # hostile content; 1,000, 10,000 and 50,000 offerings
//! cargo bench -- 1000 10000                    # other numbers of offerings
//! cargo bench -- hostile                       # the worst content, for its size
//! cargo bench -- generate 1000 target/content  # only writes the content
//! cargo bench -- generate 1000 target/content --words 350  # with texts to measure search with
//! ```
//!
//! Every command runs as a process of its own, on a cold output folder, in turns with the
//! others; of each the run with the median CPU time is shown.

#![expect(clippy::print_stdout, reason = "it reports to a terminal")]
#![expect(clippy::cast_precision_loss, reason = "no site has 2^52 files or bytes")]

mod generate;
mod hostile;
mod measure;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use generate::Statistics;
use measure::{Cost, Run, Tree, load, median};

/// Numbers of offerings, when none are asked.
const SIZES: &[usize] = &[1_000, 10_000, 50_000];

/// Times that each command runs.
const ROUNDS: usize = 3;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("this is a benchmark: `cargo bench`");
        return Ok(());
    }
    let arguments: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|argument| *argument != "--bench").collect();
    match arguments.as_slice() {
        ["generate", offerings, folder] => {
            let offerings = offerings.parse()?;
            generate_only(Path::new(folder), |to| generate::write(to, offerings))
        }
        ["generate", offerings, folder, "--words", words] => {
            let (offerings, words) = (offerings.parse()?, words.parse()?);
            generate_only(Path::new(folder), |to| generate::write_prose(to, offerings, words))
        }
        ["hostile", names @ ..] => hostile::bench(names),
        [] => hostile::bench(&[]).and(bench(SIZES)),
        sizes => bench(&sizes.iter().map(|size| size.parse()).collect::<Result<Vec<_>, _>>()?),
    }
}

fn generate_only(folder: &Path, write: impl Fn(&Path) -> io::Result<Statistics>) -> Result<()> {
    if folder.exists() {
        bail!("`{}` is already there", folder.display());
    }
    println!("{}: {}", folder.display(), write(folder)?);
    Ok(())
}

fn bench(sizes: &[usize]) -> Result<()> {
    let mut first_cost = None;
    for offerings in sizes {
        let measured = Measured::new(*offerings)?;
        measured.print(*first_cost.get_or_insert(measured.cpu_per_file()));
    }
    Ok(())
}

/// What was measured with one number of offerings.
struct Measured {
    offerings: usize,
    load_before: String,
    content: Tree,
    site: Tree,
    check: Run,
    build: Run,
    copy: Run,
}

impl Measured {
    fn new(offerings: usize) -> Result<Self> {
        let folders = Folders::new(offerings);
        folders.remove_all()?;
        generate::write(&folders.content, offerings)?;
        let load_before = load();
        let (mut checks, mut builds, mut copies) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            checks.push(folders.check()?);
            builds.push(folders.build(round)?);
            copies.push(folders.copy(round)?);
        }
        let measured = Self {
            offerings,
            load_before,
            content: Tree::of(&folders.content)?,
            site: Tree::of(&folders.site(0))?,
            check: median(checks),
            build: median(builds),
            copy: median(copies),
        };
        folders.remove_all()?;
        Ok(measured)
    }

    /// Microseconds of CPU for each file of the site.
    fn cpu_per_file(&self) -> f64 {
        self.build.cost.cpu().as_secs_f64() * 1e6 / self.site.files as f64
    }

    fn print(&self, first_cpu_per_file: f64) {
        let load = &self.load_before;
        println!("\n{} offerings: content of {}; load {load}", self.offerings, self.content);
        let timings = self.build.output.lines().filter(|line| line.contains(" s wall"));
        for line in timings {
            println!("    {line}");
        }
        println!("{:8} {}", "", Cost::HEADER);
        for (name, run) in [("check", &self.check), ("build", &self.build), ("cp -r", &self.copy)] {
            println!("{name:8} {}", run.cost);
        }
        let per_file = self.cpu_per_file();
        let per_offering = self.build.cost.cpu().as_secs_f64() * 1e6 / self.offerings as f64;
        println!(
            "site     {}, {per_file:.0} µs CPU a file, {per_offering:.0} an offering",
            self.site
        );
        println!(
            "ratios   {:.2} × the CPU of copying, {:.2} × the wall time; {:.2} × the first CPU a file",
            self.build.cost.cpu().as_secs_f64() / self.copy.cost.cpu().as_secs_f64(),
            self.build.cost.wall.as_secs_f64() / self.copy.cost.wall.as_secs_f64(),
            per_file / first_cpu_per_file,
        );
    }
}

/// The folders of one size. Every round writes folders of its own and all go at the end: ext4
/// looks long for a free inode while many were deleted in the last seconds, which would be
/// counted as time of the next command.
struct Folders {
    root: PathBuf,
    content: PathBuf,
}

impl Folders {
    fn new(offerings: usize) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{offerings}"));
        Self { content: root.join("content"), root }
    }

    fn site(&self, round: usize) -> PathBuf {
        self.root.join(format!("site-{round}"))
    }

    fn remove_all(&self) -> Result<()> {
        remove(&self.root)
    }

    fn check(&self) -> Result<Run> {
        Run::of(vindplaats("check").arg("--content").arg(&self.content), &[0])
    }

    fn build(&self, round: usize) -> Result<Run> {
        let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/vindplaats");
        let mut command = vindplaats("build");
        command.arg("--timings").arg("--content").arg(&self.content);
        Run::of(command.arg("--theme").arg(theme).arg("--output").arg(self.site(round)), &[0])
    }

    fn copy(&self, round: usize) -> Result<Run> {
        let copy = self.root.join(format!("copy-{round}"));
        Run::of(Command::new("cp").arg("-r").arg(self.site(round)).arg(copy), &[0])
    }
}

fn vindplaats(subcommand: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vindplaats"));
    command.args([subcommand, "--date", generate::TODAY]);
    command
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove `{}`", folder.display()))?;
    }
    Ok(())
}
