//! Raw HTML in body text.

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
        let mut end_of_last = 0;
        for span in &common.body.raw_html {
            let follows = span.start == end_of_last;
            end_of_last = span.end;
            // Report an opening tag but not its closing tag, and only the first line of a block.
            if follows || source.text.get(span.clone()).is_some_and(|tag| tag.starts_with("</")) {
                continue;
            }
            let html = source.text.get(span.clone()).unwrap_or_default();
            report(html, Place::bytes(&common.path, span.clone()), problems);
        }
    }
}

fn report(html: &str, place: Place, problems: &mut Problems) {
    let html = html.trim_start();
    if html.starts_with("<!--") {
        problems
            .error(&RULE, place, "deze opmerking is niet af, of er staat tekst achter")
            .hint("sluit haar met `-->`, en zet de tekst erna op een eigen regel");
        return;
    }
    let name = html.trim_start_matches('<').split(|c: char| !c.is_ascii_alphanumeric()).next();
    let problem = problems.error(&RULE, place, "hier staat HTML");
    match name.unwrap_or_default().to_ascii_lowercase().as_str() {
        "br" => problem.hint("begin een nieuwe alinea, of zet `\\` aan het eind van de regel"),
        "b" | "strong" => problem.hint("schrijf `**tekst**`"),
        "i" | "em" => problem.hint("schrijf `*tekst*`"),
        "u" => problem.hint("schrijf `**tekst**`: onderstreept is op een site een link"),
        "a" => problem.hint("schrijf `[tekst](adres)`"),
        "ul" | "ol" | "li" => problem.hint("schrijf elk punt op een eigen regel, achter `- `"),
        "hr" => problem.hint("schrijf `***` op een eigen regel"),
        "img" => problem.hint("link naar een pagina waar de afbeelding staat"),
        _ => problem
            .hint("schrijf het in Markdown, bijvoorbeeld `**vet**` of `[tekst](adres)`")
            .hint("is het geen HTML, zet dan `\\` voor het teken `<`"),
    };
}
