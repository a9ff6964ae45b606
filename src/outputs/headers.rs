//! The headers of the site, in the file that each host takes, and how long browsers may keep what.

use std::fmt::Write;

use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::policy::{Delivery, POLICY_NAME, SECURITY, policy};
use crate::url::{self, Base, SitePath};

/// A year of HTTPS only. Not for subdomains: they may belong to others, who then lose their site.
const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// For ever. Of all other files both hosts say `public, max-age=0, must-revalidate` by themselves;
/// it is not said here, for Cloudflare would send both values.
const KEPT: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

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
    for folder in url::HASHED {
        let files = SitePath::new(format!("{folder}*"));
        text += &rule(&base.href(&files), [KEPT].into_iter());
    }
    text
}

fn rule<'h>(path: &str, headers: impl Iterator<Item = (&'h str, &'h str)>) -> String {
    headers.fold(format!("{path}\n"), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name}: {value}");
        text
    })
}
