//! A key that is not allowed where it occurs.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "onbekende-sleutel",
    documentation: r"
Deze sleutel bestaat niet voor dit soort bestand, of hoort ergens anders. Vaak is het een tikfout,
of springt de regel verkeerd in. Wat er staat, komt zo niet op de site. Welke sleutels er zijn,
staat bij [alle velden](/redactie/velden/).

Fout:

```yaml
niveu: basis
```

Goed:

```yaml
niveau: basis
```
",
};
