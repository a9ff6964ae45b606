//! The fields of a profile: a subject beside the clinic in which somebody may go deeper (handreiking 4.1).
//!
//! The list is open and has no order of its own: all profiles are of equal worth.

use super::common::{SOURCES, UPKEEP_OPTIONAL, summary, title};
use super::contact::Contact;
use super::role::Role;
use super::table::Id;
use super::theme::Theme;
use crate::schema::declare::{Paragraph, Sentence, Title, fields};

fields! {
    pub(crate) struct Profile {
        ..title("naam", "de naam, zonder “profiel” ervoor", "Onderwijs en opleiden");
        ..summary("Je leert onderwijs maken en geven, naast je werk in de kliniek, en begeleidt anderen daarin.");
        english: Option<String> as Title = "engels" => "de Engelse naam", "education";
        synonyms: Vec<String> as Title = "synoniemen"
            => "andere woorden waarop mensen zoeken", "[onderwijsprofiel]";
        roles: Vec<Id<Role>> = "rollen" => "de rollen die erbij passen", "[educator]";
        themes: Vec<Id<Theme>> = "themas" => "de thema's die erbij passen", "[opleiden-didactiek]";
        learning_goals: Vec<String> as Sentence = "leerdoelen"
            => "wat iemand daarna kan; begin met een werkwoord", "[Ontwerpt een onderwijsmodule]";
        /// An offering names those that it is about under the same key.
        items: Vec<String> as Sentence = "profielonderdelen"
            => "de EPA’s of andere onderdelen waaruit het bestaat", "[EPA Onderwijs geven]";
        assessment: Option<String> as Paragraph = "toetsing"
            => "hoe iemand laat zien dat hij bekwaam is", "Een portfolio met drie beoordeelde lessen";
        contact: Option<Contact> = "contact"
            => "waar iemand met belangstelling terechtkan", "{email: leerhuis@ziekenhuis.nl}";
        ..SOURCES;
        ..UPKEEP_OPTIONAL;
    }
}
