//! The fields of a role of the medical specialist, one of eight (visie §3.2).

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary_if_known, title};
use crate::schema::declare::{Title, fields};

fields! {
    pub(crate) struct Role {
        ..title("naam", "de naam", "Educator");
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        english: Option<String> as Title = "engels" => "de Engelse naam", "educator";
        ..summary_if_known("Je leidt anderen op, geeft onderwijs, begeleidt op de werkvloer en beoordeelt.");
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[onderwijzer]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
