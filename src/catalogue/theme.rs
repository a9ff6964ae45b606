//! The fields of a cross-cutting theme: what an offering is about, whatever the specialty.

use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, title};
use super::link_item::LinkItem;
use super::provider::Provider;
use super::table::Id;
use crate::schema::declare::{Title, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    /// A theme.
    pub struct Theme {
        ..title("naam", "de naam", "Palliatieve zorg");
        ..SUMMARY;
        /// Its English name.
        english: String as Title = "engels" => "de Engelse naam", "palliative care";
        /// How it came to be a theme.
        theme_type: Option<ThemeType> = "soort" => "hoe dit een thema werd", "landelijk";
        /// Other words people search for.
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[laatste levensfase]";
        /// Themes beside it.
        related: Vec<Id<Theme>> = "verwant" => "verwante thema's", "[ouderenzorg-multimorbiditeit]";
        /// Material on it.
        materials: Vec<LinkItem> = "materialen"
            => "materiaal over het thema", "[{titel: Palliaweb}]";
        /// Literature on it.
        literature: Vec<LinkItem> = "literatuur"
            => "literatuur over het thema", "[{titel: Visiedocument}]";
        /// Organisations that bring people together on it.
        networks: Vec<Id<Provider>> = "netwerken"
            => "organisaties die mensen hierover bij elkaar brengen", "[palliaweb]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

vocabulary! {
    /// How a theme came to be one.
    ThemeType {
        National = "landelijk" => "landelijk thema",
        Current = "actueel" => "actueel onderwerp",
        Basic = "basis" => "basisthema",
    }
}
