//! The fields of a role of the medical specialist, one of eight (visie §3.2).

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, title};
use crate::schema::declare::{Title, fields};

fields! {
    /// A role of the medical specialist.
    pub struct Role {
        ..title("naam", "de naam", "Educator");
        ..SUMMARY;
        /// Its place in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        /// Its English name.
        english: String as Title = "engels" => "de Engelse naam", "educator";
        /// Other words people search for.
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[onderwijzer]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
