//! The fields of a role of the medical specialist, one of eight (visie §3.2).

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, english, synonyms, title};
use crate::schema::declare::fields;

fields! {
    pub(crate) struct Role {
        ..title("naam", "de naam", "Educator");
        ..SUMMARY;
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..english("educator");
        ..synonyms("[onderwijzer]");
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
