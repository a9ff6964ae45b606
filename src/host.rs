//! The hosts that a site can be published on, and what each of them supports.

use clap::ValueEnum;

/// A hosting platform.
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

    /// Whether it sends the headers listed in a file `_headers`.
    pub(crate) fn reads_headers(self) -> bool {
        matches!(self, Self::Netlify | Self::Cloudflare)
    }

    /// Its maximum file size in bytes, if documented: Cloudflare 25 MiB
    /// (<https://developers.cloudflare.com/pages/platform/limits/>); GitHub 100 MiB, for a site pushed
    /// to a branch.
    pub(crate) fn largest_file(self) -> Option<usize> {
        match self {
            Self::Cloudflare => Some(25 << 20),
            Self::GithubPages => Some(100 << 20),
            Self::Netlify | Self::Other => None,
        }
    }
}
