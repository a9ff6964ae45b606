//! What can be wrong with the markup of a text. How it is found is up to `slips` and what that uses.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slip {
    pub kind: SlipKind,
    /// Bytes of the file.
    pub span: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SlipKind {
    /// `[tekst](adres met spatie)`.
    LinkWithSpace,
    /// `[tekst](adres`.
    LinkNotClosed,
    /// `tekst](adres)`.
    LinkNotOpened,
    /// `[tekst] (adres)`.
    LinkApart,
    /// `(tekst)[adres]`.
    LinkReversed,
    /// `[tekst][label]`, with the label.
    UnknownLabel(String),
    /// `[label]: adres` that nothing refers to.
    UnusedLabel,
    /// `[^1]` without a note.
    UnknownNote,
    UnusedNote,
    NoteTwice,
    FenceNotClosed,
    /// Cells beyond the columns of the head, of which there are so many.
    CellsLost(usize),
    /// A row of a table without a line of dashes.
    TableWithoutHead,
    /// A row whose line of dashes has another number of parts.
    TableUneven,
    /// Rows below a table and an empty line.
    TableCut,
    /// Text that became a row of the table above it.
    TextInTable,
    /// Lines with tabs or bars between what should be cells.
    TableTyped,
    /// `##Kop`.
    HeadingWithoutSpace,
    HeadingEmpty,
    HeadingTooDeep,
    /// Text with a line of dashes directly below it.
    HeadingUnderlined,
    /// The front matter of another record.
    SecondHead,
    /// `:Definitie`.
    DefinitionWithoutSpace,
    /// Code by the spaces before it.
    Indented,
    /// `• punt`, and `-punt`.
    ListTyped,
    /// A `**`, `~~` or backtick that marks nothing.
    Unpaired(&'static str),
    /// Markup of another program.
    Elsewhere(Markup),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// `{#anker}`, `{.klasse}`, `{: …}`.
    Attributes,
    /// `[[pagina]]`.
    WikiLink,
    /// `$$…$$`.
    Math,
    /// `^2^`.
    Superscript,
    /// `H~2~O`; on its own GitHub strikes it through.
    Subscript,
    /// `==tekst==`.
    Highlight,
    /// `:::` or `!!!` before a block.
    Container,
    /// `[!IETS]` in a quote, or a note outside of one.
    Callout,
    /// `[TOC]`.
    Contents,
    /// `:smile:`.
    Emoji,
    /// `*[IOP]: …`.
    Abbreviation,
    /// `[ ]` outside of a list, or `[]`.
    Checkbox,
}
