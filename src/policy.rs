//! What browsers may do with the site: one table, in the form that each way of delivery takes.
//!
//! Netlify and Cloudflare read a file `_headers`; on other hosts the pages carry the policy
//! themselves. The preview sends the same headers, so that what they forbid shows while it is made.

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
pub(crate) const POLICY_NAME: &str = "Content-Security-Policy";

/// The other headers of every answer.
pub const SECURITY: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// The policy as it is delivered.
pub fn policy(delivery: Delivery) -> String {
    let held = POLICY.iter().filter(|(_, places)| places.contains(&delivery));
    held.map(|(directive, _)| *directive).collect::<Vec<_>>().join("; ")
}

/// The policy for the head of every page; none where the host sends it.
pub(crate) fn policy_of_pages(host: Host) -> Option<String> {
    (!host.reads_headers()).then(|| policy(Page))
}
