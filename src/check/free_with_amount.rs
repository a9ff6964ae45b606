//! A free offering with an amount.

use super::words::FREE_WITH_AMOUNT;
use super::{Check, Context};
use crate::catalogue::cost::{Cost, CostBasis};
use crate::problem::{Problems, Rule};
use crate::schema::wording::filled;

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
        let Some(key) = offering.cost.as_ref().and_then(contradicting_key) else { continue };
        let place = offering.common.at(&format!("kosten/{key}"));
        problems
            .error(&RULE, place, FREE_WITH_AMOUNT.message)
            .hint(filled(FREE_WITH_AMOUNT.remedy, &[("key", key)]));
    }
}

/// The first key with an amount beside `gratis`.
fn contradicting_key(cost: &Cost) -> Option<&'static str> {
    let amounts =
        [("bedrag", cost.amount_cents), ("vanaf", cost.from_cents), ("tot", cost.to_cents)];
    let amounts = amounts.into_iter().filter(|(_, cents)| cents.is_some_and(|cents| cents > 0));
    let prices = cost.prices.iter().any(|price| price.amount_cents > 0).then_some("prijzen");
    let mut keys = amounts.map(|(key, _)| key).chain(prices);
    keys.next().filter(|_| cost.basis == CostBasis::Free)
}
