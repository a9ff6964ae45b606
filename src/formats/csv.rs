//! Rows into a table that Dutch spreadsheets open as it is: semicolons, because the comma is for decimals,
//! and a mark that it is UTF-8; or with commas, for other programs. `my-list/csv.js` of the theme writes the same.
//!
//! A cell must never be a formula: whoever writes a title would run it at whoever opens the file.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};

const UTF_8_MARK: &str = "\u{feff}";

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    /// For Dutch spreadsheets: decimals have commas.
    Semicolon,
    /// For most programs, and spreadsheets in English: decimals have points.
    Comma,
}

impl Separator {
    pub(crate) const ALL: [Self; 2] = [Self::Semicolon, Self::Comma];

    /// What a number has before its decimals.
    pub(crate) fn decimal(self) -> &'static str {
        match self {
            Self::Semicolon => ",",
            Self::Comma => ".",
        }
    }
}

/// The bytes of the file, for Dutch spreadsheets. The first row is that of the headings.
pub(crate) fn table<R>(rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item: AsRef<str>>,
{
    let mut table = Rows::new(Separator::Semicolon);
    rows.into_iter().for_each(|row| table.add(row));
    table.into_bytes()
}

/// A file that is made row by row.
#[derive(Debug)]
pub(crate) struct Rows(Writer<Vec<u8>>);

impl Rows {
    pub(crate) fn new(separator: Separator) -> Self {
        let delimiter = match separator {
            Separator::Semicolon => b';',
            Separator::Comma => b',',
        };
        let mut builder = WriterBuilder::new();
        builder.delimiter(delimiter).terminator(Terminator::CRLF);
        Self(builder.from_writer(UTF_8_MARK.as_bytes().to_vec()))
    }

    pub(crate) fn add(&mut self, row: impl IntoIterator<Item: AsRef<str>>) {
        for cell in row {
            self.0.write_field(harmless(cell.as_ref()).as_ref()).expect(IN_MEMORY);
        }
        self.0.write_record(None::<&[u8]>).expect(IN_MEMORY);
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().expect(IN_MEMORY)
    }
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
