//! A price on something free.

use super::{Context, Rule};
use crate::catalogue::offering::{Cost, CostBasis};
use crate::problem::Problems;

pub(super) const RULE: Rule = Rule {
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
    check,
};

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.cost.as_ref().is_some_and(is_contradictory) {
            let place = offering.common.at("kosten/bedrag");
            problems
                .error(RULE.name, place, "dit is gratis, maar er staat een bedrag bij")
                .hint("haal `bedrag` weg, of kies `basis: betaald` of `basis: ledenprijs`");
        }
    }
}

fn is_contradictory(cost: &Cost) -> bool {
    cost.basis == CostBasis::Free && cost.amount_cents.is_some_and(|cents| cents > 0)
}
