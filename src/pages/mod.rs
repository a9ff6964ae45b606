//! Pages: the catalogue into small views, one per page.
//!
//! Each module plans the pages of one kind; [`PLANNERS`] lists them. A page is planned with its path at
//! once and its view is made only when it is rendered, so that a catalogue of any size is never
//! in memory as pages. A view holds what its template shows and nothing more.

pub(crate) mod actions;
pub(crate) mod actors;
pub(crate) mod agenda;
pub(crate) mod all_offerings;
pub(crate) mod axis_overview;
pub(crate) mod coverage;
pub(crate) mod cross_disciplinary;
pub(crate) mod directory;
pub(crate) mod editors;
pub(crate) mod embed;
pub(crate) mod embeds;
pub(crate) mod example;
pub(crate) mod facet;
pub(crate) mod finder;
pub(crate) mod findings;
pub(crate) mod glossary;
pub(crate) mod home;
pub(crate) mod knowledge_card;
pub(crate) mod learning_path;
pub(crate) mod my_list;
pub(crate) mod not_found;
pub(crate) mod offering;
pub(crate) mod on_request;
pub(crate) mod open_data;
pub(crate) mod outcomes;
pub(crate) mod overview;
pub(crate) mod pair;
pub(crate) mod programme;
pub(crate) mod quality;
pub(crate) mod recommendation;
pub(crate) mod search_words;
pub(crate) mod style;
pub(crate) mod submit;
pub(crate) mod text_page;

use crate::output::Planner;

/// Every kind of page.
pub(crate) const PLANNERS: &[Planner] = &[
    Planner::Named(actions::outputs),
    Planner::Named(actors::outputs),
    Planner::Named(agenda::outputs),
    Planner::Named(all_offerings::outputs),
    Planner::Named(axis_overview::outputs),
    Planner::Named(coverage::outputs),
    Planner::Named(cross_disciplinary::outputs),
    Planner::Named(directory::outputs),
    Planner::Named(editors::outputs),
    Planner::Named(embed::outputs),
    Planner::Named(embeds::outputs),
    Planner::Named(example::outputs),
    Planner::Named(facet::delivery_mode::outputs),
    Planner::Named(facet::outputs),
    Planner::Named(facet::profile::outputs),
    Planner::Named(facet::provider::outputs),
    Planner::Named(facet::region::outputs),
    Planner::Named(facet::theme::outputs),
    Planner::Hashed(finder::blocks),
    Planner::Named(finder::outputs),
    Planner::Named(findings::outputs),
    Planner::Named(glossary::outputs),
    Planner::Named(home::outputs),
    Planner::Named(knowledge_card::outputs),
    Planner::Named(learning_path::outputs),
    Planner::Named(my_list::outputs),
    Planner::Named(not_found::outputs),
    Planner::Named(offering::outputs),
    Planner::Named(on_request::outputs),
    Planner::Named(open_data::outputs),
    Planner::Named(outcomes::outputs),
    Planner::Named(overview::outputs),
    Planner::Named(pair::outputs),
    Planner::Named(programme::outputs),
    Planner::Named(quality::outputs),
    Planner::Named(recommendation::outputs),
    Planner::Named(search_words::outputs),
    Planner::Named(style::outputs),
    Planner::Named(submit::outputs),
    Planner::Named(text_page::outputs),
];
