//! A withdrawn offering that does not name its successor.

use super::{Check, Context};
use crate::catalogue::common::LifeCycle;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "ingetrokken-zonder-vervanger",
    documentation: r"
Ingetrokken aanbod blijft te vinden voor wie er een link naar heeft. Zeg met `vervangen_door` waar
die bezoeker verder kan.

Twijfelachtig:

```yaml
levensloop: ingetrokken
```

Goed:

```yaml
levensloop: ingetrokken
vervangen_door: nieuwe-training
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let withdrawn = offering.common.shared.life_cycle == LifeCycle::Withdrawn;
        let is_known =
            offering.replaced_by.is_some() || offering.common.is_faulty("vervangen_door");
        if withdrawn && !is_known {
            let place = offering.common.at("levensloop");
            problems
                .warning(&RULE, place, "dit is ingetrokken, maar `vervangen_door` ontbreekt")
                .hint("noem het aanbod dat ervoor in de plaats kwam")
                .hint("is er niets voor in de plaats, schrijf dan `levensloop: gearchiveerd`");
        }
    }
}
