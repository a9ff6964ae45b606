//! Lists for other sites that no site may show, or sites that may show lists which are not made.

use super::{Check, Context};
use crate::catalogue::site::{self, Export};
use crate::problem::{Problems, Rule};

const RULE: Rule = Rule {
    name: "inbedden-zonder-gevolg",
    documentation: r"
Andere sites kunnen een lijst van het aanbod tonen als `inbedden` in `site.yaml` ze noemt, en als
`uitvoer` die lijsten niet weglaat. Staat het een er zonder het ander, dan komen er geen lijsten.
Dit houdt publiceren niet tegen.

Twijfelachtig:

```yaml
uitvoer: [feeds, agenda]
inbedden: ['https://*.ziekenhuis.nl']
```

Goed:

```yaml
uitvoer: [feeds, agenda, inbedding]
inbedden: ['https://*.ziekenhuis.nl']
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let site = &context.edition.catalogue.site;
    let is_named = site.export_list.as_ref().is_some_and(|list| list.contains(&Export::Embeds));
    if !site.framer_list.is_empty() && site.framers().is_empty() {
        problems
            .warning(
                &RULE,
                site::at("inbedden"),
                "`uitvoer` noemt `inbedding` niet, dus er komen geen lijsten",
            )
            .hint("zet `inbedding` bij `uitvoer`, of haal `inbedden` weg");
    }
    if site.framer_list.is_empty() && is_named {
        problems
            .warning(
                &RULE,
                site::at("uitvoer"),
                "`inbedden` noemt geen site, dus er komen geen lijsten",
            )
            .hint(
                "noem de sites die een lijst mogen tonen: `inbedden: ['https://*.ziekenhuis.nl']`",
            )
            .hint("of haal `inbedding` weg uit `uitvoer`");
    }
}
