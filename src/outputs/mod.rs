//! What a site consists of beside its pages: files for machines. Each module plans one sort;
//! [`PLANNERS`] lists them.

pub(crate) mod assets;
pub(crate) mod calendar;
pub(crate) mod cms;
pub(crate) mod finder_data;
pub(crate) mod follow;
pub(crate) mod form_rules;
pub(crate) mod form_values;
pub(crate) mod headers;
pub(crate) mod linked_data;
pub(crate) mod media;
pub(crate) mod open_data;
pub(crate) mod programme;
pub(crate) mod redirects;
pub(crate) mod robots;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod security_txt;
pub(crate) mod sitemap;
pub(crate) mod standard_index;

use crate::output::Planner;

/// Every sort of file, but for redirects and the sitemap, which follow from the others.
pub(crate) const PLANNERS: &[Planner] = &[
    Planner::Hashed(assets::outputs),
    Planner::Named(calendar::outputs),
    Planner::Named(cms::outputs),
    Planner::Hashed(finder_data::outputs),
    Planner::Named(follow::outputs),
    Planner::Named(form_rules::outputs),
    Planner::Named(form_values::outputs),
    Planner::Named(headers::outputs),
    Planner::Named(linked_data::outputs),
    Planner::Hashed(media::outputs),
    Planner::Named(open_data::outputs),
    Planner::Named(programme::outputs),
    Planner::Named(robots::outputs),
    Planner::Named(schema::outputs),
    Planner::Named(search::outputs),
    Planner::Hashed(search::shards),
    Planner::Named(security_txt::outputs),
    Planner::Named(standard_index::outputs),
];
