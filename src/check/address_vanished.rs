//! Formerly published addresses that no longer exist and have no redirect.

use super::{Check, Context};
use crate::addresses;
use crate::intake;
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};
use crate::url::SitePath;

const RULE: Rule = Rule {
    name: "adres-verdwenen",
    documentation: r"
In `adressen.txt` staat elk adres dat ooit is gepubliceerd. Verandert een bestand van naam, dan komt
wie het oude adres heeft bewaard op niets uit. Zet het oude adres bij het bestand onder zijn nieuwe
naam.

Fout:

```text
aanbod/feedback.md heet nu aanbod/feedback-geven.md
```

Goed:

```yaml
# aanbod/feedback-geven.md
doorverwijzingen: [/aanbod/feedback/]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let file = SourcePath::new(addresses::FILE);
    let Some(source) = context.sources.get(&file) else { return };
    if intake::conflict(&file, source).is_some() {
        return;
    }
    for (path, span) in addresses::listed(&source.text) {
        if context.routes.lasting(&SitePath::new(path)).is_some() || context.is_broken(path) {
            continue;
        }
        let place = Place::bytes(&file, span);
        let message = format!("`{path}` was een adres van deze site, maar leidt nergens meer heen");
        let problem = problems.error(&RULE, place, message);
        match context.source_of(path) {
            Some(source) => problem.hint(format!("`{source}` is een concept")),
            None => problem.hint(format!(
                "zet `doorverwijzingen: [{path}]` in het bestand dat ervoor in de plaats kwam"
            )),
        };
    }
}
