//! Parses a price as people write it in one cell, "€ 27.500,-", "€350-€750" or "gratis", into the keys of
//! `kosten`. Never invents a price: an amount in another currency is kept as text, and text without an
//! amount is an error.

use serde_json::{Map, Value as Json, json};

use super::values::{Read, Unread};
use crate::catalogue::cost::{Cost, CostBasis};
use crate::names::folded;
use crate::schema::declare::FieldGroup;
use crate::schema::field::Shape;
use crate::schema::meant::Meant;
use crate::schema::meant::value::meant;
use crate::schema::meant::word;
use crate::schema::scalar::{check_text, shorten};

/// Currencies other than ours.
const OTHER_CURRENCIES: &[&str] = &["$", "£", "¥", "usd", "gbp", "chf", "dollar", "pond"];

/// Separators between two prices.
const BETWEEN: &[&str] = &["/", " - ", "-", "–", " tot ", " of ", " en "];

/// Suffixes of an amount without cents: "125,-".
const WHOLE: &[&str] = &[",--", ",-", ",=", ".--", ".-", ",–"];

pub(super) fn read(text: &str) -> Result<Read, Unread> {
    let basis = |basis: CostBasis| Read::Value(json!({ "basis": basis.key() }));
    let words = word::called(CostBasis::TERMS, text);
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    if words == [CostBasis::Free.key()]
        || (!digits.is_empty() && digits.iter().all(|digit| *digit == '0'))
    {
        return Ok(basis(CostBasis::Free));
    }
    if words == [CostBasis::OnRequest.key()] {
        return Ok(basis(CostBasis::OnRequest));
    }
    if digits.is_empty() {
        return Err(Unread::new(format!("in `{}` staat geen bedrag", shorten(text)))
            .hint("schrijf een bedrag, `gratis` of `op aanvraag`"));
    }
    let folded = folded(text);
    if OTHER_CURRENCIES.iter().any(|currency| folded.contains(currency)) {
        return explained(text, Map::new());
    }
    let amounts = amounts(text);
    match &amounts[..] {
        [] => one(text, &folded),
        [first, second] if first == second => Ok(paid([("bedrag", first)])),
        [first, second] => {
            let (low, high) =
                if cents(first) < cents(second) { (first, second) } else { (second, first) };
            Ok(paid([("vanaf", low), ("tot", high)]))
        }
        // Only the lowest and the highest have a key; the text keeps the others.
        several => {
            let low = several.iter().min_by_key(|amount| cents(amount));
            let high = several.iter().max_by_key(|amount| cents(amount));
            let both = [("vanaf", low), ("tot", high)];
            let both =
                both.into_iter().filter_map(|(key, amount)| Some((key.to_owned(), json!(amount?))));
            explained(text, both.collect())
        }
    }
}

/// A text with one amount.
fn one(text: &str, folded: &str) -> Result<Read, Unread> {
    let key = match folded.split([' ', '€']).next().unwrap_or_default() {
        "vanaf" | "from" => "vanaf",
        "tot" | "max" | "max." | "maximaal" => "tot",
        _ => "bedrag",
    };
    let bare = without_whole_marks(text);
    match amount(&bare) {
        Some(Meant::Part(amount)) if key == "bedrag" => {
            explained(text, Map::from_iter([(key.to_owned(), json!(amount))]))
        }
        Some(Meant::Value(amount) | Meant::Part(amount)) => Ok(paid([(key, &amount)])),
        Some(Meant::Advice(what)) => {
            Err(Unread::new(format!("`{}` is geen bedrag dat hier kan", shorten(text))).hint(what))
        }
        _ => Err(Unread::new(format!("het bedrag in `{}` is niet te lezen", shorten(text)))
            .hint("schrijf een bedrag in euro's, bijvoorbeeld `125` of `49,50`")),
    }
}

/// The amounts of a text that holds nothing else; empty unless there are several.
fn amounts(text: &str) -> Vec<String> {
    let bare = without_whole_marks(text);
    let parts =
        BETWEEN.iter().map(|between| bare.split(between).map(str::trim).collect::<Vec<_>>());
    let mut parts = parts.into_iter().filter(|parts| parts.len() > 1);
    let read = |parts: Vec<&str>| -> Option<Vec<String>> {
        parts.into_iter().map(|part| amount(part)?.value()).collect()
    };
    parts.find_map(read).unwrap_or_default()
}

fn amount(text: &str) -> Option<Meant> {
    if check_text(&Shape::Euros, text).is_ok() {
        return Some(Meant::Value(text.to_owned()));
    }
    meant(&Shape::Euros, text)
}

fn without_whole_marks(text: &str) -> String {
    let mut bare = text.to_owned();
    for mark in WHOLE {
        bare = bare.replace(mark, "");
    }
    bare.trim().to_owned()
}

fn cents(amount: &str) -> u64 {
    let (whole, cents) = amount.split_once([',', '.']).unwrap_or((amount, "0"));
    let scale = if cents.len() == 1 { 10 } else { 1 };
    whole.parse().unwrap_or(0) * 100 + cents.parse().unwrap_or(0) * scale
}

fn paid<'a>(amounts: impl IntoIterator<Item = (&'a str, &'a String)>) -> Read {
    let mut cost = Map::from_iter([("basis".to_owned(), json!(CostBasis::Paid.key()))]);
    cost.extend(amounts.into_iter().map(|(key, amount)| (key.to_owned(), json!(amount))));
    Read::Value(Json::Object(cost))
}

/// Paid, with the whole text as explanation of what no other key can hold.
fn explained(text: &str, amounts: Map<String, Json>) -> Result<Read, Unread> {
    let shape =
        Cost::FIELDS.iter().find(|field| field.key == "toelichting").map(|field| &field.shape);
    if let Some(Err(why)) = shape.map(|shape| check_text(shape, text)) {
        return Err(Unread::new(format!("`{}` past niet bij de kosten: {why}", shorten(text))));
    }
    let mut cost = Map::from_iter([("basis".to_owned(), json!(CostBasis::Paid.key()))]);
    cost.extend(amounts);
    cost.insert("toelichting".to_owned(), json!(text));
    Ok(Read::Value(Json::Object(cost)))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::import::values::Read;

    #[test]
    fn prices_as_people_write_them() {
        for (text, expected) in [
            ("€0", "{basis: gratis}"),
            ("€ 0,00", "{basis: gratis}"),
            ("kosteloos", "{basis: gratis}"),
            ("In overleg", "{basis: op-aanvraag}"),
            ("€795", "{basis: betaald, bedrag: 795}"),
            ("€ 27.500,-", "{basis: betaald, bedrag: 27500}"),
            ("5.975", "{basis: betaald, bedrag: 5975}"),
            ("5,975", "!schrijf een bedrag in euro's, bijvoorbeeld `125` of `49,50`"),
            ("49,50", "{basis: betaald, bedrag: 49,50}"),
            ("€220/€270", "{basis: betaald, vanaf: 220, tot: 270}"),
            ("€350-€750", "{basis: betaald, vanaf: 350, tot: 750}"),
            ("€ 1.250,- tot € 950,-", "{basis: betaald, vanaf: 950, tot: 1250}"),
            ("vanaf € 100", "{basis: betaald, vanaf: 100}"),
            ("€ 125 per dag", "{basis: betaald, bedrag: 125, toelichting: € 125 per dag}"),
            ("10/20/30", "{basis: betaald, vanaf: 10, tot: 30, toelichting: 10/20/30}"),
            ("$980", "{basis: betaald, toelichting: $980}"),
            ("$599/$899", "{basis: betaald, toelichting: $599/$899}"),
            ("£2300", "{basis: betaald, toelichting: £2300}"),
            ("€ 1.000 excl. btw", "!tel de btw erbij op: bij 21% wordt het `1210`"),
            ("verschilt", "!schrijf een bedrag, `gratis` of `op aanvraag`"),
            ("ledenprijs", "!schrijf een bedrag, `gratis` of `op aanvraag`"),
        ] {
            let found = match read(text) {
                Ok(Read::Value(cost)) => {
                    cost.to_string().replace('"', "").replace(':', ": ").replace(',', ", ")
                }
                Ok(other) => format!("{other:?}"),
                Err(unread) => format!("!{}", unread.hints.join(" ")),
            };
            let is_same = found.replace(", ", ",") == expected.replace(", ", ",");
            assert!(is_same, "{text}: {found}");
        }
    }
}
