//! The page on the open data: which files there are, under which conditions, and how to read them.

use serde::Serialize;

use crate::catalogue::kind::Kind;
use crate::catalogue::site::{Export, Site};
use crate::dutch::phrases;
use crate::edition::Edition;
use crate::feedback;
use crate::formats::csv::Separator;
use crate::open_data::mapping::{MAPPINGS, Mapping};
use crate::open_data::table::Table;
use crate::open_data::{Collection, RECORDS_PER_FILE, VERSION};
use crate::output::Output;
use crate::parts::data_profile::missing;
use crate::parts::view::Head;
use crate::url;

#[derive(Debug, Serialize)]
struct OpenDataView<'a> {
    publisher: Option<&'a str>,
    licence: Option<LicenceView<'a>>,
    /// Where somebody asks about the conditions.
    feedback: Option<String>,
    lists: Vec<ListRow>,
    schema: String,
    linked_data: LinkedDataView,
    version: &'static str,
    records_per_file: usize,
    fields: String,
    examples: Examples,
    mappings: &'static [Mapping],
}

#[derive(Debug, Serialize)]
struct LicenceView<'a> {
    title: &'a str,
    address: &'a str,
}

#[derive(Debug, Serialize)]
struct ListRow {
    title: &'static str,
    count: usize,
    /// Runs are with their offerings.
    json: String,
    semicolons: String,
    commas: String,
}

#[derive(Debug, Serialize)]
struct LinkedDataView {
    concepts: String,
    catalogue: String,
    /// "een uitgever en een licentie": what the profile of catalogues asks and nobody knows; may be empty.
    missing: String,
}

/// Full addresses, for programs.
#[derive(Debug, Serialize)]
struct Examples {
    json: String,
    semicolons: String,
    commas: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    let page = Output::page(url::data::page(), "open_data.html", move |_| {
        let summary = "Alles wat hier staat, als bestanden die een programma kan lezen: als JSON en als tabel.";
        (Head::new(edition, "Open data", summary, Vec::new()), view(edition))
    });
    if edition.catalogue.site.exports(Export::Data) { vec![page] } else { Vec::new() }
}

fn view(edition: &Edition) -> OpenDataView<'_> {
    let Site { publisher, licence, .. } = &edition.catalogue.site;
    let offerings = Collection::Records(Kind::Offering);
    let table = |separator| edition.base.absolute(&Table::Of(offerings).path(separator));
    OpenDataView {
        publisher: publisher.as_deref(),
        licence: licence
            .as_ref()
            .map(|one| LicenceView { title: one.title(), address: one.address() }),
        feedback: feedback::link(edition, "Open data", ""),
        lists: Table::all(edition).map(|table| row(edition, table)).collect(),
        schema: edition.base.href(&url::data::schema()),
        linked_data: LinkedDataView {
            concepts: edition.base.href(&url::data::concepts()),
            catalogue: edition.base.href(&url::data::catalogue()),
            missing: phrases::enumerate(&missing(edition)),
        },
        version: VERSION,
        records_per_file: RECORDS_PER_FILE,
        fields: edition.base.href(&url::field_reference()),
        examples: Examples {
            json: edition.base.absolute(&offerings.path(1)),
            semicolons: table(Separator::Semicolon),
            commas: table(Separator::Comma),
        },
        mappings: MAPPINGS,
    }
}

fn row(edition: &Edition, table: Table) -> ListRow {
    let href = |path| edition.base.href(&path);
    let list = match table {
        Table::Of(list) => list,
        Table::Runs => Collection::Records(Kind::Offering),
    };
    ListRow {
        title: table.title(),
        count: table.len(edition),
        json: href(list.path(1)),
        semicolons: href(table.path(Separator::Semicolon)),
        commas: href(table.path(Separator::Comma)),
    }
}
