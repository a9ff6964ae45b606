//! The body of an actor's card into its tasks in each of the four domains of quality care.
//!
//! A card of the category "actor" has a heading per domain, under it the heading "Taken" and a
//! list, so that the tasks are written only once, as text.

use std::borrow::Cow;

use crate::formats::markdown::Body;
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// A domain of quality care (Scherpbier 2.0). The key is the anchor of its heading.
    pub QualityDomain {
        Organisation = "organisatie-en-ontwikkeling" => "Organisatie en ontwikkeling",
        Climate = "opleidingsklimaat" => "Opleidingsklimaat",
        Professionalisation = "professionalisering" => "Professionalisering",
        Competences = "competentieontwikkeling" => "Competentieontwikkeling",
    }
}

/// The heading over an actor's tasks in a domain.
pub const TASKS: &str = "Taken";

impl QualityDomain {
    /// The tasks in this domain, each as HTML; empty when the body has no such list, or a nested
    /// one.
    pub fn tasks(self, body: &Body) -> Vec<Cow<'_, str>> {
        let mut headings = body.headings.iter().skip_while(|heading| heading.id != self.key());
        let Some(own) = headings.next() else { return Vec::new() };
        let mut below = headings.take_while(|heading| heading.level > own.level);
        match below.find(|heading| heading.text == TASKS) {
            Some(tasks) => body.bullets(tasks).collect(),
            None => Vec::new(),
        }
    }
}
