//! A page, among the sources, of a selection procedure or among materials, that nobody has looked at for
//! longer than its record may go without review.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Check, Context};
use crate::catalogue::common::{LifeCycle, Upkeep};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "bron-lang-niet-gezien",
    documentation: r"
Een pagina van een aanbieder verandert. Is zij langer niet bekeken dan er tussen `gecontroleerd_op` en
`herzien_voor` zit, dan kan wat hier staat verouderd zijn. Zonder `beheer` is die tijd een jaar. Voor een link bij
`materialen` of `literatuur` met `gezien_op` geldt hetzelfde.

Twijfelachtig (op 22 november 2026):

```yaml
bronnen:
  - {url: https://www.voorbeeld.nl/feedback, titel: Feedback geven, gezien_op: 2025-06-01}
```

Goed:

```yaml
bronnen:
  - {url: https://www.voorbeeld.nl/feedback, titel: Feedback geven, gezien_op: 2026-11-22}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// How long a page of a record without upkeep dates stays good.
const DAYS_MAX: i32 = 365;

fn check(context: Context<'_>, problems: &mut Problems) {
    let today = context.edition.today;
    for (common, key, seen_on) in context.edition.catalogue.days_seen() {
        let upkeep = common.shared.upkeep.as_ref();
        // Who reviews the record looks at its pages too: one problem is enough.
        let is_overdue = upkeep.is_some_and(|upkeep| upkeep.review_by < today);
        let is_published = common.shared.life_cycle == LifeCycle::Published;
        if !is_published || is_overdue || !is_long_ago(seen_on, upkeep, today) {
            continue;
        }
        let message = format!("deze pagina is na {seen_on} niet meer bekeken");
        problems
            .warning(&RULE, common.at(&key), message)
            .hint("open haar, vergelijk wat hier staat en werk `gezien_op` bij")
            .hint(if key.starts_with("bronnen") {
                "is zij er niet meer, zoek dan een andere bron of haal weg wat alleen zij zei"
            } else {
                "is zij er niet meer, zoek dan waar het nu staat of haal deze link weg"
            });
    }
}

fn is_long_ago(seen_on: Date, upkeep: Option<&Upkeep>, today: Date) -> bool {
    let days = upkeep.map_or(DAYS_MAX, |upkeep| (upkeep.review_by - upkeep.checked_on).get_days());
    seen_on.saturating_add(days.days()) < today
}
