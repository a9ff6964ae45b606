//! A contact point that does not say for what.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "aanspreekpunt-zonder-soort",
    documentation: r"
Onder `aanspreekpunten` staat bij wie je waarvoor terechtkunt. Zonder `soort` weet een bezoeker niet of dit
de COC is of de vertrouwenspersoon. Een algemeen adres hoort bij `contact`.

Fout:

```yaml
aanspreekpunten: [{telefoon: 024 123 45 67}]
```

Goed:

```yaml
aanspreekpunten: [{soort: vertrouwenspersoon, telefoon: 024 123 45 67}]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (common, key, contact) in context.edition.catalogue.contacts() {
        // A `soort` that is no value of the list was reported already.
        let is_point = key != "contact" && !common.is_faulty("aanspreekpunten");
        if is_point && contact.point.is_none() {
            problems
                .error(&RULE, common.at(&key), "van dit aanspreekpunt ontbreekt `soort`")
                .hint("zeg wie je daar bereikt, bijvoorbeeld `soort: leerhuis`")
                .hint("is het er voor alles, zet het dan bij `contact`");
        }
    }
}
