//! Reports markup in a value: only the text of a body has any.

use super::field::{Field, Shape};
use super::structure::{assigned, written};
use crate::formats::markdown::without_markup;
use crate::problem::Problems;
use crate::rules::markup_in_value::RULE;
use crate::source::Place;

/// No hint repeats a longer text.
const SHOWN_MAX: usize = 200;

pub(super) fn report(
    shape: &Shape,
    text: &str,
    field: &Field,
    place: Place,
    problems: &mut Problems,
) {
    let is_text = matches!(shape, Shape::Text { .. });
    if is_text && has_command(text) {
        let message = format!("opdrachten van een ander programma werken niet in `{}`", field.key);
        problems.warning(&RULE, place, message).hint("schrijf zelf wat er moet komen");
        return;
    }
    let Some(plain) = is_text.then(|| without_markup(text)).flatten() else { return };
    let hint = if plain.len() > SHOWN_MAX || plain.contains('\n') {
        "haal de tekens van de opmaak weg: hier komt gewone tekst".to_owned()
    } else {
        format!("schrijf `{}`", assigned(field, shape, &written(&plain)))
    };
    let message = format!("opmaak en codes werken niet in `{}`", field.key);
    problems.warning(&RULE, place, message).hint(hint);
}

/// What another program replaces: `{{ titel }}`, `{% titel %}`, `<% titel %>`.
fn has_command(text: &str) -> bool {
    let pairs = [("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("${", "}")];
    let is_in = |(opens, closes): &(&str, &str)| {
        text.split_once(opens).is_some_and(|(_, rest)| rest.contains(closes))
    };
    pairs.iter().any(is_in)
}
