//! Two runs of one offering with the same id.

use std::collections::BTreeSet;

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "dubbele-uitvoering",
    documentation: r"
De `id` van een uitvoering is haar naam in agenda's van bezoekers. Twee uitvoeringen met dezelfde
naam overschrijven daar elkaar.

Fout:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-04}
  - {id: 2027-voorjaar, start: 2027-04-08, einde: 2027-04-08}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-maart, start: 2027-03-04, einde: 2027-03-04}
  - {id: 2027-april, start: 2027-04-08, einde: 2027-04-08}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let mut seen = BTreeSet::new();
        for (index, run) in offering.runs.iter().enumerate() {
            if !seen.insert(&run.id) {
                let place = offering.common.at(&format!("uitvoeringen/{index}/id"));
                problems
                    .error(&RULE, place, format!("`{}` is al een uitvoering hiervan", run.id))
                    .hint("geef elke uitvoering een eigen naam, die daarna nooit verandert");
            }
        }
    }
}
