//! A regional or local offering without a region.

use super::words::REGION_MISSING;
use super::{Check, Context};
use crate::catalogue::offering::Reach;
use crate::problem::{Problems, Rule};
use crate::schema::wording::filled;

const RULE: Rule = Rule {
    name: "regio-ontbreekt",
    documentation: r"
Regionaal of lokaal aanbod zonder regio staat bij geen enkele regio, en is dus voor niemand te
vinden die op regio zoekt.

Fout:

```yaml
bereik: regionaal
```

Goed:

```yaml
bereik: regionaal
regios: [oor-on]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let Some(reach @ (Reach::Regional | Reach::Local)) = offering.reach else { continue };
        if offering.regions.is_empty() && !offering.common.is_faulty("regios") {
            let message = filled(REGION_MISSING.message, &[("reach", reach.label())]);
            problems
                .error(&RULE, offering.common.at("bereik"), message)
                .hint(REGION_MISSING.remedy)
                .hint("is het voor het hele land, schrijf dan `bereik: landelijk`");
        }
    }
}
