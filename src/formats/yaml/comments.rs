//! Finds what YAML takes for a comment where an editor may have meant text: in `titel: Feedback #2`
//! the value ends at the space. What was meant must be judged by who knows the key.

use std::ops::Range;

/// What follows a value on its line, from `#` on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment<'s> {
    /// The byte range in the parsed text.
    pub span: Range<usize>,
    /// From `#` to the end of the line.
    pub text: &'s str,
    /// The white space before it.
    before: &'s str,
}

impl<'s> Comment<'s> {
    /// The comment behind a plain value that ends at byte `end`.
    pub(super) fn behind(text: &'s str, end: usize) -> Option<Self> {
        let line = text[end..].lines().next().unwrap_or_default();
        let text = line.trim_start();
        let before = &line[..line.len() - text.len()];
        let start = end + before.len();
        let text = text.trim_end();
        text.starts_with('#').then(|| Self { span: start..start + text.len(), text, before })
    }

    /// The comment on the line of a key or dash without a value; the parser places an empty value at
    /// byte `at`, before or after it.
    pub(super) fn instead(text: &'s str, at: usize) -> Option<Self> {
        if let Some(comment) = Self::behind(text, at) {
            return Some(comment).filter(|comment| !comment.starts_line(text));
        }
        let before = text[..at].trim_end();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let hash = start + before[start..].find(" #")?;
        let is_empty = before[start..hash].trim_end().ends_with([':', '-']);
        is_empty.then(|| Self::behind(text, hash)).flatten()
    }

    /// The first comment behind something else on a line that starts at byte `start`.
    pub(super) fn on_line(text: &'s str, start: usize) -> Option<Self> {
        let line = text[start..].lines().next().unwrap_or_default();
        let hash = line.find(" #").filter(|hash| !line[..*hash].trim().is_empty())?;
        let content = line[..hash].trim_end().len();
        Self::behind(text, start + content)
    }

    fn starts_line(&self, text: &str) -> bool {
        let line = text[..self.span.start].rfind('\n').map_or(0, |newline| newline + 1);
        text[line..self.span.start].trim().is_empty()
    }

    /// True for what looks like a remark: `# ` with a space.
    pub(crate) fn is_spaced(&self) -> bool {
        self.text.starts_with("# ") || self.text == "#"
    }

    /// True for what cannot be anything else: a remark with more room before it than between words.
    pub(crate) fn is_apart(&self) -> bool {
        self.is_spaced() && (self.before.len() > 1 || self.before == "\t")
    }
}
