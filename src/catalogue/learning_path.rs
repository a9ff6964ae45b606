//! The fields of a learning path: what to take in which order, and why.

use super::audience::Audience;
use super::common::{SOURCES, SUMMARY, UPKEEP_OPTIONAL, title};
use super::example::Example;
use super::glossary::GlossaryEntry;
use super::knowledge_card::KnowledgeCard;
use super::offering::Offering;
use super::role::Role;
use super::table::Id;
use super::theme::Theme;
use crate::schema::declare::{Paragraph, Sentence, Title, Url, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    /// A learning path.
    pub(crate) struct LearningPath {
        ..title("titel", "de titel", "Nieuw als opleider");
        ..SUMMARY;
        /// For whom it is.
        audiences: Vec<Id<Audience>> = required "doelgroepen" => "voor wie het is", "[opleider]";
        /// The roles it strengthens.
        roles: Vec<Id<Role>> = "rollen" => "de rollen die het versterkt", "[educator]";
        /// Its themes.
        themes: Vec<Id<Theme>> = "themas" => "de thema's", "[opleiden-didactiek]";
        /// Whether the order is fixed.
        order: PathOrder = "volgorde" => "of de volgorde vastligt", "vast";
        /// What one can do afterwards.
        learning_goals: Vec<String> as Sentence = "leerdoelen"
            => "wat iemand daarna kan", "[Voert een introductiegesprek]";
        /// Its items.
        items: Vec<PathItem> = required "onderdelen"
            => "de onderdelen", "[{kennisbank: feedback, waarom: Hier begint het mee}]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

fields! {
    /// One item of a path: exactly one of the references, or a title with an address.
    pub(crate) struct PathItem {
        /// An offering.
        offering: Option<Id<Offering>> = "aanbod" => "aanbod", "umcg-opleidingsmiddag";
        /// A knowledge card.
        knowledge_card: Option<Id<KnowledgeCard>> = "kennisbank" => "een kenniskaart", "feedback";
        /// A practice example.
        example: Option<Id<Example>> = "praktijkvoorbeeld"
            => "een praktijkvoorbeeld", "coschap-in-de-wijk";
        /// A glossary entry.
        glossary_entry: Option<Id<GlossaryEntry>> = "begrip" => "een begrip", "iop";
        /// The title of something elsewhere.
        title: Option<String> as Title = "titel"
            => "de titel van iets op een andere site", "Handleiding IOP";
        /// The address of something elsewhere.
        url: Option<String> as Url = "url" => "het adres daarvan", "https://www.voorbeeld.nl";
        /// Why it is in the path.
        reason: String as Paragraph = "waarom"
            => "waarom dit in het pad zit", "Hier begint het mee";
    }
}

vocabulary! {
    /// Whether the order of a path is fixed.
    pub(crate) PathOrder {
        Fixed = "vast" => "in deze volgorde",
        Free = "vrij" => "in een eigen volgorde",
    }
}
