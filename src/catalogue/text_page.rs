//! The fields of a text page: about the site, its norms and its rules.

use super::common::{SOURCES_OPTIONAL, SUMMARY, UPKEEP_OPTIONAL, title};
use crate::schema::declare::fields;
use crate::schema::vocabulary::vocabulary;

fields! {
    /// A text page.
    pub(crate) struct TextPage {
        ..title("titel", "de titel", "Over deze site");
        ..SUMMARY;
        /// Where it is linked from.
        menu: Menu = "menu" => "waar een link naar de pagina staat", "voet";
        /// Its place in lists, from 1.
        order: u32 = "volgorde" => "de plaats in lijsten, vanaf 1", "1";
        ..SOURCES_OPTIONAL;
        ..UPKEEP_OPTIONAL;
    }
}

vocabulary! {
    /// Where a page is linked from.
    pub(crate) Menu {
        Main = "hoofd" => "boven aan elke pagina",
        Footer = "voet" => "onder aan elke pagina",
        Nowhere = "geen" => "alleen waar een tekst ernaar verwijst",
    }
}
