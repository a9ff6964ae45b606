//! `vindplaats import` on spreadsheets: days, formulas, hidden sheets, and what is no spreadsheet.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{folder, run_within, tree, vindplaats, write_tree};

/// A workbook of `LibreOffice` with these rows behind a hidden sheet.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><office:automatic-styles><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Intern" table:style-name="h"><table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Aanbod">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"m\"/>";
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ];
    packed(parts.iter().map(|(name, text)| (*name, text.as_bytes())))
}

/// A row of cells, each with more attributes and its text.
fn ods_row(more: &str, cells: &[(&str, &str)]) -> String {
    let cell = |(attributes, text): &(&str, &str)| {
        let kind = if attributes.contains("value-type") || text.is_empty() {
            ""
        } else {
            r#"office:value-type="string""#
        };
        format!("<table:table-cell {kind} {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let cells: String = cells.iter().map(cell).collect();
    format!("<table:table-row {more}>{cells}</table:table-row>")
}

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
        r#"<row r="2">{header}</row><row r="4">{}{cells}</row><row r="5">{}<c r="C5" t="e"><v>#N/A</v></c></row>
        <row r="6">{}<c r="C6"><f>B4*2</f></c></row><row r="7">{}<c r="C7"><v>82.645</v></c></row>"#,
        text("A4", "Feedback geven"),
        text("A5", "Feedback vragen"),
        text("A6", "Zonder uitkomst"),
        text("A7", "Duizendsten")
    );
    for (properties, day) in [("", "2027-03-04"), (r#"<workbookPr date1904="1"/>"#, "2031-03-05")] {
        let (content, report) = import(&format!("dagen-{day}"), &workbook(properties, &rows));
        assert!(report.contains("de bladen `Intern`"), "{report}");
        assert!(report.contains("rij 5, kolom `Kosten`: `#N/A` is een fout"), "{report}");
        assert!(report.contains("rij 6, kolom `Kosten`: `=B4*2`"), "{report}");
        assert!(report.contains("het bedrag in `82,645`"), "{report}");
        let made = fs::read_to_string(content.join("aanbod/feedback-geven.md")).expect(&report);
        for part in
            [format!("start: {day}\n"), "bedrag: 125\n".to_owned(), "aanbieder: umc\n".to_owned()]
        {
            assert!(made.contains(&part), "{part}: {made}");
        }
    }
}

#[test]
fn a_workbook_of_libreoffice_is_read_too() {
    let day = r#"office:value-type="date" office:date-value="2027-03-04T09:30:00""#;
    let time = r#"office:value-type="time" office:time-value="PT04H30M00S""#;
    let sum = r#"office:value-type="currency" office:value="125" table:formula="of:=100+25""#;
    let rows = [
        ods_row("", &[("", "Titel"), ("", "Start"), ("", "Studielast"), ("", "Kosten")]),
        ods_row(r#"table:number-rows-repeated="2""#, &[("", "")]),
        ods_row("", &[("", "Feedback geven"), (day, "do 4 mrt"), (time, "4:30"), (sum, "€ 125")]),
        ods_row(
            "",
            &[
                (r#"table:number-rows-spanned="2""#, "Feedback vragen"),
                ("", ""),
                ("", ""),
                ("", "Err:508"),
            ],
        ),
        ods_row("", &[(r#"table:number-columns-repeated="16384""#, "")]),
        ods_row(r#"table:number-rows-repeated="1048000""#, &[("", "")]),
    ];
    let (content, report) = import("ods", &ods(&rows.concat()));
    assert!(report.contains("de bladen `Intern`"), "{report}");
    assert!(report.contains("samengevoegde cellen: 1 keer, de eerste is `A5:A6`"), "{report}");
    assert!(report.contains("rij 5, kolom `Kosten`: `Err:508` is een fout"), "{report}");
    let made = fs::read_to_string(content.join("aanbod/feedback-geven.md")).expect(&report);
    for part in ["start: 2027-03-04T09:30\n", "bedrag: 125\n", "studielast: 270 minuten\n"] {
        assert!(made.contains(part), "{part}: {made}");
    }
}

#[test]
fn what_is_no_table_or_too_large_is_refused() {
    let wide = |times: &str| format!("table:number-columns-repeated=\"{times}\"");
    let many = r#"table:number-rows-repeated="99999""#;
    let bombs = [
        ods_row("", &[(&wide("16384"), "x")]),
        ods_row("", &[(&wide("99999999999999999999"), "x")]),
        ods_row(many, &[(&wide("400"), "x")]),
        ods_row(r#"table:number-rows-repeated="1048576""#, &[("", "x")]),
        ods_row(many, &[("", ""), ("", "x")]) + &ods_row(many, &[("", "x")]),
        ods_row(many, &[(&wide("3"), "x")])
            + &ods_row(many, &[(&wide("499"), "")])
            + &ods_row("", &[("", "x")]),
    ];
    for (at, bomb) in bombs.iter().enumerate() {
        let (content, report) = import(&format!("herhaald-{at}"), &ods(bomb));
        assert!(report.contains("uitgepakt te groot"), "{at}: {report}");
        assert!(!content.join("import").exists(), "{at}");
    }
    let far = format!(
        r#"<row r="1">{}</row><row r="1048576">{}</row>"#,
        text("A1", "Titel"),
        text("A1048576", "Een")
    );
    let zeros = vec![b' '; 130 * 1024 * 1024];
    for (name, bytes, what) in [
        ("ver", workbook("", &far), "uitgepakt te groot"),
        ("bom", packed([("xl/workbook.xml", zeros.as_slice())].into_iter()), "uitgepakt te groot"),
        ("half-ods", ods("<table:table-row>")[..400].to_vec(), "te lezen is"),
        ("open-ods", ods("<table:table-row><table:table-cell>"), "te lezen is"),
        ("leeg-ods", ods(""), "deze tabel is leeg"),
        ("half", workbook("", "")[..400].to_vec(), "te lezen is"),
        ("leeg", workbook("", ""), "deze tabel is leeg"),
        ("ander", packed([("a.txt", &b"a"[..])].into_iter()), "te lezen is"),
        ("beeld", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "maar een plaatje"),
        ("oud", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1aa".to_vec(), "in de oude vorm (`.xls`"),
        ("pdf", b"%PDF-1.4\nabc".to_vec(), "maar een PDF"),
        ("pagina", b"\n<HTML><table><tr><td>a".to_vec(), "een document of webpagina"),
        ("niets", b"\xff\0".to_vec(), "is geen tabel in tekst"),
    ] {
        let (content, report) = import(name, &bytes);
        assert!(report.contains(what), "{name}: {report}");
        assert!(report.contains("Er is niets overgenomen"), "{name}: {report}");
        assert!(!content.join("import").exists(), "{name}");
    }
}
