//! The fields of a competence, one of the seven of `CanMEDS`: an axis of their own, never
//! derived from the roles.

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, english, synonyms, title};
use crate::schema::declare::fields;

fields! {
    /// A competence.
    pub(crate) struct Competence {
        ..title("naam", "de naam", "Communicatie");
        ..SUMMARY;
        /// Its place in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..english("communicator");
        ..synonyms("[communiceren]");
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
