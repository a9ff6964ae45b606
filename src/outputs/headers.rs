//! HTTP headers for security and caching, in the file format of each host.

use std::fmt::Write;

use crate::cms::asked;
use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::policy::{
    DOWNLOAD, Delivery, POLICY_NAME, READABLE, SECURITY, policy, policy_of_editing,
};
use crate::url::{self, SitePath};

/// HTTPS only, for a year. Must not include subdomains, which may belong to others.
const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// For hashed files. For all others both hosts send `public, max-age=0, must-revalidate` by default;
/// it must not be repeated here, because Cloudflare would then send both values.
const IMMUTABLE: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    match edition.host {
        Host::Netlify | Host::Cloudflare => {
            vec![Output::file(url::headers(), |_| headers(edition).into_bytes())]
        }
        Host::GithubPages => vec![Output::file(url::no_jekyll(), |_| Vec::new())],
        Host::Other => Vec::new(),
    }
}

fn headers(edition: &Edition) -> String {
    let base = &edition.base;
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
    if let (Some(_), Some(repository)) = (&edition.cms, &edition.repository) {
        text += &editing(edition, &policy_of_editing(&asked(repository)));
    }
    text
}

/// What is under `/beheer/` has a policy of its own, and may open the window of the broker that signs editors in.
/// The last rule holds on Netlify; Cloudflare joins the values of all rules unless one is taken away first. A
/// host that does neither keeps the strict policy, and the CMS stays empty.
fn editing(edition: &Edition, policy: &str) -> String {
    let own = [
        (POLICY_NAME, policy),
        ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ];
    let path = format!("{}*", edition.base.href(&url::editing::page()));
    let mut text = format!("{path}\n");
    if edition.host == Host::Cloudflare {
        for (name, _) in &own[..2] {
            let _ = writeln!(text, "  ! {name}");
        }
    }
    text + rule(&path, own.into_iter()).split_once('\n').map_or("", |(_, headers)| headers)
}

fn rule<'h>(path: &str, headers: impl Iterator<Item = (&'h str, &'h str)>) -> String {
    headers.fold(format!("{path}\n"), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name}: {value}");
        text
    })
}
