//! What an editor probably meant with a word that is no value: a term by another word, one of several, or
//! that the value is not known yet. Turns the word into what to write; reports nothing.

use super::field::Shape;
use super::vocabulary::Term;
use crate::names::{identity, nearest};
use crate::slug::{check_slug, slug};

/// Words for terms that are not like them.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("volgeboekt", "vol"),
    ("volzet", "vol"),
    ("uitverkocht", "vol"),
    ("afgelast", "geannuleerd"),
    ("afgezegd", "geannuleerd"),
    ("gecanceld", "geannuleerd"),
    ("cancelled", "geannuleerd"),
    ("vervallen", "geannuleerd"),
    ("gaat niet door", "geannuleerd"),
    ("verplaatst", "uitgesteld"),
    ("verzet", "uitgesteld"),
    ("gaat door", "gepland"),
    ("open", "gepland"),
    ("fysiek", "op-locatie"),
    ("live", "op-locatie"),
    ("webinar", "online-live"),
];

/// Words for what nobody knows yet, as [`identity`] gives them.
const NOT_KNOWN_YET: &[&str] = &[
    "",
    "nader te bepalen",
    "nog te bepalen",
    "te bepalen",
    "nog niet bekend",
    "nog onbekend",
    "onbekend",
    "n t b",
    "ntb",
    "n n b",
    "nnb",
    "n v t",
    "nvt",
    "tbd",
    "tba",
    "todo",
    "xxx",
    "volgt",
    "volgt nog",
    "later",
    "nog invullen",
    "invullen",
];

/// Whether a text says that the value is not known yet.
pub(super) fn is_not_known_yet(text: &str) -> bool {
    let identity = identity(text);
    NOT_KNOWN_YET.contains(&identity.replace(['?', '.', '-'], "").trim())
        || NOT_KNOWN_YET.contains(&identity.as_str())
}

/// The term that a word means.
pub(super) fn term(terms: &[Term], text: &str) -> Option<&'static str> {
    let key = |wanted: &str| terms.iter().find(|term| term.key == wanted).map(|term| term.key);
    let identity_of_text = identity(text);
    let labelled = terms.iter().find(|term| identity(term.label) == identity_of_text);
    let other = || OTHER_WORDS.iter().find(|(word, _)| *word == identity_of_text);
    labelled
        .map(|term| term.key)
        .or_else(|| other().and_then(|(_, term)| key(term)))
        .or_else(|| key(nearest(text, terms.iter().map(|term| term.key))?))
}

/// The terms in a text that has several; none when it is one word.
pub(super) fn terms(terms: &[Term], text: &str) -> Vec<&'static str> {
    let parts = text.split([',', ';', '/', '+', '&']).flat_map(|part| part.split(" en "));
    let found: Vec<_> = parts.map(|part| term(terms, part.trim())).collect();
    if found.len() == 1 { Vec::new() } else { found.into_iter().flatten().collect() }
}

/// The ids in a text that has several, such as "umc, boekhuis".
pub(super) fn ids(shape: &Shape, text: &str) -> Vec<String> {
    if !matches!(shape, Shape::Reference(_)) || !text.contains([',', ';', '+']) {
        return Vec::new();
    }
    let parts = text.split([',', ';', '+']).map(str::trim).filter(|part| !part.is_empty());
    let ids: Vec<_> = parts.map(str::to_lowercase).collect();
    if ids.iter().all(|id| check_slug(id).is_ok()) { ids } else { Vec::new() }
}

/// A name as it is written: the id itself, else the one that would be made of it.
pub(super) fn id(text: &str) -> String {
    let slug = slug(text);
    if check_slug(text).is_err() && check_slug(&slug).is_ok() { slug } else { text.to_owned() }
}
