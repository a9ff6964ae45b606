//! A record for visitors without a theme and without a role.

use super::words::IN_NO_LIST;
use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "niet-te-vinden",
    documentation: r"
Bezoekers kijken per thema of per rol. Zonder een van beide staat iets in geen enkele lijst waar zij
zoeken. Weet je het niet zeker, kies dan één thema dat klopt. Dit houdt publiceren niet tegen.

Twijfelachtig:

```yaml
titel: Feedback geven
soort: training
```

Goed:

```yaml
titel: Feedback geven
soort: training
themas: [opleiden-didactiek]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let tables = &context.edition.catalogue.tables;
    let offerings = tables.offerings.current();
    let offerings =
        offerings.map(|one| (&one.common, one.themes.is_empty() && one.roles.is_empty()));
    let examples = tables.examples.current();
    let examples = examples.map(|one| (&one.common, one.themes.is_empty() && one.roles.is_empty()));
    let cards = tables.knowledge_cards.current();
    let cards = cards.map(|one| (&one.common, one.themes.is_empty() && one.roles.is_empty()));
    let lost = offerings.chain(examples).chain(cards).filter(|(_, is_lost)| *is_lost);
    for (common, _) in lost.filter(|(common, _)| !is_faulty(common)) {
        problems.warning(&RULE, common.at("titel"), IN_NO_LIST.message).hint(IN_NO_LIST.remedy);
    }
}

/// Whether one is there that cannot be read, which is reported already.
fn is_faulty(common: &Common) -> bool {
    common.is_faulty("themas") || common.is_faulty("rollen")
}
