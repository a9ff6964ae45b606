//! The fields of an audience: people whom offerings are for.

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, synonyms, title};
use crate::schema::declare::{Title, fields};
use crate::schema::field::Field;
use crate::schema::vocabulary::vocabulary;

fields! {
    /// An audience.
    pub(crate) struct Audience {
        ..title("naam", "de naam", "Opleider");
        ..SUMMARY;
        /// Its name for more than one: "medisch specialisten".
        plural: String as Title = "meervoud" => "de naam in het meervoud", "opleiders";
        /// How close it is to the catalogue's purpose.
        rank: AudienceRank = "rang"
            => "hoe dicht deze groep bij het doel van de site staat", "kern";
        /// Its place in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..Field::new::<Option<String>, Title>("engels", "de Engelse naam", "trainer");
        ..synonyms("[opleidingsverantwoordelijke]");
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

vocabulary! {
    /// How close an audience is to the catalogue's purpose.
    pub(crate) AudienceRank {
        Core = "kern" => "voor wie deze site er is",
        Related = "verwant" => "verwante groep",
        Fringe = "rand" => "belanghebbende",
    }
}
