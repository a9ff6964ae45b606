//! A check date in the future.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "controle-in-toekomst",
    documentation: r"
`gecontroleerd_op` is de dag waarop iemand de gegevens met de bron vergeleek, `toegevoegd_op` die waarop
iets op de site kwam, en `gezien_op` die waarop iemand een pagina las. Die dagen kunnen niet in de
toekomst liggen.

Fout (op 22 november 2026):

```yaml
beheer: {gecontroleerd_op: 2027-11-22, herzien_voor: 2028-11-22}
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
        if upkeep.checked_on > context.edition.today {
            let place = common.at("beheer/gecontroleerd_op");
            problems
                .warning(&RULE, place, "deze controle ligt in de toekomst")
                .hint("vul de dag in waarop dit voor het laatst met de bron is vergeleken");
        }
        if upkeep.added_on.is_some_and(|day| day > context.edition.today) {
            problems
                .warning(&RULE, common.at("beheer/toegevoegd_op"), "deze dag ligt in de toekomst")
                .hint("vul de dag in waarop dit op de site kwam, of laat de sleutel weg");
        }
    }
    for (common, key, day) in context.edition.catalogue.days_seen() {
        if day > context.edition.today {
            problems
                .warning(&RULE, common.at(&key), "deze dag ligt in de toekomst")
                .hint("vul de dag in waarop iemand deze pagina voor het laatst las");
        }
    }
}
