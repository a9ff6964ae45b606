//! The sheets of a workbook of Excel.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx};

use super::{Cells, Raw, Refusal, add, is_visible, yes_or_no};

pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Raw>, Refusal> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheets = book.sheets_metadata().to_vec();
    let mut raw = Vec::new();
    for sheet in sheets {
        let cells = cells(&mut book, &sheet.name)?;
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let merged = merged.into_iter().map(|merged| [merged.start, merged.end]).collect();
        raw.push(Raw { name: sheet.name, visible: is_visible(sheet.visible), cells, merged });
    }
    Ok(raw)
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Cells, Refusal> {
    let mut cells = Cells::new();
    // A sheet without cells, such as one with a chart, has none to read.
    let Ok(mut reader) = book.worksheet_cells_reader(sheet) else { return Ok(cells) };
    let mut empty = HashSet::new();
    while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
        if *cell.get_value() == DataRef::Empty {
            empty.insert(cell.get_position());
        }
        add(&mut cells, cell.get_position(), text(cell.get_value()))?;
    }
    drop(reader);
    if empty.is_empty() {
        return Ok(cells);
    }
    // A formula without its result is shown as it is, so that it is not lost.
    let Ok(mut reader) = book.worksheet_cells_reader(sheet) else { return Ok(cells) };
    while let Some(formula) = reader.next_formula().map_err(|_| Refusal::Damaged)? {
        let written = formula.get_value();
        if empty.contains(&formula.get_position()) && !written.is_empty() {
            add(&mut cells, formula.get_position(), format!("={written}"))?;
        }
    }
    Ok(cells)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Bool(value) => yes_or_no(*value),
        DataRef::Float(value) => super::number(*value),
        DataRef::DateTime(moment) if moment.is_datetime() => day(moment),
        DataRef::DateTime(duration) => {
            format!("{} minuten", (duration.as_f64() * 24.0 * 60.0).round())
        }
        other => Data::from(other.clone()).to_string(),
    }
}

/// A moment; what is before the first day is a time of a day that is not told, and that day a whole one.
fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, hours, minutes, ..) = moment.to_ymd_hms_milli();
    match moment.as_f64() {
        ..1.0 => return format!("{hours:02}:{minutes:02}"),
        1.0 => return "24:00".to_owned(),
        _ => {}
    }
    match (hours, minutes) {
        (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}"),
    }
}
