//! Images without alternative text.

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "beeld-zonder-tekst",
    documentation: r"
Wie een afbeelding niet kan zien, hoort de tekst tussen de vierkante haken. Zonder die tekst mist die
lezer wat de afbeelding vertelt. Een afbeelding die niets vertelt, hoort niet in de tekst.

Fout:

```markdown
![](https://www.voorbeeld.nl/cyclus.png)
```

Goed:

```markdown
De cyclus heeft vier stappen: plannen, uitvoeren, controleren en bijstellen.
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for span in &common.body.images_without_alt {
            let place = Place::bytes(&common.path, span.clone());
            problems
                .error(&RULE, place, "deze afbeelding heeft geen beschrijving")
                .hint("zet tussen `[` en `]` wat er te zien is, voor wie het niet kan zien");
        }
    }
}
