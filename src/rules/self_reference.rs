//! A record that refers to itself.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "verwijzing-naar-zichzelf",
    documentation: r"
Onder een sleutel staat de naam van het bestand zelf. Een bezoeker die de link volgt, komt uit op de
pagina waar hij al is.

Fout:

```yaml
gerelateerd: [feedback-geven]   # aanbod/feedback-geven.md
```

Goed:

```yaml
gerelateerd: [feedback-ontvangen]
```
",
};
