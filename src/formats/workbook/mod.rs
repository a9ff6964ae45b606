//! A spreadsheet (XLSX or ODS) into the text of a table, a line a row. Cells have the value that the
//! spreadsheet shows for a formula; days are days, by the calendar that the workbook has. Only the first sheet
//! that is not hidden is read. Bounded before anything is unpacked into memory: a small file can hold a huge
//! one, and one cell can stand for a million.

mod ods;
mod xlsx;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::SheetVisible;
use csv::WriterBuilder;
use zip::ZipArchive;

/// More than a table of ours unpacks to.
const UNPACKED_BYTES_MAX: u64 = 128 * 1024 * 1024;

/// Cells beyond these are rejected: the rows and columns between are written out.
const ROWS_MAX: u32 = 100_002;
const COLUMNS_MAX: u32 = 500;

/// A sheet as the text of a table, and what of the workbook is not in that text.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub text: String,
    /// The names of the other sheets that have cells.
    pub unread: Vec<String>,
    /// Cells that were merged, as `A3:A5`: only the first of them has their value.
    pub merged: Vec<String>,
}

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    TooLarge,
    Damaged,
}

/// The cells of one sheet that are not empty, by row and column.
type Cells = BTreeMap<(u32, u32), String>;

/// A sheet as a format gives it.
struct Raw {
    name: String,
    visible: bool,
    cells: Cells,
    /// The first and last cell of each.
    merged: Vec<[(u32, u32); 2]>,
}

/// Whether bytes are those of a workbook, or of another file that is packed.
pub(crate) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads the first sheet that is not hidden.
pub(crate) fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    if unpacked_bytes(bytes).map_err(|_| Refusal::Damaged)? > UNPACKED_BYTES_MAX {
        return Err(Refusal::TooLarge);
    }
    let sheets = if ods::is_ods(bytes) { ods::sheets(bytes)? } else { xlsx::sheets(bytes)? };
    let mut read = Sheet { text: String::new(), unread: Vec::new(), merged: Vec::new() };
    let mut filled = sheets.into_iter().filter(|sheet| !sheet.cells.is_empty()).collect::<Vec<_>>();
    if let Some(first) = filled.iter().position(|sheet| sheet.visible) {
        let sheet = filled.remove(first);
        read.text = table(&sheet.cells);
        let merged = sheet.merged.iter().filter(|[first, _]| sheet.cells.contains_key(first));
        read.merged =
            merged.map(|[first, last]| format!("{}:{}", named(*first), named(*last))).collect();
    }
    read.unread = filled.into_iter().map(|sheet| sheet.name).collect();
    Ok(read)
}

/// The bytes of all parts, unpacked: what a file says of that may be a lie.
fn unpacked_bytes(bytes: &[u8]) -> io::Result<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(io::Error::other)?;
    let mut total = 0;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(io::Error::other)?;
        let most = UNPACKED_BYTES_MAX + 1 - total;
        total += io::copy(&mut part.take(most), &mut io::sink())?;
        if total > UNPACKED_BYTES_MAX {
            break;
        }
    }
    Ok(total)
}

/// Adds a cell, unless it is empty.
fn add(cells: &mut Cells, position: (u32, u32), value: String) -> Result<(), Refusal> {
    if value.trim().is_empty() {
        return Ok(());
    }
    if position.0 >= ROWS_MAX || position.1 >= COLUMNS_MAX {
        return Err(Refusal::TooLarge);
    }
    cells.insert(position, value);
    Ok(())
}

fn is_visible(visible: SheetVisible) -> bool {
    visible == SheetVisible::Visible
}

/// `true` and `false` in Dutch.
fn yes_or_no(value: bool) -> String {
    if value { "ja" } else { "nee" }.to_owned()
}

/// A number as it is written here: with a comma, so that no point is taken for one between thousands.
fn number(value: f64) -> String {
    value.to_string().replace('.', ",")
}

/// `A1`.
fn named((row, column): (u32, u32)) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row + 1)
}

/// The cells with those between them, from the first row and column on.
fn table(cells: &Cells) -> String {
    let width = cells.keys().map(|(_, column)| column + 1).max().unwrap_or_default();
    let height = cells.keys().map(|(row, _)| row + 1).max().unwrap_or_default();
    let mut writer = WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    for row in 0..height {
        // Of an empty row only its line is left.
        let is_empty = cells.range((row, 0)..(row + 1, 0)).next().is_none();
        let width = if is_empty { 2 } else { width.max(2) };
        let cell = |column| cells.get(&(row, column)).map_or("", String::as_str);
        writer.write_record((0..width).map(cell)).expect(IN_MEMORY);
    }
    String::from_utf8(writer.into_inner().expect(IN_MEMORY)).expect("cells are text")
}

const IN_MEMORY: &str = "writing rows of any length into memory cannot fail";

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        for (cell, name) in [((0, 0), "A1"), ((8, 25), "Z9"), ((0, 26), "AA1"), ((1, 701), "ZZ2")] {
            assert_eq!(named(cell), name);
        }
    }
}
