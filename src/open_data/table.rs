//! Lists of the open data as tables: a row per record, a column per key, those of groups after a point. A list of
//! values is one cell, with bars; a list of groups has no place in a cell, but runs have a table of their own.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};

use super::record::{self, ADDRESS, Form, ID, Publisher};
use super::{Collection, records};
use crate::catalogue::common::Common;
use crate::catalogue::kind::Kind;
use crate::catalogue::run::Run;
use crate::catalogue::site::SourceDocument;
use crate::edition::Edition;
use crate::formats::csv::{Rows, Separator};
use crate::schema::declare::FieldGroup;
use crate::schema::field::{Field, Shape};
use crate::url::{self, SitePath};

type Fields = Box<dyn Iterator<Item = &'static Field>>;

/// Of the offering that a run is of: its name that never changes, and its title.
const OFFERING: &str = Kind::Offering.folder();
const TITLE: &str = "titel";

/// When a run begins and ends.
const START: &str = "start";
const END: &str = "einde";

/// Between the values in a cell, as `import` reads them.
const BETWEEN: &str = " | ";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Of(Collection),
    /// The runs of all offerings.
    Runs,
}

/// A column: the keys down to its value.
struct Column {
    path: Vec<&'static str>,
    is_number: bool,
}

impl Table {
    /// Every table; none when the site publishes no data.
    pub(crate) fn all(edition: &Edition) -> impl Iterator<Item = Self> {
        let runs = |of: &Collection| *of == Collection::Records(Kind::Offering);
        Collection::all(edition)
            .flat_map(move |of| [Some(Self::Of(of)), runs(&of).then_some(Self::Runs)])
            .flatten()
    }

    /// The name of its files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Of(collection) => collection.name(),
            Self::Runs => "uitvoeringen",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Of(collection) => collection.title(),
            Self::Runs => "Uitvoeringen",
        }
    }

    /// The number of its rows.
    pub(crate) fn len(self, edition: &Edition) -> usize {
        match self {
            Self::Of(collection) => collection.len(edition),
            Self::Runs => runs(edition).count(),
        }
    }

    pub(crate) fn path(self, separator: Separator) -> SitePath {
        url::data::table(self.name(), separator)
    }

    /// The bytes of its file.
    pub(crate) fn bytes(self, edition: &Edition, separator: Separator) -> Vec<u8> {
        let columns = self.columns();
        let mut table = Rows::new(separator);
        table.add(columns.iter().map(|column| column.path.join(".")));
        for values in self.rows(edition) {
            table.add(columns.iter().map(|column| column.cell(&values, separator)));
        }
        table.into_bytes()
    }

    fn columns(self) -> Vec<Column> {
        let own = |keys: &[&'static str]| {
            keys.iter().map(|key| Column { path: vec![key], is_number: false }).collect::<Vec<_>>()
        };
        match self {
            Self::Of(Collection::Records(kind)) => {
                below(own(&[ID, ADDRESS]), &[], record::keys(kind).into_iter())
            }
            Self::Of(Collection::Documents) => below(own(&[]), &[], SourceDocument::FIELDS.iter()),
            Self::Runs => below(own(&[OFFERING, ADDRESS, TITLE]), &[], Run::FIELDS.iter()),
        }
    }

    /// The values of each row as an editor would write them.
    fn rows(self, edition: &Edition) -> Box<dyn Iterator<Item = Map<String, Json>> + '_> {
        match self {
            Self::Of(Collection::Records(kind)) => {
                let publisher = Publisher::new(edition, kind);
                let values = move |one| publisher.values(one, Form::Text);
                Box::new(records(edition, kind).map(values))
            }
            Self::Of(Collection::Documents) => {
                Box::new(edition.catalogue.site.documents.iter().map(FieldGroup::to_values))
            }
            Self::Runs => {
                let publisher = Publisher::new(edition, Kind::Offering);
                let offerings = edition.catalogue.tables.offerings.iter();
                let runs =
                    offerings.filter(|offering| !offering.common.is_draft()).flat_map(|offering| {
                        offering.runs.iter().map(move |run| (&offering.common, run))
                    });
                Box::new(runs.map(move |(of, run)| run_values(edition, &publisher, of, run)))
            }
        }
    }
}

/// The runs of all offerings, each with its offering.
fn runs(edition: &Edition) -> impl Iterator<Item = (&Common, &Run)> {
    let offerings = edition.catalogue.tables.offerings.iter();
    let published = offerings.filter(|offering| !offering.common.is_draft());
    published.flat_map(|offering| offering.runs.iter().map(|run| (&offering.common, run)))
}

/// A run with what it is a run of. Its start and end are there too when only its meetings say them.
fn run_values(
    edition: &Edition,
    publisher: &Publisher<'_>,
    offering: &Common,
    run: &Run,
) -> Map<String, Json> {
    let page = edition.base.absolute(&url::record(offering.kind, &offering.id));
    let head = [
        (OFFERING, offering.lasting_id().to_owned()),
        (ADDRESS, page),
        (TITLE, offering.title.clone()),
        (START, run.start().to_string()),
        (END, run.end().to_string()),
    ];
    let mut values = publisher.group(run.to_values(), Run::FIELDS, Form::Text);
    values.extend(head.map(|(key, value)| (key.to_owned(), Json::from(value))));
    values
}

/// Adds the columns of the fields of a group, of which `path` has the keys.
fn below(
    mut columns: Vec<Column>,
    path: &[&'static str],
    fields: impl Iterator<Item = &'static Field>,
) -> Vec<Column> {
    for field in fields.filter(|field| field.is_kept) {
        let path = [path, &[field.key]].concat();
        match field.shape {
            Shape::Map(table) => columns = below(columns, &path, Box::new(table.iter()) as Fields),
            Shape::List { of: Shape::Map(_), .. } => {}
            shape => columns.push(Column { path, is_number: shape.is_number() }),
        }
    }
    columns
}

impl Column {
    fn cell<'v>(&self, values: &'v Map<String, Json>, separator: Separator) -> Cow<'v, str> {
        let (first, rest) = self.path.split_first().expect("a column has a key");
        let group = |value: &'v Json, key: &&str| value.get(key);
        match values.get(*first).and_then(|value| rest.iter().try_fold(value, group)) {
            Some(Json::String(text)) if self.is_number => {
                Cow::Owned(text.replace([',', '.'], separator.decimal()))
            }
            Some(Json::String(text)) => Cow::Borrowed(text),
            Some(Json::Array(items)) => {
                let items: Vec<&str> = items.iter().filter_map(Json::as_str).collect();
                Cow::Owned(items.join(BETWEEN))
            }
            _ => Cow::Borrowed(""),
        }
    }
}
