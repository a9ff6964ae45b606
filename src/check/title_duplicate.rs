//! Two offerings of one provider with the same title.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use super::{Check, Context};
use crate::names::identity;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "dubbele-titel",
    documentation: r"
Twee keer dezelfde titel bij dezelfde aanbieder: een bezoeker kan ze in geen enkele lijst
onderscheiden. Vaak is het hetzelfde aanbod, twee keer ingevoerd. Hoofdletters, accenten en
leestekens tellen niet mee, tekens als `+` en `#` wel; gearchiveerd en ingetrokken aanbod ook niet.

Fout:

```yaml
titel: Feedback geven    # aanbod/feedback-geven.md
titel: Feedback geven!   # aanbod/feedback-geven-2.md
```

Goed:

```yaml
titel: Feedback geven aan aios
titel: Feedback geven aan opleiders
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut first_with_title = BTreeMap::new();
    let mut all: Vec<_> = context.edition.catalogue.tables.offerings.iter().collect();
    all.sort_by_key(|offering| context.precedence(&offering.common));
    for offering in all {
        if !offering.common.shared.life_cycle.is_current() {
            continue;
        }
        let (title, mut earlier) = (identity(offering.title()), None);
        for provider in offering.providers() {
            match first_with_title.entry((provider, title.clone())) {
                Slot::Vacant(slot) => {
                    slot.insert(&offering.common.path);
                }
                Slot::Occupied(slot) if *slot.get() != &offering.common.path => {
                    earlier = Some(*slot.get());
                }
                Slot::Occupied(_) => {}
            }
        }
        if let Some(earlier) = earlier {
            let message = format!("deze titel heeft `{earlier}` al, van dezelfde aanbieder");
            problems
                .error(&RULE, offering.common.at("titel"), message)
                .hint("is het hetzelfde, haal er dan een weg en noem de uitvoeringen samen")
                .hint("zeg anders in de titel wat het verschil is");
        }
    }
}
