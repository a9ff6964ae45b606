//! What to write for lines that run together. The line at hand is in the hint.

use super::half_markup_typed::shown;
use crate::formats::markdown::{SlipKind, Within};

/// The message and the hint for a slip; `None` for one that is no such line.
pub(super) fn explain(kind: &SlipKind, source: &str) -> Option<(String, String)> {
    let line = shown(source);
    let (message, hint) = match kind {
        SlipKind::LinesJoined => (
            "deze regel komt achter die erboven, op dezelfde regel",
            if line.starts_with(|c: char| c.is_ascii_digit()) {
                "zet `\\` aan het eind van elke regel erboven".to_owned()
            } else {
                format!(
                    "begin elke regel met `- `: `- {line}`; of zet `\\` aan het eind van elke regel erboven"
                )
            },
        ),
        SlipKind::QuoteEmpty => quote_empty(source),
        SlipKind::GoesOn(Within::Quote) => (
            "deze regel wordt een deel van het citaat erboven",
            format!(
                "zet er een lege regel boven; hoort zij bij het citaat, schrijf dan `> {line}`"
            ),
        ),
        SlipKind::GoesOn(Within::Point) => (
            "deze regel wordt een deel van het punt erboven",
            format!(
                "zet er een lege regel boven; is zij zelf een punt, schrijf dan `- {line}`, en hoort zij bij \
                 het punt, zet er dan spaties voor"
            ),
        ),
        SlipKind::GoesOn(Within::Note) => (
            "deze regel wordt een deel van de noot erboven",
            "zet er een lege regel boven; hoort zij bij de noot, zet er dan vier spaties voor"
                .to_owned(),
        ),
        SlipKind::GoesOn(Within::Definition) => (
            "deze regel wordt een deel van de definitie erboven",
            "zet er een lege regel boven; hoort zij erbij, zet er dan spaties voor".to_owned(),
        ),
        _ => return None,
    };
    Some((message.to_owned(), hint))
}

/// A quotation or box without text, and the line below it.
fn quote_empty(source: &str) -> (&'static str, String) {
    let mut lines = source.lines().map(str::trim).filter(|line| !line.is_empty());
    let below = lines.by_ref().find(|line| !line.starts_with('>'));
    let hint = match below {
        Some(line) => {
            format!("hoort de tekst eronder erin, schrijf dan `> {}` direct eronder", shown(line))
        }
        None => "zet de tekst eronder met `> ` ervoor, of haal de regel weg".to_owned(),
    };
    let message = if source.contains("[!") { "dit kader is leeg" } else { "dit citaat is leeg" };
    (message, hint)
}
