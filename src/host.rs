//! Where a site is published: what its host can be told in files.

use clap::ValueEnum;

/// A host, or a web server of one's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// Netlify: reads `_headers` and `_redirects`
    #[default]
    Netlify,
    /// Cloudflare Pages: reads them too, up to its own limits
    Cloudflare,
    /// GitHub Pages: sends no headers of ours, so the pages carry what they can
    GithubPages,
    /// Any other web server: nothing is known of it
    #[value(name = "overig")]
    Other,
}

impl Host {
    /// Every host.
    pub const ALL: [Self; 4] = [Self::Netlify, Self::Cloudflare, Self::GithubPages, Self::Other];

    /// Whether it sends the headers that stand in a file `_headers`.
    #[must_use]
    pub fn reads_headers(self) -> bool {
        matches!(self, Self::Netlify | Self::Cloudflare)
    }
}
