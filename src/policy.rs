//! The security headers of the site, and its Content Security Policy for each way of delivery.
//!
//! Netlify and Cloudflare read a file `_headers`; on other hosts the pages contain the policy
//! themselves. The preview sends the same headers, so that violations show up during editing.

use crate::host::Host;

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

/// Each directive of the policy, with the deliveries that it is allowed in. Browsers ignore
/// `frame-ancestors` in a page and log a warning. `upgrade-insecure-requests` makes `WebKit` load the
/// styles of `http://127.0.0.1` over HTTPS, and a page may be served over plain HTTP.
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

/// What the CMS does beyond the other pages: it sets styles while it runs, shows pictures that it just read, and
/// asks the host of the repository, at `{host}`. It makes its pages from text, which `trusted-types` forbids.
const EDITING: &[&str] = &[
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self' data: blob: {host}",
    "form-action 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
];

/// The policy of the CMS alone, which reads and writes the content at this address.
pub(crate) fn policy_of_editing(host: &str) -> String {
    EDITING.join("; ").replace("{host}", host)
}

pub(crate) const POLICY_NAME: &str = "Content-Security-Policy";

const FRAMES_REFUSED: (&str, &str) = ("X-Frame-Options", "DENY");

/// The other security headers, sent with every response.
pub const SECURITY: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    FRAMES_REFUSED,
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (USED_BY, "same-origin"),
];

const USED_BY: &str = "Cross-Origin-Resource-Policy";

/// For the stylesheet of lists: in a frame with a `sandbox`, a list is no page of this site to the browser.
pub(crate) const USED_IN_FRAMES: (&str, &str) = (USED_BY, "cross-origin");

/// What pages of others may read: the files of [`crate::url::shared::SHARED`].
pub(crate) const READABLE: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// For files that others made: opened by itself, one is saved and never shown as a page of this site. Inside a
/// page, pictures are shown all the same.
pub(crate) const DOWNLOAD: (&str, &str) = ("Content-Disposition", "attachment");

/// The value of the policy.
pub fn policy(delivery: Delivery) -> String {
    policy_with(delivery, ("", ""))
}

/// The policy with another value for a directive.
fn policy_with(delivery: Delivery, (name, value): (&str, &str)) -> String {
    let directives = POLICY.iter().filter(|(_, deliveries)| deliveries.contains(&delivery));
    let written = directives.map(|(directive, _)| match directive.split_once(' ') {
        Some((own, _)) if own == name => format!("{name} {value}"),
        _ => (*directive).to_owned(),
    });
    written.collect::<Vec<_>>().join("; ")
}

/// A page that is shown in a frame, or shows one: its headers differ from those of all other pages.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Framing<'s> {
    /// Pages of these sites may show it, and those of this one.
    By(&'s [String]),
    /// It shows pages of this site.
    Of,
}

impl Framing<'_> {
    pub(crate) fn policy(self, delivery: Delivery) -> String {
        match self {
            Self::By(sites) => {
                let sites = ["'self'"].into_iter().chain(sites.iter().map(String::as_str));
                let sites = sites.collect::<Vec<_>>().join(" ");
                policy_with(delivery, ("frame-ancestors", &sites))
            }
            Self::Of => policy_with(delivery, ("frame-src", "'self'")),
        }
    }

    /// `None` for a header that is not sent. Where `frame-ancestors` is, browsers do not look at
    /// `X-Frame-Options`, which cannot name a site.
    pub(crate) fn headers(self, delivery: Delivery) -> Vec<(&'static str, Option<String>)> {
        let policy = (POLICY_NAME, Some(self.policy(delivery)));
        match self {
            Self::By(_) => vec![policy, (FRAMES_REFUSED.0, None)],
            Self::Of => vec![policy],
        }
    }
}

/// The policy for the head of every page; `None` when the host sends it as a header.
pub(crate) fn policy_of_pages(host: Host) -> Option<String> {
    (!host.reads_headers()).then(|| policy(Page))
}

/// The same for a page with one of its own.
pub(crate) fn policy_of_page(host: Host, framing: Framing<'_>) -> Option<String> {
    (!host.reads_headers()).then(|| framing.policy(Page))
}
