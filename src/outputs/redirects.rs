//! Redirects from the former paths of records: a rule for hosts that read `_redirects`, and a page
//! that redirects for the others.

use std::fmt::Write;

use quick_xml::escape::partial_escape as escape;

use crate::catalogue::common::Common;
use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::policy::{POLICY_NAME, policy_of_pages};
use crate::routes::Origin;
use crate::url::{self, SitePath};

/// How a host treats a rule for a path that also has a page.
struct Rules {
    /// On Netlify a page takes precedence unless the status ends in `!`. On Cloudflare the rule
    /// always does, and `!` is not supported.
    status: &'static str,
    /// Cloudflare ignores further rules; the pages then redirect.
    most: usize,
}

fn rules_of(host: Host) -> Option<Rules> {
    match host {
        Host::Netlify => Some(Rules { status: "301!", most: usize::MAX }),
        Host::Cloudflare => Some(Rules { status: "301", most: 2000 }),
        Host::GithubPages | Host::Other => None,
    }
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let mut files: Vec<_> = moves(edition)
        .map(|Move { old, new, record, index }| {
            let page = move |_: &_| page(edition, &new, &record.title);
            Output::file(old, page).of(Origin::Redirect(record, index))
        })
        .collect();
    if let Some(rules) = rules_of(edition.host).filter(|_| !files.is_empty()) {
        let text = move |_: &_| rules_text(edition, &rules).into_bytes();
        files.push(Output::file(url::redirects(), text));
    }
    files
}

/// The former and current path of a record.
struct Move<'e> {
    old: SitePath,
    new: SitePath,
    record: &'e Common,
    /// Position of the old path among those of the record.
    index: usize,
}

fn moves(edition: &Edition) -> impl Iterator<Item = Move<'_>> {
    edition.catalogue.tables.commons().flat_map(|record| {
        record.shared.redirects.iter().enumerate().map(|(index, old)| Move {
            old: url::redirect(old),
            new: url::record(record.kind, &record.id),
            record,
            index,
        })
    })
}

fn rules_text(edition: &Edition, rules: &Rules) -> String {
    moves(edition).take(rules.most).fold(String::new(), |mut text, Move { old, new, .. }| {
        let (old, new) = (edition.base.href(&old), edition.base.href(&new));
        let _ = writeln!(text, "{old} {new} {}", rules.status);
        text
    })
}

/// A page without styles or scripts, because it is visible for a moment at most.
fn page(edition: &Edition, target: &SitePath, title: &str) -> Vec<u8> {
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
    html.into_bytes()
}
