//! What browsers may do with the site and how long they may keep it: one table, in the form that
//! each host takes.
//!
//! Netlify and Cloudflare read a file `_headers`; on other hosts the pages carry the policy
//! themselves. The preview sends the same headers, so that what they forbid shows while it is made.

use std::fmt::Write;

use super::{Context, File};
use crate::host::Host;
use crate::url::SitePath;

/// How a policy reaches the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// In a header of a published site.
    Header,
    /// In a header of the preview, which has no certificate.
    Preview,
    /// In the head of every page.
    Page,
}

use Delivery::{Header, Page, Preview};

/// Each directive of the policy, with where it may stand. In a page browsers refuse
/// `frame-ancestors` and complain of it. `upgrade-insecure-requests` would have `WebKit` ask for the
/// styles of a site on `http://127.0.0.1` over HTTPS; in a page nobody knows how it is served.
const POLICY: &[(&str, &[Delivery])] = &[
    ("default-src 'none'", &[Header, Preview, Page]),
    ("script-src 'self'", &[Header, Preview, Page]),
    ("style-src 'self'", &[Header, Preview, Page]),
    ("img-src 'self'", &[Header, Preview, Page]),
    ("connect-src 'self'", &[Header, Preview, Page]),
    ("manifest-src 'self'", &[Header, Preview, Page]),
    ("form-action 'self'", &[Header, Preview, Page]),
    ("frame-src 'none'", &[Header, Preview, Page]),
    ("base-uri 'none'", &[Header, Preview, Page]),
    ("frame-ancestors 'none'", &[Header, Preview]),
    ("require-trusted-types-for 'script'", &[Header, Preview, Page]),
    ("trusted-types 'none'", &[Header, Preview, Page]),
    ("upgrade-insecure-requests", &[Header]),
];

/// The name of the header that carries the policy.
pub const POLICY_NAME: &str = "Content-Security-Policy";

/// The other headers of every answer.
pub const SECURITY: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// A year of HTTPS only. Not for subdomains: they may belong to others, who then lose their site.
const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// Folders in which every path carries a hash of what it holds. Not `/zoek/:hash/*`: Netlify takes a
/// star to be optional, and would keep `/zoek/index.json` too.
const HASHED: &[&str] = &["/assets/*", "/zoek/data/*"];

/// For ever. Of all other files both hosts say `public, max-age=0, must-revalidate` by themselves;
/// it is not said here, for Cloudflare would send both values.
const KEPT: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// The policy as it is delivered.
#[must_use]
pub fn policy(delivery: Delivery) -> String {
    let held = POLICY.iter().filter(|(_, places)| places.contains(&delivery));
    held.map(|(directive, _)| *directive).collect::<Vec<_>>().join("; ")
}

/// The policy for the head of every page; none where the host sends it.
#[must_use]
pub fn policy_of_pages(host: Host) -> Option<String> {
    (!host.reads_headers()).then(|| policy(Page))
}

pub(super) fn files(context: Context<'_>) -> Vec<File> {
    match context.edition.host {
        Host::Netlify | Host::Cloudflare => vec![File::text("/_headers", headers(context))],
        // A site with it is published as it is.
        Host::GithubPages => vec![File::text("/.nojekyll", String::new())],
        Host::Other => Vec::new(),
    }
}

fn headers(context: Context<'_>) -> String {
    let policy = policy(Header);
    let security = [(POLICY_NAME, policy.as_str()), TRANSPORT].into_iter();
    let mut text = rule("/*", security.chain(SECURITY.iter().copied()));
    for folder in HASHED {
        text += &rule(&context.edition.base.href(&SitePath::new(*folder)), [KEPT].into_iter());
    }
    text
}

fn rule<'h>(path: &str, headers: impl Iterator<Item = (&'h str, &'h str)>) -> String {
    headers.fold(format!("{path}\n"), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name}: {value}");
        text
    })
}
