//! Raw HTML in body text.

use std::collections::HashSet;

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "ruwe-html",
    documentation: r"
De tekst is Markdown. HTML erin komt nooit als HTML op de site: dat zou de vormgeving en de
veiligheid van elke pagina van elke tekst laten afhangen. Bezoekers zouden de tekens zelf zien. Een
opmerking voor collega's mag wel, tussen `<!--` en `-->`: die komt niet op de site.

Fout:

```markdown
Dit is <b>belangrijk</b>.
```

Goed:

```markdown
Dit is **belangrijk**. Een vergelijking als 3 \< 5 krijgt een `\` voor het teken.
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        let Some(source) = context.sources.get(&common.path) else { continue };
        let (mut end_of_last, mut opened) = (0, HashSet::new());
        for span in &common.body.raw_html {
            let follows = span.start == end_of_last;
            end_of_last = span.end;
            let html = source.text.get(span.clone()).unwrap_or_default().trim_start();
            let name = name(html);
            // Report an opening tag but not its closing tag, and only the first line of a block.
            let is_known = html.starts_with("</") && opened.contains(&name);
            if !follows && !is_known {
                let place = Place::bytes(&common.path, span.clone());
                if name == "br" && is_in_row(&source.text, span.start) {
                    problems.error(&RULE, place, "hier staat HTML").hint(IN_ROW);
                } else {
                    report(html, &name, place, problems);
                }
            }
            opened.insert(name);
        }
    }
}

/// What to write for a line end in a cell, which is always one line.
const IN_ROW: &str = "een cel is één regel: zet er een komma, of maak er twee rijen van";

/// Whether a byte is in a row of a table.
fn is_in_row(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..].lines().next().unwrap_or_default().contains('|')
}

/// The name of the element that starts or ends here, in lower case.
fn name(html: &str) -> String {
    let name =
        html.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next();
    name.unwrap_or_default().to_ascii_lowercase()
}

fn report(html: &str, name: &str, place: Place, problems: &mut Problems) {
    if html.starts_with("<!--") {
        problems
            .error(&RULE, place, "deze opmerking is niet af, of er staat tekst achter")
            .hint("sluit haar met `-->`, en zet de tekst erna op een eigen regel");
        return;
    }
    let problem = problems.error(&RULE, place, "hier staat HTML");
    if html.starts_with("</") {
        problem.hint("haal het weg");
    } else if let Some(instead) = instead(name) {
        problem.hint(instead);
    } else {
        problem
            .hint("schrijf het in Markdown, bijvoorbeeld `**vet**` of `[tekst](adres)`")
            .hint("is het geen HTML, zet dan `\\` voor het teken `<`");
    }
}

/// What to write for an element.
fn instead(name: &str) -> Option<&'static str> {
    Some(match name {
        "br" => "begin een nieuwe alinea, of zet `\\` aan het eind van de regel",
        "b" | "strong" => "schrijf `**tekst**`",
        "i" | "em" | "cite" => "schrijf `*tekst*`",
        "u" => "schrijf `**tekst**`: onderstreept is op een site een link",
        "mark" => "schrijf `**tekst**`: markeren kan niet",
        "s" | "del" | "strike" => "schrijf `~~tekst~~`",
        "sub" => "gebruik een teken als `₂`, of schrijf het in woorden",
        "sup" => "gebruik een teken als `²`, schrijf het in woorden, of maak een noot: `[^1]`",
        "a" => "schrijf `[tekst](adres)`",
        "h1" | "h2" => "schrijf `## Kop`",
        "h3" | "h4" | "h5" | "h6" => "schrijf `### Kop`",
        "ul" | "ol" | "li" => "schrijf elk punt op een eigen regel, achter `- `",
        "dl" | "dt" | "dd" => "schrijf het woord op een regel, en eronder `: de uitleg`",
        "table" | "thead" | "tbody" | "tr" | "td" | "th" => {
            "schrijf elke rij als `| a | b |`, met onder de eerste `| --- | --- |`"
        }
        "blockquote" => "schrijf `> ` voor elke regel",
        "code" | "kbd" | "samp" | "var" | "tt" => "schrijf `` `tekst` ``",
        "pre" => "zet het tussen twee regels met ```` ``` ````",
        "hr" => "schrijf `***` op een eigen regel",
        "img" | "picture" | "svg" => "link naar een pagina waar de afbeelding staat",
        "iframe" | "video" | "audio" | "embed" | "object" => {
            "de site toont niets van elders: link naar de pagina waar het staat"
        }
        "details" | "summary" => "in- en uitklappen kan niet: zet de tekst onder een kop",
        "p" | "div" | "span" | "center" | "font" | "section" | "small" | "big" => {
            "haal het weg, en laat de tekst staan: de vormgeving volgt uit de site"
        }
        "script" | "style" | "link" | "meta" | "form" | "input" | "button" => {
            "haal het weg: dat kan op deze site niet"
        }
        _ => return None,
    })
}
