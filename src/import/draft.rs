//! The text of a new record: a draft with the values that a source gives.

use serde_json::{Map, Value as Json};

use crate::catalogue::common::{LIFE_CYCLE, LifeCycle};
use crate::catalogue::kind::Kind;
use crate::edit::{self, Written};

/// The whole file.
pub(super) fn text(kind: Kind, values: &Map<String, Json>, body: Option<&str>) -> String {
    let said = values.iter().filter(|(key, _)| *key != LIFE_CYCLE);
    let mut keys: Vec<_> = said.map(|(key, value)| (key.as_str(), written(value))).collect();
    keys.push((LIFE_CYCLE, Written::scalar(LifeCycle::Draft.key())));
    edit::new_text(kind, &keys, body.unwrap_or_default())
}

/// A value of a source as it is written in a record.
pub(super) fn written(value: &Json) -> Written {
    match value {
        Json::Array(items) => Written::List(items.iter().map(written).collect()),
        Json::Object(group) => {
            Written::Map(group.iter().map(|(key, value)| (key.clone(), written(value))).collect())
        }
        Json::String(text) => Written::scalar(text),
        other => Written::scalar(other.to_string()),
    }
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
