//! The open data into data sets: each list of records, the runs, and the words that all of them are described
//! with; each with the files in which it can be had.

use super::scheme::schemes;
use crate::edition::Edition;
use crate::formats::csv::Separator;
use crate::open_data::table::Table;
use crate::url::{self, SitePath};

/// The profile for words, which asks a meaning of each.
const NL_SBB: &str = "http://nlbegrip.nl/def/skosapnl#";

#[derive(Debug)]
pub(super) struct DataSet {
    /// Its name in addresses, which never changes.
    pub name: &'static str,
    pub title: String,
    pub description: String,
    pub files: Vec<File>,
}

/// A file in which a data set can be had.
#[derive(Debug)]
pub(super) struct File {
    pub title: &'static str,
    /// More than the title says.
    pub remark: Option<&'static str>,
    pub path: SitePath,
    pub format: Format,
    /// The address of what it keeps to.
    pub standard: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Csv,
    Turtle,
}

impl Format {
    pub(super) const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Turtle];

    /// In the European list of file types, and in the list of media types.
    pub(super) fn listed(self) -> [&'static str; 2] {
        match self {
            Self::Json => [
                "http://publications.europa.eu/resource/authority/file-type/JSON",
                "http://www.iana.org/assignments/media-types/application/json",
            ],
            Self::Csv => [
                "http://publications.europa.eu/resource/authority/file-type/CSV",
                "http://www.iana.org/assignments/media-types/text/csv",
            ],
            Self::Turtle => [
                "http://publications.europa.eu/resource/authority/file-type/RDF_TURTLE",
                "http://www.iana.org/assignments/media-types/text/turtle",
            ],
        }
    }
}

/// Every data set, the words last.
pub(super) fn data_sets(edition: &Edition) -> Vec<DataSet> {
    let lists = Table::all(edition).map(|table| of_table(edition, table));
    lists.chain([words(edition)]).collect()
}

fn of_table(edition: &Edition, table: Table) -> DataSet {
    let json = match table {
        Table::Of(collection) => Some(File {
            title: "JSON",
            remark: (collection.files(edition) > 1)
                .then_some("Het eerste deel. Onder `vervolg` staat waar de lijst verder gaat."),
            path: collection.path(1),
            format: Format::Json,
            standard: Some(edition.base.absolute(&url::data::schema())),
        }),
        Table::Runs => None,
    };
    let tables = Separator::ALL.map(|separator| File {
        title: match separator {
            Separator::Semicolon => "CSV met puntkomma’s",
            Separator::Comma => "CSV met komma’s",
        },
        remark: None,
        path: table.path(separator),
        format: Format::Csv,
        standard: None,
    });
    let site = &edition.catalogue.site;
    DataSet {
        name: table.name(),
        title: format!("{} van {}", table.title(), site.name),
        description: format!("{} in de catalogus. {}", table.title(), site.description),
        files: json.into_iter().chain(tables).collect(),
    }
}

fn words(edition: &Edition) -> DataSet {
    let site = &edition.catalogue.site;
    let is_defined = schemes(edition)
        .iter()
        .flat_map(|scheme| &scheme.concepts)
        .all(|concept| concept.definition.is_some());
    let file = File {
        title: "SKOS",
        remark: None,
        path: url::data::concepts(),
        format: Format::Turtle,
        standard: is_defined.then(|| NL_SBB.to_owned()),
    };
    DataSet {
        name: "begrippenkaders",
        title: format!("Begrippenkaders van {}", site.name),
        description: format!(
            "De woorden waarmee aanbod is beschreven, elk met de betekenis en de bron. {}",
            site.description
        ),
        files: vec![file],
    }
}
