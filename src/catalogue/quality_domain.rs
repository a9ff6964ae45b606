//! The four domains of quality care for training, and the tasks an actor has in each.
//!
//! A card of the category "actor" has a heading per domain with the heading "Taken" and a list
//! under it, so that the tasks are written once, as text.

use std::ops::Range;

use crate::formats::markdown::Body;
use crate::schema::vocabulary::vocabulary;

vocabulary! {
    /// A domain of quality care (Scherpbier 2.0). The key is the anchor of its heading.
    QualityDomain {
        Organisation = "organisatie-en-ontwikkeling" => "Organisatie en ontwikkeling",
        Climate = "opleidingsklimaat" => "Opleidingsklimaat",
        Professionalisation = "professionalisering" => "Professionalisering",
        Competences = "competentieontwikkeling" => "Competentieontwikkeling",
    }
}

/// The heading over an actor's tasks in a domain.
pub const TASKS: &str = "Taken";

impl QualityDomain {
    /// The tasks in this domain, each as HTML; none when the body has no such list, or one with
    /// lists in it.
    #[must_use]
    pub fn tasks(self, body: &Body) -> Vec<&str> {
        let list = self.section(body).and_then(|section| {
            let (_, list) = body.html[section].split_once("<ul>")?;
            let (list, _) = list.split_once("</ul>")?;
            Some(list).filter(|list| !list.contains("<ul>") && !list.contains("<ol"))
        });
        let items = list.unwrap_or_default().split("</li>").filter_map(|item| {
            let (_, text) = item.split_once("<li>")?;
            Some(text.trim())
        });
        items.collect()
    }

    /// From this domain's "Taken" to the next heading.
    fn section(self, body: &Body) -> Option<Range<usize>> {
        let mut headings = body.headings.iter().skip_while(|heading| heading.id != self.key());
        let own = headings.next()?;
        let mut below = headings.by_ref().take_while(|heading| heading.level > own.level);
        let tasks = below.find(|heading| heading.text == TASKS)?;
        let start = body.html.find(&format!("id=\"{}\"", tasks.id))?;
        let rest = &body.html[start..];
        Some(start..start + rest[1..].find("<h").map_or(rest.len(), |at| at + 1))
    }
}
