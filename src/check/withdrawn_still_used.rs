//! Published records that refer to a withdrawn offering.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::catalogue::common::{Common, LifeCycle};
use crate::catalogue::kind::Kind;
use crate::catalogue::table::Id;
use crate::problem::{Problems, Rule};
use crate::source::Place;
use crate::url;

const RULE: Rule = Rule {
    name: "verwijzing-naar-ingetrokken",
    documentation: r"
Iets wat op de site staat verwijst naar aanbod dat is ingetrokken: onder een sleutel of met een link
in de tekst. Bezoekers komen dan uit bij iets wat er niet meer is.

Twijfelachtig:

```yaml
gerelateerd: [oude-training]
```

Goed:

```yaml
gerelateerd: [nieuwe-training]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// Withdrawn offerings: their successors by id, and their ids by path.
struct Withdrawn<'a> {
    by_id: BTreeMap<&'a str, Option<&'a str>>,
    by_path: BTreeMap<String, &'a str>,
}

fn check(context: Context<'_>, problems: &mut Problems) {
    let withdrawn = withdrawn(context);
    if withdrawn.by_id.is_empty() {
        return;
    }
    let commons = context.edition.catalogue.tables.commons();
    for common in commons.filter(|common| common.shared.life_cycle == LifeCycle::Published) {
        for (id, place) in offerings_referred_to(context, common, &withdrawn) {
            if let Some((id, successor)) = withdrawn.by_id.get_key_value(id) {
                let problem = problems.warning(&RULE, place, format!("`{id}` is ingetrokken"));
                match successor {
                    Some(successor) => problem.hint(format!("verwijs naar `{successor}`")),
                    None => problem.hint("haal de verwijzing weg"),
                };
            }
        }
    }
}

fn withdrawn(context: Context<'_>) -> Withdrawn<'_> {
    let offerings = context.edition.catalogue.tables.offerings.iter();
    let by_id: BTreeMap<_, _> = offerings
        .filter(|offering| offering.common.shared.life_cycle == LifeCycle::Withdrawn)
        .map(|offering| (offering.id(), offering.replaced_by.as_ref().map(Id::as_str)))
        .collect();
    let path = |id: &str| url::record(Kind::Offering, id).as_str().to_owned();
    let by_path = by_id.keys().map(|id| (path(id), *id)).collect();
    Withdrawn { by_id, by_path }
}

/// Every offering that a record refers to, in a key or in a link, with the place.
fn offerings_referred_to<'a>(
    context: Context<'a>,
    common: &'a Common,
    withdrawn: &'a Withdrawn<'_>,
) -> impl Iterator<Item = (&'a str, Place)> {
    let keys = common
        .references
        .iter()
        .filter(|reference| reference.folder == Kind::Offering.folder())
        .map(|reference| (reference.id.as_str(), reference.span.clone()));
    let links = common.body.links.iter().filter_map(move |link| {
        let path = context.on_this_site(&link.target)?;
        let path = path.split(['#', '?']).next().unwrap_or_default();
        withdrawn.by_path.get(path).map(|id| (*id, link.span.clone()))
    });
    keys.chain(links).map(|(id, span)| (id, Place::bytes(&common.path, span)))
}
