//! Redirects from the former paths of records: a rule for hosts that read `_redirects`, and a page
//! that redirects for the others.

use std::fmt::Write;

use quick_xml::escape::partial_escape as escape;

use crate::catalogue::common::Common;
use crate::catalogue::site;
use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::policy::{POLICY_NAME, policy_of_pages};
use crate::problem::Problems;
use crate::routes::Origin;
use crate::rules::host_limit;
use crate::source::{Place, SourcePath};
use crate::url::{self, SitePath};

/// How a host treats a rule for a path that also has a page.
struct Rules {
    /// On Netlify a page takes precedence unless the status ends in `!`. On Cloudflare the rule
    /// always does, and `!` is not supported.
    status: &'static str,
    /// Cloudflare ignores further rules; the pages then redirect.
    /// <https://developers.cloudflare.com/pages/configuration/redirects/>: 2,000 rules without wildcards.
    most: usize,
    /// What users report of Cloudflare: what is beyond 100 kB is dropped without a word.
    most_bytes: usize,
}

fn rules_of(host: Host) -> Option<Rules> {
    match host {
        Host::Netlify => Some(Rules { status: "301!", most: usize::MAX, most_bytes: usize::MAX }),
        Host::Cloudflare => Some(Rules { status: "301", most: 2000, most_bytes: 100_000 }),
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
    let mut text = String::new();
    for Move { old, new, .. } in moves(edition).take(rules.most) {
        let length = text.len();
        let (old, new) = (edition.base.href(&old), edition.base.href(&new));
        let _ = writeln!(text, "{old} {new} {}", rules.status);
        if text.len() > rules.most_bytes {
            text.truncate(length);
            break;
        }
    }
    text
}

/// Warns when the host reads fewer rules than there are redirects.
pub(crate) fn measure(edition: &Edition, problems: &mut Problems) {
    let Some(rules) = rules_of(edition.host) else { return };
    let (all, read) = (moves(edition).count(), rules_text(edition, &rules).lines().count());
    if read < all {
        let place = Place::whole(&SourcePath::new(site::FILE));
        let message = format!("er zijn {all} doorverwijzingen; deze host leest er {read}");
        problems
            .warning(&host_limit::RULE, place, message)
            .hint("de andere werken ook, maar met een pagina die doorverwijst")
            .hint("kies een andere host als zoekmachines ze alle meteen moeten volgen");
    }
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
