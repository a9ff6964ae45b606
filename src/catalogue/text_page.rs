//! Text pages: about the site, its norms and its rules.

use serde::Deserialize;

use super::common::{SOURCES_OPTIONAL, SUMMARY, UPKEEP_OPTIONAL};
use super::kind::Record;
use crate::schema::field::{Field, Shape};
use crate::schema::vocabulary::vocabulary;

/// A text page.
#[derive(Debug, Deserialize)]
pub struct TextPage {
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// Where a link to it stands.
    pub menu: Menu,
    /// Its place in lists, from 1.
    #[serde(rename = "volgorde")]
    pub order: u32,
}

vocabulary! {
    /// Where a link to a page stands.
    Menu {
        Main = "hoofd" => "boven aan elke pagina",
        Footer = "voet" => "onder aan elke pagina",
        Nowhere = "geen" => "alleen waar een tekst ernaar verwijst",
    }
}

impl Record for TextPage {
    const FIELDS: &'static [Field] = FIELDS;

    fn title(&self) -> &str {
        &self.title
    }
}

const FIELDS: &[Field] = &[
    Field::required("titel", Shape::TITLE, "de titel", "Over deze site"),
    SUMMARY,
    Field::required("menu", Shape::Term(Menu::TERMS), "waar een link naar de pagina staat", "voet"),
    Field::required("volgorde", Shape::Number, "de plaats in lijsten, vanaf 1", "1"),
    SOURCES_OPTIONAL,
    UPKEEP_OPTIONAL,
];
