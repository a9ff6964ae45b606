//! The text of a table into rows of cells, each with its place in that text. What a cell means is for
//! `columns` and `values`; nothing here knows our keys.

use std::ops::Range;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use crate::problem::Problems;
use crate::rules::unreadable_table;
use crate::source::{Place, Source, SourcePath};

/// Possible delimiters; on a tie the first one wins.
const DELIMITERS: &[u8] = b";,\t";

/// Rows that may be above the names of the columns.
const ABOVE_MAX: usize = 10;

/// Tables with more rows are rejected: no catalogue has nearly as many.
const ROWS_MAX: usize = 100_000;

/// A table with more columns is no list of offerings.
const COLUMNS_MAX: usize = 500;

/// A table in memory.
#[derive(Debug)]
pub(super) struct Table {
    /// Its file.
    pub path: SourcePath,
    text: Arc<str>,
    delimiter: u8,
    pub(super) header: Row,
    pub(super) rows: Vec<Row>,
}

/// A row that is not empty.
#[derive(Debug)]
pub(super) struct Row {
    /// As a spreadsheet numbers it.
    pub number: usize,
    /// Its first byte in the text.
    pub start: usize,
    pub cells: StringRecord,
}

impl Row {
    /// A cell without white space around it; empty when the row has no such cell. The quote that keeps a
    /// spreadsheet from taking a text for a formula is no part of it.
    pub(super) fn cell(&self, column: usize) -> &str {
        let cell = self.cells.get(column).unwrap_or_default().trim();
        let quoted = cell.strip_prefix('\'').map(str::trim_start);
        quoted.filter(|text| text.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
    }
}

impl Table {
    /// Reads the text of a file; `None` when that cannot be done, which is reported.
    pub(super) fn read(
        path: &SourcePath,
        source: &Source,
        problems: &mut Problems,
    ) -> Option<Self> {
        let text = source.text.clone();
        let (start, named) = separator_line(&text);
        let delimiter = named.unwrap_or_else(|| delimiter(&text[start..]));
        let mut rows = rows(&text, start, delimiter);
        let above = rows_above(&rows);
        if rows.len() < 2 {
            let what =
                if rows.is_empty() { "deze tabel is leeg" } else { "deze tabel heeft geen rijen" };
            problems
                .error(&unreadable_table::RULE, Place::whole(path), what)
                .hint("de eerste rij noemt de kolommen, elke rij daarna is één aanbod");
            return None;
        }
        let last = rows.last().map_or(0, |row| row.start);
        let above: Vec<Row> = rows.drain(..above).collect();
        let header = rows.remove(0);
        let (again, rows) = rows.into_iter().partition(|row| is_same(row, &header));
        let table = Self { path: path.clone(), text, delimiter, header, rows };
        table.report_above(&above, problems);
        table.report_again(again, problems);
        table.is_within_limits(last, problems).then_some(table)
    }

    fn report_above(&self, above: &[Row], problems: &mut Problems) {
        let Some(first) = above.first() else { return };
        let number = self.header.number;
        let message = format!(
            "de namen van de kolommen staan in rij {number}; wat erboven staat is niet gelezen"
        );
        problems
            .warning(&unreadable_table::RULE, self.row_place(first), message)
            .hint("staan de namen hier, geef dan elke kolom met waarden een naam");
    }

    fn report_again(&self, again: Vec<Row>, problems: &mut Problems) {
        for row in again {
            let message =
                format!("rij {} noemt de kolommen opnieuw, en is niet overgenomen", row.number);
            problems
                .warning(&unreadable_table::RULE, self.row_place(&row), message)
                .hint("staan hier twee tabellen onder elkaar, dan klopt dat: haal deze rij weg");
        }
    }

    fn is_within_limits(&self, last: usize, problems: &mut Problems) -> bool {
        let (_, open) = fields(&self.text, last, self.delimiter);
        let mut report = |place, message: String, hint: &str| {
            problems.error(&unreadable_table::RULE, place, message).hint(hint);
            false
        };
        let whole = || Place::whole(&self.path);
        if let Some(open) = open {
            let place = Place::bytes(&self.path, open..open + 1);
            return report(
                place,
                "dit aanhalingsteken wordt niet gesloten".to_owned(),
                "zet er een `\"` achter waar de tekst ophoudt, of haal het weg",
            );
        }
        if self.rows.len() > ROWS_MAX {
            let message = format!("deze tabel heeft meer dan {ROWS_MAX} rijen");
            return report(whole(), message, "deel haar op in kleinere tabellen");
        }
        if self.header.cells.len() > COLUMNS_MAX {
            let message = format!("deze tabel heeft {} kolommen", self.header.cells.len());
            return report(whole(), message, "bewaar alleen de kolommen die je nodig hebt");
        }
        true
    }

    /// The place of a cell; of the whole row when it has no such cell.
    pub(super) fn place(&self, row: &Row, column: usize) -> Place {
        let (fields, _) = fields(&self.text, row.start, self.delimiter);
        let row_end = fields.last().map_or(row.start, |last| last.end);
        let range = fields.get(column).cloned().unwrap_or(row.start..row_end);
        Place::bytes(&self.path, range)
    }

    /// The place of a row.
    pub(super) fn row_place(&self, row: &Row) -> Place {
        self.place(row, usize::MAX)
    }
}

/// How many rows are above the names of the columns: titles of the table, each in one cell, where a row below
/// them has more.
fn rows_above(rows: &[Row]) -> usize {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let names = rows.iter().take(ABOVE_MAX).position(|row| filled(row) > 1);
    names.filter(|names| names + 1 < rows.len()).unwrap_or(0)
}

/// Whether a row names the columns once more, as where two tables were put below each other.
fn is_same(row: &Row, header: &Row) -> bool {
    let plain = |row: &Row| -> Vec<String> {
        row.cells.iter().map(|cell| cell.trim_start_matches('\u{feff}').trim().to_owned()).collect()
    };
    row.cells.len() > 1 && plain(row) == plain(header)
}

/// The line `sep=;` that tells Excel the delimiter: where the table starts after it, and that delimiter.
fn separator_line(text: &str) -> (usize, Option<u8>) {
    let line = text.lines().next().unwrap_or_default();
    let named = line.trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
    match named {
        Some([delimiter]) => (text.len().min(line.len() + 1), Some(*delimiter)),
        _ => (0, None),
    }
}

/// The delimiter that gives a row and the next as many cells, and most of those; else the one that gives the
/// first row most. Above the names of the columns there may be a title, with commas of its own.
fn delimiter(text: &str) -> u8 {
    let lines = text.match_indices('\n').map(|(at, _)| at + 1);
    let starts = std::iter::once(0).chain(lines).filter(|at| !text[*at..].starts_with('\n'));
    let starts: Vec<usize> = starts.take(ABOVE_MAX + 1).collect();
    let cells = |start: usize, delimiter: u8| fields(text, start, delimiter).0.len();
    let is_alike = |pair: &[usize], delimiter: u8| {
        let [one, next] = [pair[0], pair[1]].map(|start| cells(start, delimiter));
        one > 1 && one == next
    };
    let named = starts.windows(2).find(|pair| DELIMITERS.iter().any(|one| is_alike(pair, *one)));
    let count = |delimiter: &u8| match named {
        Some(pair) if !is_alike(pair, *delimiter) => 0,
        Some(pair) => cells(pair[0], *delimiter),
        None => cells(starts.first().copied().unwrap_or_default(), *delimiter),
    };
    let mut most = DELIMITERS[0];
    for delimiter in DELIMITERS {
        if count(delimiter) > count(&most) {
            most = *delimiter;
        }
    }
    most
}

fn rows(text: &str, start: usize, delimiter: u8) -> Vec<Row> {
    let bytes = &text.as_bytes()[start..];
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut cells = StringRecord::new();
    let (mut rows, mut number, mut end) = (Vec::new(), text[..start].matches('\n').count(), start);
    // Rows may be of any length and the text is UTF-8, so reading cannot fail.
    while reader.read_record(&mut cells).unwrap_or(false) {
        let blank = text[end..].bytes().take_while(|byte| *byte == b'\n').count();
        number += blank + 1;
        let first = end + blank;
        end = start
            + usize::try_from(reader.position().byte()).unwrap_or(usize::MAX).min(bytes.len());
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { number, start: first, cells: cells.clone() });
        }
        if rows.len() > ROWS_MAX + 1 {
            break;
        }
    }
    rows
}

/// The bytes of each cell of the row that starts here, without the quotes around it; and the quote that is
/// never closed.
fn fields(text: &str, start: usize, delimiter: u8) -> (Vec<Range<usize>>, Option<usize>) {
    let bytes = text.as_bytes();
    let (mut fields, mut from, mut at, mut open) = (Vec::new(), start, start, None);
    while at < bytes.len() {
        let byte = bytes[at];
        match open {
            Some(_) if byte == b'"' && bytes.get(at + 1) == Some(&b'"') => at += 1,
            Some(_) if byte == b'"' => open = None,
            None if byte == b'"' && at == from => open = Some(at),
            None if byte == delimiter => {
                fields.push(from..at);
                from = at + 1;
            }
            None if byte == b'\n' => break,
            _ => {}
        }
        at += 1;
    }
    fields.push(from..at.min(bytes.len()));
    let bare = |field: Range<usize>| match bytes[field.clone()] {
        [b'"', .., b'"'] => field.start + 1..field.end - 1,
        _ => field,
    };
    (fields.into_iter().map(bare).collect(), open)
}

#[cfg(test)]
mod tests {
    use super::Table;
    use crate::import::Input;
    use crate::problem::Problems;
    use crate::source::SourcePath;

    /// Rows as their number and cells.
    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let path = SourcePath::new("x.csv");
        let source = Input::source(&path, text);
        let table = Table::read(&path, &source, &mut Problems::default());
        let table = table.expect("the table can be read");
        let cells = |row: &super::Row| row.cells.iter().map(str::to_owned).collect();
        let rows = std::iter::once(&table.header).chain(&table.rows);
        rows.map(|row| (row.number, cells(row))).collect()
    }

    #[test]
    fn tables_as_programs_write_them() {
        let expected = vec![
            (1, vec!["Titel".to_owned(), "Kosten".to_owned()]),
            (2, vec!["Een, twee".to_owned(), "€ 1,50".to_owned()]),
        ];
        for text in [
            "Titel;Kosten\nEen, twee;€ 1,50\n",
            "\u{feff}Titel,Kosten\r\n\"Een, twee\",\"€ 1,50\"\r\n",
            "Titel\tKosten\rEen, twee\t€ 1,50",
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        let numbers = |text| read(text).into_iter().map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!(numbers("a;b\n1;2\n\n\n3;4\n;\n5;6\n"), [1, 2, 5, 7]);
        assert_eq!(numbers("sep=;\na;b\n\"1\n2\";3\n4;5"), [2, 3, 4]);
    }
}
