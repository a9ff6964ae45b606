//! The page that hosts serve for unknown addresses.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::kind::Kind;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::view::{Group, Head, Link};
use crate::url;

#[derive(Debug, Serialize)]
struct NotFoundView {
    ways: Vec<Link>,
    groups: Vec<Group>,
}

/// Hosts expect it as `404.html` in the root.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = Output::page(url::not_found(), "not_found.html", move |_| {
        let title = "Deze pagina bestaat niet";
        let summary = "Het adres klopt niet, of de pagina is verplaatst.";
        let head = Head::new(edition, title, summary, Vec::new());
        (head, view(edition))
    });
    vec![page.not_indexed()]
}

fn view(edition: &Edition) -> NotFoundView {
    let mut ways = vec![
        Link::new(edition, &url::finder(), "Zoeken in het aanbod"),
        Link::new(edition, &url::overview(Kind::Offering), "Al het aanbod"),
    ];
    let axes = edition.catalogue.axes();
    ways.extend(axes.map(|axis| Link::new(edition, &url::axis(axis), axis.plural())));
    let group = |axis: Axis| {
        let mut values = edition.catalogue.values(axis);
        values.retain(|value| edition.catalogue.is_listed(axis, value));
        let links = values.into_iter().map(|value| Link::to_facet(edition, axis, value));
        Group::new(axis.plural(), links.collect())
    };
    NotFoundView { ways, groups: vec![group(Axis::Role), group(Axis::Theme)] }
}
