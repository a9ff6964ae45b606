//! An offering with national reach that lists regions.

use super::words::REGION_OF_ALL;
use super::{Check, Context};
use crate::catalogue::offering::Reach;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "regio-bij-landelijk",
    documentation: r"
Landelijk aanbod hoort bij geen regio. Staat er toch een regio, dan lijkt het alleen daar te gelden.
Waar een uitvoering is, zeg je bij haar `locatie`.

Fout:

```yaml
bereik: landelijk
regios: [oor-on]
```

Goed:

```yaml
bereik: landelijk
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        if offering.reach == Some(Reach::National) && !offering.regions.is_empty() {
            let place = offering.common.at("regios");
            problems.warning(&RULE, place, REGION_OF_ALL.message).hint(REGION_OF_ALL.remedy);
        }
    }
}
