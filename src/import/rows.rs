//! The rows of a table into what each says of one record: a cell is read for every key that its column fills.

use super::columns::{Column, Target, columns};
use super::mapping::Mapping;
use super::reader::{At, Reader};
use super::said::Said;
use super::table::{Row, Table};
use crate::names::identity;
use crate::rules::{unknown_column, unread_cell};
use crate::schema::scalar::shorten;

/// Reads every row of a table; `None` when a column cannot be placed.
pub(super) fn read(table: &Table, mapping: &Mapping, reader: &mut Reader<'_>) -> Option<Vec<Said>> {
    let before = reader.problems.len();
    let columns = columns(table, mapping, reader.kind, reader.problems);
    let title = reader.kind.title_key();
    let has_title =
        columns.iter().any(|column| column.targets.iter().any(|target| is_key(target, title)));
    if !has_title && reader.problems.len() == before {
        let place = table.row_place(&table.header);
        reader
            .problems
            .error(&unknown_column::RULE, place, format!("geen kolom is de `{title}`"))
            .hint(format!(
                "noem in het kolommenbestand welke dat is: `kolommen: {{Naam: {title}}}`"
            ));
    }
    if reader.problems.has_errors() {
        return None;
    }
    Some(table.rows.iter().filter_map(|row| read_row(table, row, &columns, reader)).collect())
}

fn is_key(target: &Target, key: &str) -> bool {
    matches!(target, Target::Key(chain) if chain.0.len() == 1 && chain.last().key == key)
}

fn read_row(
    table: &Table,
    row: &Row,
    columns: &[Column<'_>],
    reader: &mut Reader<'_>,
) -> Option<Said> {
    let mut said = Said::new(table.row_place(row), format!("rij {}", row.number));
    for column in columns {
        let cell = row.cell(column.position);
        let other = column.words.and_then(|words| words.get(&identity(cell)));
        let text = other.map_or(cell, String::as_str);
        let at = || At {
            name: format!("rij {}, kolom `{}`", row.number, shorten(&column.name)),
            place: table.place(row, column.position),
        };
        for target in column.targets.iter().filter(|_| !text.is_empty()) {
            reader.text(&at, target, text, &mut said);
        }
    }
    report_beyond(table, row, reader);
    reader.finished(said)
}

/// Reports cells behind the last column.
fn report_beyond(table: &Table, row: &Row, reader: &mut Reader<'_>) {
    for position in table.header.cells.len()..row.cells.len() {
        let cell = row.cell(position);
        if !cell.is_empty() {
            let message =
                format!("rij {}: `{}` staat achter de laatste kolom", row.number, shorten(cell));
            let hint = "staat er in deze rij een scheidingsteken in een tekst, zet die dan tussen aanhalingstekens";
            let place = table.place(row, position);
            reader.problems.error(&unread_cell::RULE, place, message).hint(hint);
        }
    }
}
