//! Pictures, which the site cannot publish: its own policy stops those of other sites.

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "beeld-niet-mogelijk",
    documentation: r"
In een tekst kan nog geen afbeelding staan. Eigen afbeeldingen publiceert de site nog niet, en die van
een andere site houdt de browser tegen: wie leest, zou gezien worden door die site. Schrijf wat de
afbeelding vertelt, en link naar de pagina waar zij staat.

Fout:

```markdown
![Cyclus van plannen en bijstellen](https://www.voorbeeld.nl/cyclus.png)
```

Goed:

```markdown
Plannen, uitvoeren, controleren en bijstellen: zie de [cyclus in beeld](https://www.voorbeeld.nl/cyclus/).
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for image in &common.body.images {
            let (message, hint) = explain(&image.target);
            let place = Place::bytes(&common.path, image.span.clone());
            problems.error(&RULE, place, message).hint(hint);
        }
    }
}

fn explain(target: &str) -> (&'static str, String) {
    let lower = target.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") || target.starts_with("//") {
        (
            "een afbeelding van een andere site wordt niet getoond",
            format!(
                "link naar de pagina waar zij staat, of naar de afbeelding: `[tekst]({target})`"
            ),
        )
    } else {
        (
            "eigen afbeeldingen kan de site nog niet publiceren",
            "schrijf wat er te zien is, of link naar een pagina waar de afbeelding staat"
                .to_owned(),
        )
    }
}
