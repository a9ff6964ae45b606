//! The rows of a table into what each says of one record. Every value ends up in a row, or in the report;
//! what a row is compared with is for `merge`.

use serde_json::{Map, Value as Json, json};

use super::columns::{Chain, Column, KeyPath, Target, columns, target};
use super::mapping::{Fixed, Mapping};
use super::names::Names;
use super::table::{Row, Table};
use super::values::{self, Read, Unread};
use crate::catalogue::kind::Kind;
use crate::names::identity;
use crate::problem::{Problems, Severity};
use crate::rules::{unread_cell, unread_row};
use crate::schema::field::{Field, Shape};
use crate::schema::meant::key::table_of;
use crate::schema::scalar::shorten;
use crate::source::{Place, SourcePath};

/// What a row says of a record.
#[derive(Debug)]
pub(super) struct Said {
    pub place: Place,
    /// As a spreadsheet numbers it.
    pub number: usize,
    /// What the source calls it.
    pub source_id: Option<String>,
    /// By key, as front matter has them.
    pub values: Map<String, Json>,
    /// What holds for every row, by key: it fills what a record lacks.
    pub fixed: Map<String, Json>,
    pub body: Option<String>,
}

/// The key of who offers it.
const PROVIDER: &str = "aanbieder";

/// What holds for every row.
pub(super) type FixedValues = Vec<(Chain, Json)>;

/// The values of the mapping file that hold for every row, and the provider where no column names one.
pub(super) fn fixed(
    (mapping, provider): (&Mapping, Option<&str>),
    kind: Kind,
    names: &mut Names,
    problems: &mut Problems,
) -> FixedValues {
    let asked = provider.map(|name| Fixed {
        key: PROVIDER.to_owned(),
        text: name.to_owned(),
        place: Place::whole(&SourcePath::new("--aanbieder")),
    });
    let mut fixed = Vec::new();
    for given in asked.iter().chain(&mapping.fixed) {
        let Some(Target::Key(chain)) = target(&given.key, kind, &given.place, problems) else {
            continue;
        };
        let unread = match values::read(&chain, &given.text, names) {
            Ok(Read::Value(value)) => {
                fixed.push((chain, value));
                continue;
            }
            Ok(_) => Unread::new(format!("`{}` is geen waarde van `{}`", given.text, given.key)),
            Err(unread) => unread,
        };
        report(unread, (given.place.clone(), Severity::Error), problems);
    }
    fixed
}

fn report(unread: Unread, (place, severity): (Place, Severity), problems: &mut Problems) {
    problems.add(severity, &unread_cell::RULE, place, unread.why).hints.extend(unread.hints);
}

/// Reads every row of a table; `None` when a column cannot be placed.
pub(super) fn read(
    table: &Table,
    mapping: &Mapping,
    kind: Kind,
    (fixed, names): (&FixedValues, &mut Names),
    problems: &mut Problems,
) -> Option<Vec<Said>> {
    let before = problems.len();
    let columns = columns(table, mapping, kind, problems);
    let title = kind.title_key();
    let has_title =
        columns.iter().any(|column| column.targets.iter().any(|target| is_key(target, title)));
    if !has_title && problems.len() == before {
        let place = table.row_place(&table.header);
        problems
            .error(
                &crate::rules::unknown_column::RULE,
                place,
                format!("geen kolom is de `{title}`"),
            )
            .hint(format!(
                "noem in het kolommenbestand welke dat is: `kolommen: {{Naam: {title}}}`"
            ));
    }
    if problems.has_errors() {
        return None;
    }
    let mut reader = RowReader { table, columns: &columns, fixed, names, problems };
    Some(table.rows.iter().filter_map(|row| reader.row(row, title)).collect())
}

fn is_key(target: &Target, key: &str) -> bool {
    matches!(target, Target::Key(chain) if chain.0.len() == 1 && chain.last().key == key)
}

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a [Column<'a>],
    fixed: &'a FixedValues,
    names: &'a mut Names,
    problems: &'a mut Problems,
}

impl RowReader<'_> {
    fn row(&mut self, row: &Row, title: &str) -> Option<Said> {
        let mut said = Said {
            place: self.table.row_place(row),
            number: row.number,
            source_id: None,
            values: Map::new(),
            fixed: Map::new(),
            body: None,
        };
        for column in self.columns {
            let cell = row.cell(column.position);
            let other = column.words.and_then(|words| words.get(&identity(cell)));
            let text = other.map_or(cell, String::as_str);
            if !text.is_empty() {
                for target in &column.targets {
                    self.cell((row, column), target, text, &mut said);
                }
            }
        }
        self.rest(row, &mut said);
        if said.values.get(title).is_none() {
            let message = format!(
                "rij {}: deze rij heeft geen `{title}`, en is niet overgenomen",
                row.number
            );
            self.problems
                .error(&unread_row::RULE, said.place, message)
                .hint("vul haar in, of haal de rij weg");
            return None;
        }
        Some(said)
    }

    fn cell(
        &mut self,
        (row, column): (&Row, &Column<'_>),
        target: &Target,
        text: &str,
        said: &mut Said,
    ) {
        let chain = match target {
            Target::SourceId => return said.source_id = Some(text.to_owned()),
            Target::Body => return self.body((row, column), text, said),
            Target::Key(chain) => chain,
        };
        match values::read(chain, text, self.names) {
            Ok(Read::Value(value)) => put(&mut said.values, &chain.0, value),
            Ok(Read::Part(value)) => {
                let why = format!(
                    "van `{}` is `{}` overgenomen",
                    shorten(text),
                    value.as_str().unwrap_or_default()
                );
                put(&mut said.values, &chain.0, value);
                let unread = Unread::new(why).hint("zet wat er nog meer staat waar het hoort");
                self.report((row, column), unread, Severity::Warning);
            }
            Ok(Read::Span(first, last)) => self.span((row, column), chain, (&first, &last), said),
            Ok(Read::NotKnown) => {
                let unread = Unread::new(format!(
                    "`{}` zegt niets, en is niet overgenomen",
                    shorten(text)
                ))
                .hint(
                    "laat de cel leeg, of leg in het kolommenbestand vast wat dit woord betekent",
                );
                self.report((row, column), unread, Severity::Warning);
            }
            Err(unread) => self.report((row, column), unread, Severity::Error),
        }
    }

    /// Two moments in one cell fill the start and the end.
    fn span(
        &mut self,
        place: (&Row, &Column<'_>),
        chain: &Chain,
        (first, last): (&str, &str),
        said: &mut Said,
    ) {
        if let Some(end) = end_of(chain) {
            put(&mut said.values, &chain.0, json!(first));
            put(&mut said.values, &end, json!(last));
        } else {
            let why = format!("dit loopt van `{first}` tot `{last}`, en hier past één moment");
            self.report(place, Unread::new(why), Severity::Error);
        }
    }

    fn body(&mut self, place: (&Row, &Column<'_>), text: &str, said: &mut Said) {
        if crate::formats::markdown::render(text, 0, "/").raw_html.is_empty() {
            said.body = Some(text.to_owned());
        } else {
            let unread = Unread::new("in deze tekst staat HTML")
                .hint("haal wat tussen `<` en `>` staat weg");
            self.report(place, unread, Severity::Error);
        }
    }

    fn report(&mut self, (row, column): (&Row, &Column<'_>), unread: Unread, severity: Severity) {
        let why = format!("rij {}, kolom `{}`: {}", row.number, shorten(&column.name), unread.why);
        let place = self.table.place(row, column.position);
        report(Unread { why, ..unread }, (place, severity), self.problems);
    }

    /// What no column says: fixed values, the name of a run, and cells beyond the columns.
    fn rest(&mut self, row: &Row, said: &mut Said) {
        for (chain, value) in self.fixed {
            let key = chain.0[0].key;
            // Who offers it tells rows apart.
            let is_said = key == PROVIDER || said.values.contains_key(key);
            let values = if is_said { &mut said.values } else { &mut said.fixed };
            put_if_absent(values, &chain.0, value);
        }
        name_run(&mut said.values);
        for position in self.table.header.cells.len()..row.cells.len() {
            if !row.cell(position).is_empty() {
                let message = format!(
                    "rij {}: `{}` staat achter de laatste kolom",
                    row.number,
                    shorten(row.cell(position))
                );
                let place = self.table.place(row, position);
                let hint = "staat er in deze rij een scheidingsteken in een tekst, zet die dan tussen aanhalingstekens";
                self.problems.error(&unread_cell::RULE, place, message).hint(hint);
            }
        }
    }
}

/// Sets the value at the end of a chain of keys; in a list of groups that of the first.
fn put(values: &mut Map<String, Json>, chain: &[&'static Field], value: Json) {
    let Some((first, rest)) = chain.split_first() else { return };
    if rest.is_empty() {
        values.insert(first.key.to_owned(), value);
        return;
    }
    let empty = match first.shape {
        Shape::List { .. } => json!([{}]),
        _ => json!({}),
    };
    let group = values.entry(first.key).or_insert(empty);
    let group = if group.is_array() { &mut group[0] } else { group };
    if let Json::Object(group) = group {
        put(group, rest, value);
    }
}

fn put_if_absent(values: &mut Map<String, Json>, chain: &[&'static Field], value: &Json) {
    let pointer: String = chain
        .iter()
        .map(|field| match field.shape {
            Shape::List { of: Shape::Map(_), .. } => format!("/{}/0", field.key),
            _ => format!("/{}", field.key),
        })
        .collect();
    let is_there = Json::Object(std::mem::take(values));
    let absent = is_there.pointer(&pointer).is_none();
    if let Json::Object(same) = is_there {
        *values = same;
    }
    if absent {
        put(values, chain, value.clone());
    }
}

/// The key for the end beside that of a start.
fn end_of(chain: &Chain) -> Option<KeyPath> {
    let (last, above) = chain.0.split_last()?;
    let table = table_of(above.last()?);
    let end = table.iter().find(|field| last.key == "start" && field.key == "einde")?;
    Some([above, &[end]].concat())
}

/// A run without a name gets its first day for one.
fn name_run(values: &mut Map<String, Json>) {
    let Some(Json::Object(run)) = values.get_mut("uitvoeringen").and_then(|runs| runs.get_mut(0))
    else {
        return;
    };
    let start = run
        .get("start")
        .and_then(Json::as_str)
        .and_then(|start| start.get(..10))
        .map(str::to_owned);
    if let (Some(start), false) = (start, run.contains_key("id")) {
        run.insert("id".to_owned(), json!(start));
    }
}
