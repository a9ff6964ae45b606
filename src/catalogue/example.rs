//! The fields of a practice example: what an organisation did, and the recommendations that it
//! illustrates.

use std::collections::{BTreeMap, BTreeSet};

use super::audience::Audience;
use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
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
    pub(crate) struct Example {
        ..title("titel", "de titel", "Coassistentschap Verdieping");
        ..summary("Studenten lopen hun coschap in de wijk en zien daar de zorg buiten het ziekenhuis.");
        organisations: Vec<Id<Provider>> = "organisaties" => "wie het doet", "[radboudumc]";
        /// Those it illustrates.
        recommendations: Vec<Id<Recommendation>> = "aanbevelingen"
            => "de aanbevelingen die het laat zien", "[1-1-breed-toekomstbeeld]";
        themes: Vec<Id<Theme>> = "themas" => "de thema's", "[loopbaan-profilering]";
        roles: Vec<Id<Role>> = "rollen" => "de rollen die het versterkt", "[educator]";
        audiences: Vec<Id<Audience>> = "doelgroepen" => "voor wie het is", "[student]";
        regions: Vec<Id<Region>> = "regios" => "waar het gebeurt", "[oor-on]";
        website: Option<String> as Url = "website"
            => "waar meer te lezen is", "https://www.voorbeeld.nl";
        year: Option<u32> = "jaar" => "het jaar", "2023";
        /// Those that came out of it.
        offerings: Vec<Id<Offering>> = "aanbod"
            => "aanbod dat erbij hoort", "[umcg-opleidingsmiddag]";
        /// Those it shows in practice.
        knowledge_cards: Vec<Id<KnowledgeCard>> = "kennisbank"
            => "kenniskaarten die je hier in de praktijk ziet", "[feedback]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

/// The themes of the examples, with the number of examples of each.
pub(crate) fn themes(examples: &Table<Example>) -> BTreeMap<&Id<Theme>, usize> {
    let mut themes = BTreeMap::new();
    for example in examples.current() {
        for theme in example.themes.iter().collect::<BTreeSet<_>>() {
            *themes.entry(theme).or_default() += 1;
        }
    }
    themes
}
