//! Everything a site consists of beside its pages: files for machines.
//!
//! [`OUTPUTS`] is the only list of them; each entry makes all files of its sort at once.

pub mod assets;
pub mod calendar;
pub mod finder;
pub mod headers;
pub mod redirects;
pub mod robots;
pub mod schema;
pub mod search;
pub mod search_preview;
pub mod security_txt;
pub mod sitemap;
pub mod standard_index;

use crate::edition::Edition;
use crate::pages::Page;
use crate::templates::Theme;
use crate::url::SitePath;

/// What an output may look at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The catalogue as published.
    pub edition: &'a Edition<'a>,
    /// Every page that is planned.
    pub pages: &'a [Page<'a>],
    /// The theme.
    pub theme: &'a Theme,
}

/// A finished file.
#[derive(Debug)]
pub struct File {
    /// Where it is published.
    pub path: SitePath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of text.
    #[must_use]
    pub fn text(path: &str, text: String) -> Self {
        Self { path: SitePath::new(path), bytes: text.into_bytes() }
    }
}

/// A file that is made when it is asked for: there are many of them, and a plan holds no pages.
pub struct Later<'a> {
    /// Where it is published.
    pub path: SitePath,
    /// Makes its bytes.
    pub make: Box<dyn Fn() -> Vec<u8> + Send + Sync + 'a>,
}

/// Every sort of output whose files are made when they are asked for.
pub const LATER: &[for<'a> fn(&'a Edition<'a>) -> Vec<Later<'a>>] =
    &[calendar::files, search_preview::files, standard_index::files];

/// Every other sort of output.
pub const OUTPUTS: &[fn(Context<'_>) -> Vec<File>] = &[
    assets::files,
    finder::files,
    headers::files,
    redirects::files,
    robots::files,
    schema::files,
    search::files,
    security_txt::files,
    sitemap::files,
];
