//! The plan of the site: every file it consists of, made one by one on request.
//!
//! The lists in `pages` and `outputs` are the only ones. From them follow the routes against which
//! `check` validates links, and the files that `build` writes and `serve` returns. A plan holds
//! paths and closures, never rendered pages, so memory grows with the catalogue only.

use std::collections::BTreeMap;

use crate::catalogue::site;
use crate::edition::Edition;
use crate::link::Drafts;
use crate::output::{Output, Planner};
use crate::outputs::{self, headers, redirects, sitemap};
use crate::pages;
use crate::problem::Problems;
use crate::publication::Publication;
use crate::routes::{Presence, Routes};
use crate::rules::{file_too_large, host_limit};
use crate::source::{Place, SourcePath};
use crate::url;

/// Every file of the site by its path in the output folder: `aanbod/feedback/index.html`.
pub(crate) type Plan<'a> = BTreeMap<String, Output<'a>>;

/// Every route of an edition, which may have errors: missing records have no routes.
pub fn routes(edition: &Edition) -> Routes<'_> {
    Routes::new(named(edition).into_iter().map(|output| output.route))
}

/// Plans every file of a publication. Paths are unique: `check` reports duplicates.
pub fn plan(publication: &Publication) -> Plan<'_> {
    let edition = &publication.edition;
    let hashed = planners().flat_map(|planner| match planner {
        Planner::Named(_) => Vec::new(),
        Planner::Hashed(outputs) => outputs(publication),
    });
    let is_present = |output: &Output<'_>| match output.route.presence {
        Presence::Always => true,
        Presence::WithDrafts => edition.drafts == Drafts::Shown,
        Presence::Reserved => false,
    };
    let outputs = named(edition).into_iter().chain(hashed).filter(is_present);
    outputs.map(|output| (output.route.path.file(), output)).collect()
}

fn planners() -> impl Iterator<Item = &'static Planner> {
    pages::PLANNERS.iter().chain(outputs::PLANNERS)
}

fn named(edition: &Edition) -> Vec<Output<'_>> {
    let named = planners().flat_map(|planner| match planner {
        Planner::Named(outputs) => outputs(edition),
        Planner::Hashed(_) => Vec::new(),
    });
    let mut outputs: Vec<_> = named.collect();
    outputs.extend(redirects::of(edition, &outputs));
    outputs.extend(sitemap::of(edition, &outputs));
    outputs
}

/// The unit in which file sizes are reported.
const MEGABYTE: usize = 1_000_000;

/// Warns when a file of this many bytes is larger than the host accepts.
pub fn weigh(edition: &Edition, path: &str, bytes: usize, problems: &mut Problems) {
    let Some(most) = edition.host.largest_file().filter(|most| bytes > *most) else { return };
    let (bytes, most) = (bytes.div_ceil(MEGABYTE), most / MEGABYTE);
    let message = format!(
        "`{path}` is {bytes} MB; een bestand van meer dan {most} MB neemt deze host niet aan"
    );
    let problem =
        problems.warning(&file_too_large::RULE, Place::whole(&SourcePath::new(path)), message);
    if path == url::standard_index().file() {
        problem.hint("noem in `site.yaml` onder `zoekindex` minder velden: `tekst` is het grootst");
    }
    problem.hint("kies een andere host");
}

/// Warns when the site as a whole is more than the host accepts. `files` has the paths, `bytes` their size
/// together.
pub fn measure<'p>(
    edition: &Edition,
    files: impl Iterator<Item = &'p str>,
    bytes: usize,
    problems: &mut Problems,
) {
    let mut folders = BTreeMap::<&str, usize>::new();
    for file in files {
        *folders.entry(file.rsplit_once('/').map_or("", |(folder, _)| folder)).or_default() += 1;
    }
    let host = edition.host;
    let count: usize = folders.values().sum();
    if let Some(most) = host.most_files().filter(|most| count > *most) {
        let message = format!("de site heeft {count} bestanden; deze host neemt er {most} aan");
        warn_of_host(message, problems);
    }
    if let Some(most) = host.largest_site().filter(|most| bytes > *most) {
        let (bytes, most) = (bytes.div_ceil(MEGABYTE), most / MEGABYTE);
        let message = format!("de site is {bytes} MB; deze host neemt er {most} aan");
        warn_of_host(message, problems);
    }
    let most_in_folder = host.most_files_in_folder().unwrap_or(usize::MAX);
    for (folder, count) in folders.into_iter().filter(|(_, count)| *count > most_in_folder) {
        let message = format!(
            "in `{folder}/` staan {count} bestanden; deze host neemt er {most_in_folder} in één map aan"
        );
        warn_of_host(message, problems);
    }
    redirects::measure(edition, || named(edition), problems);
    headers::measure(edition, problems);
}

fn warn_of_host(message: String, problems: &mut Problems) {
    let place = Place::whole(&SourcePath::new(site::FILE));
    problems
        .warning(&host_limit::RULE, place, message)
        .hint("kies een andere host, of een ander abonnement");
}
