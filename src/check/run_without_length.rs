//! A run that ends at the moment it starts.

use super::{Check, Context};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "einde-gelijk-aan-start",
    documentation: r"
Een uitvoering die eindigt op het moment dat zij begint, duurt niets. Is niet bekend hoe laat het
afgelopen is, laat die tijd dan weg.

Twijfelachtig:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04T09:00, einde: 2027-03-04T09:00}
```

Goed:

```yaml
uitvoeringen:
  - {id: 2027-voorjaar, start: 2027-03-04T09:00, einde: 2027-03-04}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            if run.start == run.end && run.end.time.is_some() {
                let place = offering.common.at(&format!("uitvoeringen/{index}/einde"));
                problems
                    .warning(&RULE, place, "de uitvoering eindigt op het moment dat zij begint")
                    .hint(format!(
                        "is niet bekend hoe laat het afgelopen is, schrijf dan `einde: {}`",
                        run.end.date
                    ));
            }
        }
    }
}
