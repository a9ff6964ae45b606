//! Source documents that nothing cites.

use std::collections::BTreeSet;

use super::{Check, Context};
use crate::catalogue::common::DOCUMENTS;
use crate::catalogue::site;
use crate::problem::{Problems, Rule};
use crate::source::Sources;

const RULE: Rule = Rule {
    name: "ongebruikt-document",
    documentation: r"
Een document in `site.yaml` staat bij geen enkel bestand onder `bronnen`. Misschien is een
verwijzing vergeten, of is het document niet meer nodig.

Twijfelachtig:

```yaml
documenten:
  - {id: oud-rapport, titel: Een oud rapport, uitgever: Federatie, jaar: '2008'}
```

Goed:

```yaml
bronnen:
  - {document: oud-rapport, paragraaf: '2.1'}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let catalogue = &context.edition.catalogue;
    let used: BTreeSet<&str> = catalogue
        .tables
        .commons()
        .flat_map(|common| &common.references)
        .filter(|reference| reference.folder == DOCUMENTS)
        .map(|reference| reference.id.as_str())
        .collect();
    for (index, document) in catalogue.site.documents.iter().enumerate() {
        if !used.contains(document.id.as_str()) && !is_named(context.sources, &document.id) {
            let place = site::at(&format!("documenten/{index}/id"));
            problems
                .warning(&RULE, place, format!("niets steunt op `{}`", document.id))
                .hint("noem het onder `bronnen` waar het gebruikt is, of haal het hier weg");
        }
    }
}

/// True when any file cites it, including drafts and files with errors, which the catalogue lacks.
fn is_named(sources: &Sources, id: &str) -> bool {
    let reference = format!("document: {id}");
    sources.values().any(|source| source.text.contains(&reference))
}
