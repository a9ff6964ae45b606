//! The fields of a glossary entry: a term or abbreviation, its meaning and the words to avoid.

use super::common::{SOURCES, UPKEEP_OPTIONAL, title};
use super::table::Id;
use crate::schema::declare::{Paragraph, Text, Title, fields};

fields! {
    /// A glossary entry.
    pub(crate) struct GlossaryEntry {
        ..title("term", "het begrip", "individueel opleidingsplan");
        /// What it means.
        definition: String as Paragraph = "definitie"
            => "wat het betekent, in één of twee zinnen",
            "Plan waarin de aios eigen leerdoelen vastlegt.";
        /// Its abbreviation.
        abbreviation: Option<String> as Text<1, 30> = "afkorting" => "de afkorting", "IOP";
        /// Its English name.
        english: Option<String> as Title = "engels"
            => "de Engelse naam", "individual training plan";
        /// Other words people search for.
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[opleidingsplan]";
        /// Wordings to avoid; a check warns where they occur.
        discouraged: Vec<String> as Title = "niet_gebruiken"
            => "woorden die we niet gebruiken; de controle waarschuwt waar ze staan",
            "[assistent-arts]";
        /// Entries that go with it.
        see_also: Vec<Id<GlossaryEntry>> = "zie_ook" => "begrippen die erbij horen", "[portfolio]";
        /// True when no source spells the meaning out.
        uncertain: bool = "onzeker" => "of geen bron de betekenis voluit geeft", "ja";
        /// Whether running text explains it at its first use.
        explained_in_texts: Option<bool> = "uitleg_in_tekst"
            => "of een tekst het begrip uitlegt waar het voor het eerst staat; `nee` als iedereen het kent",
            "nee";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
