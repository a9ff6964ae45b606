//! A choice of exports that says nothing, or both nothing and something.

use super::{Check, Context};
use crate::catalogue::site::{self, Export};
use crate::formats::yaml::{self, Value};
use crate::problem::{Problems, Rule};
use crate::source::SourcePath;

const RULE: Rule = Rule {
    name: "uitvoer-tegenstrijdig",
    documentation: r"
Met `uitvoer` in `site.yaml` kies je wat anderen van de site kunnen volgen, gebruiken of tonen, en met `zoekindex`
wat andere programma's kunnen doorzoeken. Zonder deze sleutels is dat alles. Een lege lijst, en `geen` naast iets
anders, zeggen niet wat je bedoelt.

Fout:

```yaml
uitvoer: [geen, feeds]
```

Goed:

```yaml
uitvoer: [feeds]
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    for key in ["uitvoer", "zoekindex"].into_iter().filter(|key| is_empty(context, key)) {
        let problem = problems
            .error(&RULE, site::at(key), format!("`{key}` is een lege lijst"))
            .hint(format!("haal `{key}` weg als je alles bedoelt"));
        if key == "uitvoer" {
            problem.hint("bedoel je niets, schrijf dan `uitvoer: [geen]`");
        }
    }
    let Some(list) = &context.edition.catalogue.site.export_list else { return };
    let others = list.iter().filter(|one| **one != Export::Nothing).map(|one| one.key());
    let others: Vec<&str> = others.collect();
    if list.contains(&Export::Nothing) && !others.is_empty() {
        problems
            .error(&RULE, site::at("uitvoer"), "`geen` staat naast iets anders")
            .hint(format!("schrijf `uitvoer: [{}]`", others.join(", ")))
            .hint("bedoel je niets, schrijf dan `uitvoer: [geen]`");
    }
}

/// Whether a list is written that has nothing in it, which its value does not tell from one that is not written.
fn is_empty(context: Context<'_>, key: &str) -> bool {
    let source = context.sources.get(&SourcePath::new(site::FILE));
    let root = source.and_then(|source| yaml::parse(&source.text).ok());
    root.is_some_and(|root| matches!(&root.at(key).value, Value::List(items) if items.is_empty()))
}
