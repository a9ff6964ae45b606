//! The sheets of a workbook of `LibreOffice`. One cell can stand for a whole sheet by repetition, and the library
//! writes that out, so it is counted first.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

use calamine::{Data, Ods, Reader};
use jiff::Span;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader as XmlReader, XmlVersion};
use zip::ZipArchive;

use super::{COLUMNS_MAX, Cells, ROWS_MAX, Raw, Refusal, add, is_visible, yes_or_no};

const MIMETYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Cells of all sheets together, repeated ones included, beyond which a workbook is rejected.
const CELLS_MAX: u64 = 4_000_000;

/// The first and last cell of what is merged, by sheet.
type Merged = BTreeMap<String, Vec<[(u32, u32); 2]>>;

pub(super) fn is_ods(bytes: &[u8]) -> bool {
    let mut found = Vec::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(part) = archive.by_name("mimetype") else { return false };
    let read = part.take(MIMETYPE.len() as u64).read_to_end(&mut found);
    read.is_ok() && found == MIMETYPE
}

pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Raw>, Refusal> {
    let mut merged = counted(bytes)?;
    let mut book = Ods::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheets = book.sheets_metadata().to_vec();
    let mut raw = Vec::new();
    for sheet in sheets {
        let range = book.worksheet_range(&sheet.name).map_err(|_| Refusal::Damaged)?;
        let (row, column) = range.start().unwrap_or_default();
        let mut cells = Cells::new();
        for (below, beside, value) in range.used_cells() {
            let position =
                |from: u32, to: usize| from.saturating_add(u32::try_from(to).unwrap_or(u32::MAX));
            add(&mut cells, (position(row, below), position(column, beside)), text(value))?;
        }
        let merged = merged.remove(&sheet.name).unwrap_or_default();
        raw.push(Raw { name: sheet.name, visible: is_visible(sheet.visible), cells, merged });
    }
    Ok(raw)
}

/// Counts the cells with everything that is repeated, before any of it is written out.
fn counted(bytes: &[u8]) -> Result<Merged, Refusal> {
    let damaged = |_| Refusal::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let mut reader = XmlReader::from_reader(BufReader::new(content));
    let (mut merged, mut sheet, mut total) = (Merged::new(), String::new(), 0);
    let (mut row, mut repeated, mut column) = (0_u64, 1, 0_u64);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Eof => return Ok(merged),
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table" => {
                    sheet = attribute(&tag, "table:name").unwrap_or_default();
                    row = 0;
                    repeated = 0;
                }
                "table:table-row" => {
                    row = row.saturating_add(repeated);
                    repeated = number(&tag, "table:number-rows-repeated");
                    column = 0;
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let end = column.saturating_add(number(&tag, "table:number-columns-repeated"));
                    if is_filled(&tag) {
                        total = end.saturating_mul(repeated).saturating_add(total);
                        let last = row.saturating_add(repeated);
                        let is_far = last > ROWS_MAX.into() || end > COLUMNS_MAX.into();
                        if is_far || total > CELLS_MAX {
                            return Err(Refusal::TooLarge);
                        }
                        let cells = of_merged(&tag, (row, column));
                        merged.entry(sheet.clone()).or_default().extend(cells);
                    }
                    column = end;
                }
                _ => {}
            },
            _ => {}
        }
        buffer.clear();
    }
}

/// Whether the library takes it for more than an empty cell, of which those at an end are dropped.
fn is_filled(tag: &BytesStart<'_>) -> bool {
    ["office:value-type", "table:formula"].iter().any(|name| attribute(tag, name).is_some())
}

fn of_merged(tag: &BytesStart<'_>, (row, column): (u64, u64)) -> Option<[(u32, u32); 2]> {
    let down = number(tag, "table:number-rows-spanned");
    let right = number(tag, "table:number-columns-spanned");
    let cell = |row, column| Some((u32::try_from(row).ok()?, u32::try_from(column).ok()?));
    let last =
        cell(row.checked_add(down)?.checked_sub(1)?, column.checked_add(right)?.checked_sub(1)?);
    (down > 1 || right > 1).then_some([cell(row, column)?, last?])
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// The number of an attribute; 1 when it is not there.
fn number(tag: &BytesStart<'_>, name: &str) -> u64 {
    attribute(tag, name).map_or(1, |text| text.parse().unwrap_or(u64::MAX))
}

fn text(value: &Data) -> String {
    match value {
        Data::Bool(value) => yes_or_no(*value),
        Data::Float(value) => super::number(*value),
        Data::DateTimeIso(moment) => {
            let (day, time) = moment.split_once('T').unwrap_or((moment, "00:00"));
            let time = time.get(..5).unwrap_or(time);
            if time == "00:00" { day.to_owned() } else { format!("{day}T{time}") }
        }
        Data::DurationIso(duration) => minutes(duration).unwrap_or_else(|| duration.clone()),
        other => other.to_string(),
    }
}

/// A duration as people write it.
fn minutes(duration: &str) -> Option<String> {
    let minutes = duration.parse::<Span>().ok()?.total(jiff::Unit::Minute).ok()?;
    Some(format!("{} minuten", minutes.round()))
}
