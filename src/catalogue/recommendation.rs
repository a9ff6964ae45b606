//! The fields of a recommendation of the training continuum, one of sixteen, and the selections of
//! its actions.

use std::collections::{BTreeMap, BTreeSet};

use super::audience::Audience;
use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use super::table::{Id, Table};
use super::theme::Theme;
use crate::schema::declare::{Paragraph, Sentence, Text, fields};
use crate::schema::field::Field;
use crate::schema::vocabulary::vocabulary;
use crate::slug::slug;

fields! {
    pub(crate) struct Recommendation {
        /// As in the source: "1.1".
        number: String as Text<1, 10> = "nummer" => "het nummer", "'1.1'";
        ..title("titel", "de titel", "Breed en realistisch toekomstbeeld");
        ..summary("Laat studenten vroeg zien hoe breed het vak is, met rolmodellen uit de hele regio.");
        /// The part of the continuum it concerns.
        part: ContinuumPart = "onderdeel" => "het deel van het opleidingscontinuüm", "studenten";
        themes: Vec<Id<Theme>> = "themas" => "de thema's", "[loopbaan-profilering]";
        audiences: Vec<Id<Audience>> = "doelgroepen" => "voor wie het telt", "[student]";
        actions: Vec<RecommendedAction> = "acties"
            => "wat er gedaan kan worden",
            "[{id: H01, tekst: Nodig rolmodellen uit, wie: [faculteiten], wanneer: nu}]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

fields! {
    pub(crate) struct RecommendedAction {
        ..Field::new::<String, Text<1, 20>>("id", "het merk in de bronfeiten", "H01");
        text: String as Paragraph = "tekst" => "wat er te doen is", "Nodig rolmodellen uit";
        actors: Vec<String> as Sentence = required "wie" => "wie aan zet is", "[faculteiten]";
        timing: Timing = "wanneer" => "nu of straks", "nu";
    }
}

/// The actions of one party, with one timing, or both; all actions when neither is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Selection {
    /// The party's name as a slug.
    pub party: Option<String>,
    pub timing: Option<Timing>,
}

impl Selection {
    pub(crate) fn has(&self, action: &RecommendedAction) -> bool {
        let of_party =
            |party: &String| action.actors.iter().any(|actor| slug(party_name(actor)) == *party);
        self.timing.is_none_or(|timing| timing == action.timing)
            && self.party.as_ref().is_none_or(of_party)
    }

    /// Every non-empty selection, with its number of actions.
    pub(crate) fn counts(recommendations: &Table<Recommendation>) -> BTreeMap<Self, usize> {
        let mut counts = BTreeMap::new();
        for action in recommendations.iter().flat_map(|one| &one.actions) {
            let parties = action.actors.iter().map(|actor| Some(slug(party_name(actor))));
            for party in parties.chain([None]).collect::<BTreeSet<_>>() {
                for timing in [None, Some(action.timing)] {
                    *counts.entry(Self { party: party.clone(), timing }).or_default() += 1;
                }
            }
        }
        counts
    }
}

/// The party without a remark in parentheses: "OOR's (zonder landelijke procedure)".
pub(crate) fn party_name(actor: &str) -> &str {
    let bare = actor.strip_suffix(')').and_then(|actor| actor.rsplit_once(" ("));
    bare.map_or(actor, |(name, _)| name)
}

vocabulary! {
    pub(crate) Timing {
        Now = "nu" => "kan nu",
        Later = "straks" => "vraagt voorbereiding",
    }
}

vocabulary! {
    /// The four parts of the continuum.
    pub(crate) ContinuumPart {
        Students = "studenten" => "Studenten",
        Residents = "anios" => "Anios",
        Selection = "selectie" => "Sollicitatie en selectie",
        Profiles = "profielen" => "Specialist en profielen",
    }
}
