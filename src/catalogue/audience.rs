//! The fields of an audience: a group of people that offerings are aimed at.

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use crate::schema::declare::{Title, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Audience {
        ..title("naam", "de naam", "Opleider");
        /// The plural of the title: "medisch specialisten".
        plural: String as Title = "meervoud" => "de naam in het meervoud", "opleiders";
        rank: AudienceRank = "rang"
            => "hoe dicht deze groep bij het doel van de site staat", "kern";
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        english: Option<String> as Title = "engels" => "de Engelse naam", "trainer";
        ..summary("Medisch specialisten die aios opleiden en daar als opleider verantwoordelijk voor zijn.");
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[opleidingsverantwoordelijke]";
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
