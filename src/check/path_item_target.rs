//! Items of a learning path without a target, or with several.

use super::{Check, Context};
use crate::catalogue::learning_path::PathItem;
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "leerpad-onderdeel",
    documentation: r"
Een onderdeel van een leerpad is één ding: aanbod, een kenniskaart, een praktijkvoorbeeld, een
begrip, of iets op een andere site. Dat laatste heeft een `titel` en een `url`.

Fout:

```yaml
onderdelen:
  - {url: 'https://www.voorbeeld.nl', waarom: Hier begint het mee}
```

Goed:

```yaml
onderdelen:
  - {titel: Handleiding IOP, url: 'https://www.voorbeeld.nl', waarom: Hier begint het mee}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for path in context.edition.catalogue.tables.learning_paths.iter() {
        for (index, item) in path.items.iter().enumerate() {
            if let Some((message, hint)) = fault(item) {
                let place = path.common.at(&format!("onderdelen/{index}"));
                problems.error(&RULE, place, message).hint(hint);
            }
        }
    }
}

/// What is wrong with an item, and how to fix it.
fn fault(item: &PathItem) -> Option<(&'static str, &'static str)> {
    let targets = [
        item.offering.is_some(),
        item.knowledge_card.is_some(),
        item.example.is_some(),
        item.glossary_entry.is_some(),
        item.url.is_some(),
    ];
    match targets.iter().filter(|is_set| **is_set).count() {
        0 => Some((
            "dit onderdeel verwijst nergens naar",
            "kies één van `aanbod`, `kennisbank`, `praktijkvoorbeeld`, `begrip` of `url`",
        )),
        1 if item.url.is_some() && item.title.is_none() => {
            Some(("bij deze `url` ontbreekt `titel`", "zeg wat daar te vinden is: `titel: …`"))
        }
        1 if item.url.is_none() && item.title.is_some() => Some((
            "`titel` hoort alleen bij een `url`",
            "haal `titel` weg: de titel komt uit het bestand waarnaar dit verwijst",
        )),
        1 => None,
        _ => Some((
            "dit onderdeel verwijst naar meer dan één ding",
            "maak van elke verwijzing een eigen onderdeel, met een eigen `waarom`",
        )),
    }
}
