//! Redirects from a path that something else stands on.

use std::collections::BTreeMap;

use super::pages::{self, Page};
use super::{Context, Rule};
use crate::catalogue::common::Common;
use crate::problem::Problems;
use crate::url::SitePath;

pub(super) const RULE: Rule = Rule {
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
    check,
};

fn check(context: Context<'_>, problems: &mut Problems) {
    let commons = || context.catalogue.tables.commons();
    if commons().all(|common| common.shared.redirects.is_empty()) {
        return;
    }
    let pages = pages::by_path(context.catalogue);
    let mut claimed = BTreeMap::new();
    for common in commons() {
        for (index, redirect) in common.shared.redirects.iter().enumerate() {
            let first = *claimed.entry(redirect).or_insert(common);
            if pages::is_reserved(redirect) {
                let place = common.at(&format!("doorverwijzingen/{index}"));
                problems
                    .error(RULE.name, place, format!("`{redirect}` kan een pagina van Vindplaats worden"))
                    .hint("maanden van de agenda en bladen van een lijst komen en gaan: haal de doorverwijzing weg");
                continue;
            }
            let page = pages.get(&SitePath::new(redirect.as_str()));
            if let Some(taken) = taken(common, page, first) {
                let place = common.at(&format!("doorverwijzingen/{index}"));
                problems
                    .error(RULE.name, place, format!("`{redirect}` {taken}"))
                    .hint("haal de doorverwijzing weg, of geef de andere pagina een ander adres");
            }
        }
    }
}

/// What stands in the way, or `None` when the path is free.
fn taken(common: &Common, page: Option<&Page<'_>>, first: &Common) -> Option<String> {
    match page {
        Some(Page::Record(record)) if record.path == common.path => {
            Some("is de pagina zelf".to_owned())
        }
        Some(Page::Record(record)) => Some(format!("is de pagina van `{}`", record.path)),
        Some(Page::Derived) => Some("is een pagina die Vindplaats zelf maakt".to_owned()),
        None if first.path != common.path => {
            Some(format!("wordt al doorverwezen door `{}`", first.path))
        }
        None => None,
    }
}
