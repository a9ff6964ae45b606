//! Measures how long an editor waits: from a saved offering to the preview's reload event.
//!
//! ```sh
//! cargo bench --bench edit_to_reload -- target/content      # 100 edits
//! cargo bench --bench edit_to_reload -- target/content 20
//! ```
//!
//! Every edit adds a line to a random offering; afterwards all are as they were.

#![expect(clippy::disallowed_methods, reason = "it saves files as an editor does")]
#![expect(clippy::print_stdout, reason = "it prints what it measured")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Edits, when no number is asked.
const EDITS: usize = 100;

/// Between edits.
const PAUSE: Duration = Duration::from_millis(250);

fn main() -> Result<()> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let (content, edits) = match arguments.as_slice() {
        [content] => (content, EDITS),
        [content, edits] => (content, edits.parse()?),
        _ => {
            println!("cargo bench --bench edit_to_reload -- CONTENT [EDITS]");
            return Ok(());
        }
    };
    let offerings = files(&Path::new(content).join("aanbod"))?;
    let mut preview = Preview::start(Path::new(content))?;
    let mut random = Random(0x5eed);
    let mut waits = Vec::with_capacity(edits);
    for number in 0..edits {
        let offering = &offerings[random.below(offerings.len())];
        waits.push(preview.wait_for_edit(offering, number)?);
    }
    waits.sort();
    println!("{edits} edits among {} offerings", offerings.len());
    for (name, percent) in [("median", 50), ("p95", 95), ("slowest", 100)] {
        let rank = (waits.len() * percent).div_ceil(100).max(1);
        println!("{name:8}{:>6} ms", waits[rank - 1].as_millis());
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

/// A running preview and the stream of its events.
struct Preview {
    server: Child,
    events: BufReader<TcpStream>,
}

impl Preview {
    fn start(content: &Path) -> Result<Self> {
        let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/vindplaats");
        let mut server = Command::new(env!("CARGO_BIN_EXE_vindplaats"))
            .args(["serve", "--port", "0", "--content"])
            .arg(content)
            .arg("--theme")
            .arg(theme)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut lines = BufReader::new(server.stdout.take().context("stdout is piped")?).lines();
        let address = loop {
            let line = lines.next().context("the preview stopped")??;
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap_or_default().to_owned();
            }
        };
        // The preview stops when nobody reads what it prints.
        std::thread::spawn(move || lines.for_each(drop));
        let mut stream = TcpStream::connect(&address)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(stream, "GET /_vindplaats/events HTTP/1.1\r\nHost: {address}\r\n\r\n")?;
        let mut preview = Self { server, events: BufReader::new(stream) };
        while !preview.line()?.trim_end().is_empty() {}
        Ok(preview)
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.events.read_line(&mut line)? == 0 {
            bail!("the preview stopped");
        }
        Ok(line)
    }

    /// Edits an offering, waits for its event, and puts it back, which is another event. Nobody
    /// saves twice in a moment, so the preview gets that moment to throw the site before away.
    fn wait_for_edit(&mut self, offering: &Path, number: usize) -> Result<Duration> {
        let before = fs::read(offering)?;
        let edited = [&before, format!("\nWijziging {number}.\n").as_bytes()].concat();
        let start = Instant::now();
        fs::write(offering, edited)?;
        self.wait_for_reload()?;
        let wait = start.elapsed();
        fs::write(offering, before)?;
        self.wait_for_reload()?;
        std::thread::sleep(PAUSE);
        Ok(wait)
    }

    fn wait_for_reload(&mut self) -> Result<()> {
        loop {
            match self.line()?.trim_end() {
                "event: reload" => return Ok(()),
                "event: problems" => bail!("the content has errors"),
                _ => {}
            }
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Marsaglia's xorshift: the same edits at every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }
}
