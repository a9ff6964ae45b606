//! Granted accreditation without points or an end date.

use super::{Check, Context};
use crate::catalogue::accreditation::{Accreditation, AccreditationStatus};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "accreditatie-onvolledig",
    documentation: r"
Toegekende accreditatie geldt voor een aantal punten en tot een dag. Zonder die twee weet een
deelnemer niet of de punten meetellen.

Fout:

```yaml
accreditatie:
  - {instantie: aban, status: toegekend}
```

Goed:

```yaml
accreditatie:
  - {instantie: aban, status: toegekend, punten: 6, geldig_tot: 2027-12-31}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        for (index, accreditation) in offering.accreditation.iter().enumerate() {
            let place = offering.common.at(&format!("accreditatie/{index}/status"));
            if let Some(missing) = missing(accreditation) {
                problems
                    .error(&RULE, place, format!("de accreditatie is toegekend, maar {missing}"))
                    .hint("bijvoorbeeld `punten: 6` en `geldig_tot: 2027-12-31`")
                    .hint("is zij nog niet toegekend, schrijf dan `status: aangevraagd`");
            }
        }
    }
}

fn missing(accreditation: &Accreditation) -> Option<&'static str> {
    let Accreditation { status, points, valid_until, .. } = accreditation;
    match (points, valid_until) {
        _ if *status != AccreditationStatus::Granted => None,
        (Some(_), Some(_)) => None,
        (None, None) => Some("`punten` en `geldig_tot` ontbreken"),
        (None, Some(_)) => Some("`punten` ontbreekt"),
        (Some(_), None) => Some("`geldig_tot` ontbreekt"),
    }
}
