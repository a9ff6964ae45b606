//! An event of the parser with its place, as the steps before rendering pass it on.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

/// The span is in bytes of the text.
pub(super) type Spanned<'t> = (Event<'t>, Range<usize>);

/// Whether text in this element is shown as it was written, or is a link already.
pub(super) fn is_verbatim(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock)
}
