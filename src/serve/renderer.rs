//! A site and the thread that makes its files when a browser asks for them.
//!
//! The plan of a large site takes longer to make than a page. It borrows from the publication,
//! so both live on one thread, for as long as somebody holds the [`Renderer`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, channel};

use percent_encoding::percent_decode_str;
use tokio::sync::oneshot;

use super::builder::panicked;
use super::problems_json::ProblemsJson;
use crate::output::Output;
use crate::plan::{Plan, plan};
use crate::problem::Problems;
use crate::publication::Publication;

/// What a browser gets for an address of the site.
pub(super) enum Answer {
    /// A file of the site.
    File {
        /// Its path in the output folder: its extension tells what it is.
        path: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// The site's page for addresses that do not exist.
    NotFound(Vec<u8>),
    /// The address needs a slash at its end.
    Moved(String),
    /// The file could not be made.
    Failed(ProblemsJson),
}

/// A site that makes its files one by one.
#[derive(Clone)]
pub(super) struct Renderer {
    orders: Sender<Order>,
}

struct Order {
    path: String,
    answer: oneshot::Sender<Answer>,
}

impl Renderer {
    /// Plans a site and waits for the first address to answer.
    pub(super) fn start(publication: Publication) -> Self {
        let (orders, ordered) = channel::<Order>();
        std::thread::spawn(move || {
            let plan = plan(&publication);
            for Order { path, answer } in ordered {
                let _ = answer.send(answer_for(&publication, &plan, &path));
            }
        });
        Self { orders }
    }

    /// Answers the address `path`, as it stands in a request.
    pub(super) async fn answer(&self, path: &str) -> Answer {
        let (answer, answered) = oneshot::channel();
        // When the thread is gone, so is `answer`, and waiting for it fails.
        let _ = self.orders.send(Order { path: path.to_owned(), answer });
        let lost = |_| Answer::Failed(ProblemsJson::new(&panicked(&"de server"), |_| None));
        answered.await.unwrap_or_else(lost)
    }
}

/// A panic while a page is made is told like a problem.
fn answer_for(site: &Publication, plan: &Plan<'_>, path: &str) -> Answer {
    let answered = catch_unwind(AssertUnwindSafe(|| try_answer(site, plan, path)));
    let failed = |problems| {
        let find = |path: &_| site.templates.sources().get(path);
        Answer::Failed(ProblemsJson::new(&problems, find))
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
        Found::File(path, output) => Ok(Answer::File { bytes: make(output)?, path }),
        Found::Folder(path) => Ok(Answer::Moved(format!("/{path}/"))),
        Found::Nothing => match plan.get("404.html") {
            Some(output) => make(output).map(Answer::NotFound),
            None => Ok(Answer::NotFound(b"Deze pagina bestaat niet.\n".to_vec())),
        },
    }
}

enum Found<'p, 'a> {
    File(String, &'p Output<'a>),
    Folder(String),
    Nothing,
}

/// Looks an address up. Only exact paths of the plan are found: `..`, double slashes and such
/// lead nowhere.
fn find<'p, 'a>(plan: &'p Plan<'a>, path: &str) -> Found<'p, 'a> {
    let path = percent_decode_str(path.strip_prefix('/').unwrap_or(path)).decode_utf8();
    let Ok(path) = path else { return Found::Nothing };
    let is_folder = path.is_empty() || path.ends_with('/');
    let file = if is_folder { format!("{path}index.html") } else { path.to_string() };
    match plan.get(&file) {
        Some(output) => Found::File(file, output),
        None if !is_folder && plan.contains_key(&format!("{path}/index.html")) => {
            Found::Folder(path.into_owned())
        }
        None => Found::Nothing,
    }
}
