//! Headings that skip a level.

use super::{Check, Context};
use crate::formats::markdown::Heading;
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "kopniveau",
    documentation: r"
Koppen zijn de inhoudsopgave voor wie de pagina laat voorlezen. De titel van de pagina is niveau 1
en staat in de kop van het bestand; de tekst begint dus bij niveau 2, en gaat telkens hooguit één
niveau dieper.

Fout:

```markdown
# Voor wie

#### Opleiders
```

Goed:

```markdown
## Voor wie

### Opleiders
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        let mut level_before = 1;
        for heading in &common.body.headings {
            let place = Place::bytes(&common.path, heading.span.clone());
            if let Some(message) = fault(heading, level_before) {
                let level = if heading.level == 1 { 2 } else { level_before + 1 };
                let right = format!("{} {}", "#".repeat(usize::from(level)), heading.text);
                let text = context.sources.get(&common.path).map_or("", |source| &source.text);
                let written = text.get(heading.span.clone()).unwrap_or_default();
                let line = if written.starts_with('#') {
                    ""
                } else {
                    ", en haal de regel `===` eronder weg"
                };
                problems.error(&RULE, place, message).hint(format!("schrijf `{right}`{line}"));
            }
            level_before = heading.level;
        }
    }
}

fn fault(heading: &Heading, level_before: u8) -> Option<String> {
    let level = heading.level;
    match level_before {
        _ if level == 1 => Some("niveau 1 is voor de titel van de pagina".to_owned()),
        _ if level <= level_before + 1 => None,
        1 => Some(format!("de eerste kop is van niveau {level}")),
        _ => Some(format!("na een kop van niveau {level_before} komt niveau {level}")),
    }
}
