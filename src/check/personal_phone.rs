//! Mobile numbers where the number of a desk is expected.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "persoonlijk-nummer",
    documentation: r"
Een mobiel nummer is meestal van een persoon: het werkt niet meer als die vertrekt, en het is een
persoonsgegeven. Gebruik een nummer dat bij het loket of de afdeling hoort.

Twijfelachtig:

```yaml
contact: {soort: loket, telefoon: 06 12 34 56 78}
```

Goed:

```yaml
contact: {soort: loket, telefoon: 024 123 45 67}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// How mobile numbers start, without spaces.
const MOBILE: [&str; 2] = ["06", "+316"];

fn check(context: Context<'_>, problems: &mut Problems) {
    for (common, key, contact) in context.edition.catalogue.contacts() {
        let number = contact.phone.as_ref().map(|phone| phone.replace([' ', '-'], ""));
        let Some(number) = number else { continue };
        if MOBILE.iter().any(|start| number.starts_with(start)) {
            problems
                .warning(&RULE, common.at(&format!("{key}/telefoon")), "dit is een mobiel nummer")
                .hint("geef het nummer van het loket of de afdeling, of laat `telefoon` weg");
        }
    }
}
