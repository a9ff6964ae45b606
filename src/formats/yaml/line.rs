//! A line of YAML as an editor sees it: what leads to the value, and the value. Knows nothing of the
//! rest of the text, so it takes a line of a long text for a line with a key when it looks like one.

use std::ops::Range;

pub(super) struct Line<'t> {
    /// Without its newline.
    pub text: &'t str,
    /// The byte range in the whole text.
    pub span: Range<usize>,
    /// Spaces and tabs at its start.
    pub indent: &'t str,
    /// The key; empty for an item of a list that has none, and for a line without a colon.
    pub key: &'t str,
    /// Where the value starts in the line; its end when there is none.
    value_start: usize,
}

impl<'t> Line<'t> {
    /// The line that has byte `offset` of `whole`, which may be inside a character.
    pub(super) fn at(whole: &'t str, offset: usize) -> Self {
        let offset = whole.floor_char_boundary(offset);
        let start = whole[..offset].rfind('\n').map_or(0, |newline| newline + 1);
        let end = whole[offset..].find('\n').map_or(whole.len(), |newline| offset + newline);
        let text = whole[start..end].trim_end();
        let indent = &text[..text.len() - text.trim_start().len()];
        let mut rest = &text[indent.len()..];
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start();
        }
        let key_start = text.len() - rest.len();
        let key_end = rest.find(|c: char| !is_of_key(c)).unwrap_or(rest.len());
        let after = &rest[key_end..];
        let (key, value_start) = match after.strip_prefix(':') {
            Some(value) if key_end > 0 && value.is_empty() | value.starts_with([' ', '\t']) => {
                (&rest[..key_end], text.len() - value.trim_start().len())
            }
            _ => ("", key_start),
        };
        Self { text, span: start..start + text.len(), indent, key, value_start }
    }

    /// The last line before this one that is not empty.
    pub(super) fn before(&self, whole: &'t str) -> Option<Self> {
        let earlier = whole[..self.span.start].trim_end();
        (!earlier.is_empty()).then(|| Self::at(whole, earlier.len()))
    }

    pub(super) fn value(&self) -> &'t str {
        &self.text[self.value_start..]
    }

    /// The byte range of the value in the whole text.
    pub(super) fn value_span(&self) -> Range<usize> {
        self.span.start + self.value_start..self.span.end
    }

    /// The line with another value.
    pub(super) fn with_value(&self, value: &str) -> String {
        format!("{}{value}", &self.text[..self.value_start])
    }

    /// The column at which the keys of its level start.
    pub(super) fn level(&self) -> usize {
        let rest = self.text[self.indent.len()..].trim_start_matches("- ");
        self.text.len() - rest.len()
    }
}

/// Keys are words; what people type for one may have capitals and hyphens.
pub(super) fn is_of_key(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '-'
}

/// A text as a YAML value between quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    if !text.contains('\'') {
        format!("'{text}'")
    } else if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// The text within the quotation marks of a value; those of a word processor count too.
pub(super) fn unquoted(value: &str) -> &str {
    const PAIRS: &[(char, char)] =
        &[('\'', '\''), ('"', '"'), ('“', '”'), ('„', '”'), ('‘', '’'), ('«', '»')];
    for (open, close) in PAIRS {
        if let Some(inner) = value.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close)) {
            return inner;
        }
    }
    value
}
