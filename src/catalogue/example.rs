//! The fields of a practice example: what a named organisation did, and the
//! recommendation it illustrates.

use std::collections::{BTreeMap, BTreeSet};

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, title};
use super::knowledge_card::KnowledgeCard;
use super::offering::Offering;
use super::provider::Provider;
use super::recommendation::Recommendation;
use super::region::Region;
use super::role::Role;
use super::table::{Id, Table};
use super::theme::Theme;
use crate::schema::declare::{Url, fields};

fields! {
    /// A practice example.
    pub(crate) struct Example {
        ..title("titel", "de titel", "Coassistentschap Verdieping");
        ..SUMMARY;
        /// Who did it.
        organisations: Vec<Id<Provider>> = "organisaties" => "wie het doet", "[radboudumc]";
        /// The recommendations it illustrates.
        recommendations: Vec<Id<Recommendation>> = "aanbevelingen"
            => "de aanbevelingen die het laat zien", "[1-1-breed-toekomstbeeld]";
        /// Its themes.
        themes: Vec<Id<Theme>> = required "themas" => "de thema's", "[loopbaan-profilering]";
        /// The roles it strengthens.
        roles: Vec<Id<Role>> = "rollen" => "de rollen die het versterkt", "[educator]";
        /// For whom it is.
        audiences: Vec<Id<Audience>> = required "doelgroepen" => "voor wie het is", "[student]";
        /// Where it was done.
        regions: Vec<Id<Region>> = "regios" => "waar het gebeurt", "[oor-on]";
        /// Where more is said.
        website: Option<String> as Url = "website"
            => "waar meer te lezen is", "https://www.voorbeeld.nl";
        /// The year of it.
        year: Option<u32> = "jaar" => "het jaar", "2023";
        /// Offerings it led to.
        offerings: Vec<Id<Offering>> = "aanbod"
            => "aanbod dat erbij hoort", "[umcg-opleidingsmiddag]";
        /// Knowledge cards that it shows in practice.
        knowledge_cards: Vec<Id<KnowledgeCard>> = "kennisbank"
            => "kenniskaarten die je hier in de praktijk ziet", "[feedback]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

/// The themes that examples have, with how many.
pub(crate) fn themes(examples: &Table<Example>) -> BTreeMap<&Id<Theme>, usize> {
    let mut themes = BTreeMap::new();
    for theme in examples.iter().flat_map(|example| example.themes.iter().collect::<BTreeSet<_>>())
    {
        *themes.entry(theme).or_default() += 1;
    }
    themes
}
