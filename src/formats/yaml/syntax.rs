//! Turns the parser's errors into Dutch messages for editors. An error without a message of its own,
//! such as one that a later version of the library adds, must still be reported at its position.

use std::ops::Range;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::comments::Comment;
use super::{DEPTH_MAX, Refusal, TOO_DEEP, Words, refuse};

const QUOTE: &str = "zet de waarde tussen aanhalingstekens";

const TAB: Words = ("een tab mag niet in de kop staan", "vervang de tab door spaties");

const TEXT_AFTER_QUOTE: Words = (
    "achter het aanhalingsteken staat nog tekst",
    "zet de hele waarde tussen aanhalingstekens, of niets ervan",
);

const ESCAPE: Words = (
    "een `\\` heeft tussen dubbele aanhalingstekens een eigen betekenis",
    "gebruik enkele aanhalingstekens: `'…'`",
);

const OPEN_QUOTE: Words = (
    "een aanhalingsteken wordt niet gesloten",
    "zet hetzelfde aanhalingsteken aan het eind van de waarde",
);

const BRACKET_TOO_MANY: Words = ("hier staat een `]` of `}` te veel", "haal dit teken weg");

const OPEN_BRACKET: Words =
    ("een `[` of `{` wordt niet gesloten", "sluit met `]` of `}`, met komma's ertussen");

const COLON_IN_BRACKETS: Words = (
    "hier staat een dubbele punt binnen een `[` of `{`",
    "sluit de `[` of `{` ervoor, of zet de waarde tussen aanhalingstekens",
);

const MISPLACED_DASH: Words =
    ("een `-` staat hier niet goed", "begin elke waarde van een lijst op een eigen regel met `- `");

const MISSING_COLON: Words = (
    "op deze regel ontbreekt een dubbele punt met een spatie",
    "schrijf `sleutel: waarde`, of laat de regel inspringen als hij bij de vorige hoort",
);

const CUT_OFF: Words = (
    "met een spatie en `#` begint een opmerking: wat hier staat valt weg",
    "zet de hele waarde tussen aanhalingstekens",
);

const CHARACTER: Words = ("dit teken heeft in YAML een eigen betekenis", QUOTE);

const INDENT: Words = (
    "deze regel springt niet goed in",
    "laat sleutels van hetzelfde niveau op dezelfde kolom beginnen",
);

const ANCHOR: Words = ("deze waarde begint met `*` of `&`", QUOTE);

const TAG: Words = ("deze waarde begint met `!`", QUOTE);

const UNCLEAR_COLON: Words = (
    "hier staat een dubbele punt die YAML niet begrijpt",
    "zet een waarde met `: ` erin tussen aanhalingstekens, en een spatie achter `sleutel:`",
);

const UNCLEAR: Words = (
    "de YAML klopt hier niet",
    "schrijf `sleutel: waarde`, lijsten als `- waarde` op een eigen regel, en tekst met \
     leestekens tussen aanhalingstekens",
);

/// The range is from the error to the end of its line.
pub(super) fn syntax_refusal(text: &str, error: &ScanError) -> Refusal {
    let start = text.floor_char_boundary(error.marker().byte_offset().unwrap_or(0).min(text.len()));
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let rest_of_line = &text[start..end];
    if let Some(comment) = cut_off(text, start, error.kind()) {
        return refuse(comment.span, CUT_OFF.0, CUT_OFF.1);
    }
    let (message, hint) = words(error.kind()).unwrap_or_else(|| {
        if rest_of_line.contains(": ") || rest_of_line.starts_with(':') {
            UNCLEAR_COLON
        } else {
            UNCLEAR
        }
    });
    if (message, hint) == TOO_DEEP {
        return refuse(first_too_deep(text, start), message, hint);
    }
    refuse(start..end, message, hint)
}

/// The first bracket that is too deep, on the line with byte `at`: the parser reads far beyond it.
fn first_too_deep(text: &str, at: usize) -> Range<usize> {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut brackets = text[line..at].match_indices(['[', '{']);
    brackets
        .nth(DEPTH_MAX - 1)
        .map_or(at..at + 1, |(bracket, _)| line + bracket..line + bracket + 1)
}

/// The comment that ended a value too early, on the line of the error or the one before.
fn cut_off<'t>(text: &'t str, at: usize, kind: &ErrorKind) -> Option<Comment<'t>> {
    let in_brackets = matches!(words(kind), Some(OPEN_BRACKET | COLON_IN_BRACKETS));
    if !in_brackets && !matches!(words(kind), None | Some(MISSING_COLON | INDENT)) {
        return None;
    }
    let line_start = |end: usize| text[..end].rfind('\n').map_or(0, |newline| newline + 1);
    let line = line_start(at);
    let comments =
        [line, line_start(line.saturating_sub(1))].map(|line| Comment::on_line(text, line));
    let mut comments = comments.into_iter().flatten().filter(|comment| !comment.is_apart());
    comments.find(|comment| {
        let before = &text[line_start(comment.span.start)..comment.span.start];
        !in_brackets || before.contains(['[', '{'])
    })
}

fn words(kind: &ErrorKind) -> Option<Words> {
    use ErrorKind as E;
    Some(match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabAtBlockScalarStart
        | E::TabInIndentation
        | E::TabInPlainScalar => TAB,
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => {
            TEXT_AFTER_QUOTE
        }
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidUnicodeEscape => ESCAPE,
        E::DocumentIndicatorInQuotedScalar
        | E::UnclosedQuotedScalar
        | E::InvalidQuotedScalarIndent => OPEN_QUOTE,
        E::MisplacedFlowCollectionEnd => BRACKET_TOO_MANY,
        E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::MismatchedFlowCollectionEnd { .. }
        | E::UnclosedFlowCollection { .. }
        | E::BlockEntryInFlowCollection
        | E::InvalidFlowScalarIndent
        | E::PlainScalarStartsWithDashFlowIndicator
        | E::FlowMappingValueAdjacentCollection => OPEN_BRACKET,
        E::InvalidColonPlacement => COLON_IN_BRACKETS,
        E::BlockSequenceEntryNotAllowed => MISPLACED_DASH,
        E::SimpleKeyExpected | E::InvalidSimpleKey => MISSING_COLON,
        E::UnexpectedCharacter { .. } => CHARACTER,
        E::InvalidIndentation | E::ExpectedBlockMappingKey | E::ExpectedBlockSequenceEntry => {
            INDENT
        }
        E::AnchorCountOverflow | E::UnknownAnchor | E::MissingAnchorOrAliasName => ANCHOR,
        E::DuplicateTagDirective
        | E::UndeclaredTagHandle
        | E::ExpectedTagBang
        | E::ExpectedTagDirectiveBang
        | E::InvalidGlobalTagCharacter
        | E::InvalidTagDirectiveTerminator
        | E::InvalidTagTerminator
        | E::MissingTagUri
        | E::UnclosedVerbatimTag
        | E::InvalidTagEscape
        | E::InvalidTagUtf8LeadingByte
        | E::InvalidTagUtf8TrailingByte
        | E::InvalidTagUtf8 => TAG,
        E::RecursionLimitExceeded => TOO_DEEP,
        _ => return None,
    })
}
