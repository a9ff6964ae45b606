//! HTTP headers for security and caching, in the file format of each host.

use std::fmt::Write;

use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::policy::{DOWNLOAD, Delivery, POLICY_NAME, READABLE, SECURITY, policy};
use crate::url::{self, Base, SitePath};

/// HTTPS only, for a year. Must not include subdomains, which may belong to others.
const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// For hashed files. For all others both hosts send `public, max-age=0, must-revalidate` by default;
/// it must not be repeated here, because Cloudflare would then send both values.
const IMMUTABLE: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    match edition.host {
        Host::Netlify | Host::Cloudflare => {
            vec![Output::file(url::headers(), |_| headers(&edition.base).into_bytes())]
        }
        Host::GithubPages => vec![Output::file(url::no_jekyll(), |_| Vec::new())],
        Host::Other => Vec::new(),
    }
}

fn headers(base: &Base) -> String {
    let policy = policy(Delivery::Header);
    let security = [(POLICY_NAME, policy.as_str()), TRANSPORT].into_iter();
    let mut text = rule("/*", security.chain(SECURITY.iter().copied()));
    let files = |folder: &str| base.href(&SitePath::new(format!("{folder}*")));
    for folder in url::HASHED {
        let download = url::is_download(folder).then_some(DOWNLOAD);
        text += &rule(&files(folder), [IMMUTABLE].into_iter().chain(download));
    }
    for folder in url::SHARED {
        text += &rule(&files(folder), [READABLE].into_iter());
    }
    text
}

fn rule<'h>(path: &str, headers: impl Iterator<Item = (&'h str, &'h str)>) -> String {
    headers.fold(format!("{path}\n"), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name}: {value}");
        text
    })
}
