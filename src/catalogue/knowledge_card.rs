//! The fields of a knowledge card: how to do one thing well, in a fixed format (from the "waaier" of
//! Scherpbier 2.0).

use super::audience::Audience;
use super::common::{SOURCES, UPKEEP, summary, title};
use super::competence::Competence;
use super::link_item::LinkItem;
use super::offering::Offering;
use super::role::Role;
use super::table::Id;
use super::theme::Theme;
use crate::schema::declare::{Paragraph, Sentence, Title, UpTo, fields};
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct KnowledgeCard {
        ..title("titel", "de titel", "Feedback geven");
        ..summary("Zo geef je feedback waar een aios direct iets mee kan, in vijf stappen en met valkuilen.");
        category: CardCategory = "categorie" => "de groep waar de kaart bij hoort", "gesprekken";
        /// Who has the tasks; only on cards of the category "actor".
        actor: Option<String> as Title = "actor"
            => "wie de taken op de kaart heeft, bij de categorie `actor`", "Raad van Bestuur";
        purpose: Option<String> as Paragraph = "doel"
            => "waar de kaart voor is", "De aios een spiegel geven";
        occasion: Option<String> as Paragraph = "wanneer"
            => "wanneer je de kaart gebruikt", "Na een observatie";
        duration: Option<String> as Sentence = "duur" => "hoe lang het duurt", "30 minuten";
        steps: Vec<String> as Paragraph = "werkwijze"
            => "de stappen, op volgorde", "[Stel doelen vooraf]";
        cautions: Vec<String> as Paragraph = "aandachtspunten"
            => "waar je op let", "[Wees concreet]";
        tips: Vec<String> as Paragraph = "tips" => "tips", "[Plan het gesprek snel]";
        findings: Vec<Finding> as UpTo<12> = "uitkomsten"
            => "wat een meting of gesprek kan uitwijzen, met wat dan helpt",
            "[{wat: Aios krijgen weinig feedback, themas: [opleiden-didactiek]}]";
        /// References as the source gives them.
        literature: Vec<LinkItem> = "literatuur"
            => "literatuur zoals de bron die noemt", "[{titel: 'Van de Ridder (2015)'}]";
        audiences: Vec<Id<Audience>> = "doelgroepen"
            => "voor wie de kaart is", "[opleider]";
        themes: Vec<Id<Theme>> = "themas" => "de thema's", "[opleiden-didactiek]";
        roles: Vec<Id<Role>> = "rollen" => "de rollen die het versterkt", "[educator]";
        competences: Vec<Id<Competence>> = "competenties"
            => "de competenties waar het aan bijdraagt", "[communicatie]";
        related: Vec<Id<KnowledgeCard>> = "gerelateerd"
            => "kaarten die erbij passen", "[reflectie]";
        offerings: Vec<Id<Offering>> = "aanbod" => "aanbod dat erbij past", "[d-rect]";
        ..SOURCES;
        ..UPKEEP;
    }
}

fields! {
    /// What a measurement or a conversation may bring to light, and what helps then.
    pub(crate) struct Finding {
        text: String as Sentence = "wat" => "wat eruit kan komen", "Aios krijgen weinig feedback";
        cards: Vec<Id<KnowledgeCard>> as UpTo<6> = "kennisbank"
            => "de kaarten waar je dan mee begint", "[feedback]";
        /// Before those of the themes and competences.
        offerings: Vec<Id<Offering>> as UpTo<6> = "aanbod"
            => "aanbod dat dan helpt", "[feedback-basis]";
        themes: Vec<Id<Theme>> as UpTo<4> = "themas"
            => "de thema's waarvan het aanbod dan helpt", "[opleiden-didactiek]";
        competences: Vec<Id<Competence>> as UpTo<7> = "competenties"
            => "de competenties waarvan het aanbod dan helpt", "[communicatie]";
    }
}

vocabulary! {
    /// The four groups of the "waaier", the actors of the quality cycle and the measuring
    /// instruments.
    pub(crate) CardCategory {
        General = "algemeen" => "Algemeen",
        Conversations = "gesprekken" => "Gesprekken",
        Instruments = "instrumenten" => "Instrumenten",
        QualityCare = "kwaliteitszorg" => "Kwaliteitszorg",
        Actor = "actor" => "Wie doet wat",
        Measurement = "meetinstrument" => "Meetinstrumenten",
    }
}
