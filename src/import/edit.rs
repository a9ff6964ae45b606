//! Sets a key of a record that is there, by byte range: comments, order and other keys stay.

use std::ops::Range;

use serde_json::Value as Json;

use super::{draft, merge};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::formats::front_matter;
use crate::formats::yaml::{self, MapEntry, Node, Value};

/// The text of a record with this value of a key; `None` when it has no keys that can be read.
pub(super) fn with_key(text: &str, kind: Kind, key: &str, value: &Json) -> Option<String> {
    let header = front_matter::find(text)?.front_matter;
    let node = yaml::parse(&text[header.clone()]).ok()?;
    let Value::Map(entries) = &node.value else { return None };
    let (range, new) = if let Some(entry) = entries.iter().find(|entry| entry.key == key) {
        replacement(&text[header.clone()], entry, value)
    } else {
        let at = after_earlier_keys(&text[header.clone()], kind, key, entries);
        let mut new = String::new();
        draft::entry(key, value, 0, &mut new);
        (at..at, new)
    };
    let mut edited = text.to_owned();
    edited.replace_range(header.start + range.start..header.start + range.end, &new);
    // A form that is not foreseen here must not damage the file.
    (merge::values(&edited).get(key) == Some(value)).then_some(edited)
}

/// The bytes of the header to replace, and what comes there.
fn replacement(header: &str, entry: &MapEntry<'_>, value: &Json) -> (Range<usize>, String) {
    let is_plain =
        matches!(entry.node.value, Value::Scalar(_)) && !value.is_object() && !value.is_array();
    if is_plain {
        return (entry.node.span.clone(), draft::scalar(value));
    }
    let mut new = String::new();
    draft::entry(&entry.key, value, 0, &mut new);
    let end = end_of(header, &entry.node).max(entry.key_span.end);
    let colon = usize::from(matches!(entry.node.value, Value::Null));
    (entry.key_span.start..end + colon, new.trim_end().to_owned())
}

/// The end of a value with the brackets that close it, which are not in its span.
fn end_of(header: &str, node: &Node<'_>) -> usize {
    let last = match &node.value {
        Value::List(items) => items.last(),
        Value::Map(entries) => entries.last().map(|entry| &entry.node),
        Value::Scalar(_) | Value::Null => None,
    };
    let Some(last) = last else { return node.span.end };
    let end = end_of(header, last);
    if !header[node.span.start..].starts_with(['[', '{']) {
        return end;
    }
    header[end..].find([']', '}']).map_or(end, |close| end + close + 1)
}

/// The line after the last key that comes before this one in the table.
fn after_earlier_keys(header: &str, kind: Kind, key: &str, entries: &[MapEntry<'_>]) -> usize {
    let order = || keys(kind).map(|field| field.key);
    let earlier = |entry: &&MapEntry<'_>| {
        order().take_while(|other| *other != key).any(|other| other == entry.key)
    };
    let last = entries
        .iter()
        .filter(earlier)
        .map(|entry| end_of(header, &entry.node).max(entry.key_span.end))
        .max();
    let last = last.unwrap_or(0);
    match header[last..].find('\n') {
        Some(newline) if last > 0 => last + newline + 1,
        _ => last,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::with_key;
    use crate::catalogue::kind::Kind;

    #[test]
    fn nothing_but_the_key_changes() {
        let text = "---\n# Van ons\ntitel: 'Een' # zo\nthemas: [a,\n  b]\nkosten: {basis: \
                    gratis} # nu\nbeheer:\n  contact: \n---\n\nTekst.\n";
        for (key, value, from, to) in [
            ("titel", json!("Twee: drie"), "'Een' # zo", "'Twee: drie' # zo"),
            ("themas", json!(["a"]), "themas: [a,\n  b]\n", "themas:\n  - a\n"),
            (
                "kosten",
                json!({"basis": "op-aanvraag"}),
                "{basis: gratis} #",
                "\n  basis: op-aanvraag #",
            ),
            ("soort", json!("cursus"), "# zo\n", "# zo\nsoort: cursus\n"),
            ("website", json!("https://a.nl"), "# nu\n", "# nu\nwebsite: https://a.nl\n"),
        ] {
            let edited = with_key(text, Kind::Offering, key, &value)
                .unwrap_or_else(|| panic!("{key} cannot be set"));
            assert_eq!(edited, text.replace(from, to).replace("kosten: \n", "kosten:\n"), "{key}");
        }
    }
}
