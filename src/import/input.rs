//! A file of a source in the form that it has: a table, a calendar, JSON or an issue form. The form is told by how
//! the text begins.

use super::answers::{Answers, is_form};
use super::calendar::Calendar;
use super::json::Listing;
use super::mapping::Mapping;
use super::names::Names;
use super::reader::Reader;
use super::returned;
use super::rows;
use super::said::Said;
use super::table::Table;
use crate::catalogue::kind::Kind;
use crate::formats::icalendar::read::is_calendar;
use crate::formats::json::is_json;
use crate::problem::Problems;
use crate::source::{Source, SourcePath};

/// A file of a source in memory.
#[derive(Debug)]
pub struct Input(Form);

#[derive(Debug)]
enum Form {
    Table(Table),
    Calendar(Calendar),
    Json(Listing),
    Answers(Answers),
}

impl Input {
    /// The text of a file as it is read and reported.
    pub fn source(path: &SourcePath, text: &str) -> Source {
        Source::new(path, text.replace("\r\n", "\n").replace('\r', "\n"))
    }

    /// Reads the text of a file; `None` when that cannot be done, which is reported.
    pub fn read(path: &SourcePath, source: &Source, problems: &mut Problems) -> Option<Self> {
        let form = if is_calendar(&source.text) {
            Form::Calendar(Calendar::read(path, source, problems)?)
        } else if is_json(&source.text) {
            Form::Json(Listing::read(path, source, problems)?)
        } else if is_form(&source.text) {
            Form::Answers(Answers::read(path, source, problems)?)
        } else {
            Form::Table(Table::read(path, source, problems)?)
        };
        Some(Self(form))
    }

    /// A table as it came in, with a column of what is wrong; `None` when it is no table.
    pub fn returned(&self, problems: &Problems) -> Option<String> {
        match &self.0 {
            Form::Table(table) => Some(returned::text(table, problems)),
            Form::Calendar(_) | Form::Json(_) | Form::Answers(_) => None,
        }
    }

    /// Makes the names known of the records that it says are there.
    pub(super) fn announce(&self, kind: Kind, names: &mut Names) {
        if let Form::Json(listing) = &self.0 {
            listing.announce(kind, names);
        }
    }

    /// What it says of each record; `None` when a column cannot be placed.
    pub(super) fn said(&self, mapping: &Mapping, reader: &mut Reader<'_>) -> Option<Vec<Said>> {
        match &self.0 {
            Form::Table(table) => rows::read(table, mapping, reader),
            Form::Calendar(calendar) => Some(calendar.said(reader)),
            Form::Json(listing) => Some(listing.said(reader)),
            Form::Answers(answers) => Some(answers.said(reader)),
        }
    }
}
