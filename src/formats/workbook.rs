//! A spreadsheet (XLSX) into the text of a table, a line a row. Cells have the value that the spreadsheet
//! shows for a formula; days are days, by the calendar that the workbook has. Only the first sheet that is
//! not hidden is read. Bounded before anything is unpacked into memory: a small file can hold a huge one.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx};
use csv::WriterBuilder;
use zip::ZipArchive;

/// More than a table of ours unpacks to.
const UNPACKED_BYTES_MAX: u64 = 128 * 1024 * 1024;

/// Cells beyond these are rejected: the rows and columns between are written out.
const ROWS_MAX: u32 = 100_002;
const COLUMNS_MAX: u32 = 500;

/// A sheet as the text of a table, and the names of the others that have cells.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub text: String,
    pub unread: Vec<String>,
}

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    TooLarge,
    Damaged,
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
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheets = book.sheets_metadata().to_vec();
    let (mut text, mut unread) = (None, Vec::new());
    for sheet in sheets {
        // A sheet without cells, such as one with a chart, has none to read.
        let cells = cells(&mut book, &sheet.name)?;
        if cells.is_empty() {
            continue;
        }
        if text.is_none() && sheet.visible == SheetVisible::Visible {
            text = Some(table(&cells));
        } else {
            unread.push(sheet.name);
        }
    }
    Ok(Sheet { text: text.unwrap_or_default(), unread })
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

type Cells = BTreeMap<(u32, u32), String>;

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Cells, Refusal> {
    let mut cells = Cells::new();
    let Ok(mut reader) = book.worksheet_cells_reader(sheet) else { return Ok(cells) };
    while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
        let (position, value) = (cell.get_position(), text(cell.get_value()));
        if value.trim().is_empty() {
            continue;
        }
        if position.0 >= ROWS_MAX || position.1 >= COLUMNS_MAX {
            return Err(Refusal::TooLarge);
        }
        cells.insert(position, value);
    }
    Ok(cells)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nee".to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => day(moment),
        DataRef::DateTime(duration) => {
            format!("{} minuten", (duration.as_f64() * 24.0 * 60.0).round())
        }
        other => Data::from(other.clone()).to_string(),
    }
}

fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, hours, minutes, ..) = moment.to_ymd_hms_milli();
    match (hours, minutes) {
        (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}"),
    }
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
