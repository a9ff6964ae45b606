//! The plan of the site: every file it consists of, made one by one when asked.
//!
//! [`OUTPUTS`] is the only list of what there is. From it follow the routes that `check` proves
//! links and addresses with, and the files that `build` writes and `serve` answers with. A plan
//! holds paths and closures, so a site of any size takes the memory of its catalogue, not of its
//! pages.

use std::collections::BTreeMap;

use crate::edition::Edition;
use crate::link::Drafts;
use crate::output::Output;
use crate::outputs::{
    assets, calendar, finder_data, headers, redirects, robots, schema, search, security_txt,
    sitemap, standard_index,
};
use crate::pages::{
    actions, actors, agenda, all_offerings, axis_overview, coverage, editors, example, facet,
    finder, glossary, home, knowledge_card, learning_path, my_list, not_found, offering,
    on_request, overview, pair, recommendation, search_words, style, text_page,
};
use crate::problem::Problems;
use crate::publication::Publication;
use crate::routes::{Presence, Routes};
use crate::rules::file_too_large;
use crate::source::{Place, SourcePath};
use crate::url;

/// A kind of output.
enum Kind {
    /// Files whose paths follow from the edition.
    Named(for<'e> fn(&'e Edition) -> Vec<Output<'e>>),
    /// Files in a folder of [`url::HASHED`]: their names follow from their bytes.
    Hashed(for<'p> fn(&'p Publication) -> Vec<Output<'p>>),
}

/// Every kind of output: pages first.
const OUTPUTS: &[Kind] = &[
    Kind::Named(home::outputs),
    Kind::Named(finder::outputs),
    Kind::Hashed(finder::blocks),
    Kind::Named(offering::outputs),
    Kind::Named(all_offerings::outputs),
    Kind::Named(facet::outputs),
    Kind::Named(facet::theme::outputs),
    Kind::Named(facet::region::outputs),
    Kind::Named(facet::provider::outputs),
    Kind::Named(facet::delivery_mode::outputs),
    Kind::Named(pair::outputs),
    Kind::Named(axis_overview::outputs),
    Kind::Named(overview::outputs),
    Kind::Named(knowledge_card::outputs),
    Kind::Named(actors::outputs),
    Kind::Named(example::outputs),
    Kind::Named(recommendation::outputs),
    Kind::Named(actions::outputs),
    Kind::Named(learning_path::outputs),
    Kind::Named(glossary::outputs),
    Kind::Named(text_page::outputs),
    Kind::Named(agenda::outputs),
    Kind::Named(on_request::outputs),
    Kind::Named(editors::outputs),
    Kind::Named(coverage::outputs),
    Kind::Named(search_words::outputs),
    Kind::Named(my_list::outputs),
    Kind::Named(not_found::outputs),
    Kind::Named(style::outputs),
    Kind::Hashed(assets::outputs),
    Kind::Named(calendar::outputs),
    Kind::Hashed(finder_data::outputs),
    Kind::Named(headers::outputs),
    Kind::Named(redirects::outputs),
    Kind::Named(robots::outputs),
    Kind::Named(schema::outputs),
    Kind::Named(search::outputs),
    Kind::Hashed(search::shards),
    Kind::Named(security_txt::outputs),
    Kind::Named(standard_index::outputs),
];

/// Every file of the site by its path in the output folder: `aanbod/feedback/index.html`.
pub(crate) type Plan<'a> = BTreeMap<String, Output<'a>>;

/// Every route of an edition. It may have errors: paths come from what is there.
pub fn routes(edition: &Edition) -> Routes<'_> {
    Routes::new(named(edition).into_iter().map(|output| output.route))
}

/// Plans every file of a publication. No two have one path: `check` saw to that.
pub fn plan(publication: &Publication) -> Plan<'_> {
    let edition = &publication.edition;
    let hashed = OUTPUTS.iter().flat_map(|kind| match kind {
        Kind::Named(_) => Vec::new(),
        Kind::Hashed(outputs) => outputs(publication),
    });
    let is_present = |output: &Output<'_>| match output.route.presence {
        Presence::Always => true,
        Presence::WithDrafts => edition.drafts == Drafts::Shown,
        Presence::Reserved => false,
    };
    let outputs = named(edition).into_iter().chain(hashed).filter(is_present);
    outputs.map(|output| (output.route.path.file(), output)).collect()
}

fn named(edition: &Edition) -> Vec<Output<'_>> {
    let named = OUTPUTS.iter().flat_map(|kind| match kind {
        Kind::Named(outputs) => outputs(edition),
        Kind::Hashed(_) => Vec::new(),
    });
    let mut outputs: Vec<_> = named.collect();
    outputs.extend(sitemap::of(edition, &outputs));
    outputs
}

/// In which the size of a file is told.
const MEGABYTE: usize = 1_000_000;

/// Warns of a file of so many bytes that the host will not take.
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
