//! A list of what was seen of other sites that nobody can read.

use super::{Check, Context};
use crate::intake;
use crate::outward::seen;
use crate::problem::{Problems, Rule};
use crate::source::{Place, SourcePath};

const RULE: Rule = Rule {
    name: "koppelingenlijst",
    documentation: r#"
In `koppelingen.json` staat wat `vindplaats links --check` zag van de adressen van andere sites. Is de lijst
beschadigd, dan telt zij niet mee. Wijzig haar niet zelf.

Twijfelachtig:

```json
{"https://www.voorbeeld.nl/": "200"}
```

Goed:

```json
{"https://www.voorbeeld.nl/": {"gezien_op": "2026-11-22", "antwoord": "200"}}
```
"#,
};

pub(super) const CHECK: Check = Check { rule: &RULE, run: check };

fn check(context: Context<'_>, problems: &mut Problems) {
    let file = SourcePath::new(seen::FILE);
    let Some(source) = context.sources.get(&file) else { return };
    let (Err(error), None) = (seen::of(context.sources), intake::conflict(&file, source)) else {
        return;
    };
    let lines = source.text.split_inclusive('\n');
    let before: usize = lines.take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = (before + error.column().saturating_sub(1)).min(source.text.len());
    problems
        .warning(&RULE, Place::bytes(&file, at..at), "hier is de lijst van koppelingen beschadigd")
        .hint("zet de vorige versie terug, of haal het bestand weg")
        .hint("`vindplaats links --check` maakt de lijst opnieuw");
}
