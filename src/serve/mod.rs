//! The preview: the site in memory, rebuilt at every change. It must not write to disk.
//!
//! [`folders`] knows which folders, [`watch`] reports which files in them changed, [`builder`] reads
//! those again and builds, [`renderer`] makes the page a browser requests and [`http`] answers the
//! browser. They share one [`Shown`], which is replaced as a whole: it is
//! never half old and half new, and no lock is held while a page is made.

mod builder;
mod conditional;
mod folders;
mod http;
mod problems_json;
mod renderer;
mod watch;

use std::hash::{BuildHasher, RandomState};
use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::serve::ListenerExt;
use jiff::civil::Date;
use tokio::sync::watch as shared;

use crate::dutch::system;
use crate::problem::Problems;
use crate::report;

pub use self::builder::panicked;
use self::builder::{Builder, Outcome};
use self::folders::Folders;
use self::renderer::Renderer;
use self::watch::Changes;
use crate::url::Base;

/// What to preview, and where.
pub(crate) struct Options {
    pub content: PathBuf,
    pub theme: PathBuf,
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Gives the day to build for, before every build.
    pub today: Box<dyn Fn() -> Date + Send>,
    /// Called with the address once the server listens.
    pub ready: Box<dyn FnOnce(&str) + Send>,
}

/// What the preview currently shows.
#[derive(Clone)]
struct Shown {
    /// Different for every site: a page of another version must be reloaded.
    version: u64,
    /// The last build without errors, if any.
    site: Option<Renderer>,
    /// The problems of the last build, as JSON.
    problems: Arc<str>,
}

impl Shown {
    /// Before the first build. Versions start at random, so that pages of an earlier preview on
    /// the same port are reloaded too.
    fn nothing() -> Self {
        let version = RandomState::new().hash_one(0);
        Self { version, site: None, problems: Arc::default() }
    }

    /// What is shown after the next build.
    fn after(&self, site: Option<Renderer>, problems: String) -> Self {
        let problems = Arc::from(problems);
        match site {
            Some(site) => {
                Self { version: self.version.wrapping_add(1), site: Some(site), problems }
            }
            None => Self { problems, ..self.clone() },
        }
    }
}

/// Serves the preview until Ctrl-C.
///
/// # Errors
/// When the port is taken, or a folder does not exist or cannot be watched.
pub(crate) fn run(options: Options) -> Result<()> {
    let listener = listen(options.port)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let base = Base::parse(&address).map_err(anyhow::Error::msg)?;
    let folders = Folders::new(&options.content, &options.theme)?;
    let (sender, changes) = channel();
    watch::watch(folders.clone(), sender)?;
    let builder = Builder::new(folders, base, options.today);
    let (sender, shown) = shared::channel(Shown::nothing());
    let mut rebuilder = Rebuilder { builder, shown: sender, printed: String::new() };
    rebuilder.rebuild(&Changes::everything());
    // The preview keeps running without a terminal.
    let _ = writeln!(anstream::stdout(), "De site staat op {address} (stoppen: Ctrl-C)");
    (options.ready)(&address);
    std::thread::Builder::new()
        .name("bouwen".to_owned())
        .spawn(move || rebuilder.follow(&changes))
        .context("kan geen bouwproces starten")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(answer(listener, shown))?;
    runtime.shutdown_background();
    Ok(())
}

/// Binds the port before anything is built, so that a port in use is reported at once.
fn listen(port: u16) -> Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| anyhow::anyhow!(refusal(port, &error)))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Why a port cannot be used, and which can: those below 1024 are the administrator's, one as another.
fn refusal(port: u16, error: &std::io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::AddrInUse => "is al in gebruik".to_owned(),
        ErrorKind::PermissionDenied => "mag alleen een beheerder gebruiken".to_owned(),
        _ => format!("kan niet worden gebruikt ({})", system::why(error)),
    };
    let other = port.checked_add(1).filter(|next| *next > 1024).unwrap_or(4000);
    format!(
        "poort {port} op 127.0.0.1 {why}: kies een andere met `--port {other}`, \
         of een vrije met `--port 0`"
    )
}

/// Answers browsers until Ctrl-C.
async fn answer(listener: TcpListener, shown: shared::Receiver<Shown>) -> Result<()> {
    // Events are small and must not be delayed by Nagle's algorithm.
    let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|connection| {
        let _ = connection.set_nodelay(true);
    });
    tokio::select! {
        ended = axum::serve(listener, http::router(shown)) => ended.context("de server stopte"),
        stopped = tokio::signal::ctrl_c() => stopped.context("kan niet op Ctrl-C wachten"),
    }
}

/// Builds after every change and publishes the outcome to browsers and terminal.
struct Rebuilder {
    builder: Builder,
    shown: shared::Sender<Shown>,
    /// The last printed problems, which are not printed again.
    printed: String,
}

impl Rebuilder {
    /// Builds after every change until the watcher is gone.
    fn follow(mut self, changes: &Receiver<Changes>) {
        while let Ok(mut batch) = changes.recv() {
            while let Ok(more) = changes.try_recv() {
                batch.extend(more);
            }
            self.rebuild(&batch);
        }
    }

    /// Builds and shows the outcome; does nothing when no content changed.
    fn rebuild(&mut self, changes: &Changes) {
        let start = Instant::now();
        let Some(outcome) = self.builder.rebuild(changes) else { return };
        let Outcome { site, problems, for_browser } = outcome;
        let ending = match (&site, &self.shown.borrow().site) {
            (Some(_), _) => "gebouwd",
            (None, Some(_)) => "niet gebouwd, de laatste goede versie blijft staan",
            (None, None) => "niet gebouwd, er is nog geen goede versie",
        };
        let after = self.shown.borrow().after(site, for_browser);
        self.shown.send_replace(after);
        self.print(&problems, ending, start.elapsed());
    }

    fn print(&mut self, problems: &Problems, ending: &str, took: Duration) {
        let text = problems_json::text(problems, |path| self.builder.source(path));
        let unprinted = if text == self.printed { "" } else { &text };
        problems_json::print(unprinted, &report::count(problems), ending, took);
        self.printed = text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_port_is_one_that_can_be_used() {
        for (port, kind, expected) in [
            (
                80,
                ErrorKind::PermissionDenied,
                "mag alleen een beheerder gebruiken: kies een andere met `--port 4000`",
            ),
            (4000, ErrorKind::AddrInUse, "is al in gebruik: kies een andere met `--port 4001`"),
            (1024, ErrorKind::AddrInUse, "is al in gebruik: kies een andere met `--port 1025`"),
            (65535, ErrorKind::AddrInUse, "is al in gebruik: kies een andere met `--port 4000`"),
            (
                5000,
                ErrorKind::AddrNotAvailable,
                "kan niet worden gebruikt (dat adres heeft deze computer niet): kies een andere met `--port 5001`",
            ),
        ] {
            let told = refusal(port, &kind.into());
            let expected =
                format!("poort {port} op 127.0.0.1 {expected}, of een vrije met `--port 0`");
            assert_eq!(told, expected);
        }
    }
}
