//! The fields of a glossary entry: a term or abbreviation, its meaning and the words to avoid.

use super::common::{SOURCES, UPKEEP_OPTIONAL, title};
use super::table::Id;
use crate::schema::declare::{Paragraph, Text, Title, fields};

fields! {
    pub(crate) struct GlossaryEntry {
        ..title("term", "het begrip", "individueel opleidingsplan");
        definition: String as Paragraph = "definitie"
            => "wat het betekent, in één of twee zinnen",
            "Plan waarin de aios eigen leerdoelen vastlegt.";
        abbreviation: Option<String> as Text<1, 30> = "afkorting" => "de afkorting", "IOP";
        english: Option<String> as Title = "engels"
            => "de Engelse naam", "individual training plan";
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[opleidingsplan]";
        /// Words to avoid; `check::discouraged_term` warns where they occur.
        discouraged: Vec<String> as Title = "niet_gebruiken"
            => "woorden die we niet gebruiken; de controle waarschuwt waar ze staan",
            "[assistent-arts]";
        see_also: Vec<Id<GlossaryEntry>> = "zie_ook" => "begrippen die erbij horen", "[portfolio]";
        /// No source gives the meaning in full.
        uncertain: bool = "onzeker" => "of geen bron de betekenis voluit geeft", "ja";
        /// Whether body text explains the term at its first use.
        explained_in_texts: Option<bool> = "uitleg_in_tekst"
            => "of een tekst het begrip uitlegt waar het voor het eerst staat; `nee` als iedereen het kent",
            "nee";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
