//! The fields of a competence, one of the seven that the sources name: a separate axis, never derived from
//! the roles.

use super::common::{SOURCES, UPKEEP_OPTIONAL, english, summary_if_known, synonyms, title};
use crate::schema::declare::fields;

fields! {
    pub(crate) struct Competence {
        ..title("naam", "de naam", "Communicatie");
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..english("communicator");
        ..summary_if_known("Je luistert goed, legt helder uit en stemt het gesprek af op wie er voor je zit.");
        ..synonyms("[communiceren]");
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
