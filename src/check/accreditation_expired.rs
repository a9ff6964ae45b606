//! Accreditation whose last day has passed.

use super::{Check, Context};
use crate::catalogue::accreditation::AccreditationStatus;
use crate::dutch::phrases;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "accreditatie-verlopen",
    documentation: r"
Na de dag bij `geldig_tot` zegt de site dat de accreditatie is vervallen, en telt zij geen punten meer.
Is zij verlengd, dan weten bezoekers dat niet. Hetzelfde geldt als zij nog geldt, maar niet meer op de dag
dat de eerstvolgende uitvoering begint.

Twijfelachtig (op 22 november 2026):

```yaml
accreditatie:
  - {instantie: aban, status: toegekend, punten: 6, geldig_tot: 2026-11-01}
```

Goed:

```yaml
accreditatie:
  - {instantie: aban, status: toegekend, punten: 6, geldig_tot: 2027-11-01}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let today = context.edition.today;
    for (_, offering) in context.edition.catalogue.current_offerings() {
        for (index, accreditation) in offering.accreditation.iter().enumerate() {
            let next = offering.next_day(today);
            let place = || offering.common.at(&format!("accreditatie/{index}/geldig_tot"));
            if let Some(last) =
                accreditation.valid_until.filter(|_| accreditation.lapses_between(today, next))
            {
                let (last, next) = (phrases::date(last), phrases::date(next));
                let message = format!(
                    "de accreditatie geldt tot en met {last}, en de eerstvolgende uitvoering begint op {next}"
                );
                problems
                    .warning(&RULE, place(), message)
                    .hint("is zij verlengd, schrijf dan de nieuwe dag: tot dan telt de site haar punten niet")
                    .hint("wordt een verlenging aangevraagd, schrijf dan `status: aangevraagd`");
            }
            let is_granted = accreditation.status == AccreditationStatus::Granted;
            let last = accreditation.valid_until.filter(|last| is_granted && *last < today);
            if let Some(last) = last {
                let message = format!("de accreditatie gold tot en met {}", phrases::date(last));
                problems
                    .warning(&RULE, place(), message)
                    .hint("is zij verlengd, schrijf dan de nieuwe dag")
                    .hint("is zij dat niet, schrijf dan `status: vervallen`");
            }
        }
    }
}
