//! The fields of a competence, one of the seven that the sources name: a separate axis, never derived from
//! the roles.

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary_if_known, title};
use crate::schema::declare::{Title, fields};

fields! {
    pub(crate) struct Competence {
        ..title("naam", "de naam", "Communicatie");
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        english: Option<String> as Title = "engels" => "de Engelse naam", "communicator";
        ..summary_if_known("Je luistert goed, legt helder uit en stemt het gesprek af op wie er voor je zit.");
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[communiceren]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
