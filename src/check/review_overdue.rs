//! A record whose review date has passed.

use super::{Check, Context};
use crate::catalogue::common::LifeCycle;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "herziening-verlopen",
    documentation: r"
De dag waarvóór iemand dit opnieuw met de bron zou vergelijken, is voorbij. Dit houdt publiceren
niet tegen, maar wat er staat kan verouderd zijn.

Fout (op 22 november 2026):

```yaml
beheer: {gecontroleerd_op: 2025-06-01, herzien_voor: 2026-06-01}
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
        let published = common.shared.life_cycle == LifeCycle::Published;
        if published && upkeep.review_by < context.edition.today {
            let message = format!("dit moest voor {} opnieuw bekeken zijn", upkeep.review_by);
            problems
                .warning(&RULE, common.at("beheer/herzien_voor"), message)
                .hint("vergelijk het met de bron en werk `gecontroleerd_op` en `herzien_voor` bij");
        }
    }
}
