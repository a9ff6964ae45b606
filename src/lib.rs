//! Vindplaats turns a folder of Markdown files into a static catalogue of professional
//! development.
//!
//! Read in this order: [`source`] and [`problem`], the [`formats`] of files, the [`catalogue`]
//! with its kinds, then the stages [`parse`], [`link`] and [`check`], and the pages and other
//! outputs they lead to. [`read`], `write`, `serve` and [`commands`] are the only ones that
//! touch disk, network or clock.

pub mod addresses;
pub mod catalogue;
pub mod check;
pub mod cli;
pub mod cms;
pub mod commands;
mod content_type;
pub mod dutch;
pub mod edit;
pub mod edition;
mod feedback;
pub mod finder;
pub mod form;
pub mod formats;
pub mod host;
pub mod import;
mod intake;
pub mod link;
mod media;
pub(crate) mod names;
mod open_data;
pub mod output;
mod outputs;
mod outward;
pub mod pages;
pub mod parse;
pub mod parts;
pub mod plan;
pub mod policy;
pub mod problem;
pub mod publication;
pub mod read;
pub mod report;
pub mod repository;
pub mod revisions;
pub mod routes;
pub(crate) mod rules;
pub mod schema;
pub mod search;
pub mod serve;
pub mod settings;
pub mod slug;
pub mod source;
pub mod templates;
pub mod terms;
pub mod url;
pub mod write;

pub use crate::settings::{Purpose, Settings};

use std::collections::BTreeSet;

use crate::edition::Edition;
use crate::parse::Cache;
use crate::problem::Problems;
use crate::publication::Publication;
use crate::read::ThemeFiles;
use crate::repository::Repository;
use crate::rules::site_address;
use crate::source::Sources;
use crate::url::Base;

/// Parses, links and checks the sources. `None` when there is no usable `site.yaml`. `stage_done` gets
/// the name of each stage as it ends. If the problems contain errors, the catalogue is incomplete and
/// nothing may be published from it.
pub fn edition_of(
    sources: &Sources,
    settings: &Settings,
    cache: &mut Cache,
    problems: &mut Problems,
    stage_done: &mut dyn FnMut(&'static str),
) -> Option<Edition> {
    let former = addresses::of(sources);
    let edition = linked(sources, &former, settings, cache, problems, stage_done)?;
    let routes = plan::routes(&edition);
    let broken = problems.files_with_errors();
    let own_base = Base::parse(&edition.catalogue.site.base_url).ok();
    let context = check::Context {
        edition: &edition,
        sources,
        former: &former,
        routes: &routes,
        broken: &broken,
        own_base: own_base.as_ref(),
    };
    check::check(context, problems);
    stage_done("check");
    Some(edition)
}

/// The same without the checks, for who changes records one by one: of the problems only those are found
/// that keep a value from being read. `former` are the addresses that were ever published.
pub(crate) fn linked(
    sources: &Sources,
    former: &BTreeSet<&str>,
    settings: &Settings,
    cache: &mut Cache,
    problems: &mut Problems,
    stage_done: &mut dyn FnMut(&'static str),
) -> Option<Edition> {
    let readable = intake::readable(sources, problems);
    let site = parse::parse_site(&readable, problems)?;
    let base = base(&site, settings, problems)?;
    let repository = repository(&site, settings, problems);
    let synonyms = parse::parse_synonyms(&readable, problems);
    let records = parse::parse(&readable, base.path(), cache, problems);
    stage_done("parse");
    if settings.cms.is_some() && !repository.as_ref().is_some_and(Repository::is_complete) {
        cms::report_homeless(problems);
    }
    let Settings { drafts, today, .. } = *settings;
    let catalogue = link::link(records, (site, synonyms), former, drafts, today, problems);
    stage_done("link");
    Some(Edition::new(catalogue, sources, base, repository, settings))
}

/// Prepares a site, whose files are made on request. `None` when an error was reported: then nothing
/// may be published.
pub fn publish(
    sources: &Sources,
    theme: &ThemeFiles,
    settings: &Settings,
    cache: &mut Cache,
    problems: &mut Problems,
    stage_done: &mut dyn FnMut(&'static str),
) -> Option<Publication> {
    let edition = edition_of(sources, settings, cache, problems, stage_done)?;
    if problems.has_errors() {
        return None;
    }
    Publication::new(edition, theme, problems, stage_done)
}

fn base(
    site: &catalogue::site::Site,
    settings: &Settings,
    problems: &mut Problems,
) -> Option<Base> {
    if let Some(base) = &settings.base_url {
        return Some(base.clone());
    }
    let address = &site.base_url;
    Base::parse(address)
        .map_err(|why| {
            let place = catalogue::site::at("basis_url");
            problems
                .error(&site_address::RULE, place, format!("`{address}`: {why}"))
                .hint("bijvoorbeeld `https://vindplaats.example/`");
        })
        .ok()
}

fn repository(
    site: &catalogue::site::Site,
    settings: &Settings,
    problems: &mut Problems,
) -> Option<Repository> {
    if settings.repository.is_some() {
        return settings.repository.clone();
    }
    let address = site.repository.as_ref()?;
    Repository::parse(address)
        .map_err(|why| {
            let place = catalogue::site::at("broncode");
            problems
                .error(&site_address::RULE, place, format!("`{address}`: {why}"))
                .hint("bijvoorbeeld `https://github.com/naam/vindplaats`");
        })
        .ok()
}
