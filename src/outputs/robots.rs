//! `robots.txt`: everything may be read, and where the sitemap is.

use super::{Context, File, sitemap};
use crate::url::SitePath;

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let sitemap = context.edition.base.absolute(&SitePath::new(sitemap::PATH));
    vec![File::text("/robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"))]
}
