//! The items of one list into values: those that are empty, stand there twice or are lists of their own
//! are reported. What an item itself must be, `reader` decides.

use serde_json::Value as Json;

use super::cut_off;
use super::field::{Field, Shape};
use super::meant_words;
use super::reader::{Reader, first_line, is_absent};
use super::scalar::shorten;
use super::structure::{is_item, written};
use crate::formats::yaml::{Node, Value};
use crate::rules::wrong_value;

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
            let message = format!("`{}` heeft {} waarden", field.key, items.len());
            let place = self.place(&node.span);
            self.unfinished(&wrong_value::RULE, place, message)
                .hint(format!("geef er {min} tot {max}"));
            return None;
        }
        self.repeated_items(items, field);
        self.empty_items(of, items, field);
        Some(items.iter().filter_map(|item| self.item(of, item, field)).collect())
    }

    fn item(&mut self, of: &'static Shape, item: &Node<'_>, field: &'static Field) -> Option<Json> {
        match &item.value {
            Value::List(inner) if !matches!(of, Shape::List { .. } | Shape::Map(_)) => {
                let inner: Vec<String> =
                    inner.iter().filter_map(scalar_text).map(written).collect();
                let place = self.place(&first_line(item));
                let message = format!("in `{}` staat een lijst binnen de lijst", field.key);
                self.unfinished(&wrong_value::RULE, place, message).hint(format!(
                    "schrijf `{}: [{}]`",
                    field.key,
                    inner.join(", ")
                ));
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
                let message = format!("`{}` staat twee keer in `{}`", shorten(text), field.key);
                self.unfinished(&wrong_value::RULE, place, message)
                    .hint("haal één van de twee weg");
            }
        }
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

    /// A list where one value is expected: the key, if there is one, that takes the others.
    pub(super) fn hint_other_key(
        &mut self,
        tables: &[&'static [Field]],
        field: &Field,
        node: &Node<'_>,
        before: usize,
    ) {
        let Shape::Reference(folder) = &field.shape else { return };
        let items: Vec<String> = match &node.value {
            Value::List(items) => items.iter().filter_map(scalar_text).map(written).collect(),
            Value::Scalar(text) => meant_words::ids(&field.shape, text),
            Value::Map(_) | Value::Null => return,
        };
        let takes_more = |other: &&Field| match &other.shape {
            Shape::List { of: Shape::Reference(of), .. } => of == folder,
            _ => false,
        };
        let other = tables.iter().copied().flatten().find(takes_more);
        if let Some(other) = other.filter(|_| items.len() > 1 && self.problems.len() > before) {
            let hint =
                format!("noem de andere apart: `{}: [{}]`", other.key, items[1..].join(", "));
            self.problems.last_mut().map(|problem| problem.hint(hint));
        }
    }
}

fn scalar_text<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Scalar(text) => Some(text),
        _ => None,
    }
}
