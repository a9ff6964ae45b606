//! The fields of a text page: about the site, its standards and its rules.

use super::common::{SOURCES_OPTIONAL, UPKEEP_OPTIONAL, summary, title};
use crate::schema::declare::fields;
use crate::schema::vocabulary::vocabulary;

fields! {
    pub(crate) struct TextPage {
        ..title("titel", "de titel", "Over deze site");
        ..summary("Wie deze site maakt, waar de informatie vandaan komt en hoe je een fout meldt.");
        menu: Menu = "menu" => "waar een link naar de pagina staat", "voet";
        /// Position in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..SOURCES_OPTIONAL;
        ..UPKEEP_OPTIONAL;
    }
}

vocabulary! {
    pub(crate) Menu {
        Main = "hoofd" => "boven aan elke pagina",
        Footer = "voet" => "onder aan elke pagina",
        Nowhere = "geen" => "alleen waar een tekst ernaar verwijst",
    }
}
