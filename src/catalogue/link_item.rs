//! A titled link: material or literature that goes with a record.

use serde::Deserialize;

use crate::schema::field::{Field, Shape};
use crate::schema::values;

/// Material or literature, with an address where one is known.
#[derive(Debug, Deserialize)]
pub struct LinkItem {
    /// Title, or a full reference.
    #[serde(rename = "titel")]
    pub title: String,
    /// Where it is.
    pub url: Option<String>,
    /// What it is: "werkboek".
    #[serde(rename = "soort")]
    pub sort: Option<String>,
    /// Terms of reuse.
    #[serde(rename = "licentie")]
    pub licence: Option<String>,
}

/// The shape of a list of links.
pub const LINK_LIST: Shape = Shape::list(&Shape::Map(&[
    Field::required(
        "titel",
        Shape::Text { min: 2, max: 400 },
        "titel of volledige verwijzing",
        "Werkboek feedback",
    ),
    Field::optional(
        "url",
        Shape::Formatted(&values::URL),
        "waar het te vinden is",
        "https://www.voorbeeld.nl/werkboek.pdf",
    ),
    Field::optional("soort", Shape::SENTENCE, "wat het is", "werkboek"),
    Field::optional("licentie", Shape::SENTENCE, "wat je ermee mag doen", "CC BY 4.0"),
]));
