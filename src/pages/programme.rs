//! The programme of an institution on one page, to print for a visitation: a table of its offerings, with
//! what is known of each. It must not claim more than the catalogue knows, so it says of what day it is.

use serde::Serialize;

use crate::catalogue::axis::Axis;
use crate::catalogue::offering::Offering;
use crate::catalogue::offering_group::OfferingGroup;
use crate::catalogue::table::Entry;
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::output::Output;
use crate::parts::card;
use crate::parts::programme::{Column, PRINTED};
use crate::parts::view::{Head, Link};
use crate::url;

#[derive(Debug, Serialize)]
struct ProgrammeView {
    /// "3 scholingen, 22 hulpmiddelen".
    count: String,
    /// "22 november 2026".
    day: String,
    headings: Vec<&'static str>,
    groups: Vec<RowGroup>,
    /// Headings of the columns that no row has a value for; they are left out.
    unknown: Vec<&'static str>,
    /// The file with the same.
    table: String,
    /// On paper it says where this is.
    address: String,
}

#[derive(Debug, Serialize)]
struct RowGroup {
    title: &'static str,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    title: String,
    title_language: Option<&'static str>,
    href: String,
    /// "Training, van Radboudumc en UMCG".
    note: String,
    cells: Vec<String>,
}

/// One page for every provider that offers something or takes part in it.
pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let catalogue = &edition.catalogue;
    let providers = catalogue.values(Axis::Provider).into_iter();
    let offering = providers
        .filter(|value| !catalogue.facets.of(Axis::Provider, value).positions().is_empty());
    let plan = |provider| {
        let page = Output::page(url::programme(provider), "programme.html", move |_| {
            (head(edition, provider), view(edition, provider))
        });
        page.not_indexed()
    };
    offering.map(plan).collect()
}

fn head(edition: &Edition, provider: &str) -> Head {
    let label = edition.catalogue.value_label(Axis::Provider, provider);
    let crumbs = vec![
        Link::new(edition, &url::axis(Axis::Provider), Axis::Provider.plural()),
        Link::new(edition, &url::facet(Axis::Provider, provider), &label),
    ];
    let description =
        format!("Het aanbod van {label} in één tabel, om te printen of te downloaden.");
    Head::new(edition, format!("Programma van {label}"), description, crumbs)
}

fn view(edition: &Edition, provider: &str) -> ProgrammeView {
    let listed = edition.catalogue.facets.of(Axis::Provider, provider);
    let table = &edition.catalogue.tables.offerings;
    let offerings = || listed.positions().iter().map(|at| table.at(*at as usize));
    let is_known =
        |column: &&Column| offerings().any(|one| !(column.text)(edition, one).is_empty());
    let (known, unknown): (Vec<_>, Vec<_>) = PRINTED.iter().partition(is_known);
    let group = |(group, positions): (OfferingGroup, &[u32])| RowGroup {
        title: group.label(),
        rows: positions
            .iter()
            .map(|at| row(edition, provider, table.at(*at as usize), &known))
            .collect(),
    };
    ProgrammeView {
        count: listed.counts().to_string(),
        day: phrases::date(edition.today),
        headings: headings(&known),
        groups: listed.groups().map(group).into_iter().filter(|one| !one.rows.is_empty()).collect(),
        unknown: headings(&unknown),
        table: edition.base.href(&url::programme_table(provider)),
        address: edition.base.absolute(&url::programme(provider)),
    }
}

fn headings(columns: &[&Column]) -> Vec<&'static str> {
    columns.iter().map(|column| column.heading).collect()
}

fn row(edition: &Edition, provider: &str, offering: &Entry<Offering>, columns: &[&Column]) -> Row {
    let is_its_own = offering.providers().all(|id| id.as_str() == provider);
    let by = card::provider_names(&edition.catalogue, offering).filter(|_| !is_its_own);
    let kind = offering.offering_type.label().to_owned();
    Row {
        title: offering.title().to_owned(),
        title_language: offering.title_language(),
        href: edition.base.href(&url::record(offering.common.kind, &offering.common.id)),
        note: by.map_or(kind.clone(), |by| format!("{kind}, van {by}")),
        cells: columns.iter().map(|column| (column.text)(edition, offering)).collect(),
    }
}
