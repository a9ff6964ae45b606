//! `vindplaats import` on spreadsheets: days, formulas, hidden sheets, and what is no spreadsheet.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{folder, run_within, tree, vindplaats, write_tree};

const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;

/// A workbook with a hidden sheet before the visible one, which has these rows.
fn workbook(properties: &str, rows: &str) -> Vec<u8> {
    let sheet = |rows: &str| {
        format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
        )
    };
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |all: &[(&str, &str)]| {
        let one = |(at, (kind, target)): (usize, &(&str, &str))| {
            format!(r#"<Relationship Id="r{at}" Type="{office}/{kind}" Target="{target}"/>"#)
        };
        let all: String = all.iter().enumerate().map(one).collect();
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#
        )
    };
    let book = format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{office}">{properties}<sheets><sheet name="Intern" sheetId="1" state="hidden" r:id="r0"/><sheet name="Aanbod" sheetId="2" r:id="r1"/></sheets></workbook>"#
    );
    let hidden = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let parts = [
        ("[Content_Types].xml", types.to_owned()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", book),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("worksheet", "worksheets/sheet2.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet(hidden)),
        ("xl/worksheets/sheet2.xml", sheet(rows)),
    ];
    packed(parts.iter().map(|(name, text)| (*name, text.as_bytes())))
}

fn packed<'p>(parts: impl Iterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("in memory");
        writer.write_all(bytes).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

/// Imports a file; gives the content folder and what is printed.
fn import(name: &str, bytes: &[u8]) -> (PathBuf, String) {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workbook").join(name);
    // A previous run may have left it.
    let _ = fs::remove_dir_all(&content);
    write_tree(&content, &tree(&folder("base")));
    let table = content.with_extension("xlsx");
    fs::write(&table, bytes).expect("can be written");
    let mut command = vindplaats(["import", "--bron", "lijst", "--aanbieder", "UMC"]);
    let ended =
        run_within(command.arg(&table).arg("--content").arg(&content), Duration::from_mins(1));
    (content, ended.stdout + &ended.stderr)
}

fn text(cell: &str, text: &str) -> String {
    format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn days_formulas_and_rows_are_as_the_spreadsheet_shows_them() {
    let header = [text("A2", "Titel"), text("B2", "Start"), text("C2", "Kosten")].concat();
    let cells = r#"<c r="B4" s="1"><v>46450</v></c><c r="C4"><f>100+25</f><v>125</v></c>"#;
    let rows = format!(
        r#"<row r="2">{header}</row><row r="4">{}{cells}</row><row r="5">{}<c r="C5" t="e"><v>#N/A</v></c></row>"#,
        text("A4", "Feedback geven"),
        text("A5", "Feedback vragen")
    );
    for (properties, day) in [("", "2027-03-04"), (r#"<workbookPr date1904="1"/>"#, "2031-03-05")] {
        let (content, report) = import(&format!("dagen-{day}"), &workbook(properties, &rows));
        assert!(report.contains("de bladen `Intern`"), "{report}");
        assert!(report.contains("rij 5, kolom `Kosten`: `#N/A` is een fout"), "{report}");
        let made = fs::read_to_string(content.join("aanbod/feedback-geven.md")).expect(&report);
        for part in
            [format!("start: {day}\n"), "bedrag: 125\n".to_owned(), "aanbieder: umc\n".to_owned()]
        {
            assert!(made.contains(&part), "{part}: {made}");
        }
    }
}

#[test]
fn what_is_no_table_or_too_large_is_refused() {
    let far = format!(
        r#"<row r="1">{}</row><row r="1048576">{}</row>"#,
        text("A1", "Titel"),
        text("A1048576", "Een")
    );
    let zeros = vec![b' '; 130 * 1024 * 1024];
    for (name, bytes, what) in [
        ("ver", workbook("", &far), "uitgepakt te groot"),
        ("bom", packed([("xl/workbook.xml", zeros.as_slice())].into_iter()), "uitgepakt te groot"),
        ("half", workbook("", "")[..400].to_vec(), "te lezen is"),
        ("leeg", workbook("", ""), "deze tabel is leeg"),
        ("ander", packed([("a.txt", &b"a"[..])].into_iter()), "te lezen is"),
        ("beeld", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "is geen tabel in tekst"),
    ] {
        let (content, report) = import(name, &bytes);
        assert!(report.contains(what), "{name}: {report}");
        assert!(report.contains("Er is niets overgenomen"), "{name}: {report}");
        assert!(!content.join("import").exists(), "{name}");
    }
}
