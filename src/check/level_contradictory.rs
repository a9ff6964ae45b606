//! Basics that are said to go on from other basics, and levels that go round in a circle.

use super::{Check, Context};
use crate::catalogue::offering::{Level, Offering};
use crate::catalogue::table::{Entry, Id, Table};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "niveau-tegenstrijdig",
    documentation: r"
Met `verdieping_van` zeg je op welk aanbod iets verder gaat. Dan is het zelf niet de basis, en de basis gaat er
niet weer op verder. Bezoekers zien op de pagina van een thema wat de basis is en wat daarna komt. Dit houdt
publiceren niet tegen.

Twijfelachtig:

```yaml
niveau: basis
verdieping_van: feedback-basis
```

Goed:

```yaml
niveau: verdieping
verdieping_van: feedback-basis
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let offerings = &context.edition.catalogue.tables.offerings;
    for offering in offerings.iter().filter(|one| one.level == Some(Level::Basic)) {
        if let Some(basics) = &offering.deepens {
            let message =
                format!("dit is de basis, maar ook de verdieping van `{}`", basics.as_str());
            problems
                .warning(&RULE, offering.common.at("niveau"), message)
                .hint("gaat dit verder op dat aanbod, schrijf dan `niveau: verdieping`")
                .hint("is dit zelf de basis, haal dan `verdieping_van` weg");
        }
    }
    for offering in circles(offerings) {
        let basics = offering.deepens.as_ref().map_or("", Id::as_str);
        let message = format!("dit gaat via `{basics}` verder op zichzelf");
        problems
            .warning(&RULE, offering.common.at("verdieping_van"), message)
            .hint("haal `verdieping_van` weg bij het aanbod met de basis");
    }
}

/// The first offering of each circle. Each goes on from one other at most, so every offering is visited once.
fn circles(offerings: &Table<Offering>) -> Vec<&Entry<Offering>> {
    let next = |at: usize| {
        let basics = offerings.at(at).deepens.as_ref()?;
        offerings.position(basics.as_str()).filter(|basics| *basics != at)
    };
    // The walk that came by first, from 1.
    let mut walks = vec![0; offerings.len()];
    let mut found = Vec::new();
    for start in 0..offerings.len() {
        let mut here = Some(start);
        while let Some(at) = here.filter(|at| walks[*at] == 0) {
            walks[at] = start + 1;
            here = next(at);
        }
        found.extend(here.filter(|at| walks[*at] == start + 1).map(|at| offerings.at(at)));
    }
    found
}
