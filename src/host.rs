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

    /// The longest line of its `_headers` that it reads, if documented: Cloudflare 2,000 characters
    /// (<https://developers.cloudflare.com/pages/configuration/headers/>).
    pub(crate) fn longest_header(self) -> Option<usize> {
        matches!(self, Self::Cloudflare).then_some(2_000)
    }

    /// Its maximum number of files, if documented: Cloudflare 20,000 on the free plan
    /// (<https://developers.cloudflare.com/pages/platform/limits/#files>).
    pub(crate) fn most_files(self) -> Option<usize> {
        matches!(self, Self::Cloudflare).then_some(20_000)
    }

    /// Its maximum number of files in one folder, if documented: Netlify 54,000
    /// (<https://docs.netlify.com/site-deploys/overview/#files-per-directory-limit>).
    pub(crate) fn most_files_in_folder(self) -> Option<usize> {
        matches!(self, Self::Netlify).then_some(54_000)
    }

    /// Its maximum size of a site in bytes, if documented: GitHub 1 GB
    /// (<https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits>).
    pub(crate) fn largest_site(self) -> Option<usize> {
        matches!(self, Self::GithubPages).then_some(1_000_000_000)
    }
}
