//! What a site consists of beside its pages: files for machines. Each module plans one sort;
//! `plan` lists them.

pub(crate) mod assets;
pub(crate) mod calendar;
pub(crate) mod finder_data;
pub(crate) mod headers;
pub(crate) mod redirects;
pub(crate) mod robots;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod security_txt;
pub(crate) mod sitemap;
pub(crate) mod standard_index;
