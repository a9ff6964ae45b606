//! The sixteen recommendations of the training continuum, with their actions.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use super::table::{Id, Table};
use super::theme::Theme;
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::vocabulary;
use crate::slug::slug;

/// A recommendation.
#[derive(Debug, Deserialize)]
pub struct Recommendation {
    /// Its number: "1.1".
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// The part of the continuum it is about.
    #[serde(rename = "onderdeel")]
    pub part: ContinuumPart,
    /// Its themes.
    #[serde(rename = "themas", default)]
    pub themes: Vec<Id<Theme>>,
    /// For whom it matters.
    #[serde(rename = "doelgroepen", default)]
    pub audiences: Vec<Id<Audience>>,
    /// What can be done.
    #[serde(rename = "acties", default)]
    pub actions: Vec<Action>,
}

/// Something that can be done about a recommendation.
#[derive(Debug, Deserialize)]
pub struct Action {
    /// Its mark in the source facts.
    pub id: String,
    /// What to do.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Who acts.
    #[serde(rename = "wie")]
    pub actors: Vec<String>,
    /// Now, or after preparation.
    #[serde(rename = "wanneer")]
    pub timing: Timing,
}

/// The actions of one party, at one moment, or both; all of them when neither is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Selection {
    /// The party's name as a slug.
    pub party: Option<String>,
    /// When they can start.
    pub timing: Option<Timing>,
}

impl Selection {
    /// True when the action is one of these.
    #[must_use]
    pub fn has(&self, action: &Action) -> bool {
        let of_party =
            |party: &String| action.actors.iter().any(|actor| slug(name(actor)) == *party);
        self.timing.is_none_or(|timing| timing == action.timing)
            && self.party.as_ref().is_none_or(of_party)
    }

    /// Every selection that has an action, with how many it has.
    #[must_use]
    pub fn counts(recommendations: &Table<Recommendation>) -> BTreeMap<Self, usize> {
        let mut counts = BTreeMap::new();
        for action in recommendations.iter().flat_map(|one| &one.actions) {
            let parties = action.actors.iter().map(|actor| Some(slug(name(actor))));
            for party in parties.chain([None]).collect::<BTreeSet<_>>() {
                for timing in [None, Some(action.timing)] {
                    *counts.entry(Self { party: party.clone(), timing }).or_default() += 1;
                }
            }
        }
        counts
    }
}

/// The party without what is said of it between brackets: "OOR's (zonder landelijke procedure)".
#[must_use]
pub fn name(actor: &str) -> &str {
    let bare = actor.strip_suffix(')').and_then(|actor| actor.rsplit_once(" ("));
    bare.map_or(actor, |(name, _)| name)
}

vocabulary! {
    /// When an action can start.
    Timing {
        Now = "nu" => "kan nu",
        Later = "straks" => "vraagt voorbereiding",
    }
}

vocabulary! {
    /// The four parts of the continuum.
    ContinuumPart {
        Students = "studenten" => "Studenten",
        Residents = "anios" => "Anios",
        Selection = "selectie" => "Sollicitatie en selectie",
        Profiles = "profielen" => "Specialist en profielen",
    }
}

impl Record for Recommendation {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.title
    }
}

const FIELDS: &[Field] = &[
    Field::required("nummer", Shape::Text { min: 1, max: 10 }, "het nummer", "'1.1'"),
    Field::required("titel", Shape::TITLE, "de titel", "Breed en realistisch toekomstbeeld"),
    SUMMARY,
    Field::required(
        "onderdeel",
        Shape::Term(ContinuumPart::TERMS),
        "het deel van het opleidingscontinuüm",
        "studenten",
    ),
    Field::optional(
        "themas",
        Shape::list(&Shape::Reference("themas")),
        "de thema's",
        "[loopbaan-profilering]",
    ),
    Field::optional(
        "doelgroepen",
        Shape::list(&Shape::Reference("doelgroepen")),
        "voor wie het telt",
        "[student]",
    ),
    Field::optional(
        "acties",
        Shape::list(&Shape::Map(ACTION_FIELDS)),
        "wat er gedaan kan worden",
        "[{id: H01, tekst: Nodig rolmodellen uit, wie: [faculteiten], wanneer: nu}]",
    ),
    SOURCES,
    UPKEEP_OPTIONAL,
];

const ACTION_FIELDS: &[Field] = &[
    Field::required("id", Shape::Text { min: 1, max: 20 }, "het merk in de bronfeiten", "H01"),
    Field::required("tekst", Shape::PARAGRAPH, "wat er te doen is", "Nodig rolmodellen uit"),
    Field::required("wie", Shape::list(&Shape::SENTENCE), "wie aan zet is", "[faculteiten]"),
    Field::required("wanneer", Shape::Term(Timing::TERMS), "nu of straks", "nu"),
];
