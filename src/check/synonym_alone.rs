//! Groups of search synonyms with only one word.

use super::{Check, Context};
use crate::catalogue::synonyms;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "zoekwoord-alleen",
    documentation: r"
Een groep in `synoniemen.yaml` heeft maar één woord. Dat woord vindt alleen zichzelf, en dat deed
het al. Meestal ontbreekt er een komma of een tweede woord. Dit houdt publiceren niet tegen.

Twijfelachtig:

```yaml
groepen:
  - [overspannen opgebrand]
```

Goed:

```yaml
groepen:
  - [overspannen, opgebrand]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (index, group) in context.edition.catalogue.synonyms.groups.iter().enumerate() {
        if let [word] = group.as_slice() {
            let place = synonyms::at(&format!("groepen/{index}/0"));
            problems
                .warning(&RULE, place, format!("`{word}` staat alleen in een groep"))
                .hint("zet er een woord bij dat hetzelfde betekent, of haal de groep weg");
        }
    }
}
