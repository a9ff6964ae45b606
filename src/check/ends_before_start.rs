//! A run that ends before it starts.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "einde-voor-start",
    documentation: r"
Een uitvoering eindigt voordat zij begint. Bezoekers zien dan een onmogelijke datum en de agenda
klopt niet.

Fout:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-03}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            if run.start.is_after(run.end) {
                let place = offering.common.at(&format!("uitvoeringen/{index}/einde"));
                problems
                    .error(&RULE, place, "de uitvoering eindigt voordat zij begint")
                    .hint("verwissel `start` en `einde`, of verbeter de datum");
            }
        }
    }
}
