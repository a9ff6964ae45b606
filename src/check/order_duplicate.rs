//! Records with the same position in a list.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "dubbele-volgorde",
    documentation: r"
Twee rollen, competenties of doelgroepen hebben dezelfde `volgorde`. De lijst staat dan misschien
niet zoals bedoeld.

Fout:

```yaml
volgorde: 3   # rollen/educator.md
volgorde: 3   # rollen/innovator.md
```

Goed:

```yaml
volgorde: 3
volgorde: 4
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let tables = &context.edition.catalogue.tables;
    let roles = tables.roles.iter().map(|role| (role.order, &role.common));
    let competences = tables.competences.iter().map(|one| (one.order, &one.common));
    let audiences = tables.audiences.iter().map(|audience| (audience.order, &audience.common));
    report_repeats(roles, problems);
    report_repeats(competences, problems);
    report_repeats(audiences, problems);
}

fn report_repeats<'a>(orders: impl Iterator<Item = (u32, &'a Common)>, problems: &mut Problems) {
    let mut first_with_order = BTreeMap::new();
    for (order, common) in orders {
        let first = *first_with_order.entry(order).or_insert(common);
        if first.id != common.id {
            let message = format!("plaats {order} is al die van `{}`", first.path);
            problems
                .warning(&RULE, common.at("volgorde"), message)
                .hint("geef elke plaats één keer uit");
        }
    }
}
