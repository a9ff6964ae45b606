//! The HTML of what the standard writer has no good HTML for: tables that scroll, notes, checkboxes and
//! footnotes, and pictures. The Dutch in it is read out with the text.

use pulldown_cmark::BlockQuoteKind;
use quick_xml::escape::escape;

/// Tables get a box that scrolls on narrow screens, also by keyboard, instead of the page.
pub(super) const BEFORE_TABLE: &str =
    "<div class=\"table\" role=\"group\" aria-label=\"Tabel\" tabindex=\"0\">";
pub(super) const AFTER: &str = "</div>\n";

pub(super) const BEFORE_NOTES: &str =
    "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Noten\">\n<ol>\n";
pub(super) const AFTER_NOTES: &str = "</ol>\n</section>\n";

/// A box with the word that GitHub has a picture and a colour for.
pub(super) fn before_note(kind: BlockQuoteKind) -> String {
    let (class, title) = match kind {
        BlockQuoteKind::Note => ("info", "Goed om te weten"),
        BlockQuoteKind::Tip => ("tip", "Tip"),
        BlockQuoteKind::Important => ("important", "Belangrijk"),
        BlockQuoteKind::Warning => ("warning", "Let op"),
        BlockQuoteKind::Caution => ("caution", "Pas op"),
    };
    format!(
        "<div class=\"notice note-{class}\" role=\"note\">\n<p class=\"note-title\">{title}</p>\n"
    )
}

pub(super) fn checkbox(is_done: bool) -> &'static str {
    if is_done {
        "<span class=\"task task-done\" role=\"img\" aria-label=\"Gedaan\"></span> "
    } else {
        "<span class=\"task\" role=\"img\" aria-label=\"Nog te doen\"></span> "
    }
}

/// The first mark of a note is where its way back leads.
pub(super) fn mark(number: &str, is_first: FirstMark) -> String {
    let id = match is_first {
        FirstMark::Yes => format!(" id=\"_noot-bij-{number}\""),
        FirstMark::No => String::new(),
    };
    format!(
        "<sup><a class=\"note-mark\" href=\"#_noot-{number}\"{id} role=\"doc-noteref\" \
         aria-label=\"Noot {number}\">{number}</a></sup>"
    )
}

/// A picture, fetched when a reader gets near it.
pub(super) fn picture(address: &str, description: &str, title: &str) -> String {
    let (address, description) = (escape(address), escape(description));
    let title = match title {
        "" => String::new(),
        title => format!(" title=\"{}\"", escape(title)),
    };
    format!(
        "<img src=\"{address}\" alt=\"{description}\"{title} loading=\"lazy\" decoding=\"async\">"
    )
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FirstMark {
    Yes,
    No,
}

pub(super) fn before_footnote(number: &str) -> String {
    format!("<li id=\"_noot-{number}\">\n")
}

pub(super) fn after_footnote(number: &str) -> String {
    format!(
        "<p><a class=\"note-back\" href=\"#_noot-bij-{number}\" role=\"doc-backlink\">\
         <span aria-hidden=\"true\">↩</span><span class=\"hidden\">Terug naar noot {number} in de tekst</span>\
         </a></p>\n</li>\n"
    )
}
