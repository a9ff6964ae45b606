//! Redirects from the former paths of records, and of what has their name in its path: a rule for hosts that
//! read `_redirects`, and a page that redirects for the others.

use std::collections::HashSet;
use std::fmt::Write;

use quick_xml::escape::partial_escape as escape;

use crate::catalogue::common::Common;
use crate::catalogue::site;
use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::policy::{POLICY_NAME, policy_of_pages};
use crate::problem::Problems;
use crate::routes::{Origin, Presence};
use crate::rules::host_limit;
use crate::source::{Place, SourcePath};
use crate::url::embed::is_embed;
use crate::url::former::Former;
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

/// What was at the former paths of records, and of the other `outputs` that have a name of a record in their
/// path. A file that programs ask for again and again is copied: not all of them follow a redirect, and a list
/// in a frame of another site must not change its address.
pub(crate) fn of<'e>(edition: &'e Edition, outputs: &[Output<'e>]) -> Vec<Output<'e>> {
    let moves = moves(edition, outputs);
    let mut files: Vec<_> = moves.iter().map(|moved| redirect(edition, moved)).collect();
    let taken: HashSet<&SitePath> =
        outputs.iter().chain(&files).map(|one| &one.route.path).collect();
    let copies = below(edition, outputs)
        .filter(|(old, output, _)| !is_page(&output.route.path) && !taken.contains(old));
    let copies: Vec<_> = copies.map(|(old, output, _)| output.copy(old)).collect();
    files.extend(copies);
    if let Some(rules) = rules_of(edition.host).filter(|_| !moves.is_empty()) {
        let text = move |_: &_| rules_text(edition, &moves, &rules).into_bytes();
        files.push(Output::file(url::redirects(), text));
    }
    files
}

fn redirect<'e>(edition: &'e Edition, moved: &Move<'e>) -> Output<'e> {
    let Move { old, new, title, origin, presence } = moved.clone();
    let page = move |_: &_| page(edition, &new, title);
    Output::file(old, page).of(origin).present(presence)
}

/// The former and current path of a page.
#[derive(Clone)]
struct Move<'e> {
    old: SitePath,
    new: SitePath,
    /// Of the record that has another name.
    title: &'e str,
    origin: Origin<'e>,
    presence: Presence,
}

/// The moves of records, then those of the pages that have their names in the path.
fn moves<'e>(edition: &'e Edition, outputs: &[Output<'e>]) -> Vec<Move<'e>> {
    let records = edition.catalogue.tables.commons().flat_map(|record| {
        record.shared.redirects.iter().enumerate().map(|(index, old)| Move {
            old: url::redirect(old),
            new: url::record(record.kind, &record.id),
            title: &record.title,
            origin: Origin::Redirect(record, index),
            presence: Presence::Always,
        })
    });
    let mut moves: Vec<_> = records.collect();
    let mut taken: HashSet<SitePath> = moves.iter().map(|moved| moved.old.clone()).collect();
    taken.extend(outputs.iter().map(|output| output.route.path.clone()));
    for (old, output, record) in below(edition, outputs) {
        let new = &output.route.path;
        if is_page(new) && taken.insert(old.clone()) {
            moves.push(Move {
                old,
                new: new.clone(),
                title: &record.title,
                origin: Origin::Moved,
                presence: output.route.presence,
            });
        }
    }
    moves
}

/// Every output under the former names of the records in its path, with the first of those records.
fn below<'o, 'e>(
    edition: &'e Edition,
    outputs: &'o [Output<'e>],
) -> impl Iterator<Item = (SitePath, &'o Output<'e>, &'e Common)> {
    let former = Former::of(&edition.catalogue.tables);
    outputs.iter().flat_map(move |output| {
        let path = &output.route.path;
        let record = former.record(path);
        let paths = record.map_or_else(Vec::new, |_| former.paths(path));
        paths.into_iter().filter_map(move |old| Some((old, output, record?)))
    })
}

/// What a visitor looks at in this site.
fn is_page(path: &SitePath) -> bool {
    path.as_str().ends_with('/') && !is_embed(path.as_str())
}

fn rules_text(edition: &Edition, moves: &[Move<'_>], rules: &Rules) -> String {
    let mut text = String::new();
    for Move { old, new, .. } in moves.iter().take(rules.most) {
        let length = text.len();
        let (old, new) = (edition.base.href(old), edition.base.href(new));
        let _ = writeln!(text, "{old} {new} {}", rules.status);
        if text.len() > rules.most_bytes {
            text.truncate(length);
            break;
        }
    }
    text
}

/// Warns when the host reads fewer rules than there are redirects.
pub(crate) fn measure<'e>(
    edition: &'e Edition,
    outputs: impl FnOnce() -> Vec<Output<'e>>,
    problems: &mut Problems,
) {
    let Some(rules) = rules_of(edition.host).filter(|rules| rules.most < usize::MAX) else {
        return;
    };
    let moves = moves(edition, &outputs());
    let (all, read) = (moves.len(), rules_text(edition, &moves, &rules).lines().count());
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
