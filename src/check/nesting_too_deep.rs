//! Lists and quotes nested too deeply to render.

use super::{Check, Context};
use crate::problem::{Problems, Rule};
use crate::source::Place;

const RULE: Rule = Rule {
    name: "te-diep-genest",
    documentation: r"
Lijsten en citaten staan te diep in elkaar. Niemand kan dat nog volgen, en de rest van de tekst komt
niet op de site.

Fout:

```markdown
> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > te diep
```

Goed:

```markdown
> Eén citaat.
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        if let Some(span) = &common.body.too_deep {
            problems
                .error(
                    &RULE,
                    Place::bytes(&common.path, span.clone()),
                    "lijsten of citaten staan hier te diep in elkaar",
                )
                .hint("maak er koppen en gewone lijsten van");
        }
    }
}
