//! What can be wrong with the markup of a text. How it is found is up to `slips` and what that uses.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slip {
    pub kind: SlipKind,
    /// Bytes of the file.
    pub span: Range<usize>,
    /// The others of this kind that follow on the same line.
    pub others: usize,
}

impl Slip {
    pub(super) fn new(kind: SlipKind, span: Range<usize>) -> Self {
        Self { kind, span, others: 0 }
    }

    /// Whether one report is enough for all of a line: the same is to be done for each.
    fn is_of_line(&self) -> bool {
        matches!(self.kind, SlipKind::Elsewhere(_) | SlipKind::Unpaired(_))
    }
}

/// The slips in the order of the text, with one for those that a line has more of.
pub(super) fn by_line(text: &str, mut slips: Vec<Slip>) -> Vec<Slip> {
    slips.sort_by_key(|slip| slip.span.start);
    let mut kept: Vec<Slip> = Vec::with_capacity(slips.len());
    // Where the first of each kind on this line is kept.
    let mut firsts: Vec<usize> = Vec::new();
    let mut last = 0;
    for slip in slips {
        if text.get(last..slip.span.start).is_some_and(|between| between.contains('\n')) {
            firsts.clear();
        }
        last = slip.span.start;
        let first = firsts.iter().find(|first| kept[**first].kind == slip.kind);
        if let Some(first) = first {
            kept[*first].others += 1;
        } else {
            firsts.extend(slip.is_of_line().then_some(kept.len()));
            kept.push(slip);
        }
    }
    kept
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
    /// `[tekst]{adres}`, `[tekst]<adres>`, `[tekst]:adres`.
    LinkInOtherMarks,
    /// `[een [twee](adres) drie](adres)`.
    LinkInLink,
    /// `[](adres)`.
    LinkWithoutText,
    /// `[tekst][label]`, with the label.
    UnknownLabel(String),
    /// `[label]: adres` that nothing refers to.
    UnusedLabel,
    /// `[^1]` without a note.
    UnknownNote,
    /// `[^1] De noot`.
    NoteWithoutColon,
    UnusedNote,
    NoteTwice,
    FenceNotClosed,
    /// `> [!TIP]`, or `>`, with nothing in it, and the line below it.
    QuoteEmpty,
    /// `Een regel\` as the last of its block, where it breaks nothing.
    BreakAtEnd,
    /// `<!-- opmerking` in running text.
    RemarkNotClosed,
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
    /// A row of a table that goes on on the next lines, of which a table makes rows.
    RowBroken,
    /// A line with nothing but a bar, which ends a table.
    BarAlone,
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
    /// `3. punt` directly below a text.
    ListInParagraph,
    /// `+ 31 24 361 11 11`.
    PhoneInList,
    /// `2027. Een jaar`.
    YearInList,
    /// A number of a list that does not follow the one before it: it becomes this one.
    Renumbered(u64),
    /// A point or text that is meant to be below a point: it needs so many spaces.
    TooFarLeft(usize),
    /// A line that goes on in what is above it, without the marks or spaces of that.
    GoesOn(Within),
    /// A line with a label below another one: they become one line.
    LinesJoined,
    /// `K:\\_map`, of which a backslash falls away.
    PathDamaged,
    /// `2*3*4`.
    StarsBetweenDigits,
    /// `https:/a.nl` in running text.
    AddressDamaged,
    /// ``https://a.nl/`x` ``, of which the link ends at the first mark.
    AddressCut,
    /// A `**`, `__`, `~~` or backtick that marks nothing.
    Unpaired(&'static str),
    /// `**Let op:**Meld`, of which the second mark cannot close.
    SpaceBehind(&'static str),
    /// `Zie**"dit"**`, of which the first mark cannot open.
    SpaceBefore(&'static str),
    /// `_deel_woord`.
    PartOfWord(&'static str),
    /// Markup of another program.
    Elsewhere(Markup),
}

/// What a line can become part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    Quote,
    Point,
    Note,
    Definition,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// `{#anker}`, `{.klasse}`, `{: …}`.
    Attributes,
    /// `[tekst](adres){target=_blank}`.
    LinkAttributes,
    /// `![[beeld.png]]`.
    WikiImage,
    /// `[@jansen2020]`.
    Citation,
    /// A drawing as code: `mermaid`.
    Diagram,
    /// `[[pagina]]`.
    WikiLink,
    /// `[https://a.nl tekst]`.
    WikiAddress,
    /// `'''tekst'''`.
    WikiBold,
    /// `== Kop ==`, `h2. Kop`.
    WikiHeading,
    /// `$…$`.
    Math,
    /// `\newpage`.
    Command,
    /// `^2^`.
    Superscript,
    /// `H~2~O`; on its own GitHub strikes it through.
    Subscript,
    /// `==tekst==`.
    Highlight,
    /// `++tekst++`.
    Inserted,
    /// `||tekst||`.
    Hidden,
    /// `%%tekst%%`, `<!- tekst ->`, `/* tekst */`.
    Remark,
    /// `{% … %}`, `{{ … }}`, `[/naam]`.
    Template,
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
    /// `^[tekst]`.
    InlineNote,
    /// `[ ]` outside of a list, or `[]`.
    Checkbox,
}
