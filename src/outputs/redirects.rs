//! Redirects from paths where a record once stood: a rule for hosts that read `_redirects`
//! and a page that leads on for those that do not.

use std::fmt::Write;

use super::headers::{POLICY_NAME, policy_of_pages};
use super::{Context, File};
use crate::edition::Edition;
use crate::formats::html::escape;
use crate::host::Host;
use crate::url::{self, SitePath};

/// What a host makes of a rule that stands before the page on the same path.
struct Rules {
    /// Netlify lets a page go first, unless the status ends in `!`; Cloudflare never does, and
    /// knows no `!`.
    status: &'static str,
    /// Cloudflare leaves out what comes after these; then the page leads on.
    most: usize,
}

fn rules_of(host: Host) -> Option<Rules> {
    match host {
        Host::Netlify => Some(Rules { status: "301!", most: usize::MAX }),
        Host::Cloudflare => Some(Rules { status: "301", most: 2000 }),
        Host::GithubPages | Host::Other => None,
    }
}

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let edition = context.edition;
    let mut files: Vec<File> =
        moves(edition).map(|(old, new, title)| page(edition, &old, &new, title)).collect();
    if let Some(rules) = rules_of(edition.host).filter(|_| !files.is_empty()) {
        files.push(File::text("/_redirects", written(edition, &rules)));
    }
    files
}

/// Every path where a record once stood, with where it stands now and its title.
fn moves<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = (SitePath, SitePath, &'a str)> {
    edition.catalogue.tables.commons().flat_map(|common| {
        let target = url::record(common.kind, &common.id);
        let old = common.shared.redirects.iter();
        old.map(move |old| (SitePath::new(old.as_str()), target.clone(), common.title.as_str()))
    })
}

fn written(edition: &Edition<'_>, rules: &Rules) -> String {
    moves(edition).take(rules.most).fold(String::new(), |mut text, (old, new, _)| {
        let (old, new) = (edition.base.href(&old), edition.base.href(&new));
        let _ = writeln!(text, "{old} {new} {}", rules.status);
        text
    })
}

/// A page without style or script: it is on screen for a moment at most.
fn page(edition: &Edition<'_>, old: &SitePath, target: &SitePath, title: &str) -> File {
    let title = escape(title);
    let (href, canonical) = (edition.base.href(target), edition.base.absolute(target));
    let policy = policy_of_pages(edition.host).map_or_else(String::new, |policy| {
        format!("<meta http-equiv=\"{POLICY_NAME}\" content=\"{policy}\">\n")
    });
    let html = format!(
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n{policy}\
         <title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{canonical}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\">\n</head>\n<body>\n\
         <p>Deze pagina is verplaatst: <a href=\"{href}\">{title}</a>.</p>\n</body>\n</html>\n"
    );
    File { path: old.clone(), bytes: html.into_bytes() }
}
