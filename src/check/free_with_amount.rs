//! A free offering with an amount.

use super::{Check, Context};
use crate::catalogue::offering::{Cost, CostBasis};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "gratis-met-bedrag",
    documentation: r"
Iets is gratis of het heeft een prijs, niet allebei. Betalen alleen sommige mensen, kies dan
`ledenprijs` en zeg in `toelichting` wie.

Fout:

```yaml
kosten: {basis: gratis, bedrag: 125}
```

Goed:

```yaml
kosten: {basis: ledenprijs, bedrag: 125, toelichting: Gratis voor leden}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.cost.as_ref().is_some_and(is_contradictory) {
            let place = offering.common.at("kosten/bedrag");
            problems
                .error(&RULE, place, "dit is gratis, maar er staat een bedrag bij")
                .hint("haal `bedrag` weg, of kies `basis: betaald` of `basis: ledenprijs`");
        }
    }
}

fn is_contradictory(cost: &Cost) -> bool {
    cost.basis == CostBasis::Free && cost.amount_cents.is_some_and(|cents| cents > 0)
}
