//! Signposts of the search to a page that does not exist.

use super::dead_link::nearest_path;
use super::{Check, Context};
use crate::catalogue::synonyms;
use crate::problem::{Problems, Rule};
use crate::routes::Origin;
use crate::url::former::Former;
use crate::url::{self, SitePath};

const RULE: Rule = Rule {
    name: "wegwijzer-zonder-pagina",
    documentation: r"
Onder `elders` in `synoniemen.yaml` staat welke pagina helpt als iemand zoekt naar wat hier niet staat. Die
pagina is er niet.

Fout:

```yaml
elders:
  - {zoek: [vacature], zin: Vacatures staan hier niet, naar: /ovre/}
```

Goed:

```yaml
elders:
  - {zoek: [vacature], zin: Vacatures staan hier niet, naar: /over/}
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for (index, signpost) in context.edition.catalogue.synonyms.signposts.iter().enumerate() {
        let path = signpost.target.as_str();
        let target = SitePath::new(path);
        let place = synonyms::at(&format!("elders/{index}/naar"));
        let hint = match context.routes.lasting(&target).map(|route| route.origin) {
            Some(Origin::Redirect(record, _)) => {
                format!("die heet nu `{}`", url::record(record.kind, &record.id))
            }
            Some(Origin::Moved) => {
                let former = Former::of(&context.edition.catalogue.tables);
                format!("die heet nu `{}`", former.present(&target))
            }
            Some(_) => continue,
            None if context.is_broken(path) => continue,
            None => hint(context, path),
        };
        problems.error(&RULE, place, format!("de pagina `{path}` bestaat niet")).hint(hint);
    }
}

/// What to write for a page that is not there.
fn hint(context: Context<'_>, path: &str) -> String {
    match (context.source_of(path), nearest_path(context, path)) {
        (Some(file), _) => {
            format!("`{file}` is een concept: publiceer het mee, of haal de wegwijzer weg")
        }
        (None, Some(nearest)) => format!("bedoelde je `{nearest}`?"),
        (None, None) => "noem een pagina die er is, of haal de wegwijzer weg".to_owned(),
    }
}
