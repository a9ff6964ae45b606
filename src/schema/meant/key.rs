//! The key that an editor probably meant with one that does not exist: misspelt, another word for it,
//! English, or a key of another level. Suggests; reports nothing.

use super::key_words::{NO_PLACE, OTHER_WORDS, STATES};
use super::{value, word};
use crate::formats::yaml::Value;
use crate::names::{folded, identity, nearest};
use crate::schema::field::{Field, Shape};
use crate::schema::scalar::check_text;

/// Where a mistyped key probably belongs.
pub(in crate::schema) enum MeantKey {
    /// This key, at the same level.
    Here(&'static str),
    /// A key in the group or list under another one of this level, and what that is called there.
    Under { level: &'static str, group: &'static str, key: &'static str },
    /// Nowhere: what to do.
    Nowhere(String),
}

/// The key that was probably meant by `typed` with this value at a level with these keys.
pub(in crate::schema) fn meant(
    typed: &str,
    value: &Value<'_>,
    tables: &[&'static [Field]],
) -> Option<MeantKey> {
    let fields = || tables.iter().copied().flatten();
    let key = |wanted: &str| fields().map(|field| field.key).find(|key| *key == wanted);
    let plain = plain(typed);
    let plain = plain.as_str();
    if let Some(same) = key(plain) {
        return Some(MeantKey::Here(same));
    }
    if let Some(what) = state(plain, value).filter(|_| key(LIFE_CYCLE).is_some()) {
        return Some(MeantKey::Nowhere(what));
    }
    if plain == "wachtlijst" && key("uitvoeringen").is_some() {
        return Some(MeantKey::Nowhere(WAITING_LIST.to_owned()));
    }
    let words =
        OTHER_WORDS.iter().find(|(word, _)| *word == plain).map_or(&[][..], |(_, keys)| keys);
    if CALLED_OFF.contains(&plain) && MEETING.iter().all(|wanted| key(wanted).is_some()) {
        return Some(MeantKey::Nowhere(OF_RUN.to_owned()));
    }
    if let Some(here) = words.iter().find_map(|wanted| key(wanted)) {
        return Some(MeantKey::Here(here));
    }
    // The nearest level first: `plaats` of a run is that of its location, not of a meeting's.
    let below = |wanted: &str| {
        (1..=LEVELS_MAX)
            .find_map(|levels| fields().find_map(|field| under(field, field, wanted, levels)))
    };
    let dotted = |wanted: &str| {
        let (level, last) = wanted.split_once('.')?;
        fields().find(|field| field.key == level).and_then(|field| under(field, field, last, 1))
    };
    let of_words = || words.iter().find_map(|wanted| below(wanted).or_else(|| dotted(wanted)));
    if let Some(under) = below(plain).or_else(of_words) {
        return Some(under);
    }
    if let Some((_, what)) = NO_PLACE.iter().find(|(words, _)| words.contains(&plain)) {
        return Some(MeantKey::Nowhere((*what).to_owned()));
    }
    let near = nearest(typed, fields().map(|field| field.key)).map(MeantKey::Here);
    near.or_else(|| price(typed, value).filter(|_| key("prijzen").is_some()).map(MeantKey::Nowhere))
}

/// A group with its price, where only the price has a key.
fn price(payer: &str, value: &Value<'_>) -> Option<String> {
    let Value::Scalar(amount) = value else { return None };
    let amount = match check_text(&Shape::Euros, amount) {
        Ok(()) => amount.clone().into_owned(),
        Err(_) => value::meant(&Shape::Euros, amount)?.value()?,
    };
    Some(format!("schrijf `basis: betaald` en `prijzen: [{{voor: {payer}, bedrag: {amount}}}]`"))
}

/// The chain of keys that the name of a column stands for: keys parted by points, a key, its meaning or
/// another word for it, here or below. Never one that is only like it.
pub(crate) fn named(typed: &str, table: &'static [Field]) -> Option<Vec<&'static Field>> {
    let exact = named_exactly(typed, table);
    if exact.is_some() {
        return exact;
    }
    let plain = plain(typed);
    let words = OTHER_WORDS.iter().find(|(word, _)| *word == plain);
    let keys: Vec<&str> = words.map_or(&[][..], |(_, keys)| keys).to_vec();
    let meaning = identity(typed);
    let here = |key: &str| table.iter().find(|field| field.key == key);
    let by_meaning = || table.iter().find(|field| identity(field.meaning) == meaning);
    if let Some(field) =
        here(&plain).or_else(by_meaning).or_else(|| keys.iter().copied().find_map(here))
    {
        return Some(vec![field]);
    }
    let below = |key: &str| (1..=LEVELS_MAX).find_map(|levels| chain(table, key, levels));
    let dotted = |key: &str| named_exactly(key, table).filter(|_| key.contains('.'));
    let whole = below(&plain).or_else(|| keys.iter().copied().find_map(below));
    whole.or_else(|| keys.iter().copied().find_map(dotted))
}

fn named_exactly(typed: &str, table: &'static [Field]) -> Option<Vec<&'static Field>> {
    let (first, rest) =
        typed.split_once('.').map_or((typed, None), |(first, rest)| (first, Some(rest)));
    let field = table.iter().find(|field| field.key == plain(first))?;
    let below = rest.map(|rest| named_exactly(rest, table_of(field)));
    Some([vec![field], below.unwrap_or(Some(Vec::new()))?].concat())
}

/// The chain to a key so many levels down.
fn chain(table: &'static [Field], key: &str, levels: usize) -> Option<Vec<&'static Field>> {
    table.iter().find_map(|field| match levels {
        0 => (field.key == key).then(|| vec![field]),
        _ => Some([vec![field], chain(table_of(field), key, levels - 1)?].concat()),
    })
}

/// A name as keys are written.
fn plain(typed: &str) -> String {
    let plain = folded(typed.trim()).replace([' ', '-'], "_");
    plain.trim_matches([':', '_']).to_owned()
}

/// The keys of a group or of a list of groups; none of another value.
pub(crate) fn table_of(field: &'static Field) -> &'static [Field] {
    match &field.shape {
        Shape::Map(table) | Shape::List { of: Shape::Map(table), .. } => table,
        _ => &[],
    }
}

/// What is said of one meeting that does not go on; a run has a status, the meetings of one have none.
const CALLED_OFF: &[&str] =
    &["status", "geannuleerd", "afgelast", "vervalt", "vervallen", "cancelled", "gaat_door"];

/// The keys by which the level of a meeting is known.
const MEETING: &[&str] = &["start", "online", "titel"];

const OF_RUN: &str = "valt alleen deze keer uit, haal haar dan hier weg; gaat de hele uitvoering niet door, zet \
                      dan `status: geannuleerd` bij de uitvoering zelf, een niveau hoger";

const WAITING_LIST: &str = "zet `status: wachtlijst` bij de uitvoering, of schrijf `inschrijven: {soort: \
                            wachtlijst}` als het voor alle geldt";

/// The key that tells whether a record is published.
pub(in crate::schema) const LIFE_CYCLE: &str = "levensloop";

/// `draft: true` in our words.
fn state(plain: &str, value: &Value<'_>) -> Option<String> {
    let (_, no) = STATES.iter().find(|(words, _)| words.contains(&plain))?;
    let Value::Scalar(text) = value else { return None };
    let is_on = word::yes_or_no(text)?.value()? == "ja";
    Some(if is_on == *no {
        format!("schrijf `{LIFE_CYCLE}: concept`")
    } else {
        format!("haal deze sleutel weg: zonder `{LIFE_CYCLE}` staat het op de site")
    })
}

/// The deepest level that is looked into: groups in a list of groups in a list.
const LEVELS_MAX: usize = 3;

/// The place of a key so many levels down in the groups and lists of groups that a field holds.
fn under(
    level: &'static Field,
    field: &'static Field,
    wanted: &str,
    levels: usize,
) -> Option<MeantKey> {
    let table = table_of(field);
    if levels > 1 {
        return table.iter().find_map(|below| under(level, below, wanted, levels - 1));
    }
    let found = table.iter().find(|below| below.key == wanted)?;
    Some(MeantKey::Under { level: level.key, group: field.key, key: found.key })
}
