//! A run outside of the years of the edition that its offering is.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "editie-klopt-niet",
    documentation: r"
`editie` zegt dat iets één keer wordt gegeven, in dat jaar of die jaren. Een uitvoering die in een ander
jaar begint spreekt dat tegen, en bezoekers lezen allebei.

Twijfelachtig:

```yaml
editie: 2025
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05}
```

Goed:

```yaml
editie: 2027
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04, einde: 2027-03-05}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let Some(years) = offering.edition else { continue };
        for (index, run) in offering.runs.iter().enumerate() {
            let year = run.start().date.year();
            if years.hold(year) {
                continue;
            }
            let place = offering.common.at(&format!("uitvoeringen/{index}/id"));
            let message = format!("`{}` begint in {year}, buiten `editie: {years}`", run.id);
            problems
                .warning(&RULE, place, message)
                .hint(format!("hoort zij bij deze editie, verbeter dan `editie` (bijvoorbeeld `editie: {year}`)"))
                .hint("wordt het vaker gegeven, haal `editie` dan weg");
        }
    }
}
