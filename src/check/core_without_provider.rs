//! A core offering without a provider.

use super::words::PROVIDER_MISSING;
use super::{Check, Context};
use crate::catalogue::offering::Scope;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "kern-zonder-aanbieder",
    documentation: r"
Scholing binnen de afbakening heeft een eigenaar: een van de vijf soorten aanbieders uit de visie
(§3.1). Zonder aanbieder weet een bezoeker niet bij wie hij moet zijn.

Fout:

```yaml
opname: kern
```

Goed:

```yaml
opname: kern
aanbieder: radboudumc
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let common = &offering.common;
        let is_known = offering.providers().next().is_some()
            || common.is_faulty("aanbieder")
            || common.is_faulty("aanbieders");
        if offering.scope != Some(Scope::Referral) && !is_known {
            problems
                .error(&RULE, common.at("titel"), PROVIDER_MISSING.message)
                .hint(PROVIDER_MISSING.remedy)
                .hint("is het geen scholing binnen de afbakening: `opname: verwijzing`");
        }
    }
}
