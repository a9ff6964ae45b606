//! `security.txt`: where to report a leak (RFC 9116).

use super::{Context, File};
use crate::url::SitePath;

/// The only place where anybody looks for it.
const PATH: &str = "/.well-known/security.txt";

/// The file; none without a contact, and none in a sub-path, where nobody looks.
pub(super) fn files(context: Context<'_>) -> Vec<File> {
    let edition = context.edition;
    let Some(security) = &edition.catalogue.site.security else { return Vec::new() };
    if edition.base.path() != "/" {
        return Vec::new();
    }
    let text = format!(
        "Contact: mailto:{}\nExpires: {}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {}\n",
        security.contact,
        security.expires,
        edition.base.absolute(&SitePath::new(PATH))
    );
    vec![File::text(PATH, text)]
}
