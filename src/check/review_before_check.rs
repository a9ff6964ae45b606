//! A review date before the date of the last check.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "herziening-voor-controle",
    documentation: r"
Opnieuw controleren komt na de vorige controle. Ligt `herzien_voor` eerder, dan zijn de dagen
verwisseld of is een jaartal verkeerd getypt.

Fout:

```yaml
beheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2025-11-22}
```

Goed:

```yaml
beheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (common, upkeep) in context.kept_up() {
        if upkeep.review_by < upkeep.checked_on {
            let place = common.at("beheer/herzien_voor");
            problems
                .error(&RULE, place, "de herziening ligt voor de laatste controle")
                .hint("verwissel `gecontroleerd_op` en `herzien_voor`, of verbeter het jaar");
        }
    }
}
