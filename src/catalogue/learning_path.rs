//! The fields of a learning path: what to take, in which order and why.

use super::audience::Audience;
use super::common::{SOURCES, SourceReference, UPKEEP_OPTIONAL, summary, title};
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
    pub(crate) struct LearningPath {
        ..title("titel", "de titel", "Nieuw als opleider");
        ..summary("In vijf stappen van het eerste gesprek met een aios tot een eigen manier van opleiden.");
        audiences: Vec<Id<Audience>> = required "doelgroepen" => "voor wie het is", "[opleider]";
        themes: Vec<Id<Theme>> = "themas" => "de thema's", "[opleiden-didactiek]";
        roles: Vec<Id<Role>> = "rollen" => "de rollen die het versterkt", "[educator]";
        order: PathOrder = "volgorde" => "of de volgorde vastligt", "vast";
        learning_goals: Vec<String> as Sentence = "leerdoelen"
            => "wat iemand daarna kan", "[Voert een introductiegesprek]";
        /// `None` when the editors chose them.
        goals_source: Option<SourceReference> = "leerdoelen_bron"
            => "waar de leerdoelen staan; zonder deze sleutel: door de redactie gekozen",
            "{document: praktische-handreikingen, paragraaf: Feedback}";
        items: Vec<PathItem> = required "onderdelen"
            => "de onderdelen", "[{kennisbank: feedback, waarom: Hier begint het mee}]";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}

fields! {
    /// An item of a path: exactly one of the references, or a title with an address elsewhere.
    pub(crate) struct PathItem {
        offering: Option<Id<Offering>> = "aanbod" => "aanbod", "umcg-opleidingsmiddag";
        knowledge_card: Option<Id<KnowledgeCard>> = "kennisbank" => "een kenniskaart", "feedback";
        example: Option<Id<Example>> = "praktijkvoorbeeld"
            => "een praktijkvoorbeeld", "coschap-in-de-wijk";
        glossary_entry: Option<Id<GlossaryEntry>> = "begrip" => "een begrip", "iop";
        title: Option<String> as Title = "titel"
            => "de titel van iets op een andere site", "Handleiding IOP";
        url: Option<String> as Url = "url" => "het adres daarvan", "https://www.voorbeeld.nl";
        reason: String as Paragraph = "waarom"
            => "waarom dit in het pad zit", "Hier begint het mee";
    }
}

vocabulary! {
    pub(crate) PathOrder {
        Fixed = "vast" => "in deze volgorde",
        Free = "vrij" => "in een eigen volgorde",
    }
}
