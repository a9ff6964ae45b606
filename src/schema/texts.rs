//! Values of a record into the searchable texts among them, found through its field table.

use serde_json::{Map, Value as Json};

use super::field::{Field, Shape};

/// Calls `visit` with every text in `values` and the top-level key that it is under. References,
/// dates, addresses and terms are not texts.
pub(crate) fn visit<'v>(
    table: &[Field],
    values: &'v Map<String, Json>,
    visit: &mut impl FnMut(&'static str, &'v str),
) {
    for field in table {
        if let Some(value) = values.get(field.key) {
            of_shape(&field.shape, value, &mut |text| visit(field.key, text));
        }
    }
}

fn of_shape<'v>(shape: &Shape, value: &'v Json, found: &mut dyn FnMut(&'v str)) {
    match (shape, value) {
        (Shape::Text { .. }, Json::String(text)) => found(text),
        (Shape::List { of, .. }, Json::Array(values)) => {
            for value in values {
                of_shape(of, value, found);
            }
        }
        (Shape::Map(table), Json::Object(values)) => {
            visit(table, values, &mut |_, text| found(text));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::declare::{Sentence, TextShape, Title};

    const fn key(key: &'static str, shape: Shape) -> Field {
        let required_unless = None;
        let (meaning, example) = ("", "");
        Field {
            key,
            shape,
            required: false,
            required_unless,
            needs_value: false,
            is_kept: true,
            meaning,
            example,
        }
    }

    const TABLE: &[Field] = &[
        key("titel", Title::SHAPE),
        key("getal", Shape::Number),
        key("thema", Shape::Reference("themas")),
        key("stappen", Shape::List { of: &Shape::Map(STEP), min: 1, max: 9 }),
    ];

    const STEP: &[Field] = &[key("tekst", Sentence::SHAPE)];

    #[test]
    fn texts_are_found_at_any_depth_and_nothing_else_is() {
        let values = serde_json::json!({
            "titel": "Feedback", "getal": 3, "thema": "toetsing",
            "stappen": [{"tekst": "Vraag"}, {"tekst": "Luister"}],
        });
        let mut found = Vec::new();
        visit(TABLE, values.as_object().expect("a map"), &mut |key, text| found.push((key, text)));
        assert_eq!(found, [("titel", "Feedback"), ("stappen", "Vraag"), ("stappen", "Luister")]);
    }
}
