//! Lists and quotes within each other without end.

use super::{Context, Rule};
use crate::problem::Problems;
use crate::source::Place;

pub(super) const RULE: Rule = Rule {
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
    check,
};

fn check(context: Context<'_>, problems: &mut Problems) {
    for common in context.edition.catalogue.tables.commons() {
        if let Some(span) = &common.body.too_deep {
            problems
                .error(
                    RULE.name,
                    Place::bytes(&common.path, span.clone()),
                    "lijsten of citaten staan hier te diep in elkaar",
                )
                .hint("maak er koppen en gewone lijsten van");
        }
    }
}
