//! One key of a record set or taken away. What is there already keeps its bytes.

use std::fmt::Write;

use super::head::Head;
use super::within;
use super::written::Written;
use crate::catalogue::kind::Kind;
use crate::catalogue::records::keys;
use crate::schema::field::{Field, rank};

/// The text with `key` set to `value`: in the place of its old value, or on a line of its own where
/// the order of the kind puts it. A value that is there already keeps its bytes. `None` when the front
/// matter cannot be read.
pub fn set(text: &str, kind: Kind, key: &str, value: &Written) -> Option<String> {
    let head = Head::read(text)?;
    let fields: Vec<&Field> = keys(kind).collect();
    let shape = fields.iter().find(|field| field.key == key).map(|field| &field.shape);
    let written = |column| value.behind_colon(shape, column).replace('\n', head.newline);
    let Some(block) = head.block(key) else {
        let line = format!("{}{key}:{}{}", head.indent(), written(head.column), head.newline);
        return Some(head.with_line(&line, key, &fields));
    };
    if value.is_in(&block.entry.node) {
        return Some(text.to_owned());
    }
    let edits = within::edits(text, &block.entry.node, value, shape);
    Some(match edits {
        Some(edits) => within::edited(text, edits, head.newline),
        None => head.with_value(block, &written(head.column)),
    })
}

/// The text without `key`, its value and the comments directly above it. `None` when the front matter
/// cannot be read.
pub fn remove(text: &str, key: &str) -> Option<String> {
    let head = Head::read(text)?;
    let Some(block) = head.block(key) else { return Some(text.to_owned()) };
    Some(format!("{}{}", &text[..block.lines.start], &text[block.lines.end..]))
}

/// The text without the days in the value of a key, and without the key when nothing else is in it. `None`
/// when the front matter cannot be read.
pub(crate) fn without_days(text: &str, kind: Kind, field: &Field) -> Option<String> {
    let head = Head::read(text)?;
    let Some(block) = head.block(field.key) else { return Some(text.to_owned()) };
    match Written::dateless(&block.entry.node, &field.shape) {
        Some(value) => set(text, kind, field.key, &value),
        None => remove(text, field.key),
    }
}

/// The text of a new record, its keys in the order of the kind.
pub fn new_text(kind: Kind, values: &[(&str, Written)], body: &str) -> String {
    let fields: Vec<&Field> = keys(kind).collect();
    let mut values: Vec<_> = values.iter().collect();
    values.sort_by_key(|(key, _)| rank(&fields, key));
    let mut text = "---\n".to_owned();
    for (key, value) in values {
        let shape = fields.iter().find(|field| field.key == *key).map(|field| &field.shape);
        let _ = writeln!(text, "{key}:{}", value.behind_colon(shape, 0));
    }
    text += "---\n";
    let body = body.trim();
    if !body.is_empty() {
        let _ = writeln!(text, "\n{body}");
    }
    text
}
