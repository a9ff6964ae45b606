//! The key that an editor probably meant with one that does not exist: misspelt, another word for it,
//! English, or a key of another level. Suggests; reports nothing.

use crate::names::{folded, nearest};
use crate::schema::field::{Field, Shape};

/// Other words for a key, each with the keys it may mean.
const OTHER_WORDS: &[(&str, &[&str])] = &[
    ("title", &["titel", "naam", "term"]),
    ("name", &["naam", "titel", "term"]),
    ("naam", &["titel", "term"]),
    ("titel", &["naam", "term"]),
    ("begrip", &["term"]),
    ("summary", &["samenvatting", "definitie"]),
    ("description", &["samenvatting", "definitie"]),
    ("omschrijving", &["samenvatting", "definitie"]),
    ("beschrijving", &["samenvatting", "definitie"]),
    ("inleiding", &["samenvatting"]),
    ("uitleg", &["definitie", "toelichting", "samenvatting"]),
    ("definition", &["definitie"]),
    ("provider", &["aanbieder"]),
    ("organisatie", &["aanbieder", "naam"]),
    ("organisator", &["aanbieder"]),
    ("organisation", &["aanbieder"]),
    ("author", &["aanbieder"]),
    ("type", &["soort"]),
    ("kind", &["soort"]),
    ("category", &["soort", "categorie"]),
    ("form", &["vorm"]),
    ("mode", &["vorm"]),
    ("level", &["niveau"]),
    ("language", &["taal"]),
    ("audience", &["doelgroepen"]),
    ("audiences", &["doelgroepen"]),
    ("voor_wie", &["doelgroepen"]),
    ("roles", &["rollen"]),
    ("themes", &["themas"]),
    ("tags", &["themas", "synoniemen"]),
    ("onderwerpen", &["themas"]),
    ("trefwoorden", &["synoniemen", "themas"]),
    ("keywords", &["synoniemen", "themas"]),
    ("goals", &["leerdoelen"]),
    ("doelen", &["leerdoelen"]),
    ("duur", &["studielast", "duur"]),
    ("duration", &["studielast", "duur"]),
    ("tijdsduur", &["studielast", "duur"]),
    ("price", &["bedrag", "kosten"]),
    ("prijs", &["bedrag", "kosten"]),
    ("cost", &["kosten"]),
    ("amount", &["bedrag"]),
    ("date", &["start", "uitvoeringen"]),
    ("datum", &["start", "uitvoeringen"]),
    ("data", &["uitvoeringen"]),
    ("dates", &["uitvoeringen"]),
    ("begin", &["start"]),
    ("van", &["start"]),
    ("end", &["einde"]),
    ("tot", &["einde"]),
    ("location", &["locatie", "plaats"]),
    ("city", &["plaats"]),
    ("stad", &["plaats"]),
    ("gebouw", &["naam"]),
    ("zaal", &["naam"]),
    ("link", &["website", "url"]),
    ("url", &["website"]),
    ("website", &["url"]),
    ("webadres", &["website", "url"]),
    ("mail", &["contact", "email"]),
    ("email", &["contact"]),
    ("e-mail", &["contact", "email"]),
    ("sources", &["bronnen"]),
    ("bron", &["bronnen", "document"]),
    ("status", &["levensloop"]),
    ("draft", &["levensloop"]),
    ("concept", &["levensloop"]),
    ("region", &["regios", "regio"]),
    ("members", &["capaciteit"]),
    ("deelnemers", &["capaciteit"]),
    ("plaatsen", &["capaciteit"]),
    ("redirects", &["doorverwijzingen"]),
    ("aliases", &["doorverwijzingen", "synoniemen"]),
    ("order", &["volgorde"]),
    ("weight", &["volgorde"]),
];

/// Where a mistyped key probably belongs.
pub(in crate::schema) enum MeantKey {
    /// This key, at the same level.
    Here(&'static str),
    /// The same key, in the group or list under another one.
    Under(&'static str),
}

/// The key that was probably meant by `typed` at a level with these keys.
pub(in crate::schema) fn meant(typed: &str, tables: &[&'static [Field]]) -> Option<MeantKey> {
    let fields = || tables.iter().copied().flatten();
    let key = |wanted: &str| fields().map(|field| field.key).find(|key| *key == wanted);
    let plain = folded(typed).replace([' ', '-'], "_");
    let plain = plain.trim_matches([':', '_']);
    if let Some(same) = key(plain) {
        return Some(MeantKey::Here(same));
    }
    let other_words = OTHER_WORDS.iter().find(|(word, _)| *word == plain);
    if let Some(here) = other_words.and_then(|(_, keys)| keys.iter().find_map(|wanted| key(wanted)))
    {
        return Some(MeantKey::Here(here));
    }
    if let Some(group) = fields().find(|field| keys_below(&field.shape).any(|below| below == plain))
    {
        return Some(MeantKey::Under(group.key));
    }
    nearest(typed, fields().map(|field| field.key)).map(MeantKey::Here)
}

/// The keys in the group or list of groups that a key holds.
fn keys_below(shape: &Shape) -> impl Iterator<Item = &'static str> {
    let table: &'static [Field] = match shape {
        Shape::Map(table) | Shape::List { of: Shape::Map(table), .. } => table,
        _ => &[],
    };
    table.iter().map(|field| field.key)
}
