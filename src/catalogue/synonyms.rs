//! The fields of `synoniemen.yaml`: words that find each other, beside those that records name.

use crate::schema::declare::{Text, UpTo, fields};
use crate::slug::slug;
use crate::source::{Place, SourcePath};

/// The file, in the root of the content folder; a site may do without.
pub const FILE: &str = "synoniemen.yaml";

/// The place of a value in the file, for a problem.
pub(crate) fn at(key: &str) -> Place {
    Place::key(&SourcePath::new(FILE), key)
}

/// A word or a short phrase.
type Word = Text<2, 60>;

/// More words than this do not mean the same.
type WordGroup = UpTo<20, Word>;

const ENTRIES_MAX: usize = 2000;

fields! {
    /// Words that find each other, in the order of the file.
    #[derive(Clone, Default, PartialEq, Eq)]
    pub struct Synonyms {
        /// Who types one word of a group finds the others too.
        groups: Vec<Vec<String>> as UpTo<ENTRIES_MAX, WordGroup> = "groepen"
            => "groepen van woorden die voor wie zoekt (bijna) hetzelfde zijn",
            "[[burn-out, overspannen, opgebrand]]";
        /// Words that find others, but are not found by them.
        one_way: Vec<OneWay> as UpTo<ENTRIES_MAX> = "een_richting"
            => "woorden die andere vinden, maar niet omgekeerd",
            "[{zoek: schoolarts, vindt: [jeugdarts]}]";
    }
}

fields! {
    /// A word that finds others.
    #[derive(Clone, PartialEq, Eq)]
    pub struct OneWay {
        /// What somebody types.
        typed: String as Word = "zoek" => "het woord dat iemand typt", "schoolarts";
        /// What that finds.
        found: Vec<String> as WordGroup = required "vindt"
            => "de woorden die dat vindt", "[jeugdarts]";
    }
}

/// What is left of a word or phrase when spelling is set aside: the search sees no capitals,
/// accents, hyphens or spaces either. Two words with the same key are one word.
pub(crate) fn search_key(word: &str) -> String {
    slug(word).replace('-', "")
}
