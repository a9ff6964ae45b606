//! The fields of a competence, one of the seven of `CanMEDS`: an axis of their own, never
//! derived from the roles.

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, title};
use crate::schema::declare::{Title, fields};

fields! {
    /// A competence.
    pub struct Competence {
        ..title("naam", "de naam", "Communicatie");
        ..SUMMARY;
        /// Its place in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        /// Its English name.
        english: String as Title = "engels" => "de Engelse naam", "communicator";
        /// Other words people search for.
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[communiceren]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
