//! Values that YAML cuts off at ` #`: tells a remark of an editor from text that would be lost.
//!
//! In running text every ` #` may be meant, unless it is set apart by two spaces; a date or a name from
//! a list cannot have one, and what follows it is a remark if it looks like one.

use super::field::{Field, Shape};
use crate::formats::yaml::{Comment, Node, Value};
use crate::problem::Problems;
use crate::rules::hash_in_value;
use crate::source::Place;

/// What may belong to a value and is lost.
pub(super) fn lost<'n, 's>(shape: &Shape, node: &'n Node<'s>) -> Option<&'n Comment<'s>> {
    let is_remark = |comment: &&Comment<'_>| match (shape, &node.value) {
        (Shape::List { .. } | Shape::Map(_), Value::Scalar(_)) => true,
        (Shape::Text { .. }, Value::Scalar(_)) => comment.is_apart(),
        _ => comment.is_spaced(),
    };
    node.comment.as_ref().filter(|comment| !is_remark(comment))
}

/// A value of which nothing is left is an error.
pub(super) fn report(
    comment: &Comment<'_>,
    node: &Node<'_>,
    field: &Field,
    place: Place,
    problems: &mut Problems,
) {
    let Value::Scalar(value) = &node.value else {
        let message = format!("de waarde van `{}` begint met een hekje en valt dus weg", field.key);
        problems
            .error(&hash_in_value::RULE, place, message)
            .hint(format!("schrijf `{}`", quoted(comment.text)));
        return;
    };
    let message = format!("`{}` eindigt voor het hekje: wat erachter staat valt weg", field.key);
    let whole = quoted(&format!("{} {}", value.trim(), comment.text));
    problems
        .warning(&hash_in_value::RULE, place, message)
        .hint(format!("hoort het erbij, schrijf dan `{whole}`"))
        .hint("is het een opmerking, zet haar dan op een eigen regel, of met twee spaties ervoor");
}

/// As YAML between single quotes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
