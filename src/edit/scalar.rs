//! One value without keys into YAML: as it is where every reader of YAML takes it for the same text,
//! else between quotes, else as a block of lines. Whether it comes back as the same text is not decided
//! here but asked of the parser.

use std::fmt::Write;

use crate::formats::yaml::{self, Value, quoted};
use crate::schema::field::Shape;

/// The value behind a key or dash; lines of a block start at `column`.
pub(super) fn written(text: &str, shape: Option<&Shape>, column: usize) -> String {
    if text.contains('\n') {
        let block = block(text, column);
        let is_block = has_clean_ends(text) && reads_as(&block, text);
        return if is_block { block } else { double_quoted(text) };
    }
    let is_text = matches!(shape, None | Some(Shape::Text { .. }));
    let may_be_bare = !is_text || !is_typed(text);
    if may_be_bare && (is_simple(text) || reads_as(text, text)) {
        return text.to_owned();
    }
    let quoted = quoted(text);
    if reads_as(&quoted, text) { quoted } else { double_quoted(text) }
}

/// A key of a map.
pub(super) fn key(key: &str) -> String {
    if is_simple(key) && !is_typed(key) { key.to_owned() } else { double_quoted(key) }
}

/// Whether it needs no question: it starts with a letter or digit and has no mark of YAML.
fn is_simple(text: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '/' | '.' | ',');
    text.starts_with(char::is_alphanumeric)
        && !text.ends_with(' ')
        && text.chars().all(is_plain)
        && !is_null(text)
}

fn is_null(text: &str) -> bool {
    matches!(text, "null" | "Null" | "NULL")
}

/// Whether another reader of YAML takes it for a number, yes or no, or nothing.
fn is_typed(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    let is_word =
        matches!(word.as_str(), "~" | "null" | "true" | "false" | "yes" | "no" | "on" | "off");
    let digits = word.trim_start_matches(['-', '+']);
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && (digits.replace('_', "").parse::<f64>().is_ok()
            || matches!(digits, ".inf" | ".nan")
            || ["0x", "0o", "0b"].iter().any(|prefix| digits.starts_with(prefix)));
    is_word || is_number
}

/// Whether the parser reads `yaml` as `text`, behind a key and as an item, with nothing left over.
fn reads_as(yaml: &str, text: &str) -> bool {
    let in_item = format!("- {yaml}\n");
    let Ok(root) = yaml::parse(&in_item) else { return false };
    let Value::List(items) = &root.value else { return false };
    let [item] = items.as_slice() else { return false };
    let is_same = matches!(&item.value, Value::Scalar(read) if read == text);
    let in_key = format!("k: {yaml}\n");
    is_same && item.comment.is_none() && yaml::parse(&in_key).is_ok()
}

/// Whether no line ends in white space that nobody would see, and at most one newline is at the end.
fn has_clean_ends(text: &str) -> bool {
    !text.ends_with("\n\n") && text.split('\n').all(|line| !line.ends_with(char::is_whitespace))
}

/// Lines as they are, with or without a newline at the end.
fn block(text: &str, column: usize) -> String {
    let (body, mark) = text.strip_suffix('\n').map_or((text, "|-"), |body| (body, "|"));
    let mut lines = mark.to_owned();
    for line in body.split('\n') {
        lines.push('\n');
        if !line.is_empty() {
            lines.push_str(&" ".repeat(column));
            lines.push_str(line);
        }
    }
    lines
}

/// Between double quotes, every character that is not plain as an escape.
fn double_quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
