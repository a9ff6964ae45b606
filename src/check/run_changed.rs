//! A run that changed after calendars were told of it.

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::revisions;

const RULE: Rule = Rule {
    name: "uitvoering-gewijzigd",
    documentation: r"
Bezoekers zetten een uitvoering in hun eigen agenda. Die neemt een wijziging alleen over als er een
hoger nummer bij staat. In `uitvoeringen.txt` staat van elke uitvoering het nummer en hoe zij toen was;
`vindplaats addresses` werkt dat bij. Doe je dat niet, dan geldt elke dag als een nieuwe wijziging, maar
een tweede wijziging op dezelfde dag ziet een agenda niet.

Twijfelachtig:

```text
de datum is gewijzigd in aanbod/feedback.md, en uitvoeringen.txt is nog als eerst
```

Goed:

```text
vindplaats addresses
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let edition = context.edition;
    for offering in edition.catalogue.tables.offerings.iter() {
        for (index, run) in offering.runs.iter().enumerate() {
            if !run.has_ended(edition.today) && edition.revisions.is_changed(offering, run) {
                let place = offering.common.at(&format!("uitvoeringen/{index}/id"));
                let message =
                    format!("`{}` is gewijzigd sinds zij in `{}` kwam", run.id, revisions::FILE);
                problems.warning(&RULE, place, message).hint(format!(
                    "schrijf `vindplaats addresses` en bewaar `{}` mee: dan nemen agenda's van \
                     bezoekers de wijziging over",
                    revisions::FILE
                ));
            }
        }
    }
}
