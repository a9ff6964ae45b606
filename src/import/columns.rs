//! The columns of a table into the keys they fill: by the mapping file, or by the name, meaning or synonym of
//! a key. No fuzzy matching: a name that only resembles a key is reported with a suggestion. Cells are read
//! by `reader`.

use std::collections::BTreeMap;

use super::keys::is_cost;
use super::mapping::Mapping;
use super::returned::FAULTS;
use super::table::Table;
use crate::catalogue::common::{LIFE_CYCLE, SHARED};
use crate::catalogue::kind::Kind;
use crate::names::{identity, nearest};
use crate::problem::Problems;
use crate::rules::unknown_column;
use crate::schema::field::Field;
use crate::schema::meant::key::{named, table_of};
use crate::schema::scalar::shorten;
use crate::source::Place;

/// The name of the column that tells the rows of a source apart.
const SOURCE_ID: &str = "bron_id";

/// The name of the column with the running text.
const BODY: &str = "tekst";

/// A key inside its groups: the last field has the value.
pub(super) type KeyPath = Vec<&'static Field>;

/// What a column fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Key(Chain),
    SourceId,
    Body,
}

/// A [`KeyPath`], compared by its keys.
#[derive(Clone, Debug)]
pub(super) struct Chain(pub KeyPath);

impl Chain {
    pub(super) fn last(&self) -> &'static Field {
        self.0.last().expect("a chain is never empty")
    }

    /// `kosten.bedrag`.
    pub(super) fn dotted(&self) -> String {
        self.0.iter().map(|field| field.key).collect::<Vec<_>>().join(".")
    }
}

impl PartialEq for Chain {
    fn eq(&self, other: &Self) -> bool {
        self.0.iter().map(|field| field.key).eq(other.0.iter().map(|field| field.key))
    }
}

impl Eq for Chain {}

/// A column of a table that fills something.
#[derive(Debug)]
pub(super) struct Column<'m> {
    pub position: usize,
    pub name: String,
    pub targets: Vec<Target>,
    /// The value that each word of this column means, by folded word.
    pub words: Option<&'m BTreeMap<String, String>>,
}

/// The columns of a table that fill a key, in order; a column without a key is reported.
pub(super) fn columns<'m>(
    table: &Table,
    mapping: &'m Mapping,
    kind: Kind,
    problems: &mut Problems,
) -> Vec<Column<'m>> {
    let mut columns: Vec<Column<'m>> = Vec::new();
    for (position, name) in table.header.cells.iter().map(str::trim).enumerate() {
        let place = || table.place(&table.header, position);
        let filled = table.rows.iter().filter(|row| !row.cell(position).is_empty()).count();
        let folded = identity(name);
        if filled == 0 || name == FAULTS {
            continue;
        }
        if columns.iter().any(|other| identity(&other.name) == folded) {
            let message = format!("de kolom `{}` staat er twee keer", shorten(name));
            problems
                .error(&unknown_column::RULE, place(), message)
                .hint("voeg ze samen, of geef er één een andere naam");
            continue;
        }
        let targets: Vec<Target> = match (mapping.columns.get(&folded), wanted(name, kind)) {
            (Some(named), _) if named.keys.is_empty() => continue,
            (Some(named), _) => {
                let target = |key: &String| target(key, kind, &named.place, problems);
                named.keys.iter().filter_map(target).collect()
            }
            (None, Some(target)) => checked(target, name, &place(), problems).into_iter().collect(),
            (None, None) => {
                report_unknown(name, filled, kind, place(), problems);
                continue;
            }
        };
        let words = mapping.words.get(&folded);
        report_taken(name, &targets, &columns, place(), problems);
        columns.push(Column { position, name: name.to_owned(), targets, words });
    }
    report_absent(table, mapping, problems);
    columns
}

/// The target that a name in the mapping file means; an unknown name is reported.
pub(super) fn target(
    name: &str,
    kind: Kind,
    place: &Place,
    problems: &mut Problems,
) -> Option<Target> {
    let Some(target) = wanted(name, kind) else {
        let message = format!("`{}` is geen sleutel van `{}`", shorten(name), kind.folder());
        problems
            .error(&unknown_column::RULE, place.clone(), message)
            .hint_nearest(name, keys(kind));
        return None;
    };
    checked(target, name, place, problems)
}

pub(super) fn wanted(name: &str, kind: Kind) -> Option<Target> {
    match identity(name).replace(' ', "_").as_str() {
        SOURCE_ID => return Some(Target::SourceId),
        BODY => return Some(Target::Body),
        _ => {}
    }
    // Title before name, website before url: first what the kind itself has.
    let chain = named(name, kind.fields()).or_else(|| named(name, SHARED))?;
    Some(Target::Key(Chain(chain)))
}

/// The target, unless no cell can hold its value.
fn checked(target: Target, name: &str, place: &Place, problems: &mut Problems) -> Option<Target> {
    let Target::Key(chain) = &target else { return Some(target) };
    let below = table_of(chain.last());
    if chain.0[0].key == LIFE_CYCLE {
        let message = format!("`{}`: of iets op de site staat, bepaalt de redactie", shorten(name));
        problems.error(&unknown_column::RULE, place.clone(), message).hint(skip_hint(name));
        return None;
    }
    if !below.is_empty() && !is_cost(chain.last()) {
        let message =
            format!("`{}` is een groep sleutels, en een cel heeft één waarde", chain.dotted());
        let keys: Vec<_> =
            below.iter().map(|field| format!("`{}.{}`", chain.dotted(), field.key)).collect();
        problems
            .error(&unknown_column::RULE, place.clone(), message)
            .hint(format!("noem in het kolommenbestand welke: {}", keys.join(", ")));
        return None;
    }
    Some(target)
}

fn keys(kind: Kind) -> impl Iterator<Item = &'static str> {
    kind.fields().iter().map(|field| field.key)
}

fn skip_hint(name: &str) -> String {
    format!("laat je de kolom weg, schrijf dan in het kolommenbestand `kolommen: {{{name}: }}`")
}

fn report_unknown(name: &str, filled: usize, kind: Kind, place: Place, problems: &mut Problems) {
    let shown = shorten(name);
    let values =
        if filled == 1 { "staat 1 waarde".to_owned() } else { format!("staan {filled} waarden") };
    let message = match name {
        "" => format!("deze kolom heeft geen naam, en er {values} in"),
        _ => format!("de kolom `{shown}` hoort bij geen sleutel; er {values} in"),
    };
    let problem = problems.error(&unknown_column::RULE, place, message);
    let near = within(name, kind).or_else(|| nearest(name, keys(kind)).map(str::to_owned));
    if let Some(near) = near {
        let mapped = format!("kolommen: {{{shown}: {near}}}");
        problem
            .hint(format!("bedoelde je `{near}`? schrijf dan in het kolommenbestand `{mapped}`"));
    } else {
        problem.hint(format!(
            "noem haar sleutel in het kolommenbestand: `kolommen: {{{shown}: sleutel}}`"
        ));
    }
    problem.hint(skip_hint(&shown));
}

/// The whole name of `uitvoeringen.plaats`, which leaves a group out.
fn within(name: &str, kind: Kind) -> Option<String> {
    let (first, last) = name.split_once('.')?;
    let last = last.rsplit('.').next().unwrap_or(last);
    let field = kind.fields().iter().find(|field| identity(field.key) == identity(first))?;
    let below = named(last, table_of(field))?;
    let keys = std::iter::once(field).chain(below).map(|field| field.key);
    Some(keys.collect::<Vec<_>>().join("."))
}

fn report_taken(
    name: &str,
    targets: &[Target],
    columns: &[Column<'_>],
    place: Place,
    problems: &mut Problems,
) {
    let same =
        columns.iter().find(|other| other.targets.iter().any(|target| targets.contains(target)));
    if let Some(same) = same {
        let message =
            format!("de kolommen `{}` en `{}` vullen dezelfde sleutel", same.name, shorten(name));
        problems.error(&unknown_column::RULE, place, message).hint(skip_hint(name));
    }
}

/// Columns that the mapping file names and no table has.
fn report_absent(table: &Table, mapping: &Mapping, problems: &mut Problems) {
    let names: Vec<&str> = table.header.cells.iter().map(str::trim).collect();
    for (folded, named) in &mapping.columns {
        if !names.iter().any(|name| identity(name) == *folded) {
            let message =
                format!("de kolom `{}` staat niet in `{}`", shorten(&named.name), table.path);
            problems
                .warning(&unknown_column::RULE, named.place.clone(), message)
                .hint_nearest(&named.name, names.iter().copied());
        }
    }
}
