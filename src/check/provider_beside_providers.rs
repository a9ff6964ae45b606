//! An offering with one provider and several equal ones.

use super::{Check, Context};
use crate::catalogue::table::Id;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "aanbieder-naast-aanbieders",
    documentation: r"
Aanbod heeft één aanbieder, of er zijn er meer die gelijk zijn. Met `aanbieder` en `aanbieders` naast
elkaar weet niemand of de ene meer is dan de andere.

Fout:

```yaml
aanbieder: radboudumc
aanbieders: [radboudumc, umcg]
```

Goed:

```yaml
aanbieders: [radboudumc, umcg]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for offering in context.edition.catalogue.tables.offerings.iter() {
        let Some(single) = offering.single_provider.as_ref().map(Id::as_str) else { continue };
        let others = offering.equal_providers.iter().map(Id::as_str);
        let others: Vec<&str> = others.filter(|other| *other != single).collect();
        if offering.equal_providers.is_empty() {
            continue;
        }
        let place = offering.common.at("aanbieder");
        let problem = problems.error(&RULE, place, "`aanbieder` staat naast `aanbieders`");
        if others.is_empty() {
            problem.hint("haal één van de twee sleutels weg");
        } else {
            let others = others.join(", ");
            problem
                .hint(format!(
                    "zijn ze gelijk, schrijf dan alleen `aanbieders: [{single}, {others}]`"
                ))
                .hint(format!(
                    "anders alleen `aanbieder: {single}`, en de rest bij `partners: [{others}]`"
                ));
        }
    }
}
