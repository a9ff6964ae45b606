//! What the source does not have any more.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "verdwenen-uit-bron",
    documentation: r"
Wat eerder uit een bron is overgenomen, staat daar niet meer in. Hier is niets weggehaald. Bestaat het
aanbod niet meer, zet dan `levensloop: gearchiveerd` of `levensloop: ingetrokken`. Bestaat het nog, dan
hoeft er niets.

Twijfelachtig:

```yaml
titel: Feedback geven # niet meer in de lijst van het leerhuis
```

Goed:

```yaml
titel: Feedback geven
levensloop: gearchiveerd
```
",
};
