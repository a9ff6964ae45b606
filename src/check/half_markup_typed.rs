//! What to write for a heading, list or table that was typed in another way. The value at hand is in
//! the hint.

use crate::formats::markdown::SlipKind;

/// No hint repeats more of a line.
pub(super) const SHOWN_MAX: usize = 80;

/// The message and the hint for a slip; `None` for one that is no such line.
pub(super) fn explain(kind: &SlipKind, source: &str) -> Option<(String, String)> {
    let line = source.lines().next().unwrap_or_default().trim_end();
    let (message, hint) = match kind {
        kind @ (SlipKind::ListTyped
        | SlipKind::ListInParagraph
        | SlipKind::PhoneInList
        | SlipKind::Renumbered(_)
        | SlipKind::TooFarLeft(_)
        | SlipKind::YearInList) => of_list(kind, line),
        kind @ (SlipKind::TableTyped
        | SlipKind::TableUneven
        | SlipKind::TableCut
        | SlipKind::RowBroken
        | SlipKind::BarAlone
        | SlipKind::TextInTable) => of_table(kind, source),
        SlipKind::HeadingWithoutSpace => {
            let text = line.trim_start_matches('#');
            let level = (line.len() - text.len()).max(2);
            (
                "dit is geen kop: achter de hekjes ontbreekt een spatie",
                format!("schrijf `{} {}`", "#".repeat(level), shown(text)),
            )
        }
        SlipKind::HeadingEmpty => (
            "deze kop heeft geen tekst",
            "zet de tekst achter de hekjes, of haal de regel weg".to_owned(),
        ),
        SlipKind::HeadingTooDeep => {
            ("dit is geen kop: een kop heeft hooguit zes hekjes", "haal hekjes weg".to_owned())
        }
        SlipKind::HeadingUnderlined => (
            "de streepjes eronder maken hier een kop van",
            format!("zet een lege regel boven `---`, of schrijf `## {}`", shown(line)),
        ),
        SlipKind::DefinitionWithoutSpace => (
            "achter de dubbele punt ontbreekt een spatie",
            format!("schrijf een definitie als `: {}`", shown(line.trim_start_matches(':'))),
        ),
        SlipKind::Indented => (
            "de spaties vooraan maken hier code van",
            "haal de spaties vooraan weg, of zet code tussen twee regels met ```` ``` ````"
                .to_owned(),
        ),
        _ => return None,
    };
    Some((message.to_owned(), hint))
}

/// The same for a table, or a line that is none.
fn of_table(kind: &SlipKind, source: &str) -> (&'static str, String) {
    let line = source.lines().next().unwrap_or_default().trim_end();
    match kind {
        SlipKind::TableTyped => {
            let cells: Vec<_> = line.trim_matches('|').split(['\t', '|']).map(str::trim).collect();
            let head = format!("| {} |", shown(&cells.join(" | ")));
            (
                "dit is geen tabel",
                format!("schrijf `{head}`, en daaronder `{}`", dashes(cells.len())),
            )
        }
        SlipKind::TableUneven => {
            let columns = line.trim().trim_matches('|').split('|').count();
            (
                "dit is geen tabel: de regel met streepjes heeft een ander aantal delen dan de kop",
                format!("schrijf onder de kop `{}`", dashes(columns)),
            )
        }
        SlipKind::TableCut => (
            "deze rij hoort niet bij de tabel erboven",
            "haal de lege regel erboven weg".to_owned(),
        ),
        SlipKind::RowBroken => {
            let parts = source.lines().map(|line| line.trim_start_matches(['>', ' ']).trim_end());
            let row = parts.collect::<Vec<_>>().join(" ");
            let hint = if row.len() > SHOWN_MAX {
                "zet de rij op één regel: haal de Enter weg".to_owned()
            } else {
                format!("schrijf de rij op één regel: `{row}`")
            };
            ("een Enter in een cel maakt hier meer rijen van", hint)
        }
        SlipKind::BarAlone => (
            "deze `|` staat alleen op een regel: een tabel houdt hier op",
            "zet hem achter de regel erboven, of haal de regel weg".to_owned(),
        ),
        _ => (
            "deze tekst wordt een rij van de tabel",
            "zet een lege regel onder de tabel, of zet de tekst in de cel waar zij bij hoort"
                .to_owned(),
        ),
    }
}

/// The same for a line that is no list, or one by mistake.
fn of_list(kind: &SlipKind, line: &str) -> (&'static str, String) {
    match kind {
        SlipKind::Renumbered(next) => {
            let number = line.split(['.', ')']).next().unwrap_or_default();
            (
                "het nummer van dit punt valt weg: een lijst telt zelf door",
                format!(
                    "schrijf `{next}.` als het een punt is, en `{}\\.` als het tekst is",
                    shown(number)
                ),
            )
        }
        SlipKind::TooFarLeft(spaces) => (
            "dit komt niet onder het punt erboven: er staan te weinig spaties voor",
            format!(
                "zet {spaces} spaties voor `{}`, en voor wat daar ook onder hoort",
                shown(line)
            ),
        ),
        SlipKind::ListInParagraph => {
            ("dit is geen lijst", "zet een lege regel boven het eerste punt".to_owned())
        }
        SlipKind::PhoneInList => {
            let number = line.trim_start_matches(['+', ' ']);
            ("het plusje maakt hier een lijst van", format!("schrijf `+{}`", shown(number)))
        }
        SlipKind::YearInList => {
            let year = line.split('.').next().unwrap_or_default();
            (
                "het getal met een punt maakt hier een lijst van",
                format!("schrijf `{}\\.`, of begin de zin met een ander woord", shown(year)),
            )
        }
        _ => {
            ("dit is geen lijst", format!("schrijf `{}`, elk punt op een eigen regel", point(line)))
        }
    }
}

fn dashes(columns: usize) -> String {
    "| --- ".repeat(columns.min(SHOWN_MAX / 6)) + "|"
}

pub(super) fn shown(text: &str) -> &str {
    &text[..text.floor_char_boundary(SHOWN_MAX)]
}

/// A line with the mark of a list here, for the one that it has.
fn point(line: &str) -> String {
    let is_mark = |c: char| !c.is_alphanumeric() && !"`\"'([“‘*".contains(c);
    let (marker, rest) = line.split_once(char::is_whitespace).unwrap_or(("", line));
    let is_counted = marker.ends_with(['.', ')', '°', 'º', ':'])
        && marker.trim_matches(is_mark).len() <= 4
        && !marker.starts_with(['-', '+', '*']);
    let text = if marker.chars().count() <= 2 || is_counted { rest } else { line };
    let text = text.trim_start_matches(|c: char| is_mark(c) || c == '*').trim_start();
    let is_number = line.starts_with(|c: char| c.is_ascii_digit());
    if is_number {
        let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        return format!("1. {}", shown(text));
    }
    if is_counted {
        return format!("1. {}", shown(text));
    }
    match line.chars().next() {
        Some('☐' | '□') => format!("- [ ] {}", shown(text)),
        Some('☑' | '☒') => format!("- [x] {}", shown(text)),
        _ if marker.ends_with([')', '.']) => format!("1. {}", shown(text)),
        _ => format!("- {}", shown(text)),
    }
}
