//! A value in the wrong format for its key.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "verkeerde-waarde",
    documentation: r"
Een waarde heeft niet de vorm die bij de sleutel hoort: een datum, een aantal, een webadres, een
lijst, of een tekst van een zekere lengte. Ook een waarde die twee keer in een lijst staat, meldt
deze controle. De vorm staat bij [alle velden](/redactie/velden/). In een concept is het een
waarschuwing: dat mag nog onaf zijn.

Fout:

```yaml
start: 4 maart 2027
studielast: zes uur
```

Goed:

```yaml
start: 2027-03-04
studielast: 6 uur
```
",
};
