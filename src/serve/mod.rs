//! The preview: the site in memory, built again at every change.
//!
//! [`watch`] hears which files changed, [`builder`] reads those again and builds, [`renderer`]
//! makes the page a browser asks for and [`http`] speaks with the browser. What they share is
//! one [`Shown`], replaced as a whole: nothing is ever half old and half new, and nothing is
//! locked while a page is made. Nothing is written to disk.

mod builder;
mod http;
mod problems_json;
mod renderer;
mod watch;

use std::hash::{BuildHasher, RandomState};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::serve::ListenerExt;
use jiff::civil::Date;
use tokio::sync::watch as shared;

use crate::problem::Problems;
use crate::report;

pub use self::builder::panicked;
use self::builder::{Builder, Folders, Outcome};
use self::problems_json::ProblemsJson;
use self::renderer::Renderer;
use self::watch::Changes;
use crate::url::Base;

/// What to preview, and where.
pub(crate) struct Options {
    /// Folder with the content.
    pub content: PathBuf,
    /// Folder with templates and assets.
    pub theme: PathBuf,
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// The day to build for, asked before every build.
    pub today: Box<dyn Fn() -> Date + Send>,
    /// Called with the address once the site can be visited.
    pub ready: Box<dyn FnOnce(&str) + Send>,
}

/// What the preview shows at a moment.
#[derive(Clone)]
struct Shown {
    /// Another number for every site: a page that was made of another one must be reloaded.
    version: u64,
    /// The last good site, `None` as long as there was none.
    site: Option<Renderer>,
    /// What was wrong at the last build.
    told: Arc<ProblemsJson>,
}

impl Shown {
    /// Nothing good yet. Numbers start anywhere, so that pages of an earlier preview on the same
    /// port are reloaded too.
    fn nothing() -> Self {
        let version = RandomState::new().hash_one(0);
        Self { version, site: None, told: Arc::default() }
    }

    /// What is shown after another build.
    fn after(&self, site: Option<Renderer>, told: ProblemsJson) -> Self {
        let told = Arc::new(told);
        match site {
            Some(site) => Self { version: self.version.wrapping_add(1), site: Some(site), told },
            None => Self { told, ..self.clone() },
        }
    }
}

/// Serves the preview until Ctrl-C.
///
/// # Errors
/// When the port is taken, a folder is not there or cannot be watched.
pub(crate) fn run(options: Options) -> Result<()> {
    let listener = listen(options.port)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let base = Base::parse(&address).map_err(anyhow::Error::msg)?;
    let folders = Folders::find(&options.content, &options.theme)?;
    let (tell, changes) = channel();
    let _watching = watch::watch(&folders, tell)?;
    let workshop = Builder::new(folders, base, options.today);
    let (sender, shown) = shared::channel(Shown::nothing());
    let mut rounds = Rounds { workshop, shown: sender, printed: String::new() };
    rounds.round(&Changes::everything());
    anstream::println!("De site staat op {address} (stoppen: Ctrl-C)");
    (options.ready)(&address);
    std::thread::Builder::new()
        .name("bouwen".to_owned())
        .spawn(move || rounds.follow(&changes))
        .context("kan geen bouwproces starten")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(speak(listener, shown))?;
    runtime.shutdown_background();
    Ok(())
}

/// Takes the port before anything is built: a port in use is told at once.
fn listen(port: u16) -> Result<TcpListener> {
    let other = port.checked_add(1).unwrap_or(4000);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let why = match error.kind() {
            ErrorKind::AddrInUse => "is al in gebruik".to_owned(),
            ErrorKind::PermissionDenied => "mag alleen een beheerder gebruiken".to_owned(),
            _ => format!("kan niet worden gebruikt ({error})"),
        };
        anyhow::anyhow!(
            "poort {port} op 127.0.0.1 {why}: kies een andere met `--port {other}`, \
             of een vrije met `--port 0`"
        )
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Answers browsers until Ctrl-C.
async fn speak(listener: TcpListener, shown: shared::Receiver<Shown>) -> Result<()> {
    // Events are small and must not wait for company.
    let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|connection| {
        let _ = connection.set_nodelay(true);
    });
    tokio::select! {
        ended = axum::serve(listener, http::router(shown)) => ended.context("de server stopte"),
        stopped = tokio::signal::ctrl_c() => stopped.context("kan niet op Ctrl-C wachten"),
    }
}

/// The builds, one after another.
struct Rounds {
    workshop: Builder,
    shown: shared::Sender<Shown>,
    /// The problems that stand on the terminal: nobody wants to read the same ones again.
    printed: String,
}

impl Rounds {
    /// Builds after every change until the watcher is gone.
    fn follow(mut self, changes: &Receiver<Changes>) {
        while let Ok(mut batch) = changes.recv() {
            while let Ok(more) = changes.try_recv() {
                batch.extend(more);
            }
            self.round(&batch);
        }
    }

    /// Builds once and shows what came of it; nothing when no file really changed.
    fn round(&mut self, changes: &Changes) {
        let start = Instant::now();
        let Some(Outcome { site, problems, told }) = self.workshop.round(changes) else { return };
        let ending = match (&site, &self.shown.borrow().site) {
            (Some(_), _) => "gebouwd",
            (None, Some(_)) => "niet gebouwd, de laatste goede versie blijft staan",
            (None, None) => "niet gebouwd, er is nog geen goede versie",
        };
        let after = self.shown.borrow().after(site, told);
        self.shown.send_replace(after);
        self.print(&problems, ending, start.elapsed());
    }

    fn print(&mut self, problems: &Problems, ending: &str, took: Duration) {
        let text = problems_json::text(problems, |path| self.workshop.source(path));
        let news = if text == self.printed { "" } else { &text };
        problems_json::print(news, &report::count(problems), ending, took);
        self.printed = text;
    }
}
