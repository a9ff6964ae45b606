//! Prices that have all ended.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "prijs-verlopen",
    documentation: r"
Een prijs met `geldig_tot` staat na die dag niet meer op de site. Is er dan geen andere prijs, dan weten
bezoekers niet wat het kost.

Twijfelachtig (op 22 november 2026):

```yaml
kosten:
  basis: betaald
  prijzen:
    - {bedrag: 200, geldig_tot: 2026-11-01}
```

Goed:

```yaml
kosten:
  basis: betaald
  prijzen:
    - {bedrag: 200, geldig_tot: 2026-11-01}
    - {bedrag: 250}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let today = context.edition.today;
    for (_, offering) in context.edition.catalogue.current_offerings() {
        let Some(cost) = &offering.cost else { continue };
        if !cost.prices.is_empty() && cost.valid_on(today).next().is_none() {
            problems
                .warning(
                    &RULE,
                    offering.common.at("kosten/prijzen"),
                    "geen van deze prijzen geldt nog",
                )
                .hint("zet de prijs van nu erbij, zonder `geldig_tot`")
                .hint("geldt de prijs toch nog, verbeter dan `geldig_tot` of haal het weg");
        }
    }
}
