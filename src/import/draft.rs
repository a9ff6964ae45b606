//! The text of a new record: a draft with the values that a source gives, in the order of the keys.

use std::fmt::Write;

use serde_json::{Map, Value as Json};

use crate::catalogue::common::{LIFE_CYCLE, LifeCycle};
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::formats::yaml::{self, Value, quoted};

/// The whole file.
pub(super) fn text(kind: Kind, values: &Map<String, Json>, body: Option<&str>) -> String {
    let mut text = format!("---\n{LIFE_CYCLE}: {}\n", LifeCycle::Draft.key());
    for field in keys(kind) {
        if let Some(value) = values.get(field.key).filter(|_| field.key != LIFE_CYCLE) {
            entry(field.key, value, 0, &mut text);
        }
    }
    text.push_str("---\n");
    if let Some(body) = body {
        let _ = write!(text, "\n{}\n", body.trim());
    }
    text
}

pub(super) fn entry(key: &str, value: &Json, indent: usize, text: &mut String) {
    let _ = write!(text, "{:indent$}{key}:", "");
    match value {
        Json::Array(items) => {
            text.push('\n');
            for item in items {
                list_item(item, indent + 2, text);
            }
        }
        Json::Object(group) => {
            text.push('\n');
            for (key, value) in group {
                entry(key, value, indent + 2, text);
            }
        }
        _ => {
            let _ = writeln!(text, " {}", scalar(value));
        }
    }
}

fn list_item(item: &Json, indent: usize, text: &mut String) {
    let Json::Object(group) = item else {
        let _ = writeln!(text, "{:indent$}- {}", "", scalar(item));
        return;
    };
    let start = text.len();
    for (key, value) in group {
        entry(key, value, indent + 2, text);
    }
    // The first key stands behind the dash.
    let dash = start + indent;
    text.replace_range(dash..=dash, "-");
}

/// A text as YAML, with quotes where it would be read as something else.
pub(super) fn scalar(value: &Json) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if text.contains(['\n', '\t']) {
        // JSON is YAML too.
        return Json::from(text).to_string();
    }
    let line = format!("k: {text}");
    let is_same = match yaml::parse(&line) {
        Ok(node) => {
            let value = node.at("k");
            value.comment.is_none() && matches!(&value.value, Value::Scalar(read) if *read == text)
        }
        Err(_) => false,
    };
    if is_same { text } else { quoted(&text) }
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::catalogue::kind::Kind;

    #[test]
    fn a_record_has_its_keys_in_order_and_quotes_where_needed() {
        let values = serde_json::json!({
            "kosten": {"basis": "betaald", "toelichting": "$599: of #1"},
            "titel": "Wat: 'nu'",
            "themas": ["a", "null"],
            "bronnen": [{"url": "https://a.nl/x#y", "gezien_op": "2025-05-30"}],
        });
        let serde_json::Value::Object(values) = values else { panic!("this is an object") };
        assert_eq!(
            text(Kind::Offering, &values, Some("Tekst.\n")),
            "---\nlevensloop: concept\ntitel: \"Wat: 'nu'\"\nthemas:\n  - a\n  - 'null'\nkosten:\n  \
             basis: betaald\n  toelichting: '$599: of #1'\nbronnen:\n  - url: https://a.nl/x#y\n    gezien_op: \
             2025-05-30\n---\n\nTekst.\n"
        );
    }
}
