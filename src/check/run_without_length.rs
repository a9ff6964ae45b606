//! A run or a meeting that ends at the moment it starts.

use super::{Check, Context};
use crate::catalogue::period::Period;
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
            for (of, Period { start, end }) in run.written_periods() {
                if start != end || end.time.is_none() {
                    continue;
                }
                let place = offering.common.at(&format!("uitvoeringen/{index}/{of}einde"));
                let what = if of.is_empty() { "uitvoering" } else { "bijeenkomst" };
                problems
                    .warning(
                        &RULE,
                        place,
                        format!("de {what} eindigt op het moment dat zij begint"),
                    )
                    .hint(format!(
                        "is niet bekend hoe laat het afgelopen is, schrijf dan `einde: {}`",
                        end.date
                    ));
            }
        }
    }
}
