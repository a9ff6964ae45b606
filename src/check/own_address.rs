//! Links to pages of this site by the whole address.

use super::{Check, Context};
use crate::formats::markdown::{BodyLink, is_allowed};
use crate::problem::{Problems, Rule};
use crate::routes::Origin;
use crate::source::Place;
use crate::url::SitePath;

const RULE: Rule = Rule {
    name: "eigen-adres",
    documentation: r"
Een link naar een pagina van deze site is een pad, zonder `https://` en de naam van de site. Zo blijft
hij werken in de voorvertoning, en als de site een ander adres krijgt.

Twijfelachtig:

```markdown
Lees eerst [feedback geven](https://vindplaats.example/kennisbank/feedback/).
```

Goed:

```markdown
Lees eerst [feedback geven](/kennisbank/feedback/).
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// A page that is not there, or has another address now, is a dead link, which says what to write.
fn check(context: Context<'_>, problems: &mut Problems) {
    let Some(base) = context.own_base else { return };
    for common in context.edition.catalogue.tables.commons() {
        let is_whole = |link: &&BodyLink| !link.target.starts_with(['/', '#']);
        for link in common.body.links.iter().filter(is_whole) {
            let path = base.path_of(&link.target).filter(|_| is_allowed(&link.target));
            let Some(path) = path else { continue };
            let page = SitePath::new(path.split(['#', '?']).next().unwrap_or_default());
            let route = context.routes.lasting(&page).map(|route| route.origin);
            let has_moved = |origin| matches!(origin, Origin::Redirect(..) | Origin::Moved);
            let is_there = route.is_some_and(|origin| !has_moved(origin));
            if is_there {
                problems
                    .warning(
                        &RULE,
                        Place::bytes(&common.path, link.span.clone()),
                        "deze link heeft het hele adres van een pagina op deze site",
                    )
                    .hint(format!("schrijf het pad: `[tekst]({path})`"));
            }
        }
    }
}
