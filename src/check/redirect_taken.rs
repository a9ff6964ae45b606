//! Redirects from a path that is already in use.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::problem::{Problems, Rule};
use crate::routes::Origin;
use crate::url::{self, SitePath};

const RULE: Rule = Rule {
    name: "doorverwijzing-bezet",
    documentation: r"
Een pad onder `doorverwijzingen` is waar iets vroeger stond. Staat daar nu een andere pagina, of
verwijst een ander bestand er ook vandaan, dan is niet duidelijk waar een bezoeker moet uitkomen.

Fout:

```yaml
doorverwijzingen: [/aanbod/feedback/]   # terwijl aanbod/feedback.md er nog is
```

Goed:

```yaml
doorverwijzingen: [/aanbod/feedback-geven-oud/]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let mut claimed = BTreeMap::new();
    for common in context.edition.catalogue.tables.commons() {
        for (index, redirect) in common.shared.redirects.iter().enumerate() {
            let first = *claimed.entry(redirect).or_insert(common);
            let path = url::redirect(redirect);
            let place = || common.at(&format!("doorverwijzingen/{index}"));
            if url::is_passing(&path) || url::is_hashed(&path) {
                problems
                    .error(&RULE, place(), format!("`{redirect}` kan een pagina van Vindplaats worden"))
                    .hint("maanden van de agenda en bladen van een lijst komen en gaan: haal de doorverwijzing weg");
            } else if let Some(taken) = taken(context, common, &path, first) {
                problems
                    .error(&RULE, place(), format!("`{redirect}` {taken}"))
                    .hint("haal de doorverwijzing weg, of geef de andere pagina een ander adres");
            }
        }
    }
}

/// A phrase that says what uses the path already; `None` when it is free.
fn taken(context: Context<'_>, common: &Common, path: &SitePath, first: &Common) -> Option<String> {
    let mut origins = context.routes.at(path).iter().map(|route| route.origin);
    match origins.find(|origin| !matches!(origin, Origin::Redirect(..))) {
        Some(Origin::Record(record)) if record.path == common.path => {
            Some("is de pagina zelf".to_owned())
        }
        Some(Origin::Record(record)) => Some(format!("is de pagina van `{}`", record.path)),
        Some(_) => Some("is een pagina die Vindplaats zelf maakt".to_owned()),
        None if first.path != common.path => {
            Some(format!("wordt al doorverwezen door `{}`", first.path))
        }
        None => None,
    }
}
