//! `robots.txt`: everything may be read, and where the sitemap is.

use crate::edition::Edition;
use crate::output::Output;
use crate::url;

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let file = Output::file(url::robots(), |_| {
        let sitemap = edition.base.absolute(&url::sitemap());
        format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
    });
    vec![file]
}
