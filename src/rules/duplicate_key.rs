//! A key that occurs twice.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "dubbele-sleutel",
    documentation: r"
Een sleutel staat twee keer op dezelfde plek. Welke van de twee waarden telt, is dan niet duidelijk.
Horen er meer waarden bij, maak er dan één lijst van.

Fout:

```yaml
rollen: [educator]
rollen: [coach]
```

Goed:

```yaml
rollen: [educator, coach]
```
",
};
