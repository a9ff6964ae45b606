//! Everything a site consists of beside its pages: files for machines.
//!
//! [`OUTPUTS`] is the only list of them; each entry makes all files of its sort at once.

pub mod assets;
pub mod finder;
pub mod headers;
pub mod redirects;
pub mod robots;
pub mod schema;
pub mod security_txt;
pub mod sitemap;

use crate::pages::{Edition, Page};
use crate::theme::Theme;
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

/// Every sort of output.
pub const OUTPUTS: &[fn(Context<'_>) -> Vec<File>] = &[
    assets::files,
    finder::files,
    headers::files,
    redirects::files,
    robots::files,
    schema::files,
    security_txt::files,
    sitemap::files,
];
