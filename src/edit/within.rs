//! A list or map that changes in part, as edits of the parts that change: what stays keeps its bytes, and the
//! comments in it. Only what has a line of its own is edited so; the rest is for who sets the whole value.

use std::ops::Range;

use super::blocks::{last_line_end, line_start};
use super::written::{Written, fields_of, item_shape};
use crate::formats::yaml::{MapEntry, Node, Value};
use crate::schema::field::{Shape, rank};

/// What is put in the place of bytes of a text.
pub(super) type Edit = (Range<usize>, String);

/// The edits that give `node` the value, in the order of the text; `None` when it must be written anew.
pub(super) fn edits(
    text: &str,
    node: &Node<'_>,
    value: &Written,
    shape: Option<&Shape>,
) -> Option<Vec<Edit>> {
    if text[node.span.start..].starts_with(['[', '{']) {
        return None;
    }
    match (value, &node.value) {
        (Written::List(items), Value::List(old)) => list(text, old, items, item_shape(shape)),
        (Written::Map(pairs), Value::Map(entries)) => map(text, entries, pairs, shape),
        _ => None,
    }
}

/// The text with its edits made; its lines end with `newline`.
pub(super) fn edited(text: &str, edits: Vec<Edit>, newline: &str) -> String {
    let (mut edited, mut at) = (String::with_capacity(text.len()), 0);
    for (range, new) in edits {
        edited += &text[at..range.start];
        edited += &new.replace('\n', newline);
        at = range.end;
    }
    edited + &text[at..]
}

/// Items that are there keep their place; new ones come behind them.
fn list(text: &str, old: &[Node<'_>], new: &[Written], shape: Option<&Shape>) -> Option<Vec<Edit>> {
    let (kept, added) = new.split_at_checked(old.len())?;
    let mut edits = Vec::new();
    for (item, value) in old.iter().zip(kept) {
        edits.extend(part(text, item, value, shape)?);
    }
    let last = old.last()?;
    let dash = text[..last.span.start].rfind('-')?;
    let column = dash - line_start(text, dash);
    // A dash behind another one has no line of its own.
    let indent = text.get(dash - column..dash).filter(|before| before.trim().is_empty())?;
    let end = end_of(text, last, column)?;
    let lines = added.iter().map(|item| format!("{indent}-{}\n", item.behind_dash(shape, column)));
    edits.extend((!added.is_empty()).then(|| (end..end, lines.collect())));
    Some(edits)
}

/// Keys that are there keep their place; new ones come behind the one that is before them by the table.
fn map(
    text: &str,
    entries: &[MapEntry<'_>],
    pairs: &[(String, Written)],
    shape: Option<&Shape>,
) -> Option<Vec<Edit>> {
    let fields = fields_of(shape);
    let mut pairs: Vec<_> = pairs.iter().collect();
    pairs.sort_by_key(|(key, _)| rank(&fields, key));
    let first = entries.first()?.key_span.start;
    let column = first - line_start(text, first);
    let (mut edits, mut end) = (Vec::new(), None);
    let mut entries = entries.iter().peekable();
    for (key, value) in pairs {
        let shape = fields.iter().find(|field| field.key == key).map(|field| &field.shape);
        if let Some(entry) = entries.next_if(|entry| entry.key == *key) {
            edits.extend(part(text, &entry.node, value, shape)?);
            end = Some(last_line_end(text, entry, column));
        } else {
            let at = end?;
            let line =
                format!("{}:{}\n", super::scalar::key(key), value.behind_colon(shape, column));
            edits.push((at..at, format!("{}{line}", " ".repeat(column))));
        }
    }
    // A key that goes takes its comments with it: then the whole is written anew.
    entries.next().is_none().then_some(edits)
}

fn part(text: &str, node: &Node<'_>, value: &Written, shape: Option<&Shape>) -> Option<Vec<Edit>> {
    if value.is_in(node) {
        return Some(Vec::new());
    }
    let (Written::Scalar(new), Value::Scalar(_)) = (value, &node.value) else {
        return edits(text, node, value, shape);
    };
    let old = &text[node.span.clone()];
    let is_line = !old.contains('\n') && !old.starts_with(['|', '>']) && !new.contains('\n');
    is_line.then(|| vec![(node.span.clone(), super::scalar::written(new, shape, 0))])
}

/// Behind the newline of the last line of an item; `None` when the text ends there.
fn end_of(text: &str, item: &Node<'_>, column: usize) -> Option<usize> {
    let end = match &item.value {
        Value::Map(entries) => last_line_end(text, entries.last()?, column),
        Value::List(items) => end_of(text, items.last()?, column)?,
        Value::Scalar(_) if text[item.span.start..].starts_with(['|', '>']) => return None,
        Value::Scalar(_) | Value::Null => item.span.end + text[item.span.end..].find('\n')? + 1,
    };
    text[..end].ends_with('\n').then_some(end)
}

/// The comments in a list or map whose lines are `lines`, in the order of the text: those on lines of their
/// own, and those behind a value.
pub(super) fn comments<'t>(text: &'t str, node: &Node<'t>, lines: Range<usize>) -> Vec<&'t str> {
    let (mut scalars, mut found, mut open) = (Vec::new(), Vec::new(), vec![node]);
    while let Some(node) = open.pop() {
        match &node.value {
            Value::List(items) => open.extend(items),
            Value::Map(entries) => open.extend(entries.iter().map(|entry| &entry.node)),
            Value::Scalar(_) | Value::Null => scalars.push(node.span.clone()),
        }
        let behind = text[node.span.end..].lines().next().unwrap_or_default();
        let comment = behind.trim_start();
        if comment.starts_with('#') {
            found.push((node.span.end + behind.len() - comment.len(), comment.trim_end()));
        }
    }
    scalars.sort_unstable_by_key(|scalar| scalar.start);
    // One on the line of the key stays there.
    found.retain(|(at, _)| lines.contains(at));
    let mut start = lines.start;
    for line in text[lines].split_inclusive('\n') {
        let content = line.trim_start();
        let at = start + line.len() - content.len();
        let before = scalars.partition_point(|scalar| scalar.start <= at);
        let is_inside = before > 0 && at < scalars[before - 1].end;
        if content.starts_with('#') && !is_inside {
            found.push((at, content.trim_end()));
        }
        start += line.len();
    }
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|(_, comment)| comment).collect()
}
