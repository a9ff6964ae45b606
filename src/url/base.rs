//! Addresses into where the site is published, and paths on it into addresses. Nothing here may know which
//! pages there are.

use super::SitePath;
use crate::schema::file_name::file_name;
use crate::schema::values::check_own_url;

/// Where the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    origin: String,
    path: String,
}

impl Base {
    /// Splits a published address: `https://x.nl/sub` becomes `https://x.nl` and `/sub/`. That of a preview may
    /// be a name without a dot: `http://localhost:8080/`.
    ///
    /// # Errors
    /// What is wrong with the address, in Dutch.
    pub fn parse(address: &str) -> Result<Self, String> {
        check_own_url(address)?;
        let scheme_end = address.find("://").map_or(0, |at| at + "://".len());
        let host_end = address[scheme_end..].find('/').map_or(address.len(), |at| scheme_end + at);
        let path = address[host_end..].trim_matches('/');
        if address.contains(['?', '#', '"', '<', '>']) {
            return Err("een adres van een site heeft geen `?` of `#`".to_owned());
        }
        if let Some(file) = file_name(path) {
            let folder = address[..host_end + 1 + path.len()].trim_end_matches(file);
            return Err(format!(
                "`{file}` is een bestand, en een site staat in een map: `{folder}`"
            ));
        }
        let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Ok(Self { origin: address[..host_end].to_owned(), path })
    }

    /// The path, query and anchor on this site of a full address, however that is spelled; `None` for
    /// another site.
    pub(crate) fn path_of(&self, address: &str) -> Option<String> {
        let (host, rest) = host_and_rest(address)?;
        (host == host_and_rest(&self.origin)?.0).then_some(())?;
        let rest = rest.strip_prefix(self.path.trim_end_matches('/'))?;
        match rest.chars().next() {
            Some('/') => Some(rest.to_owned()),
            None | Some('?' | '#') => Some(format!("/{rest}")),
            Some(_) => None,
        }
    }

    /// The path of the site, with a slash at both ends.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The address to use in pages, without the origin.
    pub(crate) fn href(&self, path: &SitePath) -> String {
        [&self.path, path.as_str().trim_start_matches('/')].concat()
    }

    /// The full address.
    pub(crate) fn absolute(&self, path: &SitePath) -> String {
        self.complete(&self.href(path))
    }

    /// The full address of what [`Base::href`] gave.
    pub(crate) fn complete(&self, href: &str) -> String {
        [self.origin.as_str(), href].concat()
    }
}

/// The host as browsers compare it, and what follows it.
fn host_and_rest(address: &str) -> Option<(String, &str)> {
    let slashes = address.find("//")?;
    let scheme = address[..slashes].to_ascii_lowercase();
    let rest = &address[slashes + "//".len()..];
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].to_ascii_lowercase();
    let port = if scheme == "http:" { ":80" } else { ":443" };
    let host = host.strip_suffix(port).unwrap_or(&host).trim_end_matches('.');
    ["https:", "http:", ""].contains(&scheme.as_str()).then(|| (host.to_owned(), &rest[end..]))
}
