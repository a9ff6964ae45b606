//! Redirects from a path that is already in use.

use std::collections::BTreeMap;

use super::{Check, Context};
use crate::catalogue::common::Common;
use crate::problem::{Problems, Rule, Severity};
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
        for redirect in &common.shared.redirects {
            let first = claimed.entry(redirect).or_insert(common);
            if context.precedence(common) < context.precedence(first) {
                *first = common;
            }
        }
    }
    for common in context.edition.catalogue.tables.commons() {
        for (index, redirect) in common.shared.redirects.iter().enumerate() {
            let first = claimed.get(redirect).copied().unwrap_or(common);
            let path = url::redirect(redirect);
            let place = || common.at(&format!("doorverwijzingen/{index}"));
            if url::is_passing(&path) || url::is_hashed(&path) {
                problems
                    .error(&RULE, place(), format!("`{redirect}` kan een pagina van Vindplaats worden"))
                    .hint("maanden van de agenda en bladen van een lijst komen en gaan: haal de doorverwijzing weg");
            } else if let Some(Taken { severity, phrase }) = taken(context, common, &path, first) {
                problems
                    .add(severity, &RULE, place(), format!("`{redirect}` {phrase}"))
                    .hint("haal de doorverwijzing weg, of geef de andere pagina een ander adres");
            }
        }
    }
}

/// What uses a path already.
struct Taken {
    /// What is published must not stop at a draft.
    severity: Severity,
    phrase: String,
}

impl Taken {
    fn by(record: &Common, phrase: String) -> Self {
        Self { severity: record.unfilled(), phrase }
    }
}

/// What uses the path already; `None` when it is free.
fn taken(context: Context<'_>, common: &Common, path: &SitePath, first: &Common) -> Option<Taken> {
    let mut origins = context.routes.at(path).iter().map(|route| route.origin);
    match origins.find(|origin| !matches!(origin, Origin::Redirect(..) | Origin::Moved)) {
        Some(Origin::Record(record)) if record.path == common.path => {
            Some(Taken::by(record, "is de pagina zelf".to_owned()))
        }
        Some(Origin::Record(record)) => {
            Some(Taken::by(record, format!("is de pagina van `{}`", record.path)))
        }
        Some(_) => {
            let phrase = "is een pagina die Vindplaats zelf maakt".to_owned();
            Some(Taken { severity: Severity::Error, phrase })
        }
        // Of two with one name `first_name` tells, and what else to take away.
        None if first.kind == common.kind && first.lasting_id() == common.lasting_id() => None,
        None if first.path != common.path => {
            Some(Taken::by(first, format!("wordt al doorverwezen door `{}`", first.path)))
        }
        None => None,
    }
}
