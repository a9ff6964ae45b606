//! `robots.txt`: allows everything and points to the sitemap.

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
