//! Glossary entries that share a term or abbreviation.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::names::identity;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "dubbel-begrip",
    documentation: r"
Een term of afkorting staat bij twee begrippen. Wie haar opzoekt weet niet welk begrip bedoeld is.
Soms is dat zo: dan hoeft er niets mee.

Twijfelachtig:

```yaml
term: korte praktijkbeoordeling   # begrippen/kpb.md
afkorting: KPB
term: korte patiëntbespreking     # begrippen/korte-patientbespreking.md
afkorting: KPB
```

Goed:

```yaml
term: korte praktijkbeoordeling
afkorting: KPB
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut first_with_word: BTreeMap<String, &Common> = BTreeMap::new();
    for entry in context.edition.catalogue.tables.glossary.iter() {
        let words = [("term", Some(entry.title())), ("afkorting", entry.abbreviation.as_deref())];
        for (key, word) in words {
            let Some(word) = word else { continue };
            let first = *first_with_word.entry(identity(word)).or_insert(&entry.common);
            if first.id != entry.common.id {
                problems
                    .warning(
                        &RULE,
                        entry.common.at(key),
                        format!("`{word}` staat ook bij `{}`", first.path),
                    )
                    .hint("voeg de begrippen samen, of geef er een een andere term of afkorting");
            }
        }
    }
}
