//! A value that is not in the closed list of its key.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "onbekende-waarde",
    documentation: r"
Bij deze sleutel kies je uit een vaste lijst, en deze waarde staat er niet in. Alleen met vaste
waarden kunnen bezoekers erop zoeken. De keuzes staan in de melding en bij [alle
velden](/redactie/velden/). In een concept is het een waarschuwing: dat mag nog onaf zijn.

Fout:

```yaml
vorm: op-lokatie
```

Goed:

```yaml
vorm: op-locatie
```
",
};
