//! Markdown that does not do what it seems to, so that visitors see its characters or miss text.

use super::{
    Check, Context, half_markup_lines as lines, half_markup_links as links,
    half_markup_typed as typed,
};
use crate::formats::markdown::SlipKind;
use crate::problem::{Problems, Rule};
use crate::rules::malformed_file;
use crate::source::Place;

const RULE: Rule = Rule {
    name: "halve-opmaak",
    documentation: r"
Opmaak die niet af is, wordt gewone tekst: bezoekers zien de haken en sterretjes zelf. Of er valt tekst
weg: een cel te veel in een tabel, een noot waar niets naar verwijst. De melding zegt wat je schrijft.

Twijfelachtig:

```markdown
Lees [de handreiking](/kennisbank/feedback geven/) en [het verslag] (https://www.voorbeeld.nl/verslag).

| Wat | Wanneer |
| --- | --- |
| Gesprek | Maart | op de afdeling |
```

Goed:

```markdown
Lees [de handreiking](/kennisbank/feedback-geven/) en [het verslag](https://www.voorbeeld.nl/verslag).

| Wat | Wanneer | Waar |
| --- | --- | --- |
| Gesprek | Maart | op de afdeling |
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for slip in &common.body.slips {
            let place = Place::bytes(&common.path, slip.span.clone());
            if slip.kind == SlipKind::SecondHead {
                problems.error(&malformed_file::RULE, place, "hier begint een tweede kop").hint(
                    "haal haar weg, of maak er een eigen bestand van: een kop staat bovenaan",
                );
                continue;
            }
            let text = context.sources.get(&common.path).map_or("", |source| &source.text);
            let source = text.get(slip.span.clone()).unwrap_or_default();
            if slip.kind == SlipKind::RemarkNotClosed && is_closed_below(text, slip.span.end) {
                problems
                    .warning(
                        &RULE,
                        place,
                        "bezoekers zien deze opmerking: er staat een lege regel in",
                    )
                    .hint("haal de lege regel weg, of begin de opmerking op een eigen regel");
                continue;
            }
            if let Some((message, hint)) = typed::explain(&slip.kind, source)
                .or_else(|| links::explain(&slip.kind, source))
                .or_else(|| lines::explain(&slip.kind, source))
                .or_else(|| glued(&slip.kind, source))
                .or_else(|| explain(&slip.kind))
            {
                let message = with_others(&message, slip.others);
                problems.warning(&RULE, place, message).hint(hint);
            }
        }
    }
}

/// A remark in a text ends with its paragraph.
fn is_closed_below(text: &str, at: usize) -> bool {
    let rest = text.get(at..text.floor_char_boundary(at + REMARK_MAX)).unwrap_or_default();
    let end = rest.find("-->");
    end.is_some_and(|end| !rest[..end].contains("<!--"))
}

/// No remark is longer.
const REMARK_MAX: usize = 2000;

/// A message about the first on a line that has more of them.
pub(super) fn with_others(message: &str, others: usize) -> String {
    match others {
        0 => message.to_owned(),
        others => format!("{message}, en nog {others} op deze regel"),
    }
}

/// `None` for what another check explains.
fn explain(kind: &SlipKind) -> Option<(String, String)> {
    let (message, hint) = match kind {
        SlipKind::CellsLost(columns) => return Some(lost_cells(*columns)),
        SlipKind::Unpaired(mark) => return Some(unpaired(mark)),
        SlipKind::UnusedLabel => (
            "naar dit adres verwijst geen link: de regel valt weg",
            "gebruik het als `[tekst][naam]`, schrijf een noot als `[^1]: tekst`, of `\\[` als dit tekst is",
        ),
        SlipKind::UnknownNote => (
            "deze noot is er niet",
            "zet de noot onderaan, zoals `[^1]: De tekst.`, of haal de verwijzing weg",
        ),
        SlipKind::RemarkNotClosed => {
            ("deze opmerking is niet af: bezoekers zien haar", "sluit haar met `-->`")
        }
        SlipKind::StarsBetweenDigits => (
            "de sterretjes vallen hier weg",
            "schrijf `×` voor keer, of `\\*` als het een sterretje is",
        ),
        SlipKind::UnusedNote => (
            "naar deze noot verwijst niets: zij valt weg",
            "zet de verwijzing in de tekst, zoals `[^1]`, of haal de noot weg",
        ),
        SlipKind::NoteTwice => (
            "er is al een noot met deze naam: deze valt weg",
            "geef haar een eigen naam of nummer, ook in de tekst",
        ),
        SlipKind::FenceNotClosed => (
            "dit blok code wordt niet gesloten: alles erna hoort erbij",
            "zet eronder een regel met dezelfde tekens",
        ),
        SlipKind::BreakAtEnd => {
            ("bezoekers zien deze `\\`: hierna komt geen regel meer", "haal hem weg")
        }
        SlipKind::TableWithoutHead => (
            "dit is geen tabel: de regel met streepjes ontbreekt",
            "zet onder de eerste regel `| --- | --- |`, met zoveel delen als er kolommen zijn",
        ),
        _ => return None,
    };
    Some((message.to_owned(), hint.to_owned()))
}

fn lost_cells(columns: usize) -> (String, String) {
    (
        format!("deze cel valt weg: de tabel heeft {columns} kolommen"),
        "geef de kop een kolom meer, of schrijf een `|` in een cel als `\\|`".to_owned(),
    )
}

/// Marks that are a pair to a reader, and to no program.
fn glued(kind: &SlipKind, source: &str) -> Option<(String, String)> {
    let pair = |mark: &str| match source {
        _ if source.len() <= typed::SHOWN_MAX => source.to_owned(),
        _ => format!("{mark}…{mark}"),
    };
    match kind {
        SlipKind::SpaceBehind(mark) => Some((
            format!("deze `{mark}` maken niets op: er staat een letter direct achter"),
            format!("zet een spatie achter `{}`", pair(mark)),
        )),
        SlipKind::SpaceBefore(mark) => Some((
            format!("deze `{mark}` maken niets op: er staat een letter direct voor"),
            format!("zet een spatie voor `{}`", pair(mark)),
        )),
        SlipKind::PartOfWord(mark) => {
            let stars = "*".repeat(mark.len());
            Some((
                format!("deze `{mark}` maken niets op: er staat een letter direct achter"),
                format!(
                    "zet er een spatie achter, of schrijf `{}`",
                    pair(mark).replace(mark, &stars)
                ),
            ))
        }
        _ => None,
    }
}

fn unpaired(mark: &str) -> (String, String) {
    if mark == "`" {
        return (
            "deze losse backtick maakt geen code".to_owned(),
            "sluit de code met nog een, of schrijf `’` als het een weglatingsteken is".to_owned(),
        );
    }
    (
        format!("deze `{mark}` maakt niets op: zij staat alleen, of er staat een spatie naast"),
        format!(
            "zet `{mark}` direct voor en achter de woorden, of schrijf `\\{mark}` als het tekst is"
        ),
    )
}
