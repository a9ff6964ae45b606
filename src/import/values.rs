//! Parses the text of a cell, as Dutch people write it, into the value of a key; or tells why it cannot.
//!
//! Readings come from `schema::meant`, which makes suggestions to editors: an unambiguous reading is taken
//! over, an ambiguous one is reported. Values stay text, as in front matter.

use jiff::civil::Date;

use serde_json::Value as Json;

use super::cost;
use super::names::Names;
use crate::catalogue::kind::Kind;
use crate::formats::markdown::without_markup;
use crate::schema::field::{Field, Shape};
use crate::schema::meant::value::meant;
use crate::schema::meant::{Meant, word};
use crate::schema::scalar::{check_text, shorten};

/// A longer list of values is not shown.
const SHOWN_MAX: usize = 12;

/// What spreadsheets show for a failed formula.
const ERRORS: &[&str] = &[
    "#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!", "#DEEL/0!", "#NAME?",
    "#NAAM?", "#NUM!",
];

/// What a cell says.
#[derive(Debug)]
pub(super) enum Read {
    Value(Json),
    /// A value that covers only a part of the text.
    Part(Json),
    /// The first and the last moment.
    Span(String, String),
    /// Unknown or not applicable.
    NotKnown,
}

/// Why a cell has no value.
#[derive(Debug)]
pub(super) struct Unread {
    pub why: String,
    pub hints: Vec<String>,
}

impl Unread {
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self { why: why.into(), hints: Vec::new() }
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Of a text that says more than could be taken over.
    pub(super) fn of_part(text: &str, value: &Json) -> Self {
        let taken = value.as_str().unwrap_or_default();
        Self::new(format!("van `{}` is `{taken}` overgenomen", shorten(text)))
            .hint("zet wat er nog meer staat waar het hoort")
    }

    /// Of two moments where one has a place.
    pub(super) fn of_span(first: &str, last: &str) -> Self {
        Self::new(format!("dit loopt van `{first}` tot `{last}`, en hier past één moment"))
    }

    /// Of a text that says that nobody knows.
    pub(super) fn of_nothing(text: &str) -> Self {
        Self::new(format!("`{}` zegt niets, en is niet overgenomen", shorten(text)))
            .hint("laat de cel leeg, of leg in het kolommenbestand vast wat dit woord betekent")
    }

    fn bedoelde_je(self, like: Option<&str>) -> Self {
        match like {
            Some(like) => self.hint(format!("bedoelde je `{like}`?")),
            None => self,
        }
    }
}

/// Reads the text of a cell, which is not empty.
pub(super) fn read(field: &Field, text: &str, names: &mut Names) -> Result<Read, Unread> {
    if text.starts_with(['=', '@']) {
        return Err(Unread::new(format!("`{}` is een formule van een rekenblad", shorten(text)))
            .hint("bewaar de tabel met de uitkomsten in plaats van de formules"));
    }
    if ERRORS.contains(&text) || text.starts_with("Err:") {
        return Err(Unread::new(format!("`{text}` is een fout van het rekenblad"))
            .hint("verbeter de formule, of zet de waarde zelf in de cel"));
    }
    if word::is_not_known_yet(text) || text.chars().all(|c| "-–—?./".contains(c)) {
        return Ok(Read::NotKnown);
    }
    match &field.shape {
        Shape::Map(_) => cost::read(text),
        Shape::List { of, max, .. } => list(of, *max, text, names),
        shape => one(shape, text, field, names),
    }
}

fn one(shape: &Shape, text: &str, field: &Field, names: &mut Names) -> Result<Read, Unread> {
    match shape {
        Shape::Reference(folder) => reference(folder, text, names).map(Read::Value),
        Shape::Term(_) => term(shape, text).map(Read::Value),
        Shape::Text { .. } => plain(shape, text).map(Read::Value),
        _ => formatted(shape, text, field),
    }
}

fn list(of: &Shape, max: usize, text: &str, names: &mut Names) -> Result<Read, Unread> {
    let parts: Vec<&str> = items(text, &['|', '\n']);
    let mut read_all = |parts: &[&str]| -> Result<Vec<Json>, Unread> {
        let mut values = Vec::new();
        for part in parts {
            let value = match of {
                Shape::Reference(folder) => reference(folder, part, names)?,
                Shape::Term(_) => term(of, part)?,
                _ => plain(of, part)?,
            };
            if !values.contains(&value) {
                values.push(value);
            }
        }
        Ok(values)
    };
    let mut values = read_all(&parts);
    // A comma may be part of a name, so it separates only when every part is a known name.
    if let (Err(_), [together], Shape::Reference(_) | Shape::Term(_)) = (&values, &parts[..], of) {
        for between in [&[',', ';'][..], &[',', ';', '/', '&', '+']] {
            let parts = items(together, between);
            let parts = parts.iter().flat_map(|part| part.split(" en ")).map(str::trim);
            values = values.or_else(|unread| read_all(&parts.collect::<Vec<_>>()).or(Err(unread)));
        }
    }
    let values = values?;
    if values.len() > max {
        let why = format!("dit zijn {} waarden, en er passen er hooguit {max}", values.len());
        return Err(Unread::new(why).hint("houd de belangrijkste over"));
    }
    Ok(Read::Value(Json::Array(values)))
}

/// The parts of a text, without the bullets of a list.
fn items<'t>(text: &'t str, between: &[char]) -> Vec<&'t str> {
    let parts =
        text.split(between).map(|part| part.trim().trim_start_matches(['-', '•', '*']).trim());
    parts.filter(|part| !part.is_empty()).collect()
}

fn reference(folder: &str, text: &str, names: &mut Names) -> Result<Json, Unread> {
    if let Some(id) = names.id(folder, text) {
        return Ok(Json::from(id));
    }
    if folder == Kind::Provider.folder() {
        plain(&Shape::Text { min: 2, max: 99 }, text)?;
        if let Some(id) = names.add_provider(text) {
            return Ok(Json::from(id));
        }
    }
    let unread = Unread::new(format!("`{}` staat niet in `{folder}`", shorten(text)));
    Err(unread.bedoelde_je(names.like(folder, text)))
}

fn term(shape: &Shape, text: &str) -> Result<Json, Unread> {
    let Shape::Term(terms) = shape else { return plain(shape, text) };
    match word::called(terms, text)[..] {
        [one] => Ok(Json::from(one)),
        [] => {
            let keys: Vec<_> = terms.iter().map(|term| term.key).collect();
            let near = crate::names::nearest(text, keys.iter().copied());
            let unread = Unread::new(format!("`{}` is geen waarde hiervan", shorten(text)));
            let unread = unread.bedoelde_je(near);
            Err(if keys.len() > SHOWN_MAX {
                unread.hint("alle waarden staan op `/redactie/velden/`")
            } else {
                unread.hint(format!("kies uit: {}", keys.join(", ")))
            })
        }
        ref several => {
            Err(Unread::new(format!("`{}` kan {} zijn", shorten(text), either(several))))
        }
    }
}

fn either<T: AsRef<str>>(values: &[T]) -> String {
    let values: Vec<_> = values.iter().map(|value| format!("`{}`", value.as_ref())).collect();
    values.join(" of ")
}

/// A text without markup that is valid for its shape.
fn plain(shape: &Shape, text: &str) -> Result<Json, Unread> {
    // A break in a cell is how it was made to fit, and no part of a text of one line.
    let spaced = text.replace(['\t', '\u{a0}', '\n'], " ");
    let spaced = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let is_markup = spaced.contains('<') && without_markup(&spaced).is_some();
    if is_markup {
        return Err(Unread::new(format!("in `{}` staat HTML", shorten(text)))
            .hint("haal wat tussen `<` en `>` staat weg: hier komt gewone tekst"));
    }
    match check_text(shape, &spaced) {
        Ok(()) => Ok(Json::from(spaced)),
        Err(why) => Err(Unread::new(format!("`{}`: {why}", shorten(text)))),
    }
}

fn formatted(shape: &Shape, text: &str, field: &Field) -> Result<Read, Unread> {
    if check_text(shape, text).is_ok() {
        return Ok(Read::Value(Json::from(text)));
    }
    let refused = |why: String| Unread::new(format!("`{}` {why}", shorten(text)));
    if let Some(unread) = refused_day(shape, text) {
        return Err(unread);
    }
    match meant(shape, text) {
        Some(Meant::Value(value)) => Ok(Read::Value(Json::from(value))),
        Some(Meant::Part(value)) => Ok(Read::Part(Json::from(value))),
        Some(Meant::Span(first, last)) => Ok(Read::Span(first, last)),
        Some(Meant::OneOf(values)) => Err(refused(format!("kan {} zijn", either(&values)))
            .hint(format!("`{}` heeft één waarde: kies er een", field.key))),
        Some(Meant::Advice(what)) => {
            Err(refused(format!("kan niet bij `{}`", field.key)).hint(what))
        }
        None => {
            let why = check_text(shape, text).err().unwrap_or_default();
            Err(Unread::new(why).hint(format!("bijvoorbeeld `{}`", field.example)))
        }
    }
}

/// An ambiguous date: with a year of two digits, or with slashes.
fn refused_day(shape: &Shape, text: &str) -> Option<Unread> {
    let Shape::Formatted(format) = shape else { return None };
    if !format.is_day() {
        return None;
    }
    let day = meant(shape, text)?.value()?;
    let runs: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    if !runs.iter().any(|run| run.len() >= 4) {
        return Some(
            Unread::new(format!("in `{}` heeft het jaar twee cijfers", shorten(text)))
                .hint(format!("schrijf het jaar voluit: `{day}`, als je dat bedoelt")),
        );
    }
    let word = text.split_whitespace().find(|word| word.matches('/').count() == 2)?;
    let numbers: Vec<&str> = word.split('/').collect();
    let [first, second, year] = numbers[..] else { return None };
    let days = [(second, first), (first, second)]
        .map(|(month, day)| format!("{year}-{month:0>2}-{day:0>2}"))
        .into_iter()
        .filter(|day| day.parse::<Date>().is_ok());
    let days: Vec<String> = days.map(|day| format!("`{day}`")).collect();
    (year.len() == 4 && !days.is_empty()).then(|| {
        Unread::new(format!(
            "`{}` leest de een als dag-maand, de ander als maand-dag",
            shorten(word)
        ))
        .hint(format!("schrijf {}", days.join(" of ")))
    })
}
