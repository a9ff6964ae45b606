//! Images without alternative text.

use super::{Check, Context};
use crate::formats::markdown::BodyImage;
use crate::problem::{Problems, Rule};
use crate::slug::slug;
use crate::source::Place;

const RULE: Rule = Rule {
    name: "beeld-zonder-tekst",
    documentation: r"
Wie een afbeelding niet kan zien, hoort de tekst tussen de vierkante haken. Zonder die tekst mist die
lezer wat de afbeelding vertelt. De naam van het bestand zegt dat niet. Een afbeelding die niets vertelt,
hoort niet in de tekst.

Fout:

```markdown
![](/media/cyclus.png)
```

Goed:

```markdown
![Een cirkel van vier stappen: plannen, uitvoeren, controleren en bijstellen](/media/cyclus.png)
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        for BodyImage { target, description, span } in &common.body.images {
            let place = Place::bytes(&common.path, span.clone());
            let message = if description.is_empty() {
                "deze afbeelding heeft geen beschrijving".to_owned()
            } else if is_file_name(description, target) {
                format!("`{description}` zegt niet wat er te zien is")
            } else {
                continue;
            };
            problems
                .error(&RULE, place, message)
                .hint("zet tussen `[` en `]` wat er te zien is, voor wie het niet kan zien");
        }
    }
}

/// Whether a description is the name of the file, or the word for any picture, as programs fill it in.
fn is_file_name(description: &str, target: &str) -> bool {
    const ANY: &[&str] = &["afbeelding", "beeld", "foto", "image", "plaatje", "picture", "alt"];
    let file = target.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let said = slug(description);
    said == slug(file)
        || said == slug(stem) && description.contains(['-', '_', '.'])
        || ANY.contains(&said.as_str())
}
