//! The items of one list into values: those that are empty, stand there twice or are lists of their own
//! are reported. What an item itself must be, `reader` decides.

use serde_json::Value as Json;

use super::cut_off;
use super::field::{Field, Shape};
use super::other_key::scalar_text;
use super::reader::{Reader, first_line, is_absent};
use super::scalar::shorten;
use super::structure::{is_item, written};
use super::wording::{COUNT, COUNT_REMEDY, TWICE, TWICE_REMEDY, filled};
use crate::formats::yaml::{Node, Value};
use crate::rules::{comma_in_list, wrong_value};

impl Reader<'_> {
    pub(super) fn list(
        &mut self,
        of: &'static Shape,
        (min, max): (usize, usize),
        node: &Node<'_>,
        items: &[Node<'_>],
        field: &'static Field,
    ) -> Option<Json> {
        if items.len() < min || items.len() > max {
            let count = items.len().to_string();
            let message = filled(COUNT, &[("key", field.key), ("count", &count)]);
            let place = self.place(&node.span);
            let (min, max) = (min.to_string(), max.to_string());
            let bounds = [("min", &*min), ("max", &*max)];
            self.unfinished(&wrong_value::RULE, place, message).hint(filled(COUNT_REMEDY, &bounds));
            return None;
        }
        if let Some(row) = one_row(of, items) {
            let place = self.place(&first_line(node));
            let message = format!("`{}` is een lijst van lijsten", field.key);
            self.unfinished(&wrong_value::RULE, place, message)
                .hint(format!("schrijf `{}: [{row}]`", field.key));
            return None;
        }
        self.repeated_items(items, field);
        self.empty_items(of, items, field);
        self.parts_of_sentences(of, items, field);
        Some(items.iter().filter_map(|item| self.item(of, item, field)).collect())
    }

    fn item(&mut self, of: &'static Shape, item: &Node<'_>, field: &'static Field) -> Option<Json> {
        match &item.value {
            Value::List(inner) if !matches!(of, Shape::List { .. } | Shape::Map(_)) => {
                let inner: Vec<String> =
                    inner.iter().filter_map(scalar_text).map(written).collect();
                let place = self.place(&first_line(item));
                let message = format!("in `{}` staat een lijst binnen de lijst", field.key);
                let inner = format!("[{}]", inner.join(", "));
                let is_row = matches!(&field.shape, Shape::List { of: Shape::List { .. }, .. });
                let key = if is_row { "-".to_owned() } else { format!("{}:", field.key) };
                self.unfinished(&wrong_value::RULE, place, message)
                    .hint(format!("schrijf `{key} {inner}`"));
                None
            }
            _ => self.value(of, item, field),
        }
    }

    fn repeated_items(&mut self, items: &[Node<'_>], field: &'static Field) {
        for (index, item) in items.iter().enumerate() {
            let Value::Scalar(text) = &item.value else { continue };
            if !is_absent(item) && items[..index].iter().any(|earlier| earlier.value == item.value)
            {
                let place = self.place(&item.span);
                let value = shorten(text);
                let message = filled(TWICE, &[("value", &value), ("key", field.key)]);
                self.unfinished(&wrong_value::RULE, place, message).hint(TWICE_REMEDY);
            }
        }
    }

    /// Warns of a sentence that its own comma parts, with the list that keeps it whole.
    fn parts_of_sentences(&mut self, of: &Shape, items: &[Node<'_>], field: &'static Field) {
        if !matches!(of, Shape::Text { max: SENTENCE_MIN.., .. }) {
            return;
        }
        let mut whole: Vec<String> = Vec::with_capacity(items.len());
        let mut first = None;
        for (at, item) in items.iter().enumerate() {
            let Some(text) = scalar_text(item) else { return };
            let text = text.trim();
            match whole.last_mut().filter(|_| is_part(&items[at - 1], item, text)) {
                Some(sentence) if sentence.starts_with(char::is_uppercase) => {
                    first = first.or(Some(item));
                    *sentence += ", ";
                    *sentence += text;
                }
                _ => whole.push(text.to_owned()),
            }
        }
        let Some(item) = first else { return };
        let place = self.place(&item.span);
        let whole: Vec<String> = whole.iter().map(|sentence| written(sentence)).collect();
        self.doubts
            .warning(
                &comma_in_list::RULE,
                place,
                format!("in `{}` begint hier een nieuwe waarde", field.key),
            )
            .hint(format!(
                "hoort het bij wat ervoor staat, schrijf dan `{}: [{}]`",
                field.key,
                whole.join(", ")
            ))
            .hint("is het een eigen waarde, begin haar dan met een hoofdletter");
    }

    fn empty_items(&mut self, of: &Shape, items: &[Node<'_>], field: &'static Field) {
        let is_empty = |item: &&Node<'_>| is_absent(item) && cut_off::lost(of, item).is_none();
        for item in items.iter().filter(is_empty) {
            let place = self.place(&item.span);
            let message = format!("in `{}` staat een lege waarde", field.key);
            self.unfinished(&wrong_value::RULE, place, message)
                .hint("vul haar in of haal haar weg");
        }
    }

    /// Several names in one value.
    pub(super) fn several(
        &mut self,
        shape: &Shape,
        ids: &[String],
        node: &Node<'_>,
        field: &Field,
    ) {
        let place = self.place(&node.span);
        let (message, hint) = if is_item(field, shape) {
            ("in één waarde staan er meer", format!("schrijf `{}`", ids.join(", ")))
        } else {
            ("hier past één naam", format!("schrijf `{}: {}`", field.key, ids[0]))
        };
        let message = format!("`{}`: {message}", field.key);
        self.unfinished(&wrong_value::RULE, place, message).hint(hint);
    }
}

/// A value of fewer characters is a word or a name.
const SENTENCE_MIN: usize = 100;

/// Whether an item follows a comma on the same line, without quotes, as the middle of a sentence does.
fn is_part(before: &Node<'_>, item: &Node<'_>, text: &str) -> bool {
    let gap = item.span.start.saturating_sub(before.span.end);
    let is_plain = item.span.len() == text.len();
    gap <= ", ".len() && is_plain && text.starts_with(char::is_lowercase)
}

/// Words in one list where a list of lists is expected; `None` when each is a list of its own.
fn one_row(of: &Shape, items: &[Node<'_>]) -> Option<String> {
    let Shape::List { .. } = of else { return None };
    let words: Vec<_> = items.iter().map(scalar_text).collect::<Option<_>>()?;
    if words.len() < 2 || words.iter().any(|word| word.contains([',', ';', '='])) {
        return None;
    }
    let words: Vec<_> = words.into_iter().map(written).collect();
    Some(format!("[{}]", words.join(", ")))
}
