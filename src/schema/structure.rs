//! What to write when a value has another structure than its key asks for: a list instead of one value,
//! one value instead of a group, and so on. Turns the node at hand into hints; reports nothing.

use super::field::{Field, Shape};
use super::meant::value::meant;
use super::meant::{Meant, word};
use super::other_key::{EXPLANATION, scalar_text};
use super::scalar::plain_value;
use super::values::{MOMENT, SLUG};
use super::vocabulary::Term;
use crate::formats::yaml::{MapEntry, Node, Value, quoted};
use crate::slug::check_slug;

/// The hints for a value with the wrong structure, the best first.
pub(super) fn hints(shape: &Shape, node: &Node<'_>, field: &Field) -> Vec<String> {
    if let Value::Scalar(text) = &node.value
        && let Some(hint) = not_known_yet(shape, text, field)
    {
        return vec![hint];
    }
    let written = match (shape, &node.value) {
        (Shape::List { of, .. }, Value::Scalar(text)) if is_folded(node, text) => {
            as_list(of, &text.replace(" - ", "\n"))
        }
        (Shape::List { of, .. }, Value::Scalar(text)) => as_list(of, text),
        (Shape::List { of, .. }, Value::Map(entries)) => return vec![map_as_list(of, entries)],
        (Shape::Map(_), Value::List(items))
            if matches!(items[..], [Node { value: Value::Map(_), .. }]) =>
        {
            return vec!["dit is geen lijst: haal `- ` voor de eerste sleutel weg".to_owned()];
        }
        (Shape::Map(table), Value::Scalar(text)) if is_nowhere(table, text) => {
            return vec![
                format!("laat `{}` weg: een plaats is er niet", field.key),
                "dat het online is, zeg je met `vorm: online-live`, of bij een bijeenkomst met \
                 `online: ja`"
                    .to_owned(),
            ];
        }
        (Shape::Map(table), Value::Scalar(text)) => as_group(table, text),
        (_, Value::List(items)) => as_one(shape, items),
        (_, Value::Map(entries)) => as_text(shape, entries),
        _ => None,
    };
    match written {
        Some(value) if count(node) > 1 => {
            vec![format!("kies er één, bijvoorbeeld `{}`", assigned(field, shape, &value))]
        }
        Some(value) => {
            let hint = format!("schrijf `{}`", assigned(field, shape, &value));
            std::iter::once(hint).chain(of_a_person(shape, node)).collect()
        }
        None => of_example(shape, field),
    }
}

/// Whether a text stands on several lines of which one begins as a value of a list: the `- ` of the first is
/// forgotten.
fn is_folded(node: &Node<'_>, text: &str) -> bool {
    text.contains(" - ") && node.span.len() >= text.len() + "\n ".len()
}

/// What a contact must not be: `personal_email` and `personal_phone` warn of it next.
fn of_a_person(shape: &Shape, node: &Node<'_>) -> Option<String> {
    let (Shape::Map(table), Value::Scalar(text)) = (shape, &node.value) else { return None };
    let has_email = table.iter().any(|field| field.key == "email");
    let is_mobile = ["06", "+316", "+31 6", "00316"].iter().any(|start| text.starts_with(start));
    let is_named = text.contains([' ', ',']) || text.split('@').next()?.contains('.');
    let has_name = is_named && text.contains('@');
    (has_email && (is_mobile || has_name))
        .then(|| "is het van een persoon, noem dan het adres of nummer van een afdeling".to_owned())
}

/// An example, the words of a group that are a choice, and that nothing has to be made up.
fn of_example(shape: &Shape, field: &Field) -> Vec<String> {
    let mut hints = vec![format!("bijvoorbeeld `{}: {}`", field.key, field.example)];
    let keys = |terms: &[Term]| terms.iter().map(|term| term.key).collect::<Vec<_>>().join(", ");
    if let Shape::List { of, .. } = shape
        && let Shape::Term(terms) = **of
    {
        hints.push(format!("kies uit: {}", keys(terms)));
    }
    let Shape::Map(table) = shape else { return hints };
    for field in table.iter().filter(|field| field.required) {
        if let Shape::Term(terms) = field.shape {
            hints.push(format!("kies bij `{}` uit: {}", field.key, keys(terms)));
        }
    }
    if !field.is_expected() {
        hints.push(format!("laat `{}` weg als je dit niet weet", field.key));
    }
    hints
}

/// Whether a word for being online stands where a place is expected.
fn is_nowhere(table: &[Field], text: &str) -> bool {
    table.iter().any(|field| field.key == "plaats") && word::is_online(text)
}

/// What to do with a group of keys where a list is expected.
fn map_as_list(of: &Shape, entries: &[MapEntry<'_>]) -> String {
    let first = entries.first().map(|entry| (entry.key.as_ref(), &entry.node.value));
    match (of, first) {
        // Each value has a name instead of a dash.
        (Shape::Map(table), Some((name, Value::Map(_)))) => {
            let key = table.iter().find(|field| field.required).map_or("id", |field| field.key);
            format!("maak er een lijst van: `- {key}: {name}`, en daaronder de andere sleutels")
        }
        (Shape::Map(_), _) => {
            "zet `- ` voor de eerste sleutel en laat de andere even ver inspringen".to_owned()
        }
        (_, Some((name, Value::List(items)))) => {
            let items: Vec<_> = items.iter().filter_map(scalar_text).map(written).collect();
            format!("schrijf `- [{}]`, zonder `{name}:` ervoor", items.join(", "))
        }
        _ => "schrijf `- ` voor elke waarde, en geen sleutel".to_owned(),
    }
}

/// The hint for a value of the right structure that its key does not take.
pub(super) fn hint_of_value(shape: &Shape, text: &str, field: &Field) -> String {
    let with_key = |value: &String| format!("`{}`", assigned(field, shape, &written(value)));
    if let Some(hint) = not_known_yet(shape, text, field) {
        return hint;
    }
    if matches!(shape, Shape::Text { .. }) && text.contains('\n') {
        return "haal `|` of `\\n` weg en zet de tekst op één regel".to_owned();
    }
    match meant(shape, text) {
        Some(Meant::Value(value) | Meant::Part(value)) => format!("schrijf {}", with_key(&value)),
        Some(Meant::Span(first, last)) => {
            format!("hier past één waarde: {} of {}", with_key(&first), with_key(&last))
        }
        Some(Meant::OneOf(values)) => {
            let values: Vec<_> = values.iter().map(with_key).collect();
            format!("hier past één waarde: {}", values.join(" of "))
        }
        Some(Meant::Advice(what)) => what,
        None => format!("{}, bijvoorbeeld `{}: {}`", field.meaning, field.key, field.example),
    }
}

/// What to do with a value that is not known yet; `None` for one that is, or that must be there.
pub(super) fn not_known_yet(shape: &Shape, text: &str, field: &Field) -> Option<String> {
    if !word::is_not_known_yet(text) {
        return None;
    }
    if matches!(shape, Shape::Formatted(format) if format.name == MOMENT.name) {
        return Some(if field.key == "start" {
            "haal de uitvoering weg tot de dag bekend is: de site zegt dan zelf dat de datum nog niet bekend is"
                .to_owned()
        } else {
            format!(
                "laat `{}` weg zolang het nog niet bekend is, of schrijf alleen de dag",
                field.key
            )
        });
    }
    if field.is_expected() {
        return None;
    }
    Some(if is_item(field, shape) {
        "haal deze waarde weg: wat nog niet bekend is, laat je weg".to_owned()
    } else {
        format!("laat `{}` weg zolang het nog niet bekend is", field.key)
    })
}

/// Whether a value of this shape is an item of the list that the key holds.
pub(super) fn is_item(field: &Field, shape: &Shape) -> bool {
    matches!(field.shape, Shape::List { .. }) && !std::ptr::eq(shape, &raw const field.shape)
}

/// The value with its key; an item of a list alone.
pub(super) fn assigned(field: &Field, shape: &Shape, value: &str) -> String {
    if is_item(field, shape) { value.to_owned() } else { format!("{}: {value}", field.key) }
}

fn count(node: &Node<'_>) -> usize {
    match &node.value {
        Value::List(items) => items.len(),
        _ => 1,
    }
}

/// A value as it is written in YAML.
pub(super) fn written(value: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || " -_./:@+%?=&".contains(c);
    let starts = value.starts_with(|c: char| c.is_alphanumeric() || c == '/');
    if starts && value.chars().all(plain) && !value.contains(": ") && !value.ends_with(':') {
        value.to_owned()
    } else {
        quoted(value)
    }
}

/// Bullets that are no `- ` in YAML.
const BULLETS: &[char] = &['-', '–', '—', '•', '*', '·'];

/// "a, b" as `[a, b]`. Texts may have commas of their own, so they are one item.
pub(super) fn as_list(of: &Shape, text: &str) -> Option<String> {
    if let Shape::List { of, .. } = of {
        return as_list(of, text).map(|list| format!("[{list}]"));
    }
    let items: Vec<&str> = match of {
        // A word or a short phrase.
        Shape::Text { max: ..=60, .. } => text.split([',', ';', '=', '\n']).collect(),
        Shape::Text { .. } => {
            let parts = text.split([';', '\n', '•', '·']);
            parts.flat_map(dashed).flat_map(numbered).collect()
        }
        // Of addresses a comma and a slash are a part.
        _ if text.contains("://") => text.split_whitespace().collect(),
        // A slash is part of an address.
        Shape::Formatted(_) => text.split([',', ';', '\n', ' ']).collect(),
        _ if is_address(text) => text.split([',', ';', '\n']).collect(),
        _ => text
            .split([',', ';', '/', '\n', '•', '·', '&'])
            .flat_map(|part| part.split(" en "))
            .collect(),
    };
    let items = items.iter().map(|item| item.trim().trim_start_matches(BULLETS).trim());
    let items: Option<Vec<String>> =
        items.filter(|item| !item.is_empty()).map(|item| item_of(of, item)).collect();
    items.filter(|items| !items.is_empty()).map(|items| format!("[{}]", items.join(", ")))
}

fn is_address(text: &str) -> bool {
    text.contains("://")
}

/// The parts of "- Feedback geven - Feedback vragen".
fn dashed(text: &str) -> impl Iterator<Item = &str> {
    let is_list = text.trim_start().starts_with("- ");
    text.split(if is_list { " - " } else { "\n" })
}

/// The parts of "1. Feedback geven 2. Feedback vragen".
fn numbered(text: &str) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text.trim());
    for number in 1.. {
        let Some(item) = rest.strip_prefix(&format!("{number}. ")) else { break };
        let end = item.find(&format!(" {}. ", number + 1)).unwrap_or(item.len());
        parts.push(&item[..end]);
        rest = item[end..].trim_start();
    }
    if parts.is_empty() { vec![text] } else { parts }
}

fn item_of(shape: &Shape, text: &str) -> Option<String> {
    match shape {
        Shape::Map(table) => as_group(table, text),
        Shape::List { .. } => None,
        Shape::Reference(_) => Some(word::id(text)),
        Shape::Term(terms) => word::term(terms, text).map(str::to_owned),
        _ => Some(accepted(shape, text).unwrap_or_else(|| written(text))),
    }
}

/// "125" as `{basis: betaald, bedrag: 125}`: under the first key that takes it, with an example for
/// each other key that must be there.
fn as_group(table: &[Field], text: &str) -> Option<String> {
    let value = |field: &Field| Some((field.key, accepted(&field.shape, text)?));
    let is_text = |field: &&Field| matches!(field.shape, Shape::Text { .. });
    // Nearly every text can be made into a name.
    let is_name = |field: &&Field| matches!(field.shape, Shape::Formatted(format) if format.name == SLUG.name);
    let typed = |field: &&Field| !is_text(field) && !is_name(field);
    let required = || table.iter().filter(|field| field.is_expected());
    let address = is_address(text).then(|| table.iter().filter(typed).find_map(value));
    let (key, value) = address
        .flatten()
        .or_else(|| required().filter(typed).find_map(value))
        .or_else(|| required().filter(is_text).find_map(value))
        .or_else(|| table.iter().filter(typed).find_map(value))
        .or_else(|| required().find_map(value))
        .or_else(|| explained(table, text))?;
    let is_other = |field: &Field| {
        field.is_expected() && field.required_unless.is_none_or(|other| other != key)
    };
    let of_text = |field: &Field| match &field.shape {
        Shape::Term(terms) => word::mentioned(terms, text).map(str::to_owned),
        // What starts on a day ends on it, as far as the text tells.
        Shape::Formatted(format) if format.name == MOMENT.name => accepted(&field.shape, text),
        // Two days are two runs, each with a name of its own.
        Shape::Formatted(format) if format.name == SLUG.name => {
            accepted(&field.shape, text).filter(|_| text.starts_with(|c: char| c.is_ascii_digit()))
        }
        _ => None,
    };
    // What is paid has a price.
    let is_price = |field: &Field| value == "betaald" && field.key == "bedrag";
    let fields =
        table.iter().filter(|field| field.key == key || is_other(field) || is_price(field));
    let value_of = |field: &Field| match of_text(field) {
        _ if field.key == key => value.clone(),
        of_text => of_text.unwrap_or_else(|| field.example.to_owned()),
    };
    let pairs: Vec<String> =
        fields.map(|field| format!("{}: {}", field.key, value_of(field))).collect();
    Some(format!("{{{}}}", pairs.join(", ")))
}

/// A text with numbers or a word of a list in it, as the explanation of a group.
fn explained(table: &[Field], text: &str) -> Option<(&'static str, String)> {
    let says = |field: &Field| match &field.shape {
        Shape::Term(terms) => word::mentioned(terms, text).is_some(),
        shape => meant(shape, text).is_some(),
    };
    let field = table.iter().find(|field| field.key == EXPLANATION)?;
    let value = accepted(&field.shape, text)?;
    table.iter().any(says).then_some((field.key, value))
}

/// The value as a key of this shape takes it.
fn accepted(shape: &Shape, text: &str) -> Option<String> {
    if let Shape::Term(terms) = shape {
        return word::term(terms, text).map(str::to_owned);
    }
    let valid = match shape {
        Shape::Reference(_) => check_slug(text).is_ok(),
        Shape::Term(_) | Shape::List { .. } | Shape::Map(_) => false,
        _ => plain_value(shape, text).is_ok(),
    };
    let value =
        if valid { Some(text.to_owned()) } else { meant(shape, text).and_then(Meant::value) };
    value.map(|value| written(&value))
}

/// The first value of a list, also of one in a list: `[[umc]]`.
fn as_one(shape: &Shape, items: &[Node<'_>]) -> Option<String> {
    match (shape, &items.first()?.value) {
        (Shape::Map(_), _) => None,
        (_, Value::Scalar(text)) => Some(written(text)),
        (_, Value::List(items)) => as_one(shape, items),
        _ => None,
    }
}

/// A text with a colon in it, which is a group of keys without quotation marks.
fn as_text(shape: &Shape, entries: &[MapEntry<'_>]) -> Option<String> {
    match (shape, entries) {
        // `{umc}`.
        (Shape::Reference(_), [MapEntry { key, node: Node { value: Value::Null, .. }, .. }]) => {
            Some(written(key))
        }
        (
            Shape::Text { .. },
            [MapEntry { key, node: Node { value: Value::Scalar(text), .. }, .. }],
        ) => Some(quoted(&format!("{key}: {text}"))),
        _ => None,
    }
}
