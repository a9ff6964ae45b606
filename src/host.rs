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
    pub(crate) fn reads_headers(self) -> bool {
        matches!(self, Self::Netlify | Self::Cloudflare)
    }

    /// Bytes of the largest file it takes, where it says so: Cloudflare 25 MiB
    /// (<https://developers.cloudflare.com/pages/platform/limits/>); GitHub 100 MiB, when the site is
    /// pushed to a branch.
    pub(crate) fn largest_file(self) -> Option<usize> {
        match self {
            Self::Cloudflare => Some(25 << 20),
            Self::GithubPages => Some(100 << 20),
            Self::Netlify | Self::Other => None,
        }
    }
}
