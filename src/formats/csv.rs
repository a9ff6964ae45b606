//! Rows into a table that Dutch spreadsheets open as it is: semicolons, because the comma is for decimals,
//! and a mark that it is UTF-8. `my-list/csv.js` of the theme writes the same.
//!
//! A cell must never be a formula: whoever writes a title would run it at whoever opens the file.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

const UTF_8_MARK: &str = "\u{feff}";

/// The bytes of the file. The first row is that of the headings.
pub(crate) fn table<R>(rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item: AsRef<str>>,
{
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(UTF_8_MARK.as_bytes().to_vec());
    for row in rows {
        for cell in row {
            writer.write_field(harmless(cell.as_ref()).as_ref()).expect(IN_MEMORY);
        }
        writer.write_record(None::<&[u8]>).expect(IN_MEMORY);
    }
    writer.into_inner().expect(IN_MEMORY)
}

const IN_MEMORY: &str = "writing into memory cannot fail";

/// A quote before what a spreadsheet would take for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if is_formula || text.starts_with(['\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::table;

    fn written(row: &[&str]) -> String {
        String::from_utf8(table([row])).expect("is text")
    }

    #[test]
    fn a_row_is_as_dutch_spreadsheets_read_it() {
        assert_eq!(written(&["Een", "2,5", ""]), "\u{feff}Een;2,5;\r\n");
        assert_eq!(
            written(&["a;b", "zij zei \"ja\"", "a\nb"]),
            "\u{feff}\"a;b\";\"zij zei \"\"ja\"\"\";\"a\nb\"\r\n"
        );
    }

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@som", " =1", "\u{a0}=1", "\t1", "\r=1"] {
            let row = written(&[formula]);
            assert!(row.trim_start_matches(['\u{feff}', '"']).starts_with('\''), "{row:?}");
        }
        assert_eq!(written(&["1-2 = 3", "a@b.nl"]), "\u{feff}1-2 = 3;a@b.nl\r\n");
    }
}
