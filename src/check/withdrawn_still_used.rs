//! Published records that refer to a withdrawn one.

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
Iets wat op de site staat verwijst naar aanbod, een aanbieder, een thema of iets anders dat is ingetrokken:
onder een sleutel of met een link in de tekst. Bezoekers komen dan uit bij iets wat er niet meer is.

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

/// Withdrawn records: their successors by kind and id, and which they are by path.
struct Withdrawn<'a> {
    by_id: BTreeMap<(&'a str, &'a str), Option<&'a str>>,
    by_path: BTreeMap<String, (&'a str, &'a str)>,
}

fn check(context: Context<'_>, problems: &mut Problems) {
    let withdrawn = withdrawn(context);
    if withdrawn.by_id.is_empty() {
        return;
    }
    let commons = context.edition.catalogue.tables.commons();
    for common in commons.filter(|common| common.shared.life_cycle == LifeCycle::Published) {
        for (name, place) in referred_to(context, common, &withdrawn) {
            if let Some(((_, id), successor)) = withdrawn.by_id.get_key_value(&name) {
                let problem = problems.warning(&RULE, place, format!("`{id}` is ingetrokken"));
                match successor {
                    Some(successor) if is_successor(common, successor) => {
                        problem.hint("haal de verwijzing weg: dit kwam ervoor in de plaats")
                    }
                    Some(successor) => problem.hint(format!("verwijs naar `{successor}`")),
                    None => {
                        problem.hint("haal de verwijzing weg, of noem wat ervoor in de plaats kwam")
                    }
                };
            }
        }
    }
}

/// Only offerings have a successor.
fn is_successor(common: &Common, successor: &str) -> bool {
    common.kind == Kind::Offering && common.id == successor
}

fn withdrawn(context: Context<'_>) -> Withdrawn<'_> {
    let tables = &context.edition.catalogue.tables;
    let successor = |common: &'_ Common| {
        let offering = tables.offerings.named(&common.id);
        let offering = offering.filter(|_| common.kind == Kind::Offering);
        offering.and_then(|offering| offering.replaced_by.as_ref()).map(Id::as_str)
    };
    let (mut by_id, mut by_path) = (BTreeMap::new(), BTreeMap::new());
    for common in tables.commons() {
        if common.shared.life_cycle == LifeCycle::Withdrawn {
            let name = (common.kind.folder(), common.id.as_str());
            by_id.insert(name, successor(common));
            by_path.insert(url::record(common.kind, &common.id).as_str().to_owned(), name);
        }
    }
    Withdrawn { by_id, by_path }
}

/// Every record that a record refers to, in a key or in a link, with the place.
fn referred_to<'a>(
    context: Context<'a>,
    common: &'a Common,
    withdrawn: &'a Withdrawn<'_>,
) -> impl Iterator<Item = ((&'a str, &'a str), Place)> {
    let keys = common
        .references
        .iter()
        .map(|reference| ((reference.folder, reference.id.as_str()), reference.span.clone()));
    let links = common.body.links.iter().filter_map(move |link| {
        let path = context.on_this_site(&link.target)?;
        let path = path.split(['#', '?']).next().unwrap_or_default();
        withdrawn.by_path.get(path).map(|name| (*name, link.span.clone()))
    });
    keys.chain(links).map(|(name, span)| (name, Place::bytes(&common.path, span)))
}
