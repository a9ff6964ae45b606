//! A paid offering without an amount.

use super::words::PRICE_UNTOLD;
use super::{Check, Context};
use crate::catalogue::cost::{Cost, CostBasis};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "kosten-zonder-bedrag",
    documentation: r"
Wie leest dat iets betaald is, wil weten hoeveel. Geef het bedrag in euro's met btw, of leg uit
waarom er geen bedrag staat. Wie de prijs moet vragen, ziet liever `op-aanvraag`.

Fout:

```yaml
kosten: {basis: betaald}
```

Goed:

```yaml
kosten: {basis: betaald, bedrag: 125}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.cost.as_ref().is_some_and(is_untold) {
            let place = offering.common.at("kosten/basis");
            let problem = problems.error(&RULE, place, PRICE_UNTOLD.message);
            if offering.cost.as_ref().is_some_and(|cost| cost.amount_cents == Some(0)) {
                problem.hint("kost het niets, schrijf dan `basis: gratis`, en haal `bedrag` weg");
            }
            problem
                .hint(PRICE_UNTOLD.remedy)
                .hint("verschilt de prijs, schrijf dan `vanaf` en `tot`, of `prijzen` per groep")
                .hint("moet je de prijs opvragen, schrijf dan `basis: op-aanvraag`");
        }
    }
}

fn is_untold(cost: &Cost) -> bool {
    let has_price = matches!(cost.basis, CostBasis::Paid | CostBasis::MemberPrice);
    let is_told = cost.amount_cents.unwrap_or(0) > 0
        || cost.from_cents.or(cost.to_cents).is_some()
        || !cost.prices.is_empty();
    has_price && !is_told && cost.explanation.is_none()
}
