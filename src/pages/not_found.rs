//! The page a host shows for an address that leads nowhere.

use serde::Serialize;

use super::view::{Head, Link};
use super::{Edition, Page};
use crate::catalogue::axis::Axis;
use crate::url::{self, SitePath};

/// What the page shows.
#[derive(Debug, Serialize)]
struct NotFoundView {
    ways: Vec<Link>,
}

/// The page; hosts look for it as `404.html` in the root.
pub fn pages<'a>(edition: &'a Edition<'a>) -> Vec<Page<'a>> {
    let path = SitePath::new("/404.html");
    let page = Page::new(path.clone(), "not_found.html", move || {
        let title = "Deze pagina bestaat niet";
        let summary = "Het adres klopt niet, of de pagina is verplaatst.";
        let ways =
            Axis::ALL.iter().map(|axis| Link::new(edition, &url::axis(*axis), axis.plural()));
        let head = Head::new(edition, &path, title, summary, Vec::new()).not_indexed();
        (head, NotFoundView { ways: ways.collect() })
    });
    vec![page.not_indexed()]
}
