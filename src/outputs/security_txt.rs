//! `security.txt`: where to report a vulnerability (RFC 9116).

use crate::edition::Edition;
use crate::output::Output;
use crate::url;

/// No file without a contact, nor under a sub-path, where the standard does not allow it.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let security = edition.catalogue.site.security.as_ref();
    let security = security.filter(|_| edition.base.path() == "/");
    let file = security.map(|security| {
        Output::file(url::security_txt(), |_| {
            let canonical = edition.base.absolute(&url::security_txt());
            let lines = [
                format!("Contact: mailto:{}\n", security.contact),
                format!("Expires: {}T00:00:00Z\n", security.expires),
                "Preferred-Languages: nl, en\n".to_owned(),
                format!("Canonical: {canonical}\n"),
            ];
            lines.concat().into_bytes()
        })
    });
    file.into_iter().collect()
}
