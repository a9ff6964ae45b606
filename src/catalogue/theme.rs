//! The fields of a cross-cutting theme: a subject of offerings, independent of specialty.

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use super::link_item::LinkItem;
use super::provider::Provider;
use super::table::Id;
use crate::schema::declare::{Title, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct Theme {
        ..title("naam", "de naam", "Palliatieve zorg");
        english: Option<String> as Title = "engels" => "de Engelse naam", "palliative care";
        ..summary("Hoe je aios begeleidt en beoordeelt, en hoe je een leergesprek op de werkvloer voert.");
        theme_type: Option<ThemeType> = "soort" => "hoe dit een thema werd", "landelijk";
        /// Who coordinates what is made for it.
        owner: Option<Id<Provider>> = "eigenaar"
            => "wie het thema beheert en afstemt", "federatie";
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[laatste levensfase]";
        related: Vec<Id<Theme>> = "verwant" => "verwante thema's", "[ouderenzorg-multimorbiditeit]";
        materials: Vec<LinkItem> = "materialen"
            => "materiaal over het thema; met `licentie` staat het bij wat een ander mag gebruiken",
            "[{titel: Oefenkaarten, licentie: Vrij te gebruiken met bronvermelding}]";
        literature: Vec<LinkItem> = "literatuur"
            => "literatuur over het thema", "[{titel: Visiedocument}]";
        /// Organisations that bring people together on this theme.
        networks: Vec<Id<Provider>> = "netwerken"
            => "organisaties die mensen hierover bij elkaar brengen", "[palliaweb]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

impl Theme {
    /// The sources name it as a national or a current theme.
    pub(crate) fn is_of_the_day(&self) -> bool {
        matches!(self.theme_type, Some(ThemeType::National | ThemeType::Current))
    }
}

vocabulary! {
    pub(crate) ThemeType {
        National = "landelijk" => "landelijk thema",
        Current = "actueel" => "actueel onderwerp",
        Basic = "basis" => "basisthema",
    }
}
