//! A record whose review date has passed, and what was promised of the site by a day that has.

use jiff::civil::Date;

use super::{Check, Context};
use crate::catalogue::accessibility::Accessibility;
use crate::catalogue::common::LifeCycle;
use crate::catalogue::site;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "herziening-verlopen",
    documentation: r"
De dag waarvóór iemand dit opnieuw met de bron zou vergelijken, is voorbij. Dit houdt publiceren
niet tegen, maar wat er staat kan verouderd zijn. Zo ook een dag in de toekomst die `toegankelijkheid` in
`site.yaml` belooft.

Fout (op 22 november 2026):

```yaml
beheer: {gecontroleerd_op: 2025-06-01, herzien_voor: 2026-06-01}
```

Goed:

```yaml
beheer: {gecontroleerd_op: 2026-11-22, herzien_voor: 2027-11-22}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (common, upkeep) in context.kept_up() {
        let published = common.shared.life_cycle == LifeCycle::Published;
        if published && upkeep.review_by < context.edition.today {
            let message = format!("dit moest voor {} opnieuw bekeken zijn", upkeep.review_by);
            problems
                .warning(&RULE, common.at("beheer/herzien_voor"), message)
                .hint("vergelijk het met de bron en werk `gecontroleerd_op` en `herzien_voor` bij");
        }
    }
    let today = context.edition.today;
    if let Some(known) = &context.edition.catalogue.site.accessibility {
        check_accessibility(known, today, problems);
    }
}

/// What the accessibility statement promises for a day that has passed.
fn check_accessibility(known: &Accessibility, today: Date, problems: &mut Problems) {
    let place = |key: &str| site::at(&format!("toegankelijkheid/{key}"));
    if let Some(day) = known.next_test.filter(|day| *day < today) {
        problems
            .warning(
                &RULE,
                place("volgend_onderzoek"),
                format!("dit onderzoek moest op {day} klaar zijn"),
            )
            .hint(
                "is het klaar, schrijf dan de dag bij `onderzocht_op`; anders de nieuwe dag hier",
            );
    }
    for (index, defect) in known.defects.iter().enumerate() {
        if let Some(day) = defect.fixed_on.filter(|day| *day < today) {
            let place = place(&format!("gebreken/{index}/klaar_op"));
            problems
                .warning(&RULE, place, format!("dit gebrek moest op {day} verholpen zijn"))
                .hint(
                    "is het verholpen, haal het gebrek dan weg; anders schrijf hier de nieuwe dag",
                );
        }
    }
}
