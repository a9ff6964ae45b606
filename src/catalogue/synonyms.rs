//! The fields of `synoniemen.yaml`: search synonyms, in addition to those that records name, and signposts
//! for what is not on this site.

use crate::names::identity;
use crate::schema::declare::{PathOnSite, Text, UpTo, fields};
use crate::source::{Place, SourcePath};

/// The file, in the root of the content folder; optional.
pub const FILE: &str = "synoniemen.yaml";

/// The place of a value in the file, for reporting a problem.
pub(crate) fn at(key: &str) -> Place {
    Place::key(&SourcePath::new(FILE), key)
}

// A word or a short phrase.
type Word = Text<2, 60>;

/// The limit is deliberate: no more than 20 words mean the same.
type WordGroup = UpTo<20, Word>;

const ENTRIES_MAX: usize = 2000;

fields! {
    /// Search synonyms, in the order of the file.
    #[derive(Clone, Default, PartialEq, Eq)]
    pub struct Synonyms {
        /// A search for one word of a group also finds the others.
        groups: Vec<Vec<String>> as UpTo<ENTRIES_MAX, WordGroup> = "groepen"
            => "groepen van woorden die voor wie zoekt (bijna) hetzelfde zijn",
            "[[burn-out, overspannen, opgebrand]]";
        /// Words that also find other words, but not the other way round.
        one_way: Vec<OneWay> as UpTo<ENTRIES_MAX> = "een_richting"
            => "woorden die andere vinden, maar niet omgekeerd",
            "[{zoek: schoolarts, vindt: [jeugdarts]}]";
        signposts: Vec<Signpost> as UpTo<ENTRIES_MAX> = "elders"
            => "woorden voor wat hier niet staat, met een zin en een pagina die wel helpt",
            "[{zoek: [vacature], zin: Vacatures staan hier niet, naar: /over/}]";
    }
}

fields! {
    /// A word that also finds other words.
    #[derive(Clone, PartialEq, Eq)]
    pub struct OneWay {
        typed: String as Word = "zoek" => "het woord dat iemand typt", "schoolarts";
        found: Vec<String> as WordGroup = required "vindt"
            => "de woorden die dat vindt", "[jeugdarts]";
    }
}

fields! {
    /// What to say to who searches for something that is not here.
    #[derive(Clone, PartialEq, Eq)]
    pub struct Signpost {
        typed: Vec<String> as WordGroup = required "zoek"
            => "de woorden die iemand typt", "[vacature, baan]";
        sentence: String as Text<10, 120> = "zin"
            => "wat diegene moet weten", "Vacatures staan hier niet";
        target: String as PathOnSite = "naar" => "de pagina die wel helpt", "/over/";
    }
}

/// A word without capitals, accents, hyphens and spaces, which the search ignores too. Words with
/// equal keys are the same word to the search.
pub(crate) fn search_key(word: &str) -> String {
    identity(word).replace([' ', '-'], "")
}
