//! A table as it came in, with a column of what was wrong in each row, or is otherwise here, for whoever made
//! it. Formulas are made harmless by `formats::csv`; the column is left out when the table comes in again.

use std::collections::BTreeMap;

use super::table::{Row, Table};
use crate::formats::csv;
use crate::problem::{Problem, Problems};
use crate::source::{Place, Spot};

/// The name of the column.
pub(super) const FAULTS: &str = "Fouten";

/// The text of the file.
pub(super) fn text(table: &Table, problems: &Problems) -> String {
    let mut faults = BTreeMap::<usize, Vec<String>>::new();
    for problem in problems.iter() {
        let place = problem.row.as_ref().unwrap_or(&problem.place);
        if place.path == table.path {
            faults.entry(row_of(table, place)).or_default().push(said(problem));
        }
    }
    // What is wrong with a column is told in the first row.
    for above in faults.remove(&0).into_iter().flatten() {
        faults.entry(1).or_default().insert(0, above);
    }
    let own = table.header.cells.iter().position(|name| name.trim() == FAULTS);
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let width = width.max(table.header.cells.len());
    let written = |row: &Row, last: String| {
        let cells = (0..width).filter(|column| Some(*column) != own);
        let cells = cells.map(|column| row.cell(column).to_owned());
        cells.chain([last]).collect::<Vec<_>>()
    };
    let header = written(&table.header, FAULTS.to_owned());
    let rows = table.rows.iter().zip(1..).map(|(row, number)| {
        written(row, faults.get(&number).map(|faults| faults.join("\n")).unwrap_or_default())
    });
    let bytes = csv::table(std::iter::once(header).chain(rows));
    String::from_utf8(bytes).expect("cells are text")
}

/// The number of the row at a place; 0 is that of the names of the columns.
fn row_of(table: &Table, place: &Place) -> usize {
    match place.spot {
        Spot::Bytes { start, .. } => table.rows.partition_point(|row| row.start <= start),
        _ => 0,
    }
}

fn said(problem: &Problem) -> String {
    let hints = problem.hints.iter().map(|hint| format!(" ({hint})"));
    format!("{}{}", problem.message, hints.collect::<String>())
}
