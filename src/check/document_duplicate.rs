//! Source documents with the same id.

use std::collections::BTreeSet;

use super::{Check, Context};
use crate::catalogue::site;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "dubbel-document",
    documentation: r"
Twee documenten in `site.yaml` hebben dezelfde `id`. Een verwijzing ernaar kan dan allebei
betekenen.

Fout:

```yaml
documenten:
  - {id: visie, titel: Visie Professionalisering, uitgever: Federatie, jaar: '2026'}
  - {id: visie, titel: Visie op regionaal opleiden, uitgever: NFU, jaar: '2022'}
```

Goed:

```yaml
documenten:
  - {id: visie-professionalisering, titel: Visie Professionalisering, uitgever: Federatie, jaar: '2026'}
  - {id: visie-regionaal-opleiden, titel: Visie op regionaal opleiden, uitgever: NFU, jaar: '2022'}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for (index, document) in context.edition.catalogue.site.documents.iter().enumerate() {
        if !seen.insert(&document.id) {
            let place = site::at(&format!("documenten/{index}/id"));
            problems
                .error(&RULE, place, format!("`{}` is al een document", document.id))
                .hint("geef dit document een eigen `id`, en gebruik die in de verwijzingen");
        }
    }
}
