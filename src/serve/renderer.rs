//! Turns an address of a site into its file when a browser requests it.
//!
//! Planning a large site takes longer than making a page, so the plan must be kept. It borrows from
//! the publication, so both live on one thread, for as long as the [`Renderer`] has a clone.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use percent_encoding::percent_decode_str;
use tokio::sync::oneshot;

use super::builder::panicked;
use super::problems_json;
use crate::output::Output;
use crate::plan::{Plan, plan};
use crate::policy::Framing;
use crate::problem::Problems;
use crate::publication::Publication;
use crate::url::embed;

/// The response to an address of the site.
pub(super) enum Answer {
    File {
        /// In the output folder.
        path: String,
        bytes: Vec<u8>,
    },
    /// The page for addresses that do not exist.
    NotFound(Vec<u8>),
    /// The same address with a slash at its end.
    Moved(String),
    /// The file could not be made: the problems as JSON.
    Failed(String),
}

/// A handle to the thread of a site.
#[derive(Clone)]
pub(super) struct Renderer {
    requests: Sender<PageRequest>,
    /// The sites that may show a list of this one.
    framers: Arc<[String]>,
}

struct PageRequest {
    path: String,
    reply: oneshot::Sender<Answer>,
}

impl Renderer {
    /// Plans a site and waits for requests.
    pub(super) fn start(publication: Publication) -> Self {
        let (requests, receiver) = channel::<PageRequest>();
        let framers = publication.edition.catalogue.site.framers().into();
        std::thread::spawn(move || {
            let plan = plan(&publication);
            for PageRequest { path, reply } in receiver {
                let _ = reply.send(answer_for(&publication, &plan, &path));
            }
        });
        Self { requests, framers }
    }

    /// How the page of a path is in a frame or has one; `None` for most pages.
    pub(super) fn framing(&self, path: &str) -> Option<Framing<'_>> {
        match path {
            _ if self.framers.is_empty() => None,
            _ if embed::is_embed(path) => Some(Framing::By(&self.framers)),
            _ => (path == embed::embeds().as_str()).then_some(Framing::Of),
        }
    }

    /// Answers the path of a request, not decoded.
    pub(super) async fn answer(&self, path: &str) -> Answer {
        let (reply, answer) = oneshot::channel();
        // When the thread is gone, so is `reply`, and awaiting `answer` fails.
        let _ = self.requests.send(PageRequest { path: path.to_owned(), reply });
        let lost = |_| Answer::Failed(problems_json::json(&panicked(&"de server"), |_| None));
        answer.await.unwrap_or_else(lost)
    }
}

/// Reports a panic while a page is made as a problem.
fn answer_for(site: &Publication, plan: &Plan<'_>, path: &str) -> Answer {
    let answered = catch_unwind(AssertUnwindSafe(|| try_answer(site, plan, path)));
    let failed = |problems| {
        let source = |path: &_| site.templates.sources().get(path);
        Answer::Failed(problems_json::json(&problems, source))
    };
    match answered {
        Ok(Ok(answer)) => answer,
        Ok(Err(problems)) => failed(problems),
        Err(panic) => failed(panicked(panic.as_ref())),
    }
}

fn try_answer(site: &Publication, plan: &Plan<'_>, path: &str) -> Result<Answer, Problems> {
    let make = |output: &Output<'_>| {
        let mut problems = Problems::default();
        let mut buffer = Vec::new();
        let made = output.make(site, &mut buffer, &mut problems);
        made.map(<[u8]>::to_vec).ok_or(problems)
    };
    match find(plan, path) {
        Target::File(path, output) => Ok(Answer::File { bytes: make(output)?, path }),
        Target::Folder(path) => Ok(Answer::Moved(format!("/{path}/"))),
        Target::Nothing => match plan.get("404.html") {
            Some(output) => make(output).map(Answer::NotFound),
            None => Ok(Answer::NotFound(b"Deze pagina bestaat niet.\n".to_vec())),
        },
    }
}

enum Target<'p, 'a> {
    File(String, &'p Output<'a>),
    Folder(String),
    Nothing,
}

/// Looks up an address. Only exact paths of the plan are found, so `..` and double slashes lead
/// nowhere.
fn find<'p, 'a>(plan: &'p Plan<'a>, path: &str) -> Target<'p, 'a> {
    let path = percent_decode_str(path.strip_prefix('/').unwrap_or(path)).decode_utf8();
    let Ok(path) = path else { return Target::Nothing };
    let is_folder = path.is_empty() || path.ends_with('/');
    let file = if is_folder { format!("{path}index.html") } else { path.to_string() };
    match plan.get(&file) {
        Some(output) => Target::File(file, output),
        None if !is_folder && plan.contains_key(&format!("{path}/index.html")) => {
            Target::Folder(path.into_owned())
        }
        None => Target::Nothing,
    }
}
