//! The fields of a role of the medical specialist, one of eight (visie §3.2).

use super::common::{SOURCES, UPKEEP_OPTIONAL, english, summary_if_known, synonyms, title};
use crate::schema::declare::fields;

fields! {
    pub(crate) struct Role {
        ..title("naam", "de naam", "Educator");
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..english("educator");
        ..summary_if_known("Je leidt anderen op, geeft onderwijs, begeleidt op de werkvloer en beoordeelt.");
        ..synonyms("[onderwijzer]");
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
