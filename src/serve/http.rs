//! Turns requests of the browser into responses and reload events.
//!
//! Everything under `/_vindplaats/` belongs to the preview; the rest is the site. The script and style
//! of the preview must be added to pages here and nowhere else.

use std::convert::Infallible;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::unfold;
use tokio::sync::watch::Receiver;

use super::renderer::Answer;
use super::{Shown, conditional, problems_json};
use crate::content_type::{HTML, content_type};
use crate::policy::{DOWNLOAD, Delivery, POLICY_NAME, READABLE, SECURITY, USED_IN_FRAMES, policy};
use crate::url;

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// The page when there is no site yet.
const NOTHING_TO_SHOW: &str = include_str!("nothing.html");

/// The version of the site that an answer belongs to.
const VERSION: HeaderName = HeaderName::from_static("vindplaats-site");

/// The headers of every response: those of a host, so that a page that violates the policy fails here
/// already, and one that disables caching.
static HEADERS: LazyLock<HeaderMap> = LazyLock::new(|| {
    let policy = policy(Delivery::Preview);
    let own = [(POLICY_NAME, policy.as_str()), ("Cache-Control", "no-store")];
    SECURITY.iter().copied().chain(own).map(header_of).collect()
});

fn header_of((name, value): (&str, &str)) -> (HeaderName, HeaderValue) {
    (name.parse().expect("is a name"), value.parse().expect("is plain text"))
}

pub(super) fn router(shown: Receiver<Shown>) -> Router {
    Router::new()
        .route("/_vindplaats/preview.js", get(script))
        .route("/_vindplaats/preview.css", get(style))
        .route("/_vindplaats/problems.json", get(problems))
        .route("/_vindplaats/events", get(events))
        .fallback(page)
        .layer(from_fn_with_state(shown.clone(), guard))
        .with_state(shown)
}

/// Rejects requests that no browser on this machine would send, and adds [`HEADERS`], with those of its own that
/// a path has.
async fn guard(State(shown): State<Receiver<Shown>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let shared = url::shared::is_shared(path).then_some(READABLE);
    let used = url::embed::is_style(path).then_some(USED_IN_FRAMES);
    let site = shown.borrow().site.clone();
    let framing = site.as_ref().and_then(|site| site.framing(path));
    let own = framing.map(|framing| framing.headers(Delivery::Preview));
    let mut response = match refusal(&request) {
        Some(response) => response,
        None => next.run(request).await,
    };
    response.headers_mut().extend(HEADERS.clone());
    response.headers_mut().extend(shared.into_iter().chain(used).map(header_of));
    for (name, value) in own.into_iter().flatten() {
        response.headers_mut().remove(name);
        response.headers_mut().extend(value.map(|value| header_of((name, &value))));
    }
    response
}

fn refusal(request: &Request) -> Option<Response> {
    if !is_for_this_machine(request) {
        let why = "Vraag de voorvertoning op als http://127.0.0.1 of http://localhost.\n";
        return Some((StatusCode::MISDIRECTED_REQUEST, why).into_response());
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let why = "Alleen GET en HEAD.\n";
        let allow = [(header::ALLOW, "GET, HEAD")];
        return Some((StatusCode::METHOD_NOT_ALLOWED, allow, why).into_response());
    }
    None
}

/// Protects against DNS rebinding, where another site's name resolves to this machine. The port may
/// differ, because it may be forwarded.
fn is_for_this_machine(request: &Request) -> bool {
    let name = |address: &str| {
        let name = address.rsplit_once(':').map_or(address, |(name, _)| name);
        name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")
    };
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let authority = request.uri().authority();
    host.is_some_and(name) && authority.is_none_or(|authority| name(authority.as_str()))
}

async fn page(State(shown): State<Receiver<Shown>>, uri: Uri, asked: HeaderMap) -> Response {
    let shown = shown.borrow().clone();
    let Some(site) = &shown.site else {
        return nothing_to_show(&shown.problems, shown.version);
    };
    match site.answer(uri.path()).await {
        Answer::File { path, bytes } if content_type(&path) == HTML => {
            conditional::answer(&asked, HTML, &with_preview(&bytes, shown.version))
        }
        Answer::File { path, bytes } => {
            let mut response = conditional::answer(&asked, content_type(&path), &bytes);
            if url::is_download(uri.path()) {
                let saved = HeaderValue::from_static(DOWNLOAD.1);
                response.headers_mut().insert(header::CONTENT_DISPOSITION, saved);
            }
            response
        }
        Answer::NotFound(bytes) => html(StatusCode::NOT_FOUND, &bytes, shown.version),
        Answer::Moved(path) => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, path + &query)]).into_response()
        }
        Answer::Failed(problems) => nothing_to_show(&problems, shown.version),
    }
}

/// The problems instead of a page, also for who has no scripts.
fn nothing_to_show(problems: &str, version: u64) -> Response {
    let page = NOTHING_TO_SHOW.replace("<!-- problemen -->", &problems_json::html(problems));
    html(StatusCode::INTERNAL_SERVER_ERROR, page.as_bytes(), version)
}

/// The problems of the page in the parameter `pagina` if it fails, else of the last build; and the
/// version of the site, so that a page that missed a change knows.
async fn problems(State(shown): State<Receiver<Shown>>, uri: Uri) -> Response {
    let shown = shown.borrow().clone();
    let mut problems = shown.problems.to_string();
    if let (Some(site), Some(path)) = (&shown.site, parameter(&uri, "pagina"))
        && let Answer::Failed(of_page) = site.answer(path).await
    {
        problems = of_page;
    }
    let headers = [
        (header::CONTENT_TYPE, content_type("problems.json").to_owned()),
        (VERSION, shown.version.to_string()),
    ];
    (headers, problems).into_response()
}

/// The events of one page: `reload` when there is a newer site than its own, `problems` when only the
/// problems changed.
async fn events(State(mut shown): State<Receiver<Shown>>, uri: Uri) -> impl IntoResponse {
    let current = shown.borrow_and_update().version;
    let seen = parameter(&uri, "site").and_then(|site| site.parse().ok()).unwrap_or(current);
    Sse::new(unfold((shown, seen), next_event)).keep_alive(KeepAlive::default())
}

type Listener = (Receiver<Shown>, u64);

async fn next_event((mut shown, seen): Listener) -> Option<(Result<Event, Infallible>, Listener)> {
    if shown.borrow().version == seen {
        shown.changed().await.ok()?;
    }
    let version = shown.borrow_and_update().version;
    let name = if version == seen { "problems" } else { "reload" };
    // An event without data is not delivered.
    let event = Event::default().event(name).data(version.to_string());
    Some((Ok(event), (shown, version)))
}

/// The value of a parameter, not decoded.
fn parameter<'u>(uri: &'u Uri, name: &str) -> Option<&'u str> {
    let parameters = uri.query()?.split('&').filter_map(|parameter| parameter.split_once('='));
    parameters.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}

async fn script(asked: HeaderMap) -> Response {
    conditional::answer(&asked, content_type("preview.js"), SCRIPT.as_bytes())
}

async fn style(asked: HeaderMap) -> Response {
    conditional::answer(&asked, content_type("preview.css"), STYLE.as_bytes())
}

fn html(status: StatusCode, page: &[u8], version: u64) -> Response {
    (status, [(header::CONTENT_TYPE, HTML)], with_preview(page, version)).into_response()
}

/// A page with the preview's script and style; the script gets the version of the site.
fn with_preview(page: &[u8], version: u64) -> Vec<u8> {
    const HEAD_END: &[u8] = b"</head>";
    let found = page.windows(HEAD_END.len()).position(|part| part.eq_ignore_ascii_case(HEAD_END));
    let (before, after) = page.split_at(found.unwrap_or(page.len()));
    let own = format!(
        "<link rel=\"stylesheet\" href=\"/_vindplaats/preview.css\">\n\
         <script type=\"module\" src=\"/_vindplaats/preview.js?site={version}\"></script>\n"
    );
    [before, own.as_bytes(), after].concat()
}
