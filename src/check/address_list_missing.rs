//! A site that has published addresses and no list of them, or an empty one.

use super::{Check, Context};
use crate::addresses;
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};

const RULE: Rule = Rule {
    name: "adressenlijst-ontbreekt",
    documentation: r"
`adressen.txt` houdt bij welke adressen ooit zijn gepubliceerd. Zonder die lijst merkt niemand dat een
bestand van naam verandert of verdwijnt, en komt wie het oude adres bewaarde op niets uit. Een lege lijst
merkt evenmin iets. Een nieuwe site heeft haar nog niet nodig; een site met doorverwijzingen of met veel
bestanden wel. Dit houdt publiceren niet tegen.

Twijfelachtig:

```text
content/adressen.txt is er niet
```

Goed:

```sh
vindplaats addresses
```
",
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

/// A site with more records than this has been published.
const RECORDS_OF_A_NEW_SITE: usize = 200;

fn check(context: Context<'_>, problems: &mut Problems) {
    let file = SourcePath::new(addresses::FILE);
    let commons = || context.edition.catalogue.tables.commons();
    let is_established = commons().any(|common| !common.shared.redirects.is_empty())
        || commons().nth(RECORDS_OF_A_NEW_SITE).is_some();
    let what = match context.sources.get(&file) {
        None if is_established => "ontbreekt",
        // Nobody is given an empty list: it had addresses.
        Some(list) if addresses::is_empty(&list.text) => "is leeg",
        _ => return,
    };
    let message = format!("de lijst van gepubliceerde adressen {what}");
    problems
        .warning(&RULE, Place::whole(&file), message)
        .hint("zet de vorige versie terug; is die er niet, schrijf dan `vindplaats addresses`");
}
