//! A file that someone was given into the text of a table. What it is, its bytes say, not its name; what is no
//! table must be told with the way to one.

#![expect(clippy::disallowed_methods, reason = "reads the file")]

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::encoding::{self, Encoding};
use crate::formats::workbook;
use crate::problem::Problems;
use crate::rules::unreadable_table;
use crate::source::{Place, SourcePath};

/// More than any table of offerings needs.
const TABLE_BYTES_MAX: u64 = 32 * 1024 * 1024;

/// Reads the text of a table, in the encoding it seems to have; another than UTF-8 is told. `None` when it is
/// no text, which is reported.
///
/// # Errors
/// When there is no such file, or it cannot be read.
pub(crate) fn table(
    file: &Path,
    path: &SourcePath,
    problems: &mut Problems,
) -> Result<Option<String>> {
    let cannot = || format!("kan `{}` niet lezen", file.display());
    let metadata = fs::metadata(file).with_context(cannot)?;
    if !metadata.is_file() {
        bail!("`{}` is geen bestand: noem de tabel zelf", file.display());
    }
    let place = Place::whole(path);
    if metadata.len() > TABLE_BYTES_MAX {
        let (size, most) = (metadata.len() / 1024 / 1024, TABLE_BYTES_MAX / 1024 / 1024);
        problems
            .error(&unreadable_table::RULE, place, format!("deze tabel is {size} MB groot"))
            .hint(format!("het meeste wat mag is {most} MB: bewaar alleen de kolommen en rijen die je nodig hebt"));
        return Ok(None);
    }
    let bytes = fs::read(file).with_context(cannot)?;
    if workbook::is_packed(&bytes) {
        return Ok(sheet(&bytes, place, problems));
    }
    if let Some((what, hint)) = other_file(&bytes) {
        problems
            .error(&unreadable_table::RULE, place, format!("dit is geen tabel, maar {what}"))
            .hint(hint);
        return Ok(None);
    }
    let decoded = encoding::decode(&bytes);
    match decoded.encoding {
        Encoding::Utf8 => {}
        Encoding::Binary | Encoding::Utf32 => {
            problems
                .error(&unreadable_table::RULE, place, "dit bestand is geen tabel in tekst")
                .hint("bewaar haar in het rekenblad als CSV (UTF-8), en importeer dat bestand");
            return Ok(None);
        }
        Encoding::Utf16 | Encoding::Windows1252 | Encoding::Mixed => {
            problems
                .warning(&unreadable_table::RULE, place, "deze tabel is niet in UTF-8 opgeslagen, maar wel gelezen")
                .hint("kijk of letters als `é` en `€` goed zijn overgenomen, of bewaar haar als CSV (UTF-8)");
        }
    }
    Ok(Some(decoded.text))
}

/// What a file is that a table was kept in, or taken for, by its first bytes; and how to get at the table.
fn other_file(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let start = bytes.trim_ascii_start();
    let is = |signs: &[&[u8]]| signs.iter().any(|sign| bytes.starts_with(sign));
    let is_page = [&b"<!doctype"[..], b"<html", b"<table", b"<?xml"]
        .into_iter()
        .any(|tag| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)));
    if is(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]) {
        return Some((
            "een bestand van Office in de oude vorm (`.xls`, `.doc`), of een met een wachtwoord",
            "open het in het rekenblad, en bewaar het als XLSX, ODS of CSV (UTF-8), zonder wachtwoord",
        ));
    }
    if is(&[b"%PDF-"]) {
        return Some((
            "een PDF: daarin zijn geen rijen en kolommen te vinden",
            "vraag de tabel als XLSX, ODS of CSV aan wie de PDF maakte",
        ));
    }
    if is(&[b"{\\rtf"]) || is_page {
        return Some((
            "een document of webpagina, ook als de naam op `.xls` of `.csv` eindigt",
            "open het in het rekenblad, en bewaar het als XLSX, ODS of CSV (UTF-8)",
        ));
    }
    is(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"]).then_some((
        "een plaatje",
        "typ de tabel over in een rekenblad, of meld het aanbod met het formulier",
    ))
}

/// The first sheet of a workbook as the text of a table.
fn sheet(bytes: &[u8], place: Place, problems: &mut Problems) -> Option<String> {
    let (why, hint) = match workbook::read(bytes) {
        Ok(sheet) => {
            if !sheet.unread.is_empty() {
                let names = sheet.unread.join("`, `");
                problems
                    .warning(&unreadable_table::RULE, place.clone(), format!("niet gelezen: de bladen `{names}`"))
                    .hint("alleen het eerste zichtbare blad is gelezen: bewaar een ander blad als eigen bestand");
            }
            if let [first, ..] = &sheet.merged[..] {
                let count = sheet.merged.len();
                let message = format!("samengevoegde cellen: {count} keer, de eerste is `{first}`");
                problems.warning(&unreadable_table::RULE, place, message).hint(
                    "de waarde telt alleen voor de eerste cel: splits ze, en vul elke cel in",
                );
            }
            return Some(sheet.text);
        }
        Err(workbook::Refusal::TooLarge) => (
            "deze tabel is uitgepakt te groot",
            "bewaar alleen de rijen en kolommen die je nodig hebt, in een nieuw bestand",
        ),
        Err(workbook::Refusal::Damaged) => (
            "dit is geen rekenblad (XLSX of ODS) dat te lezen is",
            "bewaar het opnieuw als XLSX, ODS of CSV, zonder wachtwoord",
        ),
    };
    problems.error(&unreadable_table::RULE, place, why).hint(hint);
    None
}
